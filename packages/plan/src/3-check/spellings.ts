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

/** True for a character that can be part of a word. */
export function isPartOfWord(code: number): boolean {
  return code < LETTER_LIMIT && smallLetters[code] !== 0;
}

/** The spellings of one text that the dictionary lacks, found by their letters, so that a word met again makes no string. */
export class Spellings {
  /** In small letters. */
  readonly list: string[] = [];
  readonly #hashes: number[] = [];
  /** Place in the list and one, or 0; a power of two long and at most half full. */
  #slots = new Int32Array(256);

  /** The place in the list of the word that stands from `from` to `to`; it is put in where it is not there. */
  place(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to);
    if (hash === null) {
      const whole = text.slice(from, to).toLowerCase();
      return this.place(whole, 0, whole.length);
    }
    const known = this.#find(hash, text, from, to);
    return known >= 0 ? known : this.#add(hash, text.slice(from, to).toLowerCase());
  }

  /** The place of a word in small letters, or -1. */
  find(word: string): number {
    const hash = hashOf(word, 0, word.length);
    return hash === null ? -1 : this.#find(hash, word, 0, word.length);
  }

  #find(hash: number, text: string, from: number, to: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0) return -1;
      if (this.#hashes[known] === hash && isSame(this.list[known] ?? '', text, from, to)) return known;
    }
  }

  #add(hash: number, spelling: string): number {
    const place = this.list.length;
    this.list.push(spelling);
    this.#hashes.push(hash);
    if (place * 2 < this.#slots.length) this.#enter(place);
    else {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let k = 0; k <= place; k++) this.#enter(k);
    }
    return place;
  }

  #enter(place: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[place] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }
}

/** Null for a word with an odd letter, which must be taken as a whole in its small form; that has no odd letters. */
function hashOf(text: string, from: number, to: number): number | null {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const small = smallOf(text.charCodeAt(at));
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

function isSame(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let k = 0; k < spelling.length; k++) {
    if (smallOf(text.charCodeAt(from + k)) !== spelling.charCodeAt(k)) return false;
  }
  return true;
}
