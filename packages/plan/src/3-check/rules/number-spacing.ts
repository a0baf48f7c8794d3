import { isDigit, isUpper } from '../../1-parse/letter.ts';
import { numberSpacing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A number with a kind and an agency in it, and a blank beside a slash or hyphen. */
const SPACED = /(?<![\d/])\d{1,5}(?:\/\d{4})? ?[/-] ?[A-ZĐ][A-Za-zĐđ]{0,5} ?[/-] ?[A-ZĐ][A-Za-zĐđ0-9]{1,14}/y;

/** Blanks inside a document number: "57- KL/TW". */
export const rule: Rule = {
  code: 'number-spacing',
  severity: 'hint',
  check({ text, tokens, words }, report) {
    let after = 0;
    for (const token of words.numbers) {
      const from = tokens.from[token] ?? 0;
      if (from < after || !isBeforeJoiner(text, tokens.to[token] ?? 0)) continue;
      SPACED.lastIndex = from;
      const number = SPACED.exec(text)?.[0];
      if (number === undefined) continue;
      after = from + number.length;
      if (!number.includes(' ')) continue;
      // "ngày 12 - TU …" and ranges have no kind of document in them.
      const right = number.replaceAll(' ', '');
      if (!/^\d+(?:\/\d{4})?[/-][A-ZĐ][A-Za-zĐđ]{0,5}[/-][A-ZĐ]/.test(right)) continue;
      const to = after;
      report({ from, to, message: numberSpacing({ number, right }), fix: { from, to, insert: right } });
    }
  },
};

/** True where a slash or hyphen stands, a blank beside it allowed, and behind it a capital or four figures of a year. */
function isBeforeJoiner(text: string, at: number): boolean {
  const joiner = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const code = text.charCodeAt(joiner);
  if (code !== 0x2f && code !== 0x2d) return false;
  const next = text.charCodeAt(text.charCodeAt(joiner + 1) === 0x20 ? joiner + 2 : joiner + 1);
  return isUpper(next) || (isDigit(next) && isDigit(text.charCodeAt(joiner + 4)));
}
