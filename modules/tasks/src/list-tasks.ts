import { type Day, fold } from '@cotmoc/base';
import type { Asker, Tables, Transaction } from '@cotmoc/store';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import {
  type Completion,
  type Extension,
  type Grain,
  type Handling,
  percentOf,
  recurrenceOf,
  type Standing,
  standingOf,
  type TaskState,
} from './task.ts';
import { datedOf, listBodies, type NamedBody, type TaskRow } from './task-store.ts';

/** `task`: those of the plan. `piece`, `occurrence`: those alone. `leaf`: what people work on. `all`: every one. */
export const LISTED_GRAINS = ['task', 'piece', 'occurrence', 'leaf', 'all'] as const;
export type ListedGrain = (typeof LISTED_GRAINS)[number];

/** What a list may be narrowed by; all that is given must hold. */
export interface TaskFilter {
  /** The tasks of the plan where nothing is said; all children where a parent is. */
  readonly grain?: ListedGrain;
  readonly parentId?: string;
  /** Of a body that carries or supports the task: of the asker's own units, or of any for who sees the province. */
  readonly handlings?: readonly Handling[];
  readonly extensions?: readonly Extension[];
  /** Late by what nobody there could help, or not. */
  readonly objective?: boolean;
  /** Those that adjustments took out, instead of the others. */
  readonly withdrawn?: boolean;
  readonly q?: string;
  readonly states?: readonly TaskState[];
  readonly late?: boolean;
  readonly completions?: readonly Completion[];
  readonly unitIds?: readonly string[];
  readonly planId?: string;
  /** Their last good day is this day or later. */
  readonly dueFrom?: Day;
  readonly dueTo?: Day;
  /** The units that lead or carry it, apart from those that support. */
  readonly leadIds?: readonly string[];
  /** A heading of the plan; empty for those that stand under none. */
  readonly section?: string;
  readonly year?: number;
  /** Of the late ones: nobody there could help it, somebody has said why, or nobody has. */
  readonly why?: LateCause;
  /** Those to which the plan gives money. */
  readonly isFunded?: boolean;
  /** As they stood at the end of a day. */
  readonly stood?: { readonly on: Day; readonly as: Stood };
}

/**
 * Why something is late, by the first that holds: nobody there could help it; its completion waits for approval; something
 * stands in its way and waits for an answer; more time has been asked for; somebody has said why; nobody has.
 */
export const LATE_CAUSES = ['objective', 'approval', 'obstacle', 'extension', 'explained', 'unexplained'] as const;
export type LateCause = (typeof LATE_CAUSES)[number];

export const STOODS = ['issued', 'done', 'late'] as const;
/** How a task stood on a day: there at all, asked to be taken as done by then, or late and not so asked. */
export type Stood = (typeof STOODS)[number];

/** Where counting ends: more than so many are told as "more than". */
export const MOST_COUNTED = 10_000;

export const TASK_ORDERS = ['due', 'plan', 'changed'] as const;
export type TaskOrder = (typeof TASK_ORDERS)[number];

export interface TaskListItem {
  readonly id: string;
  readonly planId: string;
  readonly parentId: string | null;
  readonly grain: Grain;
  /** How many pieces or occurrences it has; 0: people work on it. */
  readonly childCount: number;
  /** How many occurrences there will be in all; null where it does not come again. */
  readonly periods: number | null;
  /** First day of the occurrence's period. */
  readonly occurrenceOn: Day | null;
  /** Nothing is made of it for the time being. */
  readonly isPaused: boolean;
  readonly path: string;
  readonly section: string | null;
  readonly text: string;
  readonly bodies: readonly NamedBody[];
  readonly dueOn: Day | null;
  /** The deadline at issue. */
  readonly firstDueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly standing: Standing;
  readonly completion: Completion;
  readonly extension: Extension;
  readonly objectiveDelay: boolean;
  /** Somebody has said why it is late. */
  readonly isExplained: boolean;
  readonly withdrawnOn: Day | null;
  readonly percent: number;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly quantityDone: number;
  readonly amount: number | null;
  readonly changedAt: string;
}

/** How many there are of each of the six states, under a filter. */
export type StandingCounts = Readonly<Record<`${TaskState}${'' | '-late'}`, number>>;

type Builder = ExpressionBuilder<Tables, 'tasks_task'>;

/** True where the last good day had passed when completion was asked, or has passed today. */
export function lateOn(today: Day) {
  return sql<boolean>`(due_on is not null and coalesce(asked_on, ${today}::date) > case when due_inclusive then due_on else due_on - 1 end)`;
}

/** Who asks, and on which day. */
export interface ConditionsBy {
  readonly asker: Asker;
  readonly today: Day;
}

/** The filter as conditions of a query over `tasks_task`; all must hold. */
export function conditionsOf(eb: Builder, filter: TaskFilter, { asker, today }: ConditionsBy): Expression<SqlBool>[] {
  // Written out, not as parameters: so that the lists walk the indexes made for just these conditions.
  const all: Expression<SqlBool>[] = [
    filter.withdrawn ? sql<boolean>`withdrawn_on is not null` : sql<boolean>`withdrawn_on is null`,
    ...grainConditions(filter, asker),
  ];
  if (filter.handlings?.length) all.push(handlingCondition(filter.handlings, asker));
  if (filter.extensions?.length) all.push(eb('extension', 'in', [...filter.extensions]));
  if (filter.objective !== undefined) all.push(eb('objective_delay', '=', filter.objective));
  // Row-level security asks this too, but not so that an index could answer.
  if (asker.scope === 'units') all.push(overlaps(asker.unitIds));
  // The cheapest first: where many figures are counted in one walk, most rows end here.
  if (filter.year !== undefined) all.push(eb('year', '=', filter.year));
  for (const word of fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    all.push(eb('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`));
  }
  if (filter.states?.length) all.push(eb('state', 'in', [...filter.states]));
  // What is late was due: said apart, so that an index in the order of deadlines can end there.
  if (filter.late) all.push(sql<boolean>`due_on <= ${today}::date`, lateOn(today));
  else if (filter.late === false) all.push(eb.not(lateOn(today)));
  if (filter.completions?.length) all.push(eb('completion', 'in', [...filter.completions]));
  if (filter.unitIds?.length) all.push(overlaps(filter.unitIds));
  if (filter.leadIds?.length) all.push(eb('lead_unit_id', 'in', [...filter.leadIds]));
  if (filter.section) all.push(eb('section', '=', filter.section));
  else if (filter.section === '') all.push(eb('section', 'is', null));
  if (filter.why) all.push(causeCondition(filter.why));
  if (filter.isFunded) all.push(eb('amount', '>', 0));
  if (filter.stood) all.push(stoodCondition(filter.stood));
  if (filter.planId) all.push(eb('plan_id', '=', filter.planId));
  if (filter.dueFrom)
    all.push(sql<boolean>`(due_on >= ${filter.dueFrom}::date and (due_inclusive or due_on > ${filter.dueFrom}::date))`);
  if (filter.dueTo)
    all.push(
      sql<boolean>`(due_on <= ${filter.dueTo}::date + 1 and (not due_inclusive or due_on <= ${filter.dueTo}::date))`,
    );
  return all;
}

function grainConditions(filter: TaskFilter, asker: Asker): Expression<SqlBool>[] {
  const { grain = filter.parentId ? 'all' : 'task', parentId } = filter;
  const child = parentId ? [sql<boolean>`parent_id = ${parentId}`] : [];
  if (grain === 'all') return child;
  if (grain === 'task') return [...child, sql<boolean>`parent_id is null`];
  if (grain === 'piece' || grain === 'occurrence') return [...child, sql<boolean>`grain = ${grain}`];
  if (asker.scope !== 'units') return [...child, sql<boolean>`child_count = 0`];
  // A support's part lies in the task as a whole, however many pieces it has.
  return [
    ...child,
    sql<boolean>`(child_count = 0 or (recurrence is null and exists (select from tasks_body b
      where b.province_id = tasks_task.province_id and b.task_id = tasks_task.id
        and b.role = 'support' and b.unit_id = any(${[...asker.unitIds]}::uuid[]))))`,
  ];
}

function handlingCondition(handlings: readonly Handling[], asker: Asker): Expression<SqlBool> {
  const own =
    asker.scope === 'units' ? sql`and b.unit_id = any(${[...asker.unitIds]}::uuid[])` : sql`and b.unit_id is not null`;
  return sql<boolean>`exists (select from tasks_body b
    where b.province_id = tasks_task.province_id and b.task_id = tasks_task.id
      and b.role in ('lead', 'perform', 'support') and b.handling = any(${[...handlings]}::text[]) ${own})`;
}

/** Written out, not as a parameter: how many rows it leaves depends much on which units they are. */
function overlaps(unitIds: readonly string[]) {
  return sql<boolean>`unit_ids && ${sql.lit(`{${unitIds.join(',')}}`)}::uuid[]`;
}

/** Sets found once, not row by row: the tasks of the plan of which something has an open obstacle. */
const OBSTRUCTED = sql`id in (select coalesce(p.parent_id, t.parent_id, t.id) from obstacles_obstacle o
  join tasks_task t on t.province_id = o.province_id and t.id = o.task_id
  left join tasks_task p on p.province_id = t.province_id and p.id = t.parent_id where o.state = 'open'
  union all select task_id from obstacles_obstacle where state = 'open')`;

const CAUSE_CONDITIONS: Record<Exclude<LateCause, 'unexplained'>, ReturnType<typeof sql>> = {
  objective: sql`objective_delay`,
  approval: sql`(asked_on is not null and state <> 'done')`,
  obstacle: OBSTRUCTED,
  extension: sql`extension = 'asked'`,
  explained: sql`late_reason is not null`,
};

/** The cause holds and none before it does; what looks beyond the row itself is tried last. */
function causeCondition(why: LateCause) {
  const before = LATE_CAUSES.slice(0, LATE_CAUSES.indexOf(why));
  const not = (causes: readonly LateCause[]) =>
    causes.flatMap((cause) => (cause === 'unexplained' ? [] : [sql`not ${CAUSE_CONDITIONS[cause]}`]));
  const near = before.filter((cause) => cause !== 'obstacle');
  const far = before.filter((cause) => cause === 'obstacle');
  const own = why === 'unexplained' ? [] : [CAUSE_CONDITIONS[why]];
  const all = why === 'obstacle' ? [...not(near), ...own] : [...own, ...not(near), ...not(far)];
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

function stoodCondition({ on, as }: NonNullable<TaskFilter['stood']>) {
  const issued = sql<boolean>`created_at < (${on}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const asked = sql<boolean>`coalesce(asked_on <= ${on}::date, false)`;
  if (as === 'issued') return issued;
  if (as === 'done') return sql<boolean>`(${issued} and ${asked})`;
  return sql<boolean>`(${issued} and not ${asked} and ${on}::date > case when due_inclusive then due_on else due_on - 1 end)`;
}

/** One page of tasks, and whether there are more behind it; how many in all is a question of its own. */
export async function listTasks(
  tx: Transaction,
  input: { filter: TaskFilter; order: TaskOrder; offset: number; limit: number },
  today: Day,
): Promise<{ items: readonly TaskListItem[]; isMore: boolean }> {
  const { filter, order, offset, limit } = input;
  const base = tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, filter, { asker: tx.asker, today })));
  const query = base
    .select(LISTED)
    .offset(offset)
    .limit(limit + 1);
  const ordered =
    order === 'plan'
      ? query.orderBy('plan_id').orderBy('ordinal').orderBy(sql`occurrence_on asc nulls first`).orderBy('id')
      : order === 'changed'
        ? query.orderBy('changed_at', 'desc').orderBy('id')
        : query.orderBy(sql`due_on asc nulls last`).orderBy('id');
  const rows = await ordered.execute();
  return { items: await itemsOf(tx, rows.slice(0, limit), today), isMore: rows.length > limit };
}

/** How many there are under a filter, by state; above `MOST_COUNTED` only that there are more. */
export async function countTasks(
  tx: Transaction,
  filter: TaskFilter,
  today: Day,
): Promise<{ total: number; isMore: boolean; counts: StandingCounts | null }> {
  const some = tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, filter, { asker: tx.asker, today })))
    .select(['state', lateOn(today).as('late')])
    .limit(MOST_COUNTED + 1);
  const groups = await tx.db
    .selectFrom(some.as('some'))
    .select((eb) => ['state', 'late', eb.fn.countAll<number>().as('count')])
    .groupBy(['state', 'late'])
    .execute();
  const counts = countsOf(groups);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isMore = total > MOST_COUNTED;
  return isMore ? { total: MOST_COUNTED, isMore, counts: null } : { total, isMore, counts };
}

function countsOf(groups: readonly { state: TaskState; late: boolean; count: number }[]): StandingCounts {
  const counts = {
    'not-started': 0,
    'not-started-late': 0,
    'in-progress': 0,
    'in-progress-late': 0,
    done: 0,
    'done-late': 0,
  };
  for (const { state, late, count } of groups) counts[late ? (`${state}-late` as const) : state] += Number(count);
  return counts;
}

/** What of a row a list shows; the rest, the sentence of the plan above all, is longer than these together. */
export const LISTED = [
  'id',
  'plan_id',
  'parent_id',
  'grain',
  'child_count',
  'recurrence',
  'occurrence_on',
  'paused_from',
  'path',
  'section',
  'text',
  'due_on',
  'first_due_on',
  'due_inclusive',
  'state',
  'asked_on',
  'completion',
  'extension',
  'objective_delay',
  'late_reason',
  'withdrawn_on',
  'percent',
  'quantity',
  'quantity_unit',
  'quantity_done',
  'amount',
  'changed_at',
] as const satisfies readonly (keyof TaskRow)[];

/** Rows as lists show them. */
export async function itemsOf(
  tx: Transaction,
  rows: readonly Pick<TaskRow, (typeof LISTED)[number]>[],
  today: Day,
): Promise<readonly TaskListItem[]> {
  const bodies = await listBodies(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    parentId: row.parent_id,
    grain: row.grain,
    childCount: row.child_count,
    periods: recurrenceOf(row)?.periods ?? null,
    occurrenceOn: row.occurrence_on,
    isPaused: row.paused_from !== null,
    path: row.path,
    section: row.section,
    text: row.text,
    bodies: bodies.get(row.id) ?? [],
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    dueInclusive: row.due_inclusive,
    standing: standingOf(datedOf(row), today),
    completion: row.completion,
    extension: row.extension,
    objectiveDelay: row.objective_delay,
    isExplained: row.late_reason !== null,
    withdrawnOn: row.withdrawn_on,
    percent:
      row.state === 'done'
        ? 100
        : percentOf({ quantity: row.quantity, quantityDone: row.quantity_done, percent: row.percent }),
    quantity: row.quantity,
    quantityUnit: row.quantity_unit,
    quantityDone: row.quantity_done,
    amount: row.amount,
    changedAt: row.changed_at.toISOString(),
  }));
}
