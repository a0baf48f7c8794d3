import { isSyllable } from '../../syllable.ts';
import { impossibleSyllable } from '../messages.gen.ts';
import { commonSyllables } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { watchWords } from '../watch.ts';
import { misplacedBlank } from '../word-spaces.ts';

/** Only our own letters: a foreign word with other marks is no slip. */
const OURS = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
/** A marked letter and a vowel: "đc" is an abbreviation. */
const MARKED = /[^a-z]/;
const VOWEL = /[^bcdđfghjklmnpqrstvwxz]/;
/** The syllables of a name up to the one that is looked at. */
const FOREIGN = /(?<![\p{L}-])\p{Lu}\p{L}*-(?:\p{L}+-)*$/u;
/** So many different ones are a converter's doing, not an author's. */
const MANY = 12;

const impossibleWords = watchWords((word) => isWorthALook(word) && !isSyllable(word));

/** A word in small letters with our marks that Vietnamese spelling does not allow: nghành, triểt. */
export const rule: Rule = {
  code: 'impossible-syllable',
  severity: 'warning',
  check({ text, words, syllables }, report) {
    const wrong = impossibleWords(words);
    if (wrong.length === 0) return;
    const end = text.trimEnd().length;
    const kinds = new Set(wrong.map((i) => words.ids[i])).size;
    for (const i of wrong) {
      // A capital may begin a name of another language of the country.
      if (words.isCapital(i)) continue;
      const from = words.fromOf(i);
      const to = words.toOf(i);
      // A copy that breaks off within a word.
      if (to === end) continue;
      // `Ô-xtrây-lia`: a foreign name by its syllables.
      if (text.charCodeAt(from - 1) === 45 && FOREIGN.test(text.slice(Math.max(0, from - 24), from))) continue;
      // Two words without a blank, or a piece of one, are told of as such.
      if (misplacedBlank(text, words, syllables, i)) continue;
      report({
        from,
        to,
        message: impossibleSyllable({ word: text.slice(from, to) }),
        ...(kinds > MANY ? { severity: 'hint' as const } : {}),
      });
    }
  },
};

/** A run of three or more syllables is words that lost the blank between them. */
function isWorthALook(word: string): boolean {
  if (word.length < 2 || word.length > 7 || !MARKED.test(word)) return false;
  return OURS.test(word) && VOWEL.test(word) && !commonSyllables.has(word);
}
