import { numberYearMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** The year inside a number is not the year of its date: 03/2022/TT-… ngày 30/5/2023. */
export const rule: Rule = {
  code: 'number-year-mismatch',
  severity: 'warning',
  check({ cited }, report) {
    for (const { citation, symbol } of cited) {
      const { number, date, from, to } = citation;
      const inside = symbol?.year ?? null;
      if (number === null || date === null || inside === null) continue;
      const year = Number(date.slice(0, 4));
      if (inside !== year) report({ from, to, message: numberYearMismatch({ number, inside, year }) });
    }
  },
};
