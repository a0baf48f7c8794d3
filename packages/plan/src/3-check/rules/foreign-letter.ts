import data from '../../../data/lookalikes.json' with { type: 'json' };
import { foreignLetter } from '../messages.gen.ts';
import type { Finding, Rule } from '../rule.ts';
import { watchSigns, watchWords } from '../watch.ts';

/** What stands in for each lookalike: our letter, or nothing for what cannot be seen. */
const ours = new Map(
  Object.entries(data.letters).map(([code, letter]) => [
    String.fromCharCode(Number.parseInt(code.slice(2), 16)),
    letter,
  ]),
);
/** The lookalikes, and Latin letters that no language of these papers has; Ơ and Ư, which stand among them, are ours. */
const STRANGE = new RegExp(`[${[...ours.keys()].join('')}\u0180-\u019f\u01a2-\u01ae\u01b1-\u024f]`, 'g');
const STRANGE_SMALL = new RegExp(STRANGE.source, 'i');
const OUR_LETTER = /[A-Za-zÀ-ÖØ-öø-ỹ]/;

const unseen = watchSigns([...ours].flatMap(([sign, letter]) => (letter === '' ? [sign] : [])).join(''));
const strangeWords = watchWords((word) => STRANGE_SMALL.test(word));

/** A letter that looks Vietnamese and is not, or is invisible: the word will not be found by a search. */
export const rule: Rule = {
  code: 'foreign-letter',
  severity: 'hint',
  check({ text, words }, report) {
    for (const from of unseen(words)) report(describe(text, from));
    for (const i of strangeWords(words)) {
      const start = words.fromOf(i);
      for (const { index } of text.slice(start, words.toOf(i)).matchAll(STRANGE)) {
        const from = start + index;
        const code = text.charCodeAt(from);
        // A Greek or Russian word among its own letters is a quotation.
        const isQuotation =
          code >= 0x391 && code <= 0x44f && !OUR_LETTER.test(text.charAt(from - 1) + text.charAt(from + 1));
        if (!isQuotation) report(describe(text, from));
      }
    }
  },
};

function describe(text: string, from: number): Finding {
  const code = text.charCodeAt(from);
  const insert = ours.get(text.charAt(from));
  return {
    from,
    to: from + 1,
    message: foreignLetter({ code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }),
    ...(insert === undefined ? {} : { fix: { from, to: from + 1, insert } }),
  };
}
