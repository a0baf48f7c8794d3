import { isDigit } from '../1-parse/letter.ts';
import {
  CAPITAL,
  dictionarySize,
  findKey,
  HALF,
  KEY_LETTERS,
  keyPart,
  numberOf,
  type Phrase,
  spellingOf,
} from '../dictionary.ts';
import { firstNode, leadsOf, maskOf, nextNode, spellings } from './lexicon.ts';

/** Kinds of token. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** The end of a paragraph. */
export const BREAK = 4;

/**
 * What the rules know of a word, four places by its number in the dictionary, so that a look touches one place of memory:
 * its id in the lexicon, 0 for none; what it does alone; the bits of the words that go on with a phrase it begins; and 1
 * where some rule begins at it.
 */
const known = new Int32Array(dictionarySize * 4);
for (let number = 0; number < dictionarySize; number++) {
  const id = spellings.get(spellingOf(number)) ?? 0;
  const node = id === 0 ? -1 : firstNode(id);
  known.set([id, node < 0 ? 0 : maskOf(node), node < 0 ? 0 : leadsOf(node), 0], number * 4);
}
// A word that the dictionary lacks may be any.
known[3] = 1;

/** Puts the tokens of some words, by their numbers in the dictionary, among the `rare` of every text. */
export function watchTokens(numbers: Iterable<number>): void {
  for (const number of numbers) known[number * 4 + 3] = 1;
}

/** The numbers in the dictionary of all spellings of a word, by its id in the lexicon. */
export function numbersOfId(id: number): number[] {
  return Array.from({ length: dictionarySize }, (_, number) => number).filter((number) => known[number * 4] === id);
}

/** The number of a word in which eth was typed for đ; 0 where the dictionary does not have it so either. */
function numberWithEth(text: string, from: number, to: number): number {
  if (to - from > KEY_LETTERS) return 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xd0 || code === 0xf0) return numberOf(text.slice(from, to).replace(/[Ðð]/g, 'đ'));
  }
  return 0;
}

/** Whether all letters are capitals, the first of which is one. */
function isAllCapitals(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (keyPart(text.charCodeAt(at)) < CAPITAL) return false;
  return true;
}

/** What is kept of each token, a place for each. */
interface Rooms {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly value: Int32Array;
  readonly word: Int32Array;
  readonly cue: Int32Array;
  readonly kind: Uint8Array;
  readonly capital: Uint8Array;
  readonly cueSize: Uint8Array;
  /** Tokens at which a phrase of two words or more may begin. */
  readonly begun: Int32Array;
  /** Tokens that few rules begin at, so that these need not look at all others. */
  readonly rare: Int32Array;
}

/** Rules look this far behind the last token, and must find nothing there. */
const BEHIND = 64;

/** Rooms for at least so many tokens, all in one piece of memory, which costs less than many. */
function makeRooms(room: number): Rooms {
  const size = (room + 7) & ~7;
  const memory = new ArrayBuffer(size * 31);
  return {
    from: new Int32Array(memory, 0, size),
    to: new Int32Array(memory, size * 4, size),
    value: new Int32Array(memory, size * 8, size),
    word: new Int32Array(memory, size * 12, size),
    cue: new Int32Array(memory, size * 16, size),
    begun: new Int32Array(memory, size * 20, size),
    rare: new Int32Array(memory, size * 24, size),
    kind: new Uint8Array(memory, size * 28, size),
    capital: new Uint8Array(memory, size * 29, size),
    cueSize: new Uint8Array(memory, size * 30, size),
  };
}

/** Rooms that a text left behind: those of the next text need then be neither found nor cleared. Null while in use. */
let spare: Rooms | null = null;
/** Larger rooms are not kept. */
const MOST_KEPT = 1 << 18;

function takeRooms(room: number): Rooms {
  const kept = spare;
  if (kept === null || kept.from.length < room) return makeRooms(room);
  spare = null;
  return kept;
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
  /** In their order: figures, words that the dictionary lacks or some rule watches, and foreign signs; `rareCount` of them. */
  rare: Int32Array;
  rareCount = 0;
  #rooms: Rooms;
  /** How many tokens there are at which a phrase of two words or more may begin. */
  #beginnings = 0;

  constructor(text: string) {
    this.text = text;
    // Some thirty tokens stand in a hundred letters; the rooms grow where a text has more.
    const rooms = takeRooms((text.length >> 2) + (text.length >> 4) + BEHIND * 2);
    this.#rooms = rooms;
    this.from = rooms.from;
    this.to = rooms.to;
    this.value = rooms.value;
    this.word = rooms.word;
    this.cue = rooms.cue;
    this.kind = rooms.kind;
    this.capital = rooms.capital;
    this.cueSize = rooms.cueSize;
    this.rare = rooms.rare;
    for (let at = this.#cut(0); at < text.length; at = this.#cut(at)) this.#grow();
    for (let k = 0; k < this.#beginnings; k++) this.#lengthen(this.#rooms.begun[k] ?? 0);
  }

  /**
   * Cuts from a place on until the text or the rooms end; gives the place where it stopped. The rooms do not change
   * meanwhile, so that each is looked up once and not at every token.
   */
  #cut(start: number): number {
    const { begun, rare } = this.#rooms;
    let rareCount = this.rareCount;
    let beginnings = this.#beginnings;
    const { text, from, to, kind, capital, value, word, cue, cueSize } = this;
    const room = from.length - BEHIND;
    const size = text.length;
    let n = this.count;
    // Bits of the words that may go on with the token before; where the rooms ended, any word may.
    let leads = n > 0 && kind[n - 1] === WORD ? -1 : 0;
    let at = start;
    while (at < size) {
      const code = text.charCodeAt(at);
      if (code === 32) {
        at++;
        continue;
      }
      if (n >= room) break;
      from[n] = at;
      let part = keyPart(code);
      if (part !== 0) {
        const first = at;
        const startsCapital = part >= CAPITAL;
        // Half a key at a time, so that a letter costs one shift.
        let head = 0;
        const half = Math.min(at + HALF, size);
        do {
          head = (head << 8) | part;
          at++;
          part = at < half ? keyPart(text.charCodeAt(at)) : 0;
        } while (part !== 0);
        let number = 0;
        if (at < half || at === size) number = findKey(head, 0);
        else {
          let tail = 0;
          const whole = Math.min(first + KEY_LETTERS, size);
          part = keyPart(text.charCodeAt(at));
          while (part !== 0) {
            tail = (tail << 8) | part;
            at++;
            part = at < whole ? keyPart(text.charCodeAt(at)) : 0;
          }
          if (at < whole || at === size || keyPart(text.charCodeAt(at)) === 0) number = findKey(head, tail);
          else while (at < size && keyPart(text.charCodeAt(at)) !== 0) at++;
        }
        kind[n] = WORD;
        capital[n] = startsCapital ? (at - first > 1 && isAllCapitals(text, first, at) ? 2 : 1) : 0;
        word[n] = number;
        const row = (number !== 0 ? number : numberWithEth(text, first, at)) << 2;
        const id = known[row] ?? 0;
        const mask = known[row + 1] ?? 0;
        value[n] = id;
        cue[n] = mask;
        cueSize[n] = mask !== 0 ? 1 : 0;
        // Written in any case and counted where it holds: which words do is hard to foretell.
        begun[beginnings] = n - 1;
        beginnings += (leads >>> (id & 31)) & 1;
        leads = known[row + 2] ?? 0;
        rare[rareCount] = n;
        rareCount += known[(number << 2) + 3] ?? 0;
      } else if (code >= 48 && code <= 57) {
        let number = 0;
        const first = at;
        while (at < size && isDigit(text.charCodeAt(at))) {
          if (at - first < 9) number = number * 10 + text.charCodeAt(at) - 48;
          at++;
        }
        kind[n] = NUMBER;
        rare[rareCount++] = n;
        value[n] = number;
        // The rooms may still have what an earlier text left there.
        word[n] = 0;
        cue[n] = 0;
        cueSize[n] = 0;
        capital[n] = 0;
        leads = 0;
      } else {
        at++;
        kind[n] = code === 10 ? BREAK : MARK;
        value[n] = code;
        word[n] = 0;
        cue[n] = 0;
        cueSize[n] = 0;
        capital[n] = 0;
        leads = 0;
        // A sign that may be a letter of another writing.
        if (code > 0xa0 && code < 0x2000) rare[rareCount++] = n;
      }
      to[n] = at;
      n++;
    }
    for (const room of [from, to, value, word, cue, kind, capital, cueSize]) room.fill(0, n, n + BEHIND);
    from[n] = size;
    to[n] = size;
    kind[n] = BREAK;
    this.count = n;
    this.#beginnings = beginnings;
    this.rareCount = rareCount;
    return at;
  }

  #grow(): void {
    const rooms = makeRooms(this.from.length * 2);
    rooms.from.set(this.from);
    rooms.to.set(this.to);
    rooms.value.set(this.value);
    rooms.word.set(this.word);
    rooms.kind.set(this.kind);
    rooms.capital.set(this.capital);
    rooms.cue.set(this.cue);
    rooms.cueSize.set(this.cueSize);
    rooms.begun.set(this.#rooms.begun);
    rooms.rare.set(this.rare);
    ({ from: this.from, to: this.to, value: this.value, word: this.word } = rooms);
    ({ cue: this.cue, kind: this.kind, capital: this.capital, cueSize: this.cueSize } = rooms);
    this.rare = rooms.rare;
    this.#rooms = rooms;
  }

  /** Leaves the rooms to the next text; nothing may be asked of these tokens any more. */
  release(): void {
    this.count = 0;
    if (this.from.length <= MOST_KEPT && (spare === null || spare.from.length < this.from.length)) spare = this.#rooms;
  }

  /** Writes what the longest phrase does that begins with a token and the one behind it. */
  #lengthen(first: number): void {
    const { kind, value, cue, cueSize } = this;
    let node = firstNode(value[first] ?? 0);
    let size = 1;
    for (let after = first + 1; kind[after] === WORD; after++) {
      node = nextNode(node, value[after] ?? 0);
      if (node < 0) return;
      size++;
      const mask = maskOf(node);
      if (mask !== 0) {
        cue[first] = mask;
        cueSize[first] = size;
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
