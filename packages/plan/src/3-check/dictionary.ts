// One idea: the words that nearly every plan is made of are numbered once; a text's other words get the numbers behind.
import phrases from '../../data/phrases.json' with { type: 'json' };

/** Letters, digits and marks make words up to this code; nothing beyond it does. */
export const LETTERS = 0x2000;
/** A letter whose small form is not one letter, or hangs on its neighbours: İ, Σ. */
export const ODD = 0xffff;

/** The small form of a letter, digit or mark by its code; 0 for what is no part of a word. */
export const smallLetters = makeSmallLetters();

function makeSmallLetters(): Uint16Array {
  const small = new Uint16Array(LETTERS);
  for (let code = 0; code < LETTERS; code++) {
    const letter = String.fromCharCode(code);
    if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) continue;
    const form = letter.toLowerCase();
    small[code] = form.length === 1 && code !== 0x3a3 ? form.charCodeAt(0) : ODD;
  }
  // Superscript digits mark footnotes; they are no part of a word.
  for (const code of [0xb9, 0xb2, 0xb3]) small[code] = 0;
  return small;
}

/** Spellings in small letters by their number. */
const spellings: readonly string[] = [
  ...new Set(
    [
      ...phrases.commonSyllables,
      ...phrases.functionWords,
      ...phrases.reduplications,
      ...phrases.distributives,
      ...phrases.setPhrases.map(({ phrase }) => phrase),
      ...phrases.slips.map(({ right }) => right),
      ...phrases.words,
      ...phrases.pairs,
    ].flatMap((phrase) => phrase.split(' ')),
  ),
];

/** A list of spellings that are found by their letters, so that a word met again makes no string. */
export class Spellings {
  readonly list: string[] = [];
  readonly #hashes: number[] = [];
  /** A number and one, or 0; a power of two long and at most half full. */
  #slots: Int32Array;

  constructor(room: number) {
    this.#slots = new Int32Array(room);
  }

  /** The number of the word whose small letters are those of `text` from `from` to `to`; -1 where it is not here. */
  find(hash: number, text: string, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const known = (slots[slot] ?? 0) - 1;
      if (known < 0) return -1;
      if (this.#hashes[known] === hash && isSame(this.list[known] ?? '', text, from, to)) return known;
    }
  }

  /** Puts a spelling in that is not here. */
  add(hash: number, spelling: string): number {
    const known = this.list.length;
    this.list.push(spelling);
    this.#hashes.push(hash);
    if (known * 2 >= this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let k = 0; k < known; k++) this.#place(k);
    }
    this.#place(known);
    return known;
  }

  #place(known: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = spread(this.#hashes[known] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = known + 1;
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isSame(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let k = 0; k < spelling.length; k++) {
    const code = text.charCodeAt(from + k);
    if ((smallLetters[code] ?? code) !== spelling.charCodeAt(k)) return false;
  }
  return true;
}

/** The hash of a word in small letters. */
export function hashOf(spelling: string): number {
  let hash = 0;
  for (let k = 0; k < spelling.length; k++) hash = nextHash(hash, spelling.charCodeAt(k));
  return hash;
}

/** The hash of a word with one more small letter. */
export function nextHash(hash: number, small: number): number {
  return (Math.imul(hash, 31) + small) | 0;
}

/** The words known before any text. */
export const dictionary = makeDictionary();

/** The number of a word of the dictionary, or -1. */
export function idInDictionary(spelling: string): number {
  return dictionary.find(hashOf(spelling), spelling, 0, spelling.length);
}

function makeDictionary(): Spellings {
  const made = new Spellings(1 << 12);
  for (const spelling of spellings) made.add(hashOf(spelling), spelling);
  return made;
}
