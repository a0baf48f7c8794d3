import { type Clock, type Randomness, Refusal, type Sentences } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { approveCompletion, getTaskForChange, type ProgressInput, reportProgress } from '@cotmoc/tasks';
import { rowReasons } from './sheet-reasons.ts';

/** What came of doing one thing to several tasks. */
export interface AtOnce {
  readonly done: readonly string[];
  readonly refused: readonly { readonly taskId: string; readonly reason: Sentences }[];
}

/** What a row of a sheet tells of a task. */
export interface SheetProgress extends ProgressInput {
  readonly taskId: string;
  /** The task's version when the sheet went out. */
  readonly version: number;
}

/** Tells the progress of several tasks, each by its own law; those refused are told with the reason, the others stand. */
export async function applySheet(
  tx: Transaction,
  input: { rows: readonly SheetProgress[]; session: Session },
  by: { clock: Clock; random: Randomness },
): Promise<AtOnce> {
  const { session } = input;
  const outcome = await eachTask(input.rows, async ({ taskId, version, ...progress }) => {
    const row = await getTaskForChange(tx, taskId);
    if (row.state !== 'done' && row.version !== version) throw versionChanged();
    await reportProgress(tx, { taskId, session, progress }, by);
  });
  tx.note({
    action: 'task.import-sheet',
    objectKind: 'task-list',
    objectId: 'sheet',
    after: { applied: outcome.done.length, refused: outcome.refused.length },
  });
  return outcome;
}

/** Takes several tasks as done; each only where its own law allows it. */
export async function approveTasks(
  tx: Transaction,
  input: { taskIds: readonly string[]; session: Session },
  by: { clock: Clock; random: Randomness },
): Promise<AtOnce> {
  const { session } = input;
  return eachTask(
    input.taskIds.map((taskId) => ({ taskId })),
    ({ taskId }) => approveCompletion(tx, { taskId, session, note: null }, by),
  );
}

/** In the order of the ids, so that two who do the same do not wait for each other. A refusal is thrown before anything is written. */
async function eachTask<Item extends { readonly taskId: string }>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<AtOnce> {
  const done: string[] = [];
  const refused: { taskId: string; reason: Sentences }[] = [];
  for (const item of [...items].sort((a, b) => (a.taskId < b.taskId ? -1 : 1))) {
    try {
      await work(item);
      done.push(item.taskId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ taskId: item.taskId, reason: error.sentences });
    }
  }
  return { done, refused };
}

function versionChanged(): Refusal {
  return new Refusal('conflict', 'task-changed', rowReasons.version);
}
