import { type Clock, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { datedOf, getTaskForChange, requireMay, saveTask, standingOf, writeProgress } from '@cotmoc/tasks';

/** Says why a task is late; asked once and kept, so that it stands in the report as it was said. */
export async function explainDelay(
  tx: Transaction,
  input: { taskId: string; session: Session; reason: string },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'explain');
  const reason = input.reason.trim();
  if (!reason) {
    const sentences = { vi: 'Hãy ghi lý do chậm.', en: 'Give the reason for the delay.' };
    throw new Refusal('invalid', 'late-reason-needed', sentences, { reason: sentences });
  }
  if (row.late_reason !== null) {
    throw new Refusal('conflict', 'explained-before', {
      vi: 'Lý do chậm đã được ghi và không sửa được. Hãy ghi thêm vào cập nhật tiến độ.',
      en: 'The reason was given before and stays as it is. Add to it in a report of progress.',
    });
  }
  if (!standingOf(datedOf(row), today(by.clock)).late) {
    throw new Refusal('conflict', 'not-late', { vi: 'Nhiệm vụ không quá hạn.', en: 'The task is not late.' });
  }
  await saveTask(
    tx,
    row.id,
    { late_reason: reason, late_reason_by: tx.asker.accountId, late_reason_at: new Date(by.clock.now()) },
    by,
  );
  await writeProgress(tx, row.id, { kind: 'explained', note: reason, percent: null, quantityDone: null }, by);
  tx.note({ action: 'task.explain-delay', objectKind: 'task', objectId: row.id, after: { reason } });
}
