import { type Clock, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { refreshParents } from './refresh-parents.ts';
import { writeProgress } from './report-progress.ts';
import { requireMay } from './require-may.ts';
import { takeUp } from './take-up.ts';
import { standingOf } from './task.ts';
import { worksInNameOf } from './task-access.ts';
import { datedOf, getTaskForChange, saveTask } from './task-store.ts';

/** The fewest signs a result must have, so that it says something. */
export const SHORTEST_RESULT = 20;

/**
 * Asks that a task be taken as done. Needs what came out of it, and the reason when it is late. Lateness counts from
 * this day. Somebody else approves or returns it.
 */
export async function askCompletion(
  tx: Transaction,
  input: { taskId: string; session: Session; result: string; lateReason: string | null },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'askCompletion');
  const result = input.result.trim();
  if (result.length < SHORTEST_RESULT) {
    const sentences = {
      vi: `Hãy ghi kết quả đã đạt, từ ${SHORTEST_RESULT} ký tự.`,
      en: `Tell what came out of it, in ${SHORTEST_RESULT} signs or more.`,
    };
    throw new Refusal('invalid', 'result-too-short', sentences, { result: sentences });
  }
  const askedOn = today(by.clock);
  const { late } = standingOf({ ...datedOf(row), askedOn }, askedOn);
  // Asked once: what was said before stays.
  const lateReason = row.late_reason ?? (input.lateReason?.trim() || null);
  if (late && !lateReason) {
    const sentences = { vi: 'Nhiệm vụ đã quá hạn; hãy ghi lý do chậm.', en: 'The task is late; give the reason.' };
    throw new Refusal('invalid', 'late-reason-needed', sentences, { lateReason: sentences });
  }
  const asked_for = [...worksInNameOf(input.session, { bodies })];
  const after = {
    completion: 'asked' as const,
    result,
    late_reason: late ? lateReason : row.late_reason,
    asked_on: askedOn,
    asked_for,
  };
  await saveTask(
    tx,
    row.id,
    {
      ...after,
      state: 'in-progress',
      ...(late && row.late_reason === null
        ? { late_reason_by: tx.asker.accountId, late_reason_at: new Date(by.clock.now()) }
        : {}),
      asked_by: tx.asker.accountId,
    },
    by,
  );
  await takeUp(tx, { row, bodies }, by);
  await refreshParents(tx, row.parent_id, by);
  const event = { provinceId: tx.asker.provinceId, kind: 'task.completion-asked', payload: { taskId: row.id } };
  await recordEvent(tx.db, event, by);
  await writeProgress(tx, row.id, { kind: 'completion-asked', note: result, percent: null, quantityDone: null }, by);
  tx.note({
    action: 'task.ask-completion',
    objectKind: 'task',
    objectId: row.id,
    before: { completion: row.completion },
    after,
  });
}
