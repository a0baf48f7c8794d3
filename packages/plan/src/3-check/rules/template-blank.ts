import { templateBlank } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A number or date whose place was left open, and dots to be written over. A run to the end of a line is a rule or a table of contents. */
const BLANK =
  /[Ss]ố\s{0,4}:?\s{0,8}(?:[.…_]{1,20}\s{0,4})?\/[A-ZĐ][A-Za-zĐđ-]{1,20}(?:\s{1,4}ngày\s{1,12}tháng(?:\s{1,3}\d{1,2})?(?:\s{1,3}năm(?:\s{1,3}\d{4})?)?)?|ngày\s{0,4}(?:[.…_]{1,12}|\s)\s{0,12}[Tt]háng(?:\s{1,3}\d{1,2}|\s{0,4}[.…_]{1,12})?(?:\s{1,3}năm(?:\s{1,3}\d{4})?)?|(?:\.{5,}|…{2,})(?=\s{0,2}[\p{L}(,;])/gu;

/** A place in the text that was to be filled in and was not. */
export const rule: Rule = {
  code: 'template-blank',
  severity: 'info',
  *check({ text }) {
    for (const match of text.matchAll(BLANK)) {
      const phrase = match[0];
      // "hằng ngày, tháng" and "ngày tháng năm sinh" are words, not blanks.
      if (/^ngày\s{1,2}tháng(?:\s{1,3}năm)?$/.test(phrase)) continue;
      yield { from: match.index, to: match.index + phrase.length, message: templateBlank({ phrase: phrase.trim() }) };
    }
  },
};
