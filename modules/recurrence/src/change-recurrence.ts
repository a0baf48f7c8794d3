import { type Clock, type Day, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import {
  getTaskForChange,
  type Recurrence,
  recurrenceOf,
  refreshParents,
  requireMay,
  saveTask,
  type TaskRow,
  writeProgress,
} from '@cotmoc/tasks';
import { keepCount, makeOccurrences } from './make-occurrences.ts';
import { planRecurrence, type RecurrenceWords } from './plan-recurrence.ts';

type By = { readonly clock: Clock; readonly random: Randomness };
interface Who {
  readonly taskId: string;
  readonly session: Session;
}

/**
 * Changes how a task comes again, for the periods still to be made; gives it a rule where it has none and nothing was done
 * yet. In a task with pieces, each piece that comes again.
 */
export async function changeRecurrence(
  tx: Transaction,
  input: Who & { rule: RecurrenceWords & { readonly until: Day }; version: number },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'assign');
  if (row.version !== input.version) {
    throw new Refusal('conflict', 'task-changed', {
      vi: 'Nhiệm vụ vừa có thay đổi. Hãy xem lại rồi lưu.',
      en: 'The task has just changed. Look at it again, then save.',
    });
  }
  const { until, ...words } = input.rule;
  const day = today(by.clock);
  const tell = (id: string, rule: Recurrence) =>
    writeProgress(tx, id, { kind: 'recurrence-changed', note: null, percent: null, quantityDone: null, rule }, by);
  let told: Recurrence | null = null;
  for (const one of await recurringOf(tx, row)) {
    const before = recurrenceOf(one);
    const from = before?.from ?? (one.starts_on && one.starts_on > day ? one.starts_on : day);
    const planned = planRecurrence(words, { from, until });
    if (!planned) {
      const sentences = {
        vi: 'Quy tắc này không có từ hai kỳ đến 400 kỳ. Hãy chọn kỳ khác hoặc ngày cuối khác.',
        en: 'This rule has not between two and 400 periods. Choose another period or another last day.',
      };
      throw new Refusal('invalid', 'periods-out-of-bounds', sentences, { until: sentences });
    }
    const wanted = { ...planned, pauses: before?.pauses ?? [] };
    await saveTask(tx, one.id, { recurrence: JSON.stringify(wanted) }, by);
    const after = (await settle(tx, one.id, by)) ?? wanted;
    await tell(one.id, after);
    told = after;
    tx.note({
      action: 'task.change-recurrence',
      objectKind: 'task',
      objectId: one.id,
      before: before && { ...before },
      after: { ...after },
    });
  }
  if (told && row.recurrence === null && row.child_count > 0) await tell(row.id, told);
}

/** From today on nothing is made of the task. Refuses one that is paused already. */
export async function pauseTask(tx: Transaction, input: Who & { reason: string }, by: By): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'assign');
  const reason = requireReason(input.reason);
  const day = today(by.clock);
  const running = (await recurringOf(tx, row)).filter((one) => recurrenceOf(one) && one.paused_from === null);
  if (running.length === 0) {
    throw new Refusal('conflict', 'not-running', {
      vi: 'Nhiệm vụ không lặp lại, hoặc đang tạm dừng.',
      en: 'The task does not come again, or is paused already.',
    });
  }
  for (const one of running) {
    await tx.db.updateTable('tasks_task').set({ paused_from: day }).where('id', '=', one.id).execute();
    tx.note({ action: 'task.pause', objectKind: 'task', objectId: one.id, after: { from: day, reason } });
  }
  await writeProgress(tx, row.id, { kind: 'paused', note: reason, percent: null, quantityDone: null }, by);
}

/** Goes on with the next period that begins; nothing is made of those that began during the pause. */
export async function resumeTask(tx: Transaction, input: Who, by: By): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'assign');
  const day = today(by.clock);
  const paused = (await recurringOf(tx, row)).filter((one) => one.paused_from !== null);
  if (paused.length === 0) {
    throw new Refusal('conflict', 'not-paused', { vi: 'Nhiệm vụ không tạm dừng.', en: 'The task is not paused.' });
  }
  for (const one of paused) {
    const rule = recurrenceOf(one);
    if (!rule || one.paused_from === null) continue;
    const pauses = one.paused_from < day ? [...rule.pauses, { from: one.paused_from, to: day }] : rule.pauses;
    await tx.db
      .updateTable('tasks_task')
      .set({ paused_from: null, recurrence: JSON.stringify({ ...rule, pauses }) })
      .where('id', '=', one.id)
      .execute();
    await settle(tx, one.id, by);
    tx.note({
      action: 'task.resume',
      objectKind: 'task',
      objectId: one.id,
      before: { from: one.paused_from },
      after: { to: day },
    });
  }
  await writeProgress(tx, row.id, { kind: 'resumed', note: null, percent: null, quantityDone: null }, by);
}

/** Makes what is due now, and counts anew what will come; gives the rule with that count. */
async function settle(tx: Transaction, id: string, by: By): Promise<Recurrence | null> {
  await makeOccurrences(tx, id, by);
  await keepCount(tx, await getTaskForChange(tx, id));
  await refreshParents(tx, id, by);
  return recurrenceOf(await getTaskForChange(tx, id));
}

/** The task itself, or its pieces where they are what comes again. Refuses one on which people have worked already. */
async function recurringOf(tx: Transaction, row: TaskRow): Promise<readonly TaskRow[]> {
  if (row.recurrence !== null) return [row];
  if (row.child_count > 0) {
    return tx.db
      .selectFrom('tasks_task')
      .selectAll()
      .where('parent_id', '=', row.id)
      .where('withdrawn_on', 'is', null)
      .forUpdate()
      .execute();
  }
  if (row.grain === 'occurrence' || row.state !== 'not-started') {
    throw new Refusal('conflict', 'task-under-way', {
      vi: 'Nhiệm vụ đã có người làm nên không chia thành các kỳ được nữa.',
      en: 'Somebody has worked on the task; it can no longer be divided into periods.',
    });
  }
  return [row];
}

function requireReason(text: string): string {
  const reason = text.trim();
  if (reason) return reason;
  const sentences = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
  throw new Refusal('invalid', 'reason-needed', sentences, { reason: sentences });
}
