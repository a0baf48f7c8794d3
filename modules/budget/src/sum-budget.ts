import type { Transaction } from '@cotmoc/store';
import { addSums, BUDGET_SOURCES, type BudgetSource, type BudgetStep, NO_SUMS, type Sums } from './budget.ts';
import { sumUp } from './list-budget.ts';

/** đồng of one year at each step: of each source that has any, and of all together. */
export interface YearSums {
  readonly year: number;
  readonly sums: Sums;
  readonly bySource: readonly { readonly source: BudgetSource; readonly sums: Sums }[];
}

/** The money of a year that the asker may see, as the table of that year sums it up, without its rows. */
export async function sumBudget(tx: Transaction, year: number): Promise<YearSums> {
  const cells = await tx.db
    .selectFrom('budget_line as l')
    .innerJoin('budget_entry as e', (join) =>
      join.onRef('e.province_id', '=', 'l.province_id').onRef('e.line_id', '=', 'l.id'),
    )
    .where('l.year', '=', year)
    .select((eb) => ['l.source', 'e.step', eb.fn.sum<number>('e.amount').as('sum')])
    .groupBy(['l.source', 'e.step'])
    .$narrowType<{ source: BudgetSource; step: BudgetStep }>()
    .execute();
  const bySource = BUDGET_SOURCES.flatMap((source) => {
    const own = cells.filter((cell) => cell.source === source);
    return own.length > 0 ? [{ source, sums: sumUp(own) }] : [];
  });
  return { year, sums: bySource.reduce((all, { sums }) => addSums(all, sums), NO_SUMS), bySource };
}
