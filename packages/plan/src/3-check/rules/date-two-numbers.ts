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
    // A subject is only worth comparing where another document of the kind bears the same date.
    const sameDay = new Map<Day, Cited[]>();
    for (const one of cited) {
      const { citation, day } = one;
      const { number, subject, from, to } = citation;
      if (number === null || day === null || subject === null) continue;
      const before = sameDay.get(day);
      if (before === undefined) {
        sameDay.set(day, [one]);
        continue;
      }
      const other = before.find((earlier) => isSame(earlier, one));
      if (!other) before.push(one);
      else if (other.key !== one.key)
        report({
          from,
          to,
          message: dateTwoNumbers({ number, other: other.citation.number ?? '', day: formatDay(day) }),
        });
    }
  },
};

/** Whether two papers of one day are of one kind and about the same; where their numbers have the same digits the first words tell. */
function isSame({ citation: one }: Cited, { citation: other }: Cited): boolean {
  if (one.kind !== other.kind) return false;
  const [first, second] = [aboutOf(one.subject), aboutOf(other.subject)];
  const size = isMixedUp(one.number, other.number) ? TELLING : COMPARED;
  return first.length >= TELLING && first.slice(0, size) === second.slice(0, size);
}

/** No more of a subject is compared. */
const COMPARED = 80;

/** `về việc phê duyệt …` as `phê duyệt …`. */
function aboutOf(subject: string | null): string {
  return fold(subject ?? '').replace(/^(?:ve viec|v\/v|ve) /, '');
}

/** Papers of one day have numbers near each other; farther ones of the same digits are one that was mistyped: `1090`, `1909`. */
const NEAR = 20;

function isMixedUp(one: string | null, other: string | null): boolean {
  const [first, second] = [digitsOf(one), digitsOf(other)];
  return (
    first.length === second.length &&
    Math.abs(Number(first) - Number(second)) > NEAR &&
    [...first].every((digit) => second.includes(digit)) &&
    [...second].every((digit) => first.includes(digit))
  );
}

/** `1090` of `1090/QĐ-TTg` */
function digitsOf(number: string | null): string {
  return /^\d*/.exec(number ?? '')?.[0] ?? '';
}
