import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { conditionsOf, lateOn, type TaskFilter } from '@cotmoc/tasks';
import { sql } from 'kysely';

/** What falls due on one day. */
export interface DueDay {
  /** The last good day. */
  readonly day: Day;
  readonly total: number;
  readonly open: number;
  /** Open and late. */
  readonly late: number;
}

/** How much falls due on each day from `from` to `to`; days without anything are left out. */
export async function countDays(
  tx: Transaction,
  input: { filter: TaskFilter; from: Day; to: Day },
  today: Day,
): Promise<readonly DueDay[]> {
  const window = { ...input.filter, ...narrowed(input) };
  const rows = await tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, window, { asker: tx.asker, today })))
    .select((eb) => [
      sql<Day>`case when due_inclusive then due_on else due_on - 1 end`.as('day'),
      eb.fn.countAll<number>().as('total'),
      eb.fn.countAll<number>().filterWhere('state', '!=', 'done').as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere((e) => e.and([e('state', '!=', 'done'), lateOn(today)]))
        .as('late'),
    ])
    .groupBy('day')
    .orderBy('day')
    .execute();
  return rows.map(({ day, total, open, late }) => ({
    day,
    total: Number(total),
    open: Number(open),
    late: Number(late),
  }));
}

/** The narrower of the window and of what the filter itself asks. */
function narrowed({ filter, from, to }: { filter: TaskFilter; from: Day; to: Day }) {
  return {
    dueFrom: filter.dueFrom && filter.dueFrom > from ? filter.dueFrom : from,
    dueTo: filter.dueTo && filter.dueTo < to ? filter.dueTo : to,
  };
}
