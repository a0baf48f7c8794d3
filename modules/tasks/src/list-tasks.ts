import { type Day, fold } from '@cotmoc/base';
import type { Tables, Transaction } from '@cotmoc/store';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type Completion, percentOf, type Standing, standingOf, type TaskState } from './task.ts';
import { datedOf, listBodies, type NamedBody, type TaskRow } from './task-store.ts';

/** What a list may be narrowed by; all that is given must hold. */
export interface TaskFilter {
  readonly q?: string;
  readonly states?: readonly TaskState[];
  readonly late?: boolean;
  readonly completions?: readonly Completion[];
  readonly unitIds?: readonly string[];
  readonly planId?: string;
  readonly dueFrom?: Day;
  readonly dueTo?: Day;
}

export const TASK_ORDERS = ['due', 'plan', 'changed'] as const;
export type TaskOrder = (typeof TASK_ORDERS)[number];

export interface TaskListItem {
  readonly id: string;
  readonly planId: string;
  readonly path: string;
  readonly text: string;
  readonly bodies: readonly NamedBody[];
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly standing: Standing;
  readonly completion: Completion;
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

function conditions(eb: Builder, filter: TaskFilter, today: Day): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  for (const word of fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    all.push(eb('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`));
  }
  if (filter.states?.length) all.push(eb('state', 'in', [...filter.states]));
  if (filter.late !== undefined) all.push(filter.late ? lateOn(today) : eb.not(lateOn(today)));
  if (filter.completions?.length) all.push(eb('completion', 'in', [...filter.completions]));
  if (filter.unitIds?.length) all.push(sql<boolean>`unit_ids && ${[...filter.unitIds]}::uuid[]`);
  if (filter.planId) all.push(eb('plan_id', '=', filter.planId));
  if (filter.dueFrom) all.push(eb('due_on', '>=', filter.dueFrom));
  if (filter.dueTo) all.push(eb('due_on', '<=', filter.dueTo));
  return all;
}

/** One page of tasks with the counts of the whole filter by state. */
export async function listTasks(
  tx: Transaction,
  input: { filter: TaskFilter; order: TaskOrder; offset: number; limit: number },
  today: Day,
): Promise<{ items: readonly TaskListItem[]; total: number; counts: StandingCounts }> {
  const { filter, order, offset, limit } = input;
  const base = tx.db.selectFrom('tasks_task').where((eb) => eb.and(conditions(eb, filter, today)));
  const groups = await base
    .select((eb) => ['state', lateOn(today).as('late'), eb.fn.countAll<number>().as('count')])
    .groupBy(['state', 'late'])
    .execute();
  const counts = countsOf(groups);
  const query = base.selectAll().offset(offset).limit(limit);
  const ordered =
    order === 'plan'
      ? query.orderBy('plan_id').orderBy('ordinal')
      : order === 'changed'
        ? query.orderBy('changed_at', 'desc').orderBy('id')
        : query.orderBy(sql`due_on asc nulls last`).orderBy('id');
  const rows = await ordered.execute();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { items: await itemsOf(tx, rows, today), total, counts };
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

/** Rows as lists show them. */
export async function itemsOf(tx: Transaction, rows: readonly TaskRow[], today: Day): Promise<readonly TaskListItem[]> {
  const bodies = await listBodies(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    path: row.path,
    text: row.text,
    bodies: bodies.get(row.id) ?? [],
    dueOn: row.due_on,
    dueInclusive: row.due_inclusive,
    standing: standingOf(datedOf(row), today),
    completion: row.completion,
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
