import { formatWhole } from '@cotmoc/base';
import { readFigure } from '../amounts.ts';
import { productMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import type { Cell, MoneyTable } from '../tables.ts';

/** A table row in which quantity times unit price is not the amount, in a table where other rows are right. */
export const rule: Rule = {
  code: 'product-mismatch',
  severity: 'warning',
  check({ moneyTables }, report) {
    for (const table of moneyTables) {
      if (table.quantities.length === 0 || table.price < 0 || table.amount < 0) continue;
      const wrong: { cell: Cell; product: number }[] = [];
      let right = 0;
      for (const row of table.rows) {
        const result = compare(table, row);
        if (result === 'right') right++;
        else if (result !== null) wrong.push(result);
      }
      // Where most rows disagree, the columns mean something else than their heads say.
      if (wrong.length > right) continue;
      for (const { cell, product } of wrong) {
        report({
          from: cell.from,
          to: cell.to,
          message: productMismatch({ amount: cell.text, product: formatWhole(Math.round(product)) }),
        });
      }
    }
  },
};

function compare(table: MoneyTable, row: readonly Cell[]): 'right' | { cell: Cell; product: number } | null {
  const cell = row[table.amount];
  const amount = readFigure(cell?.text ?? '');
  const price = readFigure(row[table.price]?.text ?? '');
  if (row.length !== table.head.length || !cell || amount === null || price === null) return null;
  let product = price;
  for (const column of table.quantities) {
    const figure = readFigure(row[column]?.text ?? '');
    if (figure === null) return null;
    product *= figure;
  }
  return Math.abs(product - amount) <= Math.max(1, amount * 0.002) ? 'right' : { cell, product };
}
