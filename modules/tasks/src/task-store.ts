import type { Clock, Day } from '@cotmoc/base';
import { lastOf, readRegister, shownOn } from '@cotmoc/org';
import { PLANNED_ONCE, type Tables, type Transaction } from '@cotmoc/store';
import { type Selectable, type SqlBool, sql, type Updateable } from 'kysely';
import { whoIs } from './fan-out.ts';
import { noSuchTask } from './refusals.ts';
import { type Completion, type Handling, recurrenceOf, type TaskRole, type TaskState } from './task.ts';

export type TaskRow = Selectable<Tables['tasks_task']>;

/** A body of a task: the words of the plan, and the unit they mean where it is known. */
export interface TaskBody {
  readonly role: TaskRole;
  readonly agency: string;
  readonly unitId: string | null;
}

/** The task, locked against changes by others until the transaction ends. Refuses one that the asker can't see. */
export async function getTaskForChange(tx: Transaction, id: string): Promise<TaskRow> {
  const row = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw noSuchTask();
  return row;
}

/** Writes what has changed of a task, as its next version. */
export async function saveTask(
  tx: Transaction,
  id: string,
  after: Updateable<Tables['tasks_task']>,
  by: { clock: Clock },
): Promise<void> {
  await tx.db
    .updateTable('tasks_task')
    .set((eb) => ({ ...after, version: eb('version', '+', 1), changed_at: new Date(by.clock.now()) }))
    .where('id', '=', id)
    .execute();
}

/** A body of a task with its unit's name on the day of the plan, and what it has said to it. */
export interface NamedBody extends TaskBody {
  /** Which of the task's bodies. */
  readonly ordinal: number;
  /** Null where no unit of the register is meant. */
  readonly unitName: string | null;
  readonly handling: Handling;
  /** Why it was returned, or what was said when it was sent again. */
  readonly handlingNote: string | null;
  /** A support's own part; null: the task as a whole. */
  readonly part: string | null;
  readonly partDoneOn: Day | null;
  readonly partNote: string | null;
}

/** The bodies of some tasks, by task, in the plan's order. */
export async function listBodies(
  tx: Transaction,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedBody[]>> {
  const byTask = new Map<string, NamedBody[]>();
  if (taskIds.length === 0) return byTask;
  const rows = await tx.db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .leftJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where(sql<SqlBool>`b.task_id = any(${[...taskIds]}::uuid[])`)
    .select([
      'b.task_id as taskId',
      'b.ordinal',
      'b.role',
      'b.agency',
      'b.unit_id as unitId',
      'b.handling',
      'b.handling_note as handlingNote',
      'b.part',
      'b.part_done_on as partDoneOn',
      'b.part_note as partNote',
      'p.issued_on as issuedOn',
    ])
    .orderBy('b.ordinal')
    .modifyEnd(PLANNED_ONCE)
    .execute();
  const { register } = await readRegister(tx);
  for (const { taskId, issuedOn, ...body } of rows) {
    const unit = body.unitId === null ? undefined : register.units.get(body.unitId);
    const version = unit && (issuedOn === null ? lastOf(unit) : shownOn(unit, issuedOn));
    const list = byTask.get(taskId) ?? [];
    list.push({ ...body, unitName: version?.officialName ?? null });
    byTask.set(taskId, list);
  }
  return byTask;
}

/** What lateness and progress need of a row, in the words of `task.ts`. */
export function datedOf(row: Pick<TaskRow, 'state' | 'due_on' | 'due_inclusive' | 'asked_on'>): {
  state: TaskRow['state'];
  dueOn: Day | null;
  dueInclusive: boolean;
  askedOn: Day | null;
} {
  return { state: row.state, dueOn: row.due_on, dueInclusive: row.due_inclusive, askedOn: row.asked_on };
}

/** A task of a plan in force as the plan has it: what is asked of whom by when, and how far it is. */
export interface PlanTask {
  readonly id: string;
  /** The task that it is a piece of; null for a task of the plan. */
  readonly parentId: string | null;
  readonly path: string;
  readonly section: string | null;
  readonly text: string;
  readonly bodies: readonly TaskBody[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly timing: readonly { readonly phrase: string; readonly norm: unknown }[];
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly quantityDone: number;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  readonly state: TaskState;
  readonly completion: Completion;
  readonly withdrawnOn: Day | null;
  readonly takenFrom: string | null;
  readonly version: number;
}

/** The tasks of a plan that the asker may see, in the plan's order; with `pieces`, each body's piece of them too. */
export async function listPlanTasks(
  tx: Transaction,
  planId: string,
  pieces?: 'with-pieces',
): Promise<readonly PlanTask[]> {
  const rows = await tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('grain', 'in', pieces ? ['task', 'piece'] : ['task'])
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return withBodies(tx, rows);
}

/** These tasks, in no order; those the asker can't see are left out. */
export async function listTasksByIds(tx: Transaction, ids: readonly string[]): Promise<readonly PlanTask[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return withBodies(tx, rows);
}

/** By when the plan asks for it: of work that comes again the end of all its periods, not of the one that waits now. */
function plannedDue(row: TaskRow): Pick<PlanTask, 'dueOn' | 'dueInclusive'> {
  const rule = row.child_count > 0 ? recurrenceOf(row) : null;
  return rule ? { dueOn: rule.until, dueInclusive: true } : { dueOn: row.due_on, dueInclusive: row.due_inclusive };
}

async function withBodies(tx: Transaction, rows: readonly TaskRow[]): Promise<readonly PlanTask[]> {
  if (rows.length === 0) return [];
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['task_id', 'role', 'agency', 'unit_id as unitId'])
    // One parameter however many they are: a large plan has tens of thousands of pieces.
    .where('task_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('ordinal')
    .execute();
  const byTask = Map.groupBy(bodies, (body) => body.task_id);
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    section: row.section,
    text: row.text,
    bodies: (byTask.get(row.id) ?? []).map(({ role, agency, unitId }) => ({ role, agency, unitId })),
    startsOn: row.starts_on,
    ...plannedDue(row),
    // Written by createTasks in this shape.
    timing: row.timing as PlanTask['timing'],
    quantity: row.quantity,
    quantityUnit: row.quantity_unit,
    quantityDone: row.quantity_done,
    amount: row.amount,
    product: row.product,
    state: row.state,
    completion: row.completion,
    withdrawnOn: row.withdrawn_on,
    takenFrom: row.taken_from,
    version: row.version,
  }));
}

/** The children that an adjustment of their parent may change: open pieces, and periods not yet begun. */
export async function listFollowing(tx: Transaction, parentId: string): Promise<readonly TaskRow[]> {
  return tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('parent_id', '=', parentId)
    .where('withdrawn_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('grain', '=', 'piece'), eb('state', '<>', 'done')]),
        eb.and([eb('grain', '=', 'occurrence'), eb('state', '=', 'not-started'), eb('completion', '=', 'none')]),
      ]),
    )
    .orderBy('id')
    .execute();
}

/** Whether a task has just these bodies: nobody has given it to others since. */
export async function hasBodies(tx: Transaction, taskId: string, bodies: readonly TaskBody[]): Promise<boolean> {
  const rows = await tx.db
    .selectFrom('tasks_body')
    .select(['role', 'agency', 'unit_id as unitId'])
    .where('task_id', '=', taskId)
    .execute();
  const keyOf = (body: TaskBody) => `${body.role} ${whoIs(body)}`;
  return rows.map(keyOf).sort().join('\n') === bodies.map(keyOf).sort().join('\n');
}
