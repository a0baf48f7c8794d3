import { formatDay, parseDay } from '@cotmoc/base';
import { citationAfterPlan } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A document dated after the day on which the plan that cites it was signed. */
export const rule: Rule = {
  code: 'citation-after-plan',
  severity: 'warning',
  check({ facts, issued }, report) {
    if (issued === null) return;
    for (const { number, name, date, from, to } of facts.citations) {
      const day = date === null ? null : parseDay(date);
      if (day === null || day <= issued) continue;
      report({
        from,
        to,
        message: citationAfterPlan({ document: number ?? name ?? '', day: formatDay(day), issued: formatDay(issued) }),
      });
    }
  },
};
