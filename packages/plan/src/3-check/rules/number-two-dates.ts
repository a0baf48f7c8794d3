import { fold, formatDay } from '@cotmoc/base';
import type { Cited } from '../citations.ts';
import { numberTwoDates } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** One document number cited with two dates. */
export const rule: Rule = {
  code: 'number-two-dates',
  severity: 'warning',
  check({ citationsByNumber }, report) {
    for (const group of citationsByNumber.values()) {
      const dated = group.filter(({ citation }) => citation.date !== null);
      const first = dated[0];
      if (!first?.day || dated.length < 2) continue;
      for (const other of dated.slice(1)) {
        if (!other.day || other.day === first.day || !areOneDocument(first, other)) continue;
        const { from, to, number } = other.citation;
        const [day, before] = [formatDay(other.day), formatDay(first.day)];
        report({ from, to, message: numberTwoDates({ number: number ?? '', day, other: before }) });
      }
    }
  },
};

/** Numbers begin again each year and each body has its own, so one number may well be two documents. */
function areOneDocument({ citation: a, symbol }: Cited, { citation: b }: Cited): boolean {
  if (a.issuer !== null && b.issuer !== null && !agree(a.issuer, b.issuer)) return false;
  if (symbol?.year != null) return true;
  const sameYear = a.date?.slice(0, 4) === b.date?.slice(0, 4);
  const sameDayOfYear = a.date?.slice(4) === b.date?.slice(4);
  const subjects = a.subject !== null && b.subject !== null ? agree(a.subject, b.subject) : null;
  if (subjects === false) return false;
  return sameYear || sameDayOfYear || subjects === true;
}

function agree(a: string, b: string): boolean {
  const one = fold(a);
  const two = fold(b);
  return one.startsWith(two.slice(0, 30)) || two.startsWith(one.slice(0, 30)) || one.endsWith(two) || two.endsWith(one);
}
