import { fold, formatDay, parseDay } from '@cotmoc/base';
import type { Citation } from '../../contract.ts';
import { dateTwoNumbers } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** Shorter subjects are too general to tell documents apart. */
const TELLING = 25;

/** One date and one subject cited under two numbers. */
export const rule: Rule = {
  code: 'date-two-numbers',
  severity: 'warning',
  check({ facts }, report) {
    const seen = new Map<string, Citation>();
    for (const citation of facts.citations) {
      const { number, kind, date, subject, from, to } = citation;
      if (number === null || date === null || subject === null) continue;
      const folded = fold(subject);
      if (folded.length < TELLING) continue;
      const key = `${date}|${fold(kind ?? '')}|${folded.slice(0, 80)}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, citation);
        continue;
      }
      const day = parseDay(date);
      if (first.number === null || numberKey(first.number) === numberKey(number) || day === null) continue;
      report({ from, to, message: dateTwoNumbers({ number, other: first.number, day: formatDay(day) }) });
    }
  },
};
