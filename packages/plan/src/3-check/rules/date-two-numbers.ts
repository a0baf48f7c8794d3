import { type Day, fold, formatDay } from '@cotmoc/base';
import type { Cited } from '../citations.ts';
import { dateTwoNumbers } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Shorter subjects are too general to tell documents apart. */
const TELLING = 25;

/** One date and one subject cited under two numbers. */
export const rule: Rule = {
  code: 'date-two-numbers',
  severity: 'warning',
  check({ cited }, report) {
    // A subject is only worth comparing where another document bears the same date.
    const first = new Map<Day, Cited | null>();
    const seen = new Map<string, Cited>();
    for (const one of cited) {
      const { citation, day } = one;
      const { number, subject, from, to } = citation;
      if (number === null || day === null || subject === null) continue;
      const before = first.get(day);
      if (before === undefined) {
        first.set(day, one);
        continue;
      }
      if (before) remember(seen, before);
      first.set(day, null);
      const other = remember(seen, one);
      if (!other || other.key === one.key) continue;
      report({
        from,
        to,
        message: dateTwoNumbers({ number, other: other.citation.number ?? '', day: formatDay(day) }),
      });
    }
  },
};

/** Puts a citation among those seen; gives back the one that was there under the same date and subject, null where none was. */
function remember(seen: Map<string, Cited>, one: Cited): Cited | null {
  const { kind, date, subject } = one.citation;
  const folded = fold(subject ?? '');
  if (folded.length < TELLING) return null;
  const key = `${date}|${fold(kind ?? '')}|${folded.slice(0, 80)}`;
  const known = seen.get(key);
  if (!known) seen.set(key, one);
  return known ?? null;
}
