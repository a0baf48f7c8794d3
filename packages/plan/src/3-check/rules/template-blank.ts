import { isDigit, isLetter, isSpace } from '../../1-parse/letter.ts';
import { templateBlank } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns, watchWords } from '../watch.ts';
import type { Words } from '../words.ts';

/** A number or date whose place was left open, and dots to be written over. A run to the end of a line is a rule or a table of contents. */
const BLANK =
  /[Ss]ố\s{0,4}:?\s{0,8}(?:[.…_]{1,20}\s{0,4})?\/[A-ZĐ][A-Za-zĐđ-]{1,20}(?:\s{1,4}ngày\s{1,12}tháng(?:\s{1,3}\d{1,2})?(?:\s{1,3}năm(?:\s{1,3}\d{4})?)?)?|ngày\s{0,4}(?:[.…_]{1,12}|\s)\s{0,12}[Tt]háng(?:\s{1,3}\d{1,2}|\s{0,4}[.…_]{1,12})?(?:\s{1,3}năm(?:\s{1,3}\d{4})?)?|ngày\s{0,4}[.…_]{1,12}\s?\/\s?(?:[.…_]{1,12}|\d{1,2})(?:\s?\/\s?(?:\d{4}|[.…_]{1,12}))?|(?:\.{5,}|…{2,})(?=\s{0,2}[\p{L}(,;])/uy;

/** One of these begins every blank, at times touching letters before it. */
const numbers = watchWords((word) => word.endsWith('số'));
const days = watchWords((word) => word.endsWith('ngày'));
const dots = watchSigns('.…', 'twice');
/** What may follow "số" and "ngày" and the white space behind them. */
const BEHIND_NUMBER = ':/.…_';
const BEHIND_DAY = 'Tt.…_';

/** A place in the text that was to be filled in and was not. */
export const rule: Rule = {
  code: 'template-blank',
  severity: 'info',
  check({ text, words }, report) {
    let to = 0;
    for (const start of beginnings(text, words)) {
      // Of a run of dots the first ones may belong to the date before it.
      const from = Math.max(start, to);
      BLANK.lastIndex = from;
      const phrase = BLANK.exec(text)?.[0];
      if (phrase === undefined) continue;
      to = from + phrase.length;
      // "hằng ngày, tháng" and "ngày tháng năm sinh" are words, not blanks.
      if (/^ngày\s{1,2}tháng(?:\s{1,3}năm)?$/.test(phrase)) continue;
      report({ from, to, message: templateBlank({ phrase: phrase.trim() }) });
    }
  },
};

/** Where a blank may begin, in the order of the text. */
function beginnings(text: string, words: Words): number[] {
  const places: number[] = [];
  for (const second of dots(words)) places.push(second - 1);
  for (const [list, word, behind] of [
    [numbers(words), 'số', BEHIND_NUMBER],
    [days(words), 'ngày', BEHIND_DAY],
  ] as const) {
    for (const i of list) {
      const end = words.toOf(i);
      // A figure follows nearly everywhere.
      if (isDigit(text.charCodeAt(end + 1))) continue;
      let next = end;
      while (isSpace(text.charCodeAt(next))) next++;
      // Nearly always a word, and no `tháng`.
      const code = text.charCodeAt(next);
      if (next === text.length || (isLetter(code) && (code | 32) !== 116)) continue;
      if (behind.includes(String.fromCharCode(code))) places.push(end - word.length);
    }
  }
  return places.sort((a, b) => a - b);
}
