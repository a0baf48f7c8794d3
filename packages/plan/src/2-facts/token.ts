// One idea: a text cut into tokens in one pass, with all that is known of each word in one row of a table by its key.
import { isDigit } from '../1-parse/letter.ts';
import {
  CAPITAL,
  dictionarySize,
  KEY_LETTERS,
  keyOf,
  keyPart,
  keyParts,
  type Phrase,
  SMALL,
  spellingOf,
} from '../dictionary.ts';
import { firstNode, leadsOf, maskOf, nextNode, spellings } from './lexicon.ts';

// What a module exports or imports is fetched anew at each use, which the loop over all letters would feel: here it is held.
const aWord = 1;
const aNumber = 2;
const aMark = 3;
const aBreak = 4;
const parts = keyParts;
const letters = SMALL;
const longest = KEY_LETTERS;

/** Kinds of token. */
export const WORD = aWord;
export const NUMBER = aNumber;
export const MARK = aMark;
/** The end of a paragraph. */
export const BREAK = aBreak;

/** So many numbers has the row of a word; a power of two of rows, five times the words, so that few words meet at one. */
const ROW = 8;
const ROWS = 1 << 13;
/** The row of all words that are too long for the dictionary. */
const NO_ROW = ROWS * ROW;
/** What stands in a row behind the two halves of the word's key: its number in the dictionary, 0 where the row has no word. */
const NUMBER_AT = 2;
/** Its id in the lexicon, 0 for none. */
const ID_AT = 3;
/** What it does alone. */
const CUE_AT = 4;
/** The bits of the words that go on with a phrase it begins. */
const LEADS_AT = 5;
/** 1 where some rule begins at it; so at each word that the dictionary lacks, which may be any. */
const RARE_AT = 6;

/** What is known of the words, by their keys: all of one word side by side, so that a look touches one place of memory. */
const rows = new Int32Array(NO_ROW + ROW);
for (let row = 0; row <= NO_ROW; row += ROW) rows[row + RARE_AT] = 1;
for (let number = 1; number < dictionarySize; number++) {
  const word = spellingOf(number);
  const { low, high } = keyOf(word);
  const id = spellings.get(word) ?? 0;
  const node = id === 0 ? -1 : firstNode(id);
  const known = [low, high, number, id, node < 0 ? 0 : maskOf(node), node < 0 ? 0 : leadsOf(node), 0];
  rows.set(known, rowOf(low, high));
}

/** The row of a word by its key; one without a word where the dictionary does not have it. */
function rowOf(low: number, high: number): number {
  let row = ((Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x85ebca6b)) >>> 19) * ROW;
  while ((rows[row] !== low || rows[row + 1] !== high) && rows[row + NUMBER_AT] !== 0) row = (row + ROW) & (NO_ROW - 1);
  return row;
}

function rowOfWord(word: string): number {
  const { low, high } = keyOf(word);
  return word.length > KEY_LETTERS ? NO_ROW : rowOf(low, high);
}

/** Puts the tokens of some words, by their numbers in the dictionary, among the `rare` of every text. */
export function watchTokens(numbers: Iterable<number>): void {
  for (const number of numbers) rows[rowOfWord(spellingOf(number)) + RARE_AT] = 1;
}

/** The numbers in the dictionary of all spellings of a word, by its id in the lexicon. */
export function numbersOfId(id: number): number[] {
  return Array.from({ length: dictionarySize }, (_, number) => number).filter(
    (number) => (spellings.get(spellingOf(number)) ?? 0) === id,
  );
}

/** Eth was typed somewhere in a word. */
function hasEth(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xd0 || code === 0xf0) return true;
  }
  return false;
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
  /** What the longest known phrase that begins here does, and how many tokens it has: 1 where none begins. */
  cue: Int32Array;
  cueSize: Uint8Array;
  /** In their order: figures, words that the dictionary lacks or some rule watches, and foreign signs; `rareCount` of them. */
  rare: Int32Array;
  rareCount = 0;
  #rooms: Rooms;
  /** How many tokens there are at which a phrase of two words or more may begin. */
  #beginnings = 0;
  /** The text is cut up to here. */
  #cutTo = 0;
  /** Eth was typed in some word that the dictionary lacks. */
  #eth = false;

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
    for (this.#cut(); this.#cutTo < text.length; this.#cut()) if (this.#room < BEHIND) this.#grow();
    if (this.#eth) this.#readEth();
    const { begun } = this.#rooms;
    const beginnings = this.#beginnings;
    for (let k = 0; k < beginnings; k++) this.#lengthen(begun[k] ?? 0);
  }

  /** For so many tokens more there is room. */
  get #room(): number {
    return this.from.length - BEHIND - this.count;
  }

  /**
   * Cuts on, as many letters as there is room for tokens, so that none need ask for room. The rooms do not change
   * meanwhile, so that each is looked up once and not at every token.
   */
  #cut(): void {
    const { begun, rare } = this.#rooms;
    let rareCount = this.rareCount;
    let beginnings = this.#beginnings;
    const { text, from, to, kind, capital, value, word, cue, cueSize } = this;
    const size = text.length;
    let n = this.count;
    // Bits of the words that may go on with the token before; where the last cut ended, any word may.
    let leads = n > 0 && kind[n - 1] === aWord ? -1 : 0;
    let at = this.#cutTo;
    let eth = this.#eth;
    const end = Math.min(size, at + this.#room);
    // What holds for most tokens is written at once.
    kind.fill(aWord, n, n + this.#room);
    cueSize.fill(1, n, n + this.#room);
    while (at < end) {
      let code = text.charCodeAt(at);
      if (code === 32) {
        at++;
        continue;
      }
      from[n] = at;
      let part = parts[code] ?? 0;
      if (part !== 0) {
        const first = at;
        const begins = part >> 7;
        let all = part;
        // The key of the word: its last four letters, and the four before, which these push out.
        let low = 0;
        let high = 0;
        do {
          high = (high << 8) | (low >>> 24);
          low = (low << 8) | part;
          all &= part;
          at++;
          code = at < size ? text.charCodeAt(at) : 0;
          part = parts[code] ?? 0;
        } while (part !== 0);
        capital[n] = at - first > 1 ? begins + (all >> 7) : begins;
        const row = at - first > longest ? NO_ROW : rowOf(low & letters, high & letters);
        const number = rows[row + NUMBER_AT] ?? 0;
        word[n] = number;
        // No call of this loop may do more, or the engine looks at every room anew behind it.
        if (number === 0 && !eth) eth = hasEth(text, first, at);
        // Written in any case and counted where it holds: which words do is hard to foretell.
        rare[rareCount] = n;
        rareCount += rows[row + RARE_AT] ?? 0;
        const id = rows[row + ID_AT] ?? 0;
        const mask = rows[row + CUE_AT] ?? 0;
        value[n] = id;
        cue[n] = mask;
        begun[beginnings] = n - 1;
        beginnings += (leads >>> (id & 31)) & 1;
        leads = rows[row + LEADS_AT] ?? 0;
        to[n++] = at;
        // A blank is what follows most words.
        if (code === 32) at++;
        continue;
      }
      // The rooms may still have what an earlier text left there.
      word[n] = 0;
      cue[n] = 0;
      capital[n] = 0;
      leads = 0;
      if (code >= 48 && code <= 57) {
        let number = 0;
        const first = at;
        while (at < size && isDigit(text.charCodeAt(at))) {
          if (at - first < 9) number = number * 10 + text.charCodeAt(at) - 48;
          at++;
        }
        kind[n] = aNumber;
        rare[rareCount++] = n;
        value[n] = number;
      } else {
        at++;
        kind[n] = code === 10 ? aBreak : aMark;
        value[n] = code;
        // A sign that may be a letter of another writing.
        if (code > 0xa0 && code < 0x2000) rare[rareCount++] = n;
      }
      to[n++] = at;
    }
    for (const room of [from, to, value, word, cue, kind, capital, cueSize]) room.fill(0, n, n + BEHIND);
    from[n] = size;
    to[n] = size;
    kind[n] = aBreak;
    this.count = n;
    this.#beginnings = beginnings;
    this.rareCount = rareCount;
    this.#cutTo = at;
    this.#eth = eth;
  }

  /** Words in which eth was typed for đ: the dictionary has none of them, but the lexicon may have what is meant. */
  #readEth(): void {
    const { text, from, to, kind, word, value, cue, rare, rareCount } = this;
    // From the last on, so that the words behind one are read already.
    for (let k = rareCount - 1; k >= 0; k--) {
      const at = rare[k] ?? 0;
      if (word[at] !== 0 || kind[at] !== aWord || !hasEth(text, from[at] ?? 0, to[at] ?? 0)) continue;
      const row = rowOfWord(this.slice(at, at + 1).replace(/[Ðð]/g, 'đ'));
      value[at] = rows[row + ID_AT] ?? 0;
      cue[at] = rows[row + CUE_AT] ?? 0;
      this.#lengthen(at);
      if (at > 0) this.#lengthen(at - 1);
    }
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
    for (let after = first + 1; node >= 0 && kind[after] === aWord; after++) {
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
    return this.kind[at] === aWord && this.value[at] === word;
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
    return this.kind[at] === aMark && this.value[at] === code;
  }

  hasCue(at: number, mask: number): boolean {
    return ((this.cue[at] ?? 0) & mask) !== 0;
  }
}
