import { codeAt } from '../1-parse/letter.ts';

/** Letters, digits and marks make words up to this code; nothing beyond it does. */
const LETTER_LIMIT = 0x2000;
/** A letter whose small form is not one letter, or hangs on its neighbours: İ, Σ. */
const ODD = 0xffff;

/** The small form of a letter, digit or mark by its code; 0 for what is no part of a word. */
const smallLetters = makeSmallLetters();

function makeSmallLetters(): Uint16Array {
  const small = new Uint16Array(LETTER_LIMIT);
  for (let code = 0; code < LETTER_LIMIT; code++) {
    const letter = String.fromCharCode(code);
    if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) continue;
    const form = letter.toLowerCase();
    small[code] = form.length === 1 && code !== 0x3a3 ? form.charCodeAt(0) : ODD;
  }
  // Superscript digits mark footnotes; they are no part of a word.
  for (const code of [0xb9, 0xb2, 0xb3]) small[code] = 0;
  return small;
}

/** True where a letter from `from` to `to` is not one of a to z. */
export function hasMark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (codeAt(text, at) >= 0x80) return true;
  return false;
}

/** True for a character that can be part of a word. */
export function isPartOfWord(code: number): boolean {
  return code < LETTER_LIMIT && smallLetters[code] !== 0;
}

/**
 * The words of one text that the dictionary lacks, told apart by their letters as they stand in the text: most of them
 * are never spelt out as a string.
 */
export class Spellings {
  readonly #text: string;
  /** Where each word stands first. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #hashes: number[] = [];
  /** Words with an odd letter by their place, in small letters. */
  readonly #odd = new Map<number, string>();
  /** Place among the words and one, or 0; a power of two long and at most half full. */
  #slots = new Int32Array(256);

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#from.length;
  }

  /** The place among the words of the one that stands from `from` to `to`; it is put in where it is not there. */
  place(from: number, to: number): number {
    const hash = hashOf(this.#text, from, to);
    if (hash !== null) return this.#placeOf(hash, this.#text, from, to);
    // In its small form a word has no odd letters.
    const small = this.#text.slice(from, to).toLowerCase();
    const { count } = this;
    const place = this.#placeOf(hashOf(small, 0, small.length) ?? 0, small, 0, small.length);
    if (place === count) this.#odd.set(place, small);
    return place;
  }

  #placeOf(hash: number, text: string, from: number, to: number): number {
    const known = this.#find(hash, text, from, to);
    if (known >= 0) return known;
    const place = this.#from.length;
    this.#from.push(from);
    this.#to.push(to);
    this.#hashes.push(hash);
    if (place * 2 < this.#slots.length) this.#enter(place);
    else {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let k = 0; k <= place; k++) this.#enter(k);
    }
    return place;
  }

  /** The place of a word in small letters, or -1. */
  find(word: string): number {
    const hash = hashOf(word, 0, word.length);
    return hash === null ? -1 : this.#find(hash, word, 0, word.length);
  }

  /** The word at a place, in small letters. */
  at(place: number): string {
    return this.#oddAt(place) ?? this.#text.slice(this.#from[place], this.#to[place]).toLowerCase();
  }

  /** A number that is the same for the same word in every text, and now and then for another. */
  hashOf(place: number): number {
    return this.#hashes[place] ?? 0;
  }

  /** True where the word at a place is this one, in small letters. */
  isSpelt(place: number, word: string): boolean {
    const odd = this.#oddAt(place);
    return odd === undefined ? this.#isSame(place, word, 0, word.length) : odd === word;
  }

  /** True where the word at a place has a letter that is not one of a to z. */
  isMarked(place: number): boolean {
    return this.#oddAt(place) !== undefined || hasMark(this.#text, this.#from[place] ?? 0, this.#to[place] ?? 0);
  }

  #find(hash: number, text: string, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0) return -1;
      if (this.#hashes[known] === hash && this.#isSame(known, text, from, to)) return known;
    }
  }

  #isSame(known: number, text: string, from: number, to: number): boolean {
    const start = this.#from[known] ?? 0;
    if ((this.#to[known] ?? 0) - start !== to - from) return false;
    const own = this.#oddAt(known) ?? this.#text;
    for (let k = 0; k < to - from; k++) {
      if (smallOf(codeAt(own, start + k)) !== smallOf(codeAt(text, from + k))) return false;
    }
    return true;
  }

  /** The word at a place where it has an odd letter; hardly any text has one. */
  #oddAt(place: number): string | undefined {
    return this.#odd.size === 0 ? undefined : this.#odd.get(place);
  }

  #enter(place: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[place] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }
}

/** Null for a word with an odd letter, which must be taken as a whole in its small form. */
function hashOf(text: string, from: number, to: number): number | null {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const small = smallOf(codeAt(text, at));
    if (small === ODD) return null;
    hash = (Math.imul(hash, 31) + small) | 0;
  }
  return hash;
}
function smallOf(code: number): number {
  return smallLetters[code] ?? code;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
