import { numberSpacing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A number with a kind and an agency in it, and a blank beside a slash or hyphen. */
const SPACED = /(?<![\d/])\d{1,5}(?:\/\d{4})? ?[/-] ?[A-ZĐ][A-Za-zĐđ]{0,5} ?[/-] ?[A-ZĐ][A-Za-zĐđ0-9]{1,14}/g;

/** Blanks inside a document number: "57- KL/TW". */
export const rule: Rule = {
  code: 'number-spacing',
  severity: 'hint',
  *check({ text }) {
    for (const match of text.matchAll(SPACED)) {
      const number = match[0];
      if (!number.includes(' ')) continue;
      // "ngày 12 - TU …" and ranges have no kind of document in them.
      const right = number.replaceAll(' ', '');
      if (!/^\d+(?:\/\d{4})?[/-][A-ZĐ][A-Za-zĐđ]{0,5}[/-][A-ZĐ]/.test(right)) continue;
      const from = match.index;
      const to = from + number.length;
      yield { from, to, message: numberSpacing({ number, right }), fix: { from, to, insert: right } };
    }
  },
};
