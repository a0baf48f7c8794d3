import { type Clock, type Day, formatDay, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { getPlan, letSeePlan, recordVersion } from '@cotmoc/plans';
import { adjustTask } from '@cotmoc/recurrence';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { createTasks, listPlanTasks, type NewTask, withdrawTask } from '@cotmoc/tasks';
import { mayWithAdjustment } from './adjustment-access.ts';
import { type AdjustmentRow, getForChange, saveStep } from './adjustment-store.ts';
import { type Change, factsOf, isSame, type TaskFacts, unitsOf } from './change.ts';
import { notNow } from './refusals.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Puts an approved adjustment in force: changes the tasks in their place, adds and withdraws, keeps the plan as its
 * next version under this number and day, and lets whoever is touched know. Refuses where a task is no longer as it
 * was when the adjustment was proposed. Gives the version's number.
 */
export async function issueAdjustment(
  tx: Transaction,
  input: {
    readonly id: string;
    readonly version: number;
    readonly number: string;
    readonly issuedOn: Day;
    readonly session: Session;
  },
  by: By,
): Promise<{ readonly seq: number }> {
  const row = await getForChange(tx, input.id, input.version);
  if (!mayWithAdjustment(input.session, row).issue) throw notNow();
  const plan = await getPlan(tx, row.plan_id, 'for-change');
  await requireAsProposed(tx, row);
  const { number, issuedOn } = input;
  if (plan.issued_on && issuedOn < plan.issued_on) {
    const sentences = {
      vi: `Ngày điều chỉnh không thể trước ngày ban hành kế hoạch (${formatDay(plan.issued_on)}).`,
      en: `An adjustment can't be dated before the plan itself (${formatDay(plan.issued_on)}).`,
    };
    throw new Refusal('invalid', 'adjusted-before-issued', sentences, { issuedOn: sentences });
  }
  const note = `Điều chỉnh theo ${number} ngày ${formatDay(issuedOn)}: ${row.reason}`;
  const ofPlan = { planId: plan.id, issueHash: plan.frozen_hash ?? '' };
  await keepFirstVersion(tx, { ...ofPlan, number: plan.number ?? '', issuedOn: plan.issued_on ?? issuedOn }, by);
  for (const change of row.changes) {
    if (change.kind === 'change') await adjustTask(tx, { taskId: change.taskId, change: change.after, note }, by);
    if (change.kind === 'withdraw') await withdrawTask(tx, { taskId: change.taskId, note }, by);
  }
  const added = row.changes.flatMap((change) => (change.kind === 'add' ? [change.after] : []));
  const last = (await listPlanTasks(tx, plan.id)).length;
  const ofTasks = { id: plan.id, unitId: plan.unit_id, year: plan.year, after: last };
  await createTasks(
    tx,
    ofTasks,
    added.map((task, index) => newTask(task, `ĐC.${last + index + 1}`, note)),
    by,
  );
  await letSeePlan(tx, plan.id, row.changes.flatMap(unitsOf));
  const { seq } = await recordVersion(tx, { ...ofPlan, number, issuedOn, adjustmentId: row.id }, by);
  const set = {
    state: 'issued' as const,
    number,
    issued_on: issuedOn,
    seq,
    issued_by: tx.asker.accountId,
    issued_at: new Date(by.clock.now()),
  };
  await saveStep(tx, row, { kind: 'issue', note: null, set }, by);
  const payload = { adjustmentId: row.id, planId: plan.id, title: plan.title, number, units: countByUnit(row.changes) };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'plan.adjusted', payload }, by);
  return { seq };
}

/** A plan that was issued before versions were kept gets its first one now. */
async function keepFirstVersion(
  tx: Transaction,
  input: { planId: string; number: string; issuedOn: Day; issueHash: string },
  by: By,
): Promise<void> {
  const known = await tx.db
    .selectFrom('plans_version')
    .select('seq')
    .where('plan_id', '=', input.planId)
    .executeTakeFirst();
  if (!known) await recordVersion(tx, { ...input, adjustmentId: null }, by);
}

async function requireAsProposed(tx: Transaction, row: AdjustmentRow): Promise<void> {
  const tasks = new Map((await listPlanTasks(tx, row.plan_id)).map((task) => [task.id, task]));
  for (const change of row.changes) {
    if (change.kind === 'add') continue;
    const task = tasks.get(change.taskId);
    const now = task && factsOf(task);
    const parts = change.kind === 'change' ? Object.keys(change.after) : ['text', 'dueOn'];
    // The keys of a change are parts of a task.
    const isAsProposed = now && parts.every((part) => isSame(part as keyof TaskFacts, now, change.before));
    if (isAsProposed && task.state !== 'done' && !task.withdrawnOn) continue;
    throw new Refusal('conflict', 'task-changed-since', {
      vi: `Nhiệm vụ “${change.before.text}” đã thay đổi hoặc hoàn thành từ khi đề nghị điều chỉnh. Hãy thôi ban hành, sửa lại đề nghị rồi duyệt lại.`,
      en: `The task “${change.before.text}” has changed or been done since this was proposed. Withdraw the proposal and write it anew.`,
    });
  }
}

function newTask(task: TaskFacts, path: string, sentence: string): NewTask {
  const { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
  const place = { path, from: null, to: null, section: null, sentence: `${text}\n${sentence}`, timing: [] };
  return { ...place, text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product };
}

function countByUnit(changes: readonly Change[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const unitId of changes.flatMap(unitsOf)) counts[unitId] = (counts[unitId] ?? 0) + 1;
  return counts;
}
