import { formatDay } from '@cotmoc/base';
import { earliestIssue } from '../issue-day.ts';
import { deadlineBeforeIssue } from '../messages.gen.ts';
import { lastDayOf } from '../norms.ts';
import type { Rule } from '../rule.ts';

/** A deadline that had passed when the plan was signed. In an undated draft: passed before the newest document it cites. */
export const rule: Rule = {
  code: 'deadline-before-issue',
  severity: 'warning',
  *check({ facts, issued, period }) {
    const issue = issued ?? earliestIssue(facts);
    if (issue === null) return;
    for (const { from, to, norm, path } of facts.timings) {
      const last = lastDayOf(norm);
      if (last === null || last >= issue) continue;
      // A plan signed during its own first weeks may name January as its start; what ends before it is still wrong.
      if (issued === null && period !== null && last >= period.from) continue;
      yield { from, to, path, message: deadlineBeforeIssue({ day: formatDay(last), issue: formatDay(issue) }) };
    }
  },
};
