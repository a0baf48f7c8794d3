import { formatDay, parseDay } from '@cotmoc/base';
import { lapsedLaw } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A cited document that was no longer in force when the plan was signed, by the legal register. */
export const rule: Rule = {
  code: 'lapsed-law',
  severity: 'warning',
  check({ cited, issued, earliestIssue }, report) {
    const day = issued ?? earliestIssue;
    if (day === null) return;
    for (const { citation, entry } of cited) {
      const ended = entry?.validTo == null ? null : parseDay(entry.validTo);
      if (!entry || ended === null || ended > day) continue;
      const { from, to } = citation;
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
