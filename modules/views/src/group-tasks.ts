import type { Day } from '@cotmoc/base';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { conditionsOf, itemsOf, LISTED, lateOn, type TaskFilter, type TaskListItem } from '@cotmoc/tasks';
import { type SqlBool, sql } from 'kysely';

export const GROUPINGS = ['unit', 'section', 'state', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The most groups of one answer. */
export const MOST_GROUPS = 60;

export interface TaskGroup {
  /** A unit's id, a heading, one of the six states (`in-progress-late`) or a month (`2026-06`); null for none. */
  readonly key: string | null;
  readonly name: string | null;
  readonly total: number;
  /** Open and late. */
  readonly late: number;
  /** The first of them, by deadline. */
  readonly items: readonly TaskListItem[];
}

function keyOf(by: Grouping, today: Day) {
  if (by === 'unit') return sql<string | null>`lead_unit_id::text`;
  if (by === 'section') return sql<string | null>`section`;
  if (by === 'month')
    return sql<string | null>`to_char(case when due_inclusive then due_on else due_on - 1 end, 'YYYY-MM')`;
  return sql<string>`state || case when ${lateOn(today)} then '-late' else '' end`;
}

/** The tasks under a filter in groups: how many each has, and the first few of each. */
export async function groupTasks(
  tx: Transaction,
  input: { filter: TaskFilter; by: Grouping; each: number; offset: number },
  today: Day,
): Promise<{ groups: readonly TaskGroup[]; isMore: boolean }> {
  const { by, each, offset } = input;
  const under = tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, input.filter, { asker: tx.asker, today })));
  const isOpenLate = sql<SqlBool>`(state <> 'done' and ${lateOn(today)})`;
  const counted = under
    .select((eb) => [
      keyOf(by, today).as('key'),
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere(isOpenLate).as('late'),
      eb.fn.min('ordinal').as('first'),
    ])
    .groupBy('key');
  const ordered =
    by === 'unit'
      ? counted.orderBy('late', 'desc').orderBy('total', 'desc').orderBy('key')
      : by === 'section'
        ? counted.orderBy('first').orderBy('key')
        : counted.orderBy(sql`key asc nulls last`);
  const rows = await ordered
    .offset(offset)
    .limit(MOST_GROUPS + 1)
    .execute();
  const groups = rows.slice(0, MOST_GROUPS);
  const items = each === 0 ? new Map() : await firstOfEach(tx, { ...input, keys: groups.map(({ key }) => key) }, today);
  const { register } = await readRegister(tx);
  return {
    groups: groups.map(({ key, total, late }) => {
      const unit = by === 'unit' && key !== null ? register.units.get(key) : undefined;
      const name = by === 'unit' ? (unit ? lastOf(unit).officialName : null) : key;
      return { key, name, total: Number(total), late: Number(late), items: items.get(key) ?? [] };
    }),
    isMore: rows.length > MOST_GROUPS,
  };
}

/** The first tasks of each group, in one question to the database. */
async function firstOfEach(
  tx: Transaction,
  input: { filter: TaskFilter; by: Grouping; each: number; keys: readonly (string | null)[] },
  today: Day,
): Promise<ReadonlyMap<string | null, readonly TaskListItem[]>> {
  const { by, each, keys } = input;
  const [first, ...others] = keys.map((key) =>
    tx.db
      .selectFrom('tasks_task')
      .where((eb) => eb.and(conditionsOf(eb, input.filter, { asker: tx.asker, today })))
      .where(keyIs(by, key, today))
      .select(LISTED)
      .select(sql<string | null>`${key}::text`.as('groupKey'))
      .orderBy(sql`due_on asc nulls last`)
      .orderBy('id')
      .limit(each),
  );
  if (!first) return new Map();
  let all = tx.db.selectFrom(first.as('g')).selectAll();
  for (const other of others) all = all.unionAll(tx.db.selectFrom(other.as('g')).selectAll());
  const rows = await all.execute();
  const items = await itemsOf(tx, rows, today);
  const found = new Map<string | null, TaskListItem[]>();
  for (const [at, row] of rows.entries()) {
    const item = items[at];
    if (item) found.set(row.groupKey, [...(found.get(row.groupKey) ?? []), item]);
  }
  return found;
}

/** The same as the key's own words, but so that the indexes can answer. */
function keyIs(by: Grouping, key: string | null, today: Day) {
  if (key === null) return sql<SqlBool>`${keyOf(by, today)} is null`;
  if (by === 'unit') return sql<SqlBool>`lead_unit_id = ${key}::uuid`;
  if (by === 'section') return sql<SqlBool>`section = ${key}`;
  return sql<SqlBool>`${keyOf(by, today)} = ${key}`;
}
