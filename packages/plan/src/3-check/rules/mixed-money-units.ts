import { fold } from '@cotmoc/base';
import { readFigure } from '../amounts.ts';
import { mixedMoneyUnits } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Ten thousand billion in "triệu đồng": no line of a province's plan is as large. */
const TOO_LARGE = 10_000_000;

/** A cell of the money column in another unit than the column: "500 triệu" among full đồng, or 216.000.000 under "triệu đồng". */
export const rule: Rule = {
  code: 'mixed-money-units',
  severity: 'warning',
  *check({ moneyTables }) {
    for (const { rows, amount, unit } of moneyTables) {
      if (amount < 0) continue;
      const cells = rows.flatMap((row) => row[amount] ?? []);
      const bare = cells.filter((cell) => readFigure(cell.text) !== null);
      for (const cell of cells) {
        const figure = readFigure(cell.text);
        const own = /(\d)\s*(trieu|ty|nghin|ngan)\b/.exec(fold(cell.text.slice(0, 40)))?.[2];
        const large = figure !== null && figure >= TOO_LARGE && unit !== null && unit !== 'dong';
        const other = own !== undefined && bare.length > 0 && !unit?.startsWith(own);
        if (large || other) yield { from: cell.from, to: cell.to, message: mixedMoneyUnits({ cell: cell.text }) };
      }
    }
  },
};
