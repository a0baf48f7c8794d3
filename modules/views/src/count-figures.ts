import type { Tables, Transaction } from '@cotmoc/store';
import { type ConditionsBy, conditionsOf, filterOf, type TaskFilter, type TaskQuestion } from '@cotmoc/tasks';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';

/** What a question counts. */
export interface Counted {
  readonly count: number;
  /** đồng in the plan, of all that is counted. */
  readonly amount: number;
}

/** As many conditions as an integer of PostgreSQL has bits beside its sign. */
const MOST_CONDITIONS = 31;

/**
 * Counts many questions to the tasks of some years in one walk: each condition that any of them asks is tried once a
 * row, the rows are grouped by which of them hold, and a question sums the groups in which all of its own do. The
 * conditions are the very ones of the lists.
 */
export async function countFigures<Name extends string>(
  tx: Transaction,
  asked: { readonly questions: Readonly<Record<Name, TaskQuestion>>; readonly years: readonly number[] },
  by: ConditionsBy,
): Promise<ReadonlyMap<Name, Counted>> {
  const { masks, held } = weigh(tx, asked.questions, by);
  const rows = await tx.db
    .selectFrom('tasks_task')
    .where((eb) => eb.and(conditionsOf(eb, {}, by)))
    .where('year', 'in', [...asked.years])
    .select((eb) => [held.as('held'), eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('amount').as('amount')])
    .groupBy('held')
    .execute();
  const sums = new Map<Name, Counted>();
  for (const [name, mask] of masks) {
    const sum = { count: 0, amount: 0 };
    for (const row of rows) {
      if ((row.held & mask) !== mask) continue;
      sum.count += Number(row.count);
      sum.amount += Number(row.amount ?? 0);
    }
    sums.set(name, sum);
  }
  return sums;
}

/** Gives each condition a bit: the mask of each question, and the number that says which conditions a row meets. */
function weigh<Name extends string>(
  tx: Transaction,
  questions: Readonly<Record<Name, TaskQuestion>>,
  by: ConditionsBy,
): { masks: ReadonlyMap<Name, number>; held: ReturnType<typeof sql<number>> } {
  const eb = expressionBuilder<Tables, 'tasks_task'>();
  // Two conditions are the same where their words and values are.
  const textOf = (condition: Expression<SqlBool>) => {
    const { sql: words, parameters } = sql`${condition}`.compile(tx.db);
    return JSON.stringify([words, parameters]);
  };
  const of = (filter: TaskFilter) => conditionsOf(eb, filter, by).map((one) => [textOf(one), one] as const);
  const everywhere = new Map(of({}));
  const bits = new Map<string, number>();
  const parts: ReturnType<typeof sql>[] = [];
  const masks = new Map<Name, number>();
  // The keys of the record are its names.
  for (const [name, question] of Object.entries(questions) as [Name, TaskQuestion][]) {
    let mask = 0;
    for (const [text, condition] of new Map(of(filterOf(question)))) {
      if (everywhere.has(text)) continue;
      const bit = bits.get(text) ?? 2 ** bits.size;
      if (!bits.has(text)) parts.push(sql`case when ${condition} then ${sql.lit(bit)} else 0 end`);
      bits.set(text, bit);
      mask += bit;
    }
    masks.set(name, mask);
  }
  if (bits.size > MOST_CONDITIONS) throw new RangeError(`${bits.size} conditions do not fit an integer`);
  return { masks, held: sql<number>`${sql.join(parts, sql` + `)}` };
}
