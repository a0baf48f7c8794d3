import { dictionarySize } from '../dictionary.ts';
import { remember } from '../remember.ts';
import { syllableOf, syllablesOfWords } from './neighbours.ts';
import type { Words } from './words.ts';

/** What stands for a word of our letters that is no syllable of those known. */
export const UNKNOWN = -1;
/** For one that is too long for a syllable. */
export const LONG = -2;
/** For what is no word of our letters, or a single letter. */
export const NONE = -3;

/** Makes all these numbers greater than 0. */
const KNOWN = 4;
const OURS = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
/** No syllable is longer, nor are two that lost the blank between them. */
const LONGEST = 8;
const LONGEST_OF_TWO = 14;

/** The words of a text as the numbers of their syllables, each asked about once. */
export class TextSyllables {
  readonly #words: Words;
  /** By the number of a word that the dictionary lacks: its syllable and `KNOWN`; 0 before it is asked about. */
  readonly #own: Int16Array;

  constructor(words: Words) {
    this.#words = words;
    this.#own = new Int16Array(Math.max(0, words.counts.length - dictionarySize));
  }

  /** The syllable at a place among the words; `UNKNOWN`, `LONG` or `NONE` for what is none of those known. */
  at(at: number): number {
    if (at < 0 || at >= this.#words.count) return NONE;
    const id = this.#words.ids[at] ?? 0;
    if (id < dictionarySize) return syllablesOfWords[id] ?? NONE;
    const place = id - dictionarySize;
    const known = (this.#own[place] ?? 0) - KNOWN;
    if (known !== -KNOWN) return known;
    const syllable = kindOf(this.#words.spellingOf(id));
    this.#own[place] = syllable + KNOWN;
    return syllable;
  }
}

const kindOf = remember((spelling): number => {
  if (spelling.length < 2 || spelling.length > LONGEST_OF_TWO || !OURS.test(spelling)) return NONE;
  return spelling.length > LONGEST ? LONG : syllableOf(spelling);
});
