import { addDays, formatDay } from '@cotmoc/base';
import { deadlineOutsidePeriod } from '../messages.gen.ts';
import type { Finding, Rule } from '../rule.ts';

/** Reports on a year are due in the first months of the next one. */
const GRACE_DAYS = 120;
/** So many may be slips in a short plan too. */
const FEW = 3;

const WHOLE_DAY = /\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}/;

/** A deadline outside the time that the plan is made for. */
export const rule: Rule = {
  code: 'deadline-outside-period',
  severity: 'warning',
  check({ facts, deadlines, text, issued, earliestIssue, period }, report) {
    if (period === null) return;
    const issue = issued ?? earliestIssue;
    const findings: Finding[] = [];
    for (const { timing, last, named } of deadlines) {
      const { from, to, path } = timing;
      const early = last < period.from;
      if (path === '' || (!early && (last <= period.to || last <= addDays(period.to, GRACE_DAYS)))) continue;
      // Work to prepare the year is done before it; what lies before the signing is said by deadline-before-issue.
      if (early && issue !== null) continue;
      // "giai đoạn I: từ năm 2021 đến năm 2025" belongs to the name of a programme.
      if (/giai đoạn[^\n.;]{0,12}$/iu.test(text.slice(Math.max(0, from - 24), from))) continue;
      findings.push({
        from,
        to,
        path,
        message: deadlineOutsidePeriod({
          day: formatDay(named),
          first: formatDay(period.from),
          last: formatDay(period.to),
        }),
        // Aims of a programme that runs on are often named beside the year's own work, but not with a day.
        ...(early || (timing.norm.kind === 'by' && WHOLE_DAY.test(timing.phrase)) ? {} : { severity: 'info' as const }),
      });
    }
    // Where much of the work lies outside, it is the period that was read wrongly.
    if (findings.length <= Math.max(FEW, facts.timings.length / 10)) findings.forEach(report);
  },
};
