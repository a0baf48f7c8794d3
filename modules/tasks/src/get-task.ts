import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { itemsOf, lateOn } from './list-tasks.ts';
import { noSuchTask } from './refusals.ts';
import { factsOf } from './require-may.ts';
import { type Grain, type Recurrence, recurrenceOf } from './task.ts';
import { mayWithTask } from './task-access.ts';
import { listBodies, type NamedBody, type TaskRow } from './task-store.ts';

/** All that a task's page shows. Refuses a task that the asker can't see. */
export async function getTask(tx: Transaction, id: string, session: Session, today: Day) {
  const row = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchTask();
  const [item] = await itemsOf(tx, [row], today);
  if (!item) throw noSuchTask();
  const history = await tx.db
    .selectFrom('tasks_progress')
    .select(['id', 'person_name as personName', 'at', 'kind', 'note', 'percent', 'quantity_done as quantityDone'])
    .select('rule as recurrence')
    .where('task_id', '=', id)
    .orderBy('at', 'desc')
    .limit(200)
    .execute();
  const plan = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'number', 'issued_on as issuedOn', 'unit_id as unitId'])
    .where('id', '=', row.plan_id)
    .executeTakeFirst();
  const facts = factsOf(row, item.bodies, plan?.unitId ?? null);
  return {
    ...item,
    plan: plan ?? null,
    parents: await listParents(tx, row.parent_id),
    supportsAbove: await listSupportsAbove(tx, row),
    children: await countChildren(tx, row.id, today),
    recurrence: recurrenceOf(row),
    recurrenceOfPieces: await ruleOfPieces(tx, row),
    pausedFrom: row.paused_from,
    year: row.year,
    version: row.version,
    delays: await listDelays(tx, row.id),
    sentence: row.sentence,
    from: row.span_from,
    to: row.span_to,
    startsOn: row.starts_on,
    // Written by createTasks in this shape.
    timing: row.timing as { phrase: string; norm: unknown }[],
    product: row.product,
    result: row.result,
    lateReason: row.late_reason,
    lateReasonAt: row.late_reason_at?.toISOString() ?? null,
    askedOn: row.asked_on,
    doneOn: row.done_on,
    history: history.map((line) => ({ ...line, at: line.at.toISOString(), recurrence: recurrenceOf(line) })),
    may: mayWithTask(session, facts),
  };
}

/** How the open pieces of a task come again, as the first of them does; null where they do not. */
async function ruleOfPieces(tx: Transaction, row: TaskRow): Promise<Recurrence | null> {
  if (row.child_count === 0 || row.recurrence !== null) return null;
  const piece = await tx.db
    .selectFrom('tasks_task')
    .select('recurrence')
    .where('parent_id', '=', row.id)
    .where('recurrence', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return piece ? recurrenceOf(piece) : null;
}

/** The tasks it is a piece or an occurrence of, the plan's first. */
async function listParents(tx: Transaction, parentId: string | null) {
  const parents: { id: string; grain: Grain; text: string; occurrenceOn: Day | null; childCount: number }[] = [];
  for (let id = parentId; id !== null; ) {
    const row = await tx.db
      .selectFrom('tasks_task')
      .select(['id', 'grain', 'text', 'occurrence_on as occurrenceOn', 'child_count as childCount', 'parent_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) break;
    const { parent_id, ...parent } = row;
    parents.unshift(parent);
    id = parent_id;
  }
  return parents;
}

/** Those who support the task of which this is a piece: their parts lie there, once for all pieces. */
async function listSupportsAbove(tx: Transaction, row: TaskRow): Promise<readonly NamedBody[]> {
  if (row.grain === 'task' || row.parent_id === null) return [];
  const above = await tx.db
    .selectFrom('tasks_task')
    .select(['id', 'grain', 'parent_id', 'recurrence'])
    .where('id', '=', row.parent_id)
    .executeTakeFirst();
  // The parent of an occurrence has given it its own supports already; a piece has none.
  const id = row.grain === 'piece' ? above?.id : above?.grain === 'piece' ? above.parent_id : null;
  if (!id) return [];
  const bodies = (await listBodies(tx, [id])).get(id) ?? [];
  return bodies.filter(({ role }) => role === 'support');
}

/** Its pieces or occurrences, as far as the asker sees them. */
async function countChildren(tx: Transaction, id: string, today: Day) {
  const row = await tx.db
    .selectFrom('tasks_task')
    .where('parent_id', '=', id)
    .where('withdrawn_on', 'is', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('seen'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
      eb.fn.countAll<number>().filterWhere(lateOn(today)).as('late'),
    ])
    .executeTakeFirstOrThrow();
  return { seen: Number(row.seen), done: Number(row.done), late: Number(row.late) };
}

/** When it was marked as delayed by what nobody there could help, and when the mark was lifted. */
async function listDelays(tx: Transaction, id: string) {
  const rows = await tx.db
    .selectFrom('tasks_delay')
    .select(['id', 'act', 'basis', 'person_name as personName', 'at'])
    .where('task_id', '=', id)
    .orderBy('at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
