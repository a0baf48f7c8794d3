import { addDays, formatDay } from '@cotmoc/base';
import type { Timing } from '../../contract.ts';
import { deadlineBeforeIssue } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** What was just due when the plan was signed is often set down on purpose. */
const JUST_PASSED_DAYS = 62;

/** A deadline that had passed when the plan was signed. In an undated draft: passed before the newest document it cites. */
export const rule: Rule = {
  code: 'deadline-before-issue',
  severity: 'warning',
  check({ deadlines, text, issued, earliestIssue, period }, report) {
    const issue = issued ?? earliestIssue;
    if (issue === null) return;
    for (const { timing, last, named } of deadlines) {
      if (last >= issue || !isDeadline(timing, text)) continue;
      // In a draft the day is only known to be later than what it cites.
      if (issued === null && period !== null && last >= period.from) continue;
      const { from, to, path } = timing;
      const message = deadlineBeforeIssue({ day: formatDay(named), issue: formatDay(issue) });
      report({
        from,
        to,
        path,
        message,
        ...(last >= addDays(issue, -JUST_PASSED_DAYS) ? { severity: 'info' as const } : {}),
      });
    }
  },
};

/** True for a time that work is due by: not in the opening paragraphs, with its year written, and not where a span only begins. */
function isDeadline({ path, phrase, from }: Timing, text: string): boolean {
  if (path === '' || !/\d{4}/.test(phrase) || /^từ\s/iu.test(phrase)) return false;
  // A bare date is as often that of a document or an event as a deadline; a word must say which.
  if (!/^(?:ngày\s)?\d/iu.test(phrase)) return true;
  return /(?:thời gian|thời hạn|hoàn thành|trước|chậm nhất|hạn)[^\n.;]{0,40}$/iu.test(
    text.slice(Math.max(0, from - 50), from),
  );
}
