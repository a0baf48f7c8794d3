import { numberYearMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** The year inside a number is not the year of its date: 03/2022/TT-… ngày 30/5/2023. */
export const rule: Rule = {
  code: 'number-year-mismatch',
  severity: 'warning',
  check({ facts, symbolOf }, report) {
    for (const { number, date, from, to } of facts.citations) {
      if (number === null || date === null) continue;
      const inside = symbolOf(number)?.year ?? null;
      const year = Number(date.slice(0, 4));
      if (inside !== null && inside !== year)
        report({ from, to, message: numberYearMismatch({ number, inside, year }) });
    }
  },
};
