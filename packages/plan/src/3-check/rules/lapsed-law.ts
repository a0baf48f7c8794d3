import { formatDay, parseDay } from '@cotmoc/base';
import { earliestIssue } from '../issue-day.ts';
import { lapsedLaw } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** A cited document that was no longer in force when the plan was signed, by the legal register. */
export const rule: Rule = {
  code: 'lapsed-law',
  severity: 'warning',
  check({ facts, issued, registers }, report) {
    const day = issued ?? earliestIssue(facts);
    if (day === null) return;
    for (const { number, from, to } of facts.citations) {
      const entry = number === null ? undefined : registers.legalByNumber.get(numberKey(number));
      const ended = entry?.validTo == null ? null : parseDay(entry.validTo);
      if (!entry || ended === null || ended > day) continue;
      report({
        from,
        to,
        message: lapsedLaw({
          number: entry.number,
          day: formatDay(ended),
          successor: entry.replacedBy.join(', ') || '?',
        }),
        // What a person has not yet compared with the official text is only worth a look.
        ...(entry.toConfirm ? { severity: 'info' as const } : {}),
      });
    }
  },
};
