import { type Day, fold } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { isWorkedBy, listBodies, noSuchTask } from '@cotmoc/tasks';
import { sql } from 'kysely';
import { type ObstacleStep, waitingOf } from './obstacle.ts';
import { mayWithRow, type ObstacleRow, readClockFacts } from './obstacle-store.ts';
import { noSuchObstacle } from './refusals.ts';

/** What a list of obstacles may be narrowed by; all that is given must hold. */
export interface ObstacleFilter {
  readonly q?: string;
  readonly is?: 'open' | 'ended';
  readonly step?: ObstacleStep;
  readonly unitId?: string;
  readonly groupId?: string;
}

/** One page of obstacles: those open first, the longest waiting on top; then those ended, the latest on top. */
export async function listObstacles(
  tx: Transaction,
  input: { filter: ObstacleFilter; session: Session; offset: number; limit: number },
  today: Day,
) {
  const { filter, session, offset, limit } = input;
  let query = tx.db.selectFrom('obstacles_obstacle');
  for (const word of fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    query = query.where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  if (filter.is) query = query.where('state', filter.is === 'open' ? '=' : '!=', 'open');
  if (filter.step) query = query.where('step', '=', filter.step);
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  if (filter.groupId) query = query.where('group_id', '=', filter.groupId);
  const counts = await query
    .select((eb) => ['step', eb.fn.countAll<number>().as('count')])
    .select(sql<boolean>`state = 'open'`.as('isOpen'))
    .groupBy(['step', 'isOpen'])
    .execute();
  const rows = await query
    .selectAll()
    .orderBy(sql`closed_on desc nulls first`)
    .orderBy('waits_since')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  const open = { unit: 0, focal: 0, province: 0 };
  for (const { step, isOpen, count } of counts) if (isOpen) open[step] += Number(count);
  const total = counts.reduce((sum, { count }) => sum + Number(count), 0);
  return { items: await showObstacles(tx, session, rows, today), total, open };
}

/** Obstacles as pages show them. */
export async function showObstacles(tx: Transaction, session: Session, rows: readonly ObstacleRow[], today: Day) {
  if (rows.length === 0) return [];
  const clock = await readClockFacts(tx, today);
  const { register } = await readRegister(tx);
  const taskIds = [...new Set(rows.map((row) => row.task_id))];
  const tasks = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'text', 'path', 'plan_id as planId', 'due_on as dueOn'])
    .where('id', 'in', taskIds)
    .execute();
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const groupIds = [...new Set(rows.flatMap((row) => row.group_id ?? []))];
  const groups =
    groupIds.length === 0
      ? []
      : await tx.db.selectFrom('obstacles_group').select(['id', 'title']).where('id', 'in', groupIds).execute();
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return rows.map((row) => {
    const unit = register.units.get(row.unit_id);
    const task = taskOf.get(row.task_id);
    const waiting = waitingOf({ step: row.step, waitsSince: row.waits_since }, clock);
    return {
      id: row.id,
      text: row.text,
      wish: row.wish,
      unitId: row.unit_id,
      unitName: unit ? lastOf(unit).officialName : '',
      personName: row.person_name,
      raisedOn: row.raised_on,
      step: row.step,
      state: row.state,
      waiting: row.state === 'open' ? waiting : null,
      closedOn: row.closed_on,
      adjustmentId: row.adjustment_id,
      // A task that has gone to others since is not told of.
      task: task ? { id: task.id, text: task.text, path: task.path, planId: task.planId, dueOn: task.dueOn } : null,
      group: groupOf.get(row.group_id ?? '') ?? null,
      version: row.version,
      may: mayWithRow(session, row, clock),
    };
  });
}

/** The obstacles of one task, the latest first, and whether this person may raise one. Refuses a task out of sight. */
export async function listTaskObstacles(tx: Transaction, taskId: string, session: Session, today: Day) {
  const task = await tx.db.selectFrom('tasks_task').select('state').where('id', '=', taskId).executeTakeFirst();
  if (!task) throw noSuchTask();
  const rows = await tx.db
    .selectFrom('obstacles_obstacle')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('raised_at', 'desc')
    .orderBy('id')
    .execute();
  const bodies = (await listBodies(tx, [taskId])).get(taskId) ?? [];
  const raise = session.rights.has('obstacle.raise') && task.state !== 'done' && isWorkedBy({ bodies }, session.asker);
  return { items: await showObstacles(tx, session, rows, today), may: { raise } };
}

/** One obstacle with every step it went. Refuses one that the asker can't see. */
export async function getObstacle(tx: Transaction, id: string, session: Session, today: Day) {
  const row = await tx.db.selectFrom('obstacles_obstacle').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchObstacle();
  const [shown] = await showObstacles(tx, session, [row], today);
  if (!shown) throw noSuchObstacle();
  const steps = await tx.db
    .selectFrom('obstacles_step')
    .select(['id', 'step', 'act', 'words', 'days_waited as daysWaited', 'person_name as personName', 'at'])
    .where('obstacle_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return { ...shown, steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })) };
}
