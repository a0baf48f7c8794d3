import { isDigit } from '../1-parse/letter.ts';
import {
  CAPITAL,
  dictionarySize,
  findKey,
  KEY_LETTERS,
  keyPart,
  numberOf,
  type Phrase,
  pushHigh,
  pushLow,
  spellingOf,
} from '../dictionary.ts';
import { firstNode, maskOf, nextNode, spellings } from './lexicon.ts';

/** Kinds of token. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** The end of a paragraph. */
export const BREAK = 4;

/** By number in the dictionary: the id of a word that the rules know, 0 for others. */
const lexiconIds = Int32Array.from({ length: dictionarySize }, (_, number) => spellings.get(spellingOf(number)) ?? 0);

/** The id of a word in which eth was typed for đ; 0 where the rules do not know it so either. */
function idWithEth(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xd0 || code === 0xf0) return lexiconIds[numberOf(text.slice(from, to).replace(/[Ðð]/g, 'đ'))] ?? 0;
  }
  return 0;
}

/** Rooms for so many tokens, all in one piece of memory, which costs less than many. */
function makeRooms(
  room: number,
): Pick<Tokens, 'from' | 'to' | 'value' | 'word' | 'cue' | 'kind' | 'capital' | 'cueSize'> {
  const size = (room + 7) & ~7;
  const memory = new ArrayBuffer(size * 23);
  return {
    from: new Int32Array(memory, 0, size),
    to: new Int32Array(memory, size * 4, size),
    value: new Int32Array(memory, size * 8, size),
    word: new Int32Array(memory, size * 12, size),
    cue: new Int32Array(memory, size * 16, size),
    kind: new Uint8Array(memory, size * 20, size),
    capital: new Uint8Array(memory, size * 21, size),
    cueSize: new Uint8Array(memory, size * 22, size),
  };
}

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
  /** Number of a word in the dictionary; 0 for what it does not have. */
  word: Int32Array;
  /** What the longest known phrase that begins here does, and how many tokens it has. */
  cue: Int32Array;
  cueSize: Uint8Array;

  constructor(text: string) {
    this.text = text;
    // Some thirty tokens stand in a hundred letters; the rooms grow where a text has more.
    const rooms = makeRooms((text.length >> 2) + (text.length >> 4) + 64);
    this.from = rooms.from;
    this.to = rooms.to;
    this.value = rooms.value;
    this.word = rooms.word;
    this.cue = rooms.cue;
    this.kind = rooms.kind;
    this.capital = rooms.capital;
    this.cueSize = rooms.cueSize;
    this.#cut();
    this.#look();
  }

  #cut(): void {
    const { text } = this;
    let { from, to, kind, capital, value, word } = this;
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
        ({ from, to, kind, capital, value, word } = this);
        room = from.length - 2;
      }
      from[n] = at;
      let part = keyPart(code);
      if (part !== 0) {
        const start = at;
        const startsCapital = part >= CAPITAL;
        let capitals = 0;
        let high = 0;
        let low = 0;
        do {
          capitals += part >> 7;
          high = pushHigh(high, low);
          low = pushLow(low, part);
          at++;
          part = at < size ? keyPart(text.charCodeAt(at)) : 0;
        } while (part !== 0);
        const known = at - start <= KEY_LETTERS ? findKey(high, low) : 0;
        kind[n] = WORD;
        capital[n] = capitals === at - start && capitals > 1 ? 2 : startsCapital ? 1 : 0;
        word[n] = known;
        value[n] = known !== 0 ? (lexiconIds[known] ?? 0) : idWithEth(text, start, at);
      } else if (code >= 48 && code <= 57) {
        let number = 0;
        const start = at;
        while (at < size && isDigit(text.charCodeAt(at))) {
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
    const rooms = makeRooms(this.from.length * 2);
    rooms.from.set(this.from);
    rooms.to.set(this.to);
    rooms.value.set(this.value);
    rooms.word.set(this.word);
    rooms.kind.set(this.kind);
    rooms.capital.set(this.capital);
    ({ from: this.from, to: this.to, value: this.value, word: this.word } = rooms);
    ({ cue: this.cue, kind: this.kind, capital: this.capital, cueSize: this.cueSize } = rooms);
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
        node = nextNode(node, value[after] ?? 0);
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

  /** A word of a set stands here, its letter case apart. */
  isOf(at: number, set: Uint8Array): boolean {
    return at >= 0 && at < this.count && set[this.word[at] ?? 0] === 1;
  }

  /** A word of a set stands here in small letters. */
  isSmallOf(at: number, set: Uint8Array): boolean {
    if (!this.isOf(at, set)) return false;
    for (let place = this.from[at] ?? 0; place < (this.to[at] ?? 0); place++)
      if (keyPart(this.text.charCodeAt(place)) >= CAPITAL) return false;
    return true;
  }

  /** A phrase stands here, its letter case apart. */
  says(at: number, { numbers }: Phrase): boolean {
    const { word, from, to } = this;
    if (at < 0 || at + numbers.length > this.count || word[at] !== numbers[0]) return false;
    for (let k = 1; k < numbers.length; k++)
      if (word[at + k] !== numbers[k] || (from[at + k] ?? 0) - (to[at + k - 1] ?? 0) !== 1) return false;
    return true;
  }

  /** A phrase stands here in small letters. */
  saysSmall(at: number, phrase: Phrase): boolean {
    return this.says(at, phrase) && this.text.startsWith(phrase.words, this.from[at]);
  }

  isMark(at: number, code: number): boolean {
    return this.kind[at] === MARK && this.value[at] === code;
  }

  hasCue(at: number, mask: number): boolean {
    return ((this.cue[at] ?? 0) & mask) !== 0;
  }
}
