import { fold } from '@cotmoc/base';
import { readFigure } from '../amounts.ts';
import { mixedMoneyUnits } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** In each unit, more than a province spends on anything: a cell this large is in full đồng. */
const TOO_LARGE: Readonly<Record<string, number>> = { nghin: 1e11, ngan: 1e11, trieu: 1e8, ty: 1e5 };

/** A cell of the money column in another unit than the column: "500 triệu" among full đồng, or 216.000.000 under "triệu đồng". */
export const rule: Rule = {
  code: 'mixed-money-units',
  severity: 'warning',
  check({ moneyTables }, report) {
    for (const { rows, amount, unit } of moneyTables) {
      if (amount < 0) continue;
      const cells = rows.flatMap((row) => row[amount] ?? []);
      const bare = cells.filter((cell) => readFigure(cell.text) !== null);
      for (const cell of cells) {
        const figure = readFigure(cell.text);
        const own = /(\d)\s*(trieu|ty|nghin|ngan)\b/.exec(fold(cell.text.slice(0, 40)))?.[2];
        const large = figure !== null && figure >= (TOO_LARGE[unit?.split(' ')[0] ?? ''] ?? Number.POSITIVE_INFINITY);
        const other = own !== undefined && bare.length > 0 && !unit?.startsWith(own);
        if (large || other) report({ from: cell.from, to: cell.to, message: mixedMoneyUnits({ cell: cell.text }) });
      }
    }
  },
};
