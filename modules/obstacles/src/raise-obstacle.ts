import { type Clock, compose, fold, makeId, type Randomness, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { actAsSystem, findActingUnit, listAccountsOfUnits } from '@cotmoc/people';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { getTaskForChange, isWorkedBy, listBodies } from '@cotmoc/tasks';
import type { ObstacleStep } from './obstacle.ts';
import { writeStep } from './obstacle-store.ts';
import { notAllowed, wordsNeeded } from './refusals.ts';

/** The fewest signs an obstacle must have, so that it says something. */
const SHORTEST = 10;

/** Says what stands in the way of a task; gives the obstacle's id. It waits with the unit's leader, or above where there is none. */
export async function raiseObstacle(
  tx: Transaction,
  input: { taskId: string; session: Session; text: string; wish: string | null },
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const { session } = input;
  const task = await getTaskForChange(tx, input.taskId);
  const bodies = (await listBodies(tx, [task.id])).get(task.id) ?? [];
  if (task.state === 'done' || !isWorkedBy({ bodies }, session.asker)) throw notAllowed('raise');
  const text = compose(input.text.trim());
  if (text.length < SHORTEST) throw wordsNeeded('text');
  const working = bodies.flatMap(({ role, unitId }) => (unitId && WORKING.has(role) ? [unitId] : []));
  const unitId = await findActingUnit(tx, working);
  if (!unitId) throw notAllowed('raise');
  const step = await firstStep(tx, session, unitId);
  const now = by.clock.now();
  const day = today(by.clock);
  const id = makeId(now, by.random);
  await tx.db
    .insertInto('obstacles_obstacle')
    .values({
      province_id: tx.asker.provinceId,
      id,
      task_id: task.id,
      unit_id: unitId,
      text,
      wish: input.wish?.trim() || null,
      step,
      waits_since: day,
      closed_on: null,
      adjustment_id: null,
      group_id: null,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      raised_on: day,
      raised_at: new Date(now),
      search: fold(`${text} ${input.wish ?? ''} ${task.text}`),
    })
    .execute();
  await writeStep(tx, { obstacle_id: id, step, act: 'raised', words: text, days_waited: 0 }, by);
  const after = { text, wish: input.wish, step, taskId: task.id, unitId };
  tx.note({ action: 'obstacle.raise', objectKind: 'obstacle', objectId: id, after });
  const payload = { obstacleId: id, step, unitId, taskId: task.id, text, task: task.text, by: tx.asker.actor };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'obstacle.raised', payload }, by);
  return id;
}

const WORKING: ReadonlySet<string> = new Set(['lead', 'perform', 'support']);

/** The unit's leader where there is one beside who raises it; otherwise the focal department. */
async function firstStep(tx: Transaction, session: Session, unitId: string): Promise<ObstacleStep> {
  if (session.rights.has('obstacle.answer-unit') && session.asker.unitIds.includes(unitId)) return 'focal';
  const accounts = await actAsSystem(tx, () => listAccountsOfUnits(tx.db, [unitId]));
  return accounts.some(({ role }) => role === 'unit-leader') ? 'unit' : 'focal';
}
