import data from '../../../data/lookalikes.json' with { type: 'json' };
import { foreignLetter } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchSigns, watchWords } from '../watch.ts';

/** What stands in for each lookalike: our letter, or nothing for what cannot be seen. */
const ours = new Map(
  Object.entries(data.letters).map(([code, letter]) => [
    String.fromCharCode(Number.parseInt(code.slice(2), 16)),
    letter,
  ]),
);
/** The lookalikes, and Latin letters that no language of these papers has; Ơ and Ư, which stand among them, are ours. */
const ANY = new RegExp(`[${[...ours.keys()].join('')}\u0180-\u019f\u01a2-\u01ae\u01b1-\u024f]`, 'g');
const STRANGE = new RegExp(ANY.source, 'i');
const OUR_LETTER = /[A-Za-zÀ-ÖØ-öø-ỹ]/;

const unseen = watchSigns([...ours].flatMap(([sign, letter]) => (letter === '' ? [sign] : [])).join(''));
const strangeWords = watchWords((word) => STRANGE.test(word));

/** A letter that looks Vietnamese and is not, or is invisible: the word will not be found by a search. */
export const rule: Rule = {
  code: 'foreign-letter',
  severity: 'hint',
  check({ text, words }, report) {
    if (unseen(words).length === 0 && strangeWords(words).length === 0) return;
    for (const match of text.matchAll(ANY)) {
      const from = match.index;
      const code = match[0].charCodeAt(0);
      const insert = ours.get(match[0]);
      // A Greek or Russian word among its own letters is a quotation.
      const isQuotation =
        code >= 0x391 && code <= 0x44f && !OUR_LETTER.test(text.charAt(from - 1) + text.charAt(from + 1));
      if (isQuotation) continue;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      report({
        from,
        to: from + 1,
        message: foreignLetter({ code: name }),
        ...(insert === undefined ? {} : { fix: { from, to: from + 1, insert } }),
      });
    }
  },
};
