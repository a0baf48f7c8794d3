import { DIGIT, flagsOf, LETTER, lowerOf, UPPER } from '../1-parse/letter.ts';
import { findWord, firstNode, maskOf, nextNode } from './lexicon.ts';

/** Kinds of token. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** The end of a paragraph. */
export const BREAK = 4;

/** A text cut into words, runs of digits and marks, with what the lexicon knows of each; made in one pass. */
export class Tokens {
  readonly text: string;
  count = 0;
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  /** 0 small, 1 first letter capital, 2 all capitals. */
  capital: Uint8Array;
  /** Word id of a word, value of a number (up to nine digits), code of a mark. */
  value: Int32Array;
  /** What the longest known phrase that begins here does, and how many tokens it has. */
  readonly cue: Int32Array;
  readonly cueSize: Uint8Array;

  constructor(text: string) {
    // Vietnamese words have some four letters; the rooms grow where a text has more tokens than that.
    const room = (text.length >> 2) + 64;
    this.text = text;
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.capital = new Uint8Array(room);
    this.value = new Int32Array(room);
    this.#cut();
    this.cue = new Int32Array(this.count + 1);
    this.cueSize = new Uint8Array(this.count + 1);
    this.#look();
  }

  #cut(): void {
    const { text } = this;
    let { from, to, kind, capital, value } = this;
    let room = from.length - 2;
    const size = text.length;
    let n = 0;
    let at = 0;
    while (at < size) {
      const code = text.charCodeAt(at);
      if (code === 32) {
        at++;
        continue;
      }
      if (n >= room) {
        this.#grow();
        ({ from, to, kind, capital, value } = this);
        room = from.length - 2;
      }
      const flags = flagsOf(code);
      from[n] = at;
      if (flags & LETTER) {
        let hash = 7;
        let uppers = 0;
        const start = at;
        let flag = flags;
        while (flag & LETTER) {
          if (flag & UPPER) uppers++;
          hash = (Math.imul(hash, 31) + lowerOf(text.charCodeAt(at))) | 0;
          at++;
          flag = at < size ? flagsOf(text.charCodeAt(at)) : 0;
        }
        kind[n] = WORD;
        capital[n] = uppers === at - start && uppers > 1 ? 2 : flags & UPPER ? 1 : 0;
        value[n] = at - start <= 9 ? findWord(text, start, at, hash ^ (hash >>> 13)) : 0;
      } else if (flags & DIGIT) {
        let number = 0;
        const start = at;
        while (at < size && flagsOf(text.charCodeAt(at)) & DIGIT) {
          if (at - start < 9) number = number * 10 + text.charCodeAt(at) - 48;
          at++;
        }
        kind[n] = NUMBER;
        value[n] = number;
      } else {
        at++;
        kind[n] = code === 10 ? BREAK : MARK;
        value[n] = code;
      }
      to[n] = at;
      n++;
    }
    from[n] = size;
    to[n] = size;
    kind[n] = BREAK;
    this.count = n;
  }

  #grow(): void {
    const size = this.from.length * 2;
    const grown = <T extends Int32Array | Uint8Array>(made: T, old: T): T => {
      made.set(old);
      return made;
    };
    this.from = grown(new Int32Array(size), this.from);
    this.to = grown(new Int32Array(size), this.to);
    this.kind = grown(new Uint8Array(size), this.kind);
    this.capital = grown(new Uint8Array(size), this.capital);
    this.value = grown(new Int32Array(size), this.value);
  }

  #look(): void {
    const { kind, value, cue, cueSize, count } = this;
    for (let at = 0; at < count; at++) {
      if (kind[at] !== WORD) continue;
      const word = value[at] ?? 0;
      if (word === 0) continue;
      let node = firstNode(word);
      let size = 1;
      while (node >= 0) {
        const mask = maskOf(node);
        if (mask !== 0) {
          cue[at] = mask;
          cueSize[at] = size;
        }
        const after = at + size;
        if (kind[after] !== WORD) break;
        const follower = value[after] ?? 0;
        if (follower === 0) break;
        node = nextNode(node, follower);
        size++;
      }
    }
  }

  /** The token that holds or follows a place in the text. */
  tokenAt(place: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.to[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(first: number, after: number): string {
    return this.text.slice(this.from[first] ?? 0, this.to[after - 1] ?? 0);
  }

  is(at: number, word: number): boolean {
    return this.kind[at] === WORD && this.value[at] === word;
  }

  isMark(at: number, code: number): boolean {
    return this.kind[at] === MARK && this.value[at] === code;
  }

  hasCue(at: number, mask: number): boolean {
    return ((this.cue[at] ?? 0) & mask) !== 0;
  }
}
