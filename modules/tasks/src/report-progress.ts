import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { refreshParents } from './refresh-parents.ts';
import { requireMay } from './require-may.ts';
import { takeUp } from './take-up.ts';
import { percentOf, type Recurrence } from './task.ts';
import { getTaskForChange, saveTask } from './task-store.ts';

export interface ProgressInput {
  /** 0–100; left out where the task counts something. */
  readonly percent: number | null;
  /** How many of the task's quantity there are now, all together. */
  readonly quantityDone: number | null;
  readonly note: string | null;
}

/** Tells how far a task is. A first word of progress starts it. Refuses an empty report and one that is not allowed now. */
export async function reportProgress(
  tx: Transaction,
  input: { taskId: string; session: Session; progress: ProgressInput },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const { progress } = input;
  if (progress.percent === null && progress.quantityDone === null && !progress.note) {
    const sentences = { vi: 'Hãy điền tiến độ hoặc một ghi chú.', en: 'Give the progress or a note.' };
    throw new Refusal('invalid', 'empty-progress', sentences, { note: sentences });
  }
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'work');
  const quantityDone = progress.quantityDone ?? row.quantity_done;
  const percent = percentOf({ quantity: row.quantity, quantityDone, percent: progress.percent ?? row.percent });
  const after = { state: 'in-progress' as const, percent, quantity_done: quantityDone };
  await saveTask(tx, row.id, after, by);
  await takeUp(tx, { row, bodies }, by);
  await writeProgress(tx, row.id, { kind: 'progress', note: progress.note, percent, quantityDone }, by);
  await refreshParents(tx, row.parent_id, by);
  const before = { state: row.state, percent: row.percent, quantity_done: row.quantity_done };
  tx.note({
    action: 'task.progress',
    objectKind: 'task',
    objectId: row.id,
    before,
    after: { ...after, note: progress.note },
  });
}

/** Adds a line to the task's history; `rule`: how it comes again from then on. */
export async function writeProgress(
  tx: Transaction,
  taskId: string,
  line: { kind: string; note: string | null; percent: number | null; quantityDone: number | null; rule?: Recurrence },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const now = by.clock.now();
  await tx.db
    .insertInto('tasks_progress')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      task_id: taskId,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      at: new Date(now),
      kind: line.kind,
      note: line.note,
      percent: line.percent,
      quantity_done: line.quantityDone,
      rule: line.rule && JSON.stringify(line.rule),
    })
    .execute();
}
