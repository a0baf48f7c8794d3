import { type Clock, type Day, type Randomness, Refusal, type Sentences, today } from '@cotmoc/base';
import { explainDelay } from '@cotmoc/delays';
import { askExtension } from '@cotmoc/extensions';
import { acceptTask } from '@cotmoc/handling';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import {
  approveCompletion,
  getTaskForChange,
  itemsOf,
  type ProgressInput,
  reportProgress,
  requireMay,
} from '@cotmoc/tasks';
import { refusedExtension, refusedLateReason } from './sheet-asks.ts';
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
  /** Another deadline, to be asked for with its reason. */
  readonly wantedDue?: Day | null;
  readonly extensionReason?: string | null;
  /** Why it is late. */
  readonly lateReason?: string | null;
}

/**
 * Tells the progress of several tasks, asks for more time and says why they are late, each by its own law; those refused
 * are told with the reason, the others stand. Of one task everything is done, or nothing.
 */
export async function applySheet(
  tx: Transaction,
  input: { rows: readonly SheetProgress[]; session: Session },
  by: By,
): Promise<AtOnce> {
  const { session } = input;
  const outcome = await eachTask(input.rows, async (told) => {
    const { taskId, version, wantedDue = null, lateReason = null } = told;
    const row = await getTaskForChange(tx, taskId);
    if (row.state !== 'done' && row.version !== version) throw versionChanged();
    const reason = told.extensionReason?.trim() ?? '';
    const [item] = await itemsOf(tx, [row], today(by.clock));
    const who = { session, today: today(by.clock) };
    const refused =
      (item && wantedDue && refusedExtension({ due: wantedDue, reason }, { row, item }, who)) ||
      (item && lateReason && refusedLateReason(lateReason, { row, item }, who));
    if (refused) throw new Refusal('conflict', 'sheet-row-refused', refused);
    const progress = { percent: told.percent, quantityDone: told.quantityDone, note: told.note };
    const hasProgress = Object.values(progress).some((value) => value !== null);
    if (hasProgress || (!wantedDue && !lateReason)) await reportProgress(tx, { taskId, session, progress }, by);
    if (lateReason) await explainDelay(tx, { taskId, session, reason: lateReason }, by);
    if (wantedDue) await askExtension(tx, { taskId, session, wantedDue, reason }, by);
  });
  tx.note({
    action: 'task.import-sheet',
    objectKind: 'task-list',
    objectId: 'sheet',
    after: { applied: outcome.done.length, refused: outcome.refused.length },
  });
  return outcome;
}

type By = { readonly clock: Clock; readonly random: Randomness };

/** Something done to several tasks: tried without doing it, where it can be done, or to all of them or none. */
export interface AtOnceDeed {
  /** Refuses what cannot be done; writes nothing. */
  check(taskId: string): Promise<unknown>;
  /** Does it to one; refuses before anything is written. */
  work(taskId: string): Promise<unknown>;
}

/** Takes tasks as done; each only where its own law allows it. */
export function approving(tx: Transaction, session: Session, by: By): AtOnceDeed {
  return {
    check: (taskId) => requireMayNow(tx, { taskId, session, what: 'decide' }),
    work: (taskId) => approveCompletion(tx, { taskId, session, note: null }, by),
  };
}

/** The unit takes up what it was given. */
export function accepting(tx: Transaction, session: Session, by: By): AtOnceDeed {
  return {
    check: (taskId) => requireMayNow(tx, { taskId, session, what: 'accept' }),
    work: (taskId) => acceptTask(tx, { taskId, session }, by),
  };
}

async function requireMayNow(tx: Transaction, ask: { taskId: string; session: Session; what: 'decide' | 'accept' }) {
  await requireMay(tx, await getTaskForChange(tx, ask.taskId), ask.session, ask.what);
}

/** What would be done and what could not be, and why; nothing is changed. */
export function previewAtOnce(taskIds: readonly string[], deed: Pick<AtOnceDeed, 'check'>): Promise<AtOnce> {
  return eachTask(once(taskIds), ({ taskId }) => deed.check(taskId));
}

/** Does it where it can be done; where all or nothing was asked and one cannot, to none. */
export async function doAtOnce(
  input: { readonly taskIds: readonly string[]; readonly allOrNothing: boolean },
  deed: AtOnceDeed,
): Promise<AtOnce> {
  const outcome = await eachTask(once(input.taskIds), ({ taskId }) => deed.work(taskId));
  if (input.allOrNothing && outcome.refused.length > 0) throw notAll(outcome.refused.length);
  return outcome;
}

function once(taskIds: readonly string[]) {
  return [...new Set(taskIds)].map((taskId) => ({ taskId }));
}

/** In the order of the ids, so that two who do the same do not wait for each other. A refusal is thrown before anything is written. */
async function eachTask<Item extends { readonly taskId: string }>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
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

function notAll(count: number): Refusal {
  return new Refusal('conflict', 'not-all-possible', {
    vi: `Có ${count} nhiệm vụ không làm được, nên chưa làm nhiệm vụ nào. Hãy xem lại danh sách rồi chọn lại.`,
    en: `${count} of the tasks could not be done, so nothing was done. Look at the list again and choose anew.`,
  });
}

function versionChanged(): Refusal {
  return new Refusal('conflict', 'task-changed', rowReasons.version);
}
