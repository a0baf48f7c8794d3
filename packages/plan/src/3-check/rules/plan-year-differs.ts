import { phraseOf } from '../../dictionary.ts';
import { planYearDiffers } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchPhrases } from '../watch.ts';

const ABOVE = phraseOf('trên đây');
const places = watchPhrases('như sau', 'trên đây');
/** The plan's own name where it is issued: "ban hành Kế hoạch … năm 2026 như sau". */
const ISSUES = /(?:ban hành|xây dựng) (?:Kế hoạch|Chương trình)[^.;\n]{0,160}? năm (\d{4})[^.;\n\d]{0,60}$/u;
/** … and where it ends: "Trên đây là Kế hoạch … năm 2026". */
const ENDS = /^ là (?:Kế hoạch|Chương trình)[^.;\n]{0,160}? năm (\d{4})(?! ?[-–]|\d)/u;

/** The plan names itself with another year than its title does: what last year's plan left behind. */
export const rule: Rule = {
  code: 'plan-year-differs',
  severity: 'warning',
  check({ text, words, header: { title, year } }, report) {
    if (title === null || year === null) return;
    const years = new Set(title.match(/\b20\d\d\b/g));
    // A title with several years is of a period, or names another document.
    if (years.size !== 1 || !years.has(String(year)) || !title.includes(`năm ${year}`)) return;
    for (const second of places(words)) {
      const isEnd = words.ids[second] === ABOVE.numbers[1];
      const at = isEnd ? words.toOf(second) : words.fromOf(second - 1);
      const start = isEnd ? at : Math.max(0, at - 260);
      const match = isEnd ? ENDS.exec(text.slice(at, at + 260)) : ISSUES.exec(text.slice(start, at));
      if (!match || match[1] === String(year) || /số \d/.test(match[0])) continue;
      const to = start + match.index + match[0].lastIndexOf(match[1] ?? '') + 4;
      report({
        from: to - 'năm 2026'.length,
        to,
        message: planYearDiffers({ written: match[1] ?? '', year: String(year) }),
      });
    }
  },
};
