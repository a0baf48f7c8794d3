import { type Clock, type Day, formatDay, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import {
  datedOf,
  getTaskForChange,
  lastGoodDay,
  requireMay,
  saveTask,
  worksInNameOf,
  writeProgress,
} from '@cotmoc/tasks';
import { getOpenAsking, lastDecision, refuseDay } from './extension.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Asks for more time, with the day and the reason. One asking at a time. Lateness counts against the deadline there is
 * until somebody else decides; completion may be asked meanwhile, and the asking is then still decided.
 */
export async function askExtension(
  tx: Transaction,
  input: { taskId: string; session: Session; wantedDue: Day; reason: string },
  by: By,
): Promise<string> {
  const row = await getTaskForChange(tx, input.taskId);
  const facts = await requireMay(tx, row, input.session, 'askExtension');
  const oldDue = lastGoodDay(datedOf(row));
  if (!oldDue) {
    throw new Refusal('conflict', 'no-deadline', {
      vi: 'Nhiệm vụ không có hạn nên không cần gia hạn.',
      en: 'The task has no deadline, so none can be moved.',
    });
  }
  if (row.extension === 'asked') {
    throw new Refusal('conflict', 'extension-asked-before', {
      vi: 'Đã có một đề nghị gia hạn đang chờ. Hãy đợi trả lời, hoặc rút lại rồi đề nghị lại.',
      en: 'An asking waits already. Wait for the answer, or take it back and ask again.',
    });
  }
  const reason = input.reason.trim();
  if (!reason) refuseDay('reason-needed', 'reason', 'Hãy ghi lý do.', 'Give the reason.');
  const day = today(by.clock);
  if (input.wantedDue <= oldDue || input.wantedDue <= day) {
    const later = formatDay([oldDue, day].sort()[1] ?? day);
    refuseDay('day-not-later', 'wantedDue', `Hạn mới phải sau ngày ${later}.`, `The new day must be after ${later}.`);
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  await tx.db
    .insertInto('tasks_extension')
    .values({
      province_id: tx.asker.provinceId,
      id,
      task_id: row.id,
      asked_by: tx.asker.accountId,
      asked_by_name: tx.asker.actor,
      asked_for: [...worksInNameOf(input.session, facts)],
      asked_on: day,
      old_due: oldDue,
      wanted_due: input.wantedDue,
      reason,
      state: 'asked',
    })
    .execute();
  await saveTask(tx, row.id, { extension: 'asked' }, by);
  const note = `${formatDay(oldDue)} → ${formatDay(input.wantedDue)}: ${reason}`;
  await writeProgress(tx, row.id, { kind: 'extension-asked', note, percent: null, quantityDone: null }, by);
  const payload = { taskId: row.id, extensionId: id, text: row.text, wantedDue: input.wantedDue, reason };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.extension-asked', payload }, by);
  const after = { oldDue, wantedDue: input.wantedDue, reason };
  tx.note({ action: 'task.ask-extension', objectKind: 'task', objectId: row.id, after });
  return id;
}

/** Takes the open asking back; it stays in the history. */
export async function takeExtensionBack(
  tx: Transaction,
  input: { taskId: string; session: Session },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'askExtension');
  const asking = await getOpenAsking(tx, row.id);
  await tx.db
    .updateTable('tasks_extension')
    .set({
      state: 'taken-back',
      decided_by: tx.asker.accountId,
      decided_by_name: tx.asker.actor,
      decided_on: today(by.clock),
    })
    .where('id', '=', asking.id)
    .execute();
  await saveTask(tx, row.id, { extension: await lastDecision(tx, row.id) }, by);
  await writeProgress(tx, row.id, { kind: 'extension-taken-back', note: null, percent: null, quantityDone: null }, by);
  tx.note({ action: 'task.take-extension-back', objectKind: 'task', objectId: row.id, before: { id: asking.id } });
}
