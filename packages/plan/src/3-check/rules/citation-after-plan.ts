import { formatDay } from '@cotmoc/base';
import { citationAfterPlan } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A document dated after the day on which the plan that cites it was signed. */
export const rule: Rule = {
  code: 'citation-after-plan',
  severity: 'warning',
  check({ cited, issued }, report) {
    if (issued === null) return;
    for (const { citation, day } of cited) {
      if (day === null || day <= issued) continue;
      const { number, name, from, to } = citation;
      report({
        from,
        to,
        message: citationAfterPlan({ document: number ?? name ?? '', day: formatDay(day), issued: formatDay(issued) }),
      });
    }
  },
};
