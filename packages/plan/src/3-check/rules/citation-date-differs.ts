import { formatDay, parseDay } from '@cotmoc/base';
import { citationDateDiffers } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** A cited document whose date is not the one in the legal register. */
export const rule: Rule = {
  code: 'citation-date-differs',
  severity: 'warning',
  check({ facts, registers }, report) {
    for (const { number, date, from, to } of facts.citations) {
      const entry = number === null ? undefined : registers.legalByNumber.get(numberKey(number));
      const day = date === null ? null : parseDay(date);
      const known = entry?.date == null ? null : parseDay(entry.date);
      if (!entry || day === null || known === null || day === known) continue;
      report({
        from,
        to,
        message: citationDateDiffers({ number: entry.number, day: formatDay(day), known: formatDay(known) }),
      });
    }
  },
};
