import { type Day, fold, formatDay, parseDay } from '@cotmoc/base';
import type { Citation } from '../../contract.ts';
import { numberTwoDates } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { readSymbol } from '../symbols.ts';

/** One document number cited with two dates. */
export const rule: Rule = {
  code: 'number-two-dates',
  severity: 'warning',
  check({ citationsByNumber }, report) {
    for (const group of citationsByNumber.values()) {
      const dated = group.filter((citation) => citation.date !== null);
      const first = dated[0];
      if (!first || dated.length < 2) continue;
      const firstDay = dayOf(first);
      for (const other of dated.slice(1)) {
        const day = dayOf(other);
        if (!day || !firstDay || day === firstDay || !areOneDocument(first, other)) continue;
        report({
          from: other.from,
          to: other.to,
          message: numberTwoDates({ number: other.number ?? '', day: formatDay(day), other: formatDay(firstDay) }),
        });
      }
    }
  },
};

function dayOf(citation: Citation): Day | null {
  return citation.date === null ? null : parseDay(citation.date);
}

/** Numbers begin again each year and each body has its own, so one number may well be two documents. */
function areOneDocument(a: Citation, b: Citation): boolean {
  if (a.issuer !== null && b.issuer !== null && !agree(a.issuer, b.issuer)) return false;
  const symbol = readSymbol(a.number ?? '');
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
