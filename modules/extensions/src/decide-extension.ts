import { type Clock, type Day, formatDay, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { getTaskForChange, refreshParents, requireMay, saveTask, writeProgress } from '@cotmoc/tasks';
import { getOpenAsking, mayDecide, refuseDay } from './extension.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * Answers an asking for more time: the day wanted, an earlier one with the reason, or none with the reason. By those who
 * gave the task, and never by the hands that asked. Both days are kept; the deadline at issue too. Also when completion
 * was asked or given meanwhile: whether the work was in time is then seen by the new day.
 */
export async function decideExtension(
  tx: Transaction,
  input: { taskId: string; session: Session; grantedDue: Day | null; note: string | null },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'assign');
  const asking = await getOpenAsking(tx, row.id);
  if (!mayDecide(input.session, asking)) {
    throw new Refusal('forbidden', 'same-hands', {
      vi: 'Người đề nghị gia hạn không tự quyết định. Hãy để người khác có quyền giao việc quyết.',
      en: 'Who asked for more time does not decide it. Let somebody else who gives the work.',
    });
  }
  const note = input.note?.trim() || null;
  const { grantedDue } = input;
  if (grantedDue !== null && (grantedDue <= asking.old_due || grantedDue > asking.wanted_due)) {
    const bounds = { from: formatDay(asking.old_due), to: formatDay(asking.wanted_due) };
    const vi = `Chọn ngày sau ${bounds.from} và không muộn hơn ${bounds.to}.`;
    refuseDay('day-out-of-bounds', 'grantedDue', vi, `Choose a day after ${bounds.from} and not after ${bounds.to}.`);
  }
  const state = grantedDue === null ? 'refused' : grantedDue < asking.wanted_due ? 'shortened' : 'granted';
  if (state !== 'granted' && !note) refuseDay('reason-needed', 'note', 'Hãy ghi lý do.', 'Give the reason.');
  await tx.db
    .updateTable('tasks_extension')
    .set({
      state,
      granted_due: grantedDue,
      decided_by: tx.asker.accountId,
      decided_by_name: tx.asker.actor,
      decided_on: today(by.clock),
      note,
    })
    .where('id', '=', asking.id)
    .execute();
  const due = grantedDue === null ? {} : { due_on: grantedDue, due_inclusive: true };
  await saveTask(tx, row.id, { extension: state, ...due }, by);
  await refreshParents(tx, row.parent_id, by);
  const words = [grantedDue && formatDay(grantedDue), note].filter(Boolean).join(': ');
  const line = { kind: `extension-${state}`, note: words, percent: null, quantityDone: null };
  await writeProgress(tx, row.id, line, by);
  const payload = { taskId: row.id, text: row.text, askedBy: asking.asked_by, state, grantedDue, note };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.extension-decided', payload }, by);
  tx.note({
    action: 'task.decide-extension',
    objectKind: 'task',
    objectId: row.id,
    before: { due: asking.old_due, wanted: asking.wanted_due },
    after: { state, due: grantedDue ?? asking.old_due, note },
  });
}
