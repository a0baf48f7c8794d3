import { formatDay, parseDay } from '@cotmoc/base';
import { citationDateDiffers } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A cited document whose date is not the one in the legal register. */
export const rule: Rule = {
  code: 'citation-date-differs',
  severity: 'warning',
  check({ cited }, report) {
    for (const { citation, day, entry } of cited) {
      const known = entry?.date == null ? null : parseDay(entry.date);
      if (!entry || day === null || known === null || day === known) continue;
      const { from, to } = citation;
      report({
        from,
        to,
        message: citationDateDiffers({ number: entry.number, day: formatDay(day), known: formatDay(known) }),
      });
    }
  },
};
