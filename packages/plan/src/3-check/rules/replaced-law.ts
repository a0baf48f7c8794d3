import { replacedLaw } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** A cited document known to be replaced, without a day that is sure; worth a look. */
export const rule: Rule = {
  code: 'replaced-law',
  severity: 'hint',
  check({ facts, registers, issued }, report) {
    for (const { number, from, to } of facts.citations) {
      const entry = number === null ? undefined : registers.legalByNumber.get(numberKey(number));
      if (!entry || entry.validTo !== null || entry.replacedBy.length === 0) continue;
      // What takes its place bears a year; a plan signed before it cannot have known.
      const years = entry.replacedBy.map((other) => Number(/\/(\d{4})\//.exec(other)?.[1] ?? 0));
      if (issued === null || Number(issued.slice(0, 4)) < Math.min(...years)) continue;
      report({ from, to, message: replacedLaw({ number: entry.number, successor: entry.replacedBy.join(', ') }) });
    }
  },
};
