import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { refreshParents } from './refresh-parents.ts';
import { writeProgress } from './report-progress.ts';
import { requireMay } from './require-may.ts';
import { getTaskForChange, saveTask, type TaskRow } from './task-store.ts';

interface Decision {
  readonly taskId: string;
  readonly session: Session;
  readonly note: string | null;
}

/** Takes a task as done. Only somebody else than who asked; the day of the asking stays the day it was done. */
export async function approveCompletion(
  tx: Transaction,
  input: Decision,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'decide');
  const after = { state: 'done' as const, completion: 'approved' as const, percent: 100, done_on: row.asked_on };
  await saveTask(tx, row.id, after, by);
  await writeProgress(
    tx,
    row.id,
    { kind: 'completion-approved', note: input.note, percent: 100, quantityDone: null },
    by,
  );
  await settle(tx, row, 'approved', by);
  const before = { state: row.state, completion: row.completion };
  tx.note({ action: 'task.approve-completion', objectKind: 'task', objectId: row.id, before, after });
}

/** Sends a task back to those who work it, with the reason. The asking no longer counts. */
export async function returnCompletion(
  tx: Transaction,
  input: Decision,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'decide');
  if (!input.note?.trim()) {
    const sentences = { vi: 'Hãy ghi lý do trả lại.', en: 'Give the reason for returning it.' };
    throw new Refusal('invalid', 'return-reason-needed', sentences, { note: sentences });
  }
  const after = { completion: 'returned' as const, asked_on: null, asked_by: null, asked_for: [] };
  await saveTask(tx, row.id, after, by);
  await writeProgress(
    tx,
    row.id,
    { kind: 'completion-returned', note: input.note, percent: null, quantityDone: null },
    by,
  );
  await settle(tx, row, 'returned', by);
  const before = { completion: row.completion, asked_on: row.asked_on };
  tx.note({
    action: 'task.return-completion',
    objectKind: 'task',
    objectId: row.id,
    before,
    after: { ...after, note: input.note },
  });
}

/** Brings the parents up to date and lets others know. */
async function settle(
  tx: Transaction,
  row: TaskRow,
  outcome: 'approved' | 'returned',
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  await refreshParents(tx, row.parent_id, by);
  const payload = { taskId: row.id, outcome };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.completion-decided', payload }, by);
}
