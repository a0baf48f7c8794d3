import { type Clock, daysBetween, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { nextStep, type Outcome } from './obstacle.ts';
import { getForChange, mayWithRow, type ObstacleRow, readClockFacts, writeStep } from './obstacle-store.ts';
import { changedMeanwhile, notAllowed, wordsNeeded } from './refusals.ts';

interface Deed {
  readonly obstacleId: string;
  readonly session: Session;
  readonly note: string;
  /** What was looked at; null where somebody acts on many at once. */
  readonly version: number | null;
}
type By = { clock: Clock; random: Randomness };

/** Ends an obstacle with an answer: a word, a solution, or that the plan is to be adjusted. Never by who raised it. */
export async function answerObstacle(tx: Transaction, input: Deed & { outcome: Outcome }, by: By): Promise<void> {
  const { outcome } = input;
  const { row, words } = await begin(tx, input, 'answer', by);
  const day = today(by.clock);
  await change(tx, row, { state: outcome, closed_on: day });
  await writeStep(tx, { obstacle_id: row.id, step: row.step, act: outcome, words, days_waited: waited(row, by) }, by);
  tx.note({
    action: 'obstacle.answer',
    objectKind: 'obstacle',
    objectId: row.id,
    before: { state: row.state, step: row.step },
    after: { state: outcome, words },
  });
  const payload = { ...eventOf(row), outcome, words, by: tx.asker.actor };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'obstacle.answered', payload }, by);
}

/** Passes an obstacle on to the step above, with what this step has to say. */
export async function forwardObstacle(tx: Transaction, input: Deed, by: By): Promise<void> {
  const { row, words } = await begin(tx, input, 'forward', by);
  const step = nextStep(row.step);
  if (!step) throw notAllowed('forward');
  await change(tx, row, { step, waits_since: today(by.clock) });
  const line = { obstacle_id: row.id, step: row.step, act: 'forwarded' as const, words, days_waited: waited(row, by) };
  await writeStep(tx, line, by);
  const before = { step: row.step };
  tx.note({ action: 'obstacle.forward', objectKind: 'obstacle', objectId: row.id, before, after: { step, words } });
  const payload = { ...eventOf(row), step, words, by: tx.asker.actor };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'obstacle.forwarded', payload }, by);
}

/** Takes an obstacle back, with the reason; only who raised it. */
export async function withdrawObstacle(tx: Transaction, input: Deed, by: By): Promise<void> {
  const { row, words } = await begin(tx, input, 'withdraw', by);
  await change(tx, row, { state: 'withdrawn', closed_on: today(by.clock) });
  const line = { obstacle_id: row.id, step: row.step, act: 'withdrawn' as const, words, days_waited: waited(row, by) };
  await writeStep(tx, line, by);
  const before = { state: row.state };
  tx.note({ action: 'obstacle.withdraw', objectKind: 'obstacle', objectId: row.id, before, after: { words } });
}

/** Keeps which adjustment of a plan came of an obstacle that ended so; for the module that makes adjustments. */
export async function linkAdjustment(
  tx: Transaction,
  input: { obstacleId: string; adjustmentId: string },
): Promise<void> {
  const row = await getForChange(tx, input.obstacleId);
  if (row.state !== 'adjustment' && row.state !== 'open') throw notAllowed('answer');
  await tx.db
    .updateTable('obstacles_obstacle')
    .set({ adjustment_id: input.adjustmentId })
    .where('id', '=', row.id)
    .execute();
  const after = { adjustmentId: input.adjustmentId };
  tx.note({ action: 'obstacle.link-adjustment', objectKind: 'obstacle', objectId: row.id, after });
}

/** The adjustment that came of it was dropped: it leads to none again, and another can be proposed. */
export async function freeOfAdjustment(tx: Transaction, adjustmentId: string): Promise<void> {
  const freed = await tx.db
    .updateTable('obstacles_obstacle')
    .set({ adjustment_id: null })
    .where('adjustment_id', '=', adjustmentId)
    .returning('id')
    .execute();
  for (const { id } of freed) {
    const before = { adjustmentId };
    tx.note({ action: 'obstacle.free-of-adjustment', objectKind: 'obstacle', objectId: id, before });
  }
}

async function begin(
  tx: Transaction,
  input: Deed,
  what: 'answer' | 'forward' | 'withdraw',
  by: By,
): Promise<{ row: ObstacleRow; words: string }> {
  const row = await getForChange(tx, input.obstacleId);
  if (!mayWithRow(input.session, row, await readClockFacts(tx, today(by.clock)))[what]) throw notAllowed(what);
  if (input.version !== null && input.version !== row.version) throw changedMeanwhile();
  const words = input.note.trim();
  if (!words) throw wordsNeeded('note');
  return { row, words };
}

function waited(row: ObstacleRow, by: By): number {
  return daysBetween(row.waits_since, today(by.clock));
}

async function change(
  tx: Transaction,
  row: ObstacleRow,
  after: Partial<Pick<ObstacleRow, 'state' | 'step' | 'waits_since' | 'closed_on'>>,
): Promise<void> {
  await tx.db
    .updateTable('obstacles_obstacle')
    .set((eb) => ({ ...after, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .execute();
}

function eventOf(row: ObstacleRow) {
  return { obstacleId: row.id, taskId: row.task_id, unitId: row.unit_id, text: row.text, raisedBy: row.account_id };
}
