import { type Clock, type Day, fold, makeId, type Randomness } from '@cotmoc/base';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Insertable } from 'kysely';
import { bodiesOnce, piecesOf, quantityOfPiece } from './fan-out.ts';
import type { Handling, Recurrence } from './task.ts';
import type { TaskBody, TaskRow } from './task-store.ts';

/** A task as an issued plan gives it. */
export interface NewTask {
  readonly path: string;
  readonly text: string;
  /** Place in the plan's text; null for a task that a person added. */
  readonly from: number | null;
  readonly to: number | null;
  /** Heading of the plan under which it stands. */
  readonly section: string | null;
  /** The plan's own words, with enough around them to be understood. */
  readonly sentence: string;
  readonly bodies: readonly TaskBody[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  /** The time phrases as the plan has them. */
  readonly timing: readonly { readonly phrase: string; readonly norm: unknown }[];
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  /** In a unit's own plan: the upper task that it takes up. */
  readonly takenFrom?: string | null;
  /** How it comes again in the year, or null. */
  readonly recurrence?: Recurrence | null;
}

/** The plan whose tasks are made; `after`: how many it has already. */
export interface NewTasksOf {
  readonly id: string;
  readonly unitId: string;
  readonly year: number | null;
  readonly after?: number;
}

type By = { readonly clock: Clock; readonly random: Randomness };
type NewRow = Insertable<Tables['tasks_task']>;
type NewBody = Insertable<Tables['tasks_body']>;

/**
 * Makes the tasks of a plan that is being issued, in the plan's order, behind the first `after`, each with a piece for every body that does it
 * where several do; gives the ids of the plan's tasks.
 */
export async function createTasks(
  tx: Transaction,
  plan: NewTasksOf,
  tasks: readonly NewTask[],
  by: By,
): Promise<readonly string[]> {
  const rows: NewRow[] = [];
  const bodies: NewBody[] = [];
  const ids = tasks.map((task, index) => {
    const made = rowsOf(tx, { plan, task, ordinal: (plan.after ?? 0) + index + 1 }, by);
    rows.push(made.task, ...made.pieces);
    bodies.push(...made.bodies);
    return made.task.id;
  });
  await insertTasks(tx, rows, bodies);
  return ids;
}

/** Puts rows of tasks and of their bodies in, in slices: one statement takes at most 65,535 parameters. */
async function insertTasks(tx: Transaction, rows: readonly NewRow[], bodies: readonly NewBody[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await tx.db
      .insertInto('tasks_task')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  for (let at = 0; at < bodies.length; at += 2000) {
    await tx.db
      .insertInto('tasks_body')
      .values(bodies.slice(at, at + 2000))
      .execute();
  }
}

function rowsOf(
  tx: Transaction,
  input: { plan: NewTasksOf; task: NewTask; ordinal: number },
  by: By,
): { task: NewRow; pieces: NewRow[]; bodies: NewBody[] } {
  const { plan, task, ordinal } = input;
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const once = bodiesOnce(task.bodies);
  const carriers = piecesOf(task.bodies);
  const each = quantityOfPiece(task);
  const words = [task.path, task.text];
  const common = {
    province_id: tx.asker.provinceId,
    plan_id: plan.id,
    ordinal,
    path: task.path,
    year: plan.year,
    section: task.section,
    text: task.text,
    span_from: task.from,
    span_to: task.to,
    sentence: task.sentence,
    starts_on: task.startsOn,
    due_on: task.dueOn,
    first_due_on: task.dueOn,
    due_inclusive: task.dueInclusive,
    timing: JSON.stringify(task.timing),
    quantity_unit: task.quantityUnit,
    product: task.product,
    state: 'not-started' as const,
    result: null,
    late_reason: null,
    asked_on: null,
    asked_by: null,
    done_on: null,
    created_at: new Date(now),
    changed_at: new Date(now),
  };
  const { recurrence = null } = task;
  const rule = recurrence && JSON.stringify(recurrence);
  const ofPiece = recurrence && JSON.stringify(each === null ? { ...recurrence, quantityEach: null } : recurrence);
  const pieces = carriers.map(
    (body): NewRow => ({
      ...common,
      id: makeId(now, by.random),
      parent_id: id,
      grain: 'piece',
      lead_unit_id: body.unitId,
      unit_ids: unitIdsOf(plan.unitId, [body]),
      quantity: each,
      amount: null,
      recurrence: ofPiece,
      search: fold([...words, body.agency].join(' ')),
    }),
  );
  return {
    task: {
      ...common,
      id,
      child_count: pieces.length,
      lead_unit_id: leadOf(once),
      unit_ids: unitIdsOf(plan.unitId, once),
      quantity: each === null ? task.quantity : each * Math.max(1, pieces.length),
      amount: task.amount,
      taken_from: task.takenFrom ?? null,
      recurrence: pieces.length === 0 ? rule : null,
      search: fold([...words, ...once.map((body) => body.agency)].join(' ')),
    },
    pieces,
    bodies: [
      ...bodyRows(tx, id, once),
      ...carriers.flatMap((body, at) => bodyRows(tx, pieces[at]?.id ?? '', [{ ...body, role: 'lead' }])),
    ],
  };
}

/** The one unit that leads, or that carries the task alone; null where several do. */
export function leadOf(bodies: readonly TaskBody[]): string | null {
  const leads = bodies.filter((body) => body.role === 'lead');
  const carriers = leads.length > 0 ? leads : bodies.filter((body) => body.role === 'perform');
  return carriers.length === 1 ? (carriers[0]?.unitId ?? null) : null;
}

function unitIdsOf(owner: string, bodies: readonly TaskBody[]): string[] {
  return [...new Set([owner, ...bodies.flatMap((body) => (body.unitId ? [body.unitId] : []))])];
}

function bodyRows(
  tx: Transaction,
  taskId: string,
  bodies: readonly (TaskBody & { readonly handling?: Handling })[],
): NewBody[] {
  return bodies.map(({ role, agency, unitId, handling = 'given' }, at) => ({
    province_id: tx.asker.provinceId,
    task_id: taskId,
    ordinal: at + 1,
    role,
    agency,
    unit_id: unitId,
    handling,
  }));
}

/** One period of a parent. */
export interface NewOccurrence {
  /** First day of the period; names the occurrence. */
  readonly on: Day;
  /** Last good day. */
  readonly dueOn: Day;
  readonly quantity: number | null;
}

/**
 * Makes occurrences of a task that is locked for change; those that are there already are left alone. Gives the ids of
 * the new ones. The bodies are the parent's, and what they have taken up there they have taken up here.
 */
export async function createOccurrences(
  tx: Transaction,
  parent: TaskRow,
  occurrences: readonly NewOccurrence[],
  by: By,
): Promise<readonly string[]> {
  if (occurrences.length === 0) return [];
  const rows = occurrences.map(
    (one): NewRow => ({
      ...rowUnder(parent, by),
      grain: 'occurrence',
      occurrence_on: one.on,
      starts_on: one.on,
      due_on: one.dueOn,
      first_due_on: one.dueOn,
      due_inclusive: true,
      quantity: one.quantity,
    }),
  );
  const made = await tx.db
    .insertInto('tasks_task')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'parent_id', 'occurrence_on']).where('parent_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .execute();
  const bodies = await tx.db
    .selectFrom('tasks_body')
    .select(['role', 'agency', 'unit_id as unitId', 'handling'])
    .where('task_id', '=', parent.id)
    .orderBy('ordinal')
    .execute();
  const taken = bodies.map(
    (body) => ({ ...body, handling: body.handling === 'accepted' ? body.handling : 'given' }) as const,
  );
  await insertTasks(
    tx,
    [],
    made.flatMap(({ id }) => bodyRows(tx, id, taken)),
  );
  return made.map(({ id }) => id);
}

/** A child that says what the parent says; nothing is done of it yet. */
function rowUnder(parent: TaskRow, by: By) {
  const now = by.clock.now();
  return {
    province_id: parent.province_id,
    id: makeId(now, by.random),
    plan_id: parent.plan_id,
    parent_id: parent.id,
    ordinal: parent.ordinal,
    path: parent.path,
    year: parent.year,
    section: parent.section,
    text: parent.text,
    span_from: parent.span_from,
    span_to: parent.span_to,
    sentence: parent.sentence,
    lead_unit_id: parent.lead_unit_id,
    unit_ids: parent.unit_ids,
    starts_on: parent.starts_on,
    due_on: parent.due_on,
    first_due_on: parent.due_on,
    due_inclusive: parent.due_inclusive,
    timing: JSON.stringify(parent.timing),
    quantity_unit: parent.quantity_unit,
    amount: null,
    product: parent.product,
    state: 'not-started' as const,
    result: null,
    late_reason: null,
    asked_on: null,
    asked_by: null,
    done_on: null,
    search: parent.search,
    created_at: new Date(now),
    changed_at: new Date(now),
  };
}

/**
 * Makes the piece of one more body of a task in force that is locked for change, due when the task now is; gives its id.
 * `recurrence` is the rule by which the pieces of the task come again, or null.
 */
export async function createPiece(
  tx: Transaction,
  parent: TaskRow,
  piece: {
    readonly body: TaskBody;
    readonly ownerId: string | null;
    readonly quantity: number | null;
    readonly recurrence: Recurrence | null;
  },
  by: By,
): Promise<string> {
  const { body, ownerId, quantity, recurrence } = piece;
  const row: NewRow = {
    ...rowUnder(parent, by),
    grain: 'piece',
    lead_unit_id: body.unitId,
    unit_ids: [...new Set([ownerId, body.unitId].filter((id) => id !== null))],
    quantity,
    recurrence: recurrence && JSON.stringify(quantity === null ? { ...recurrence, quantityEach: null } : recurrence),
    search: fold([parent.path, parent.text, body.agency].join(' ')),
  };
  await insertTasks(tx, [row], bodyRows(tx, row.id, [{ ...body, role: 'lead' }]));
  return row.id;
}
