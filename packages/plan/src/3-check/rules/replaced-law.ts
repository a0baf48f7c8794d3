import { replacedLaw } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A cited document known to be replaced, without a day that is sure; worth a look. */
export const rule: Rule = {
  code: 'replaced-law',
  severity: 'hint',
  check({ cited, issued }, report) {
    for (const { citation, entry } of cited) {
      if (!entry || entry.validTo !== null || entry.replacedBy.length === 0) continue;
      // What takes its place bears a year; a plan signed before it cannot have known.
      const years = entry.replacedBy.map((other) => Number(/\/(\d{4})\//.exec(other)?.[1] ?? 0));
      if (issued === null || Number(issued.slice(0, 4)) < Math.min(...years)) continue;
      const { from, to } = citation;
      report({ from, to, message: replacedLaw({ number: entry.number, successor: entry.replacedBy.join(', ') }) });
    }
  },
};
