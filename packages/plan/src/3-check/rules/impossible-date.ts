import { daysInMonth } from '@cotmoc/base';
import { impossibleDate } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A leap year stands in where the text names no year, so that 29/2 passes. */
const LEAP = 2024;

/** A day the calendar does not have: 31/4, 30/02, ngày 12/13. */
export const rule: Rule = {
  code: 'impossible-date',
  severity: 'error',
  check({ text, dates }, report) {
    for (const { from, to, date, month, year } of dates) {
      const possible = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year ?? LEAP, month);
      if (!possible) report({ from, to, message: impossibleDate({ phrase: text.slice(from, to) }) });
    }
  },
};
