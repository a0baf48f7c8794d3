import { MARK, NUMBER, type Tokens, WORD } from '../2-facts/token.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { isPartOfWord, Spellings } from './spellings.ts';
import {
  bitsOfDictionary,
  bitsOfPair,
  bitsOfSign,
  bitsOfSingle,
  bitsOfSpelling,
  bitsOfUnknown,
  emptyPlaces,
  keep,
  secondsOfPairs,
  type Watched,
} from './watch.ts';

/** How a word hangs on the one before it. */
export const Gap = { none: 0, space: 1, joiner: 2 } as const;

/**
 * The words of a text, cut once and numbered, so that rules compare whole numbers instead of strings. What few ask, and
 * of few words, is read from the tokens when it is asked for.
 */
export interface Words extends Watched {
  readonly count: number;
  /** The number of each word: those of the dictionary have the same in every text; the others have those behind. */
  readonly ids: Int32Array;
  /** By number: how often the word stands in the text. */
  readonly counts: Int32Array;
  /** The words that stand among the `NEAR` words before them too. */
  readonly repeats: readonly number[];
  /** The tokens that are runs of the digits 0 to 9. */
  readonly numbers: readonly number[];
  /** Where a word begins in the text. */
  fromOf(word: number): number;
  /** Where a word ends in the text. */
  toOf(word: number): number;
  /** How a word hangs on the one before: `Gap.space` only blanks in between; `Gap.joiner` a slash or hyphen; `Gap.none` anything else, a line end too. */
  gapOf(word: number): number;
  /** True where a word begins with a capital. */
  isCapital(word: number): boolean;
  /** The spelling of a word in small letters by its number; empty for a number that no word has. */
  spellingOf(id: number): string;
  /** The number of a word in small letters, or -1 where the text does not have it. */
  idOf(word: string): number;
}

/** A word is repeated where it stands again within so many words. */
export const NEAR = 5;

/** Right behind a word, before anything is known of what follows. */
const TOUCHING = 3;

const SIGNS = 0x2100;
/** What a sign does to the gap between two words: 2 a blank within the line; 3 a joiner; 0 anything else. */
const gapsOfSigns = new Uint8Array(SIGNS);
for (const code of [0x20, 0xa0]) gapsOfSigns[code] = 2;
for (const sign of '/-') gapsOfSigns[sign.charCodeAt(0)] = 3;

/**
 * Makes the words of a text of its tokens; letters and figures that touch are one word, such as `QH15`. The same pass
 * keeps the places of what the rules watch for.
 */
export function wordsOf(tokens: Tokens): Words {
  return new TextWords(tokens);
}

class TextWords implements Words {
  count = 0;
  readonly ids: Int32Array;
  counts = new Int32Array(dictionarySize + 256);
  readonly repeats: number[] = [];
  readonly numbers: number[] = [];
  readonly places = emptyPlaces();
  readonly #tokens: Tokens;
  /** The first token of each word. */
  readonly #first: Int32Array;
  readonly #own: Spellings;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#own = new Spellings(tokens.text);
    this.ids = new Int32Array(tokens.count);
    this.#first = new Int32Array(tokens.count);
    this.#number();
  }

  #number(): void {
    const { kind, value, count: size, from: starts, to: ends, word: known } = this.#tokens;
    const { ids, repeats, numbers, places } = this;
    const first = this.#first;
    let { counts } = this;
    /** By number: one more than the place where the word was met last. */
    let last = new Int32Array(counts.length);
    const bitsOfKnown = bitsOfDictionary();
    const bitsOfOwn: number[] = [];
    const unknown = bitsOfUnknown();
    const seconds = secondsOfPairs();
    /** The word before, and what may make a pair behind it. */
    let before = 0;
    let wanted = 0;
    let count = 0;
    for (let token = 0; token < size; token++) {
      const what = kind[token] ?? 0;
      if (what !== WORD && !isPart(what, value[token] ?? 0)) {
        // Nothing but blanks is left out between tokens.
        const bits = bitsOfSign(value[token] ?? 0, (starts[token] ?? 0) > (ends[token - 1] ?? 0));
        if (bits !== 0) keep(places, this.#isSecond(token) ? bits : bitsOfSingle(bits), starts[token] ?? 0);
        continue;
      }
      first[count] = token;
      if (what === NUMBER) numbers.push(token);
      let id = what === WORD ? (known[token] ?? 0) : 0;
      let end = ends[token] ?? 0;
      while (starts[token + 1] === end && isPart(kind[token + 1] ?? 0, value[token + 1] ?? 0)) {
        token++;
        id = 0;
        if (kind[token] === NUMBER) numbers.push(token);
        end = ends[token] ?? end;
      }
      let bits = bitsOfKnown[id] ?? 0;
      if (id === 0) {
        const place = this.#own.place(starts[first[count] ?? 0] ?? 0, end);
        if (place === bitsOfOwn.length)
          bitsOfOwn.push(this.#own.isMarked(place) ? bitsOfSpelling(this.#own, place) : 0);
        bits = (bitsOfOwn[place] ?? 0) | (what === NUMBER ? 0 : unknown);
        id = dictionarySize + place;
        wanted = 0;
        if (id >= counts.length) {
          counts = grow(counts);
          last = grow(last);
        }
      } else {
        if ((wanted & (1 << (id & 31))) !== 0) bits |= bitsOfPair(before, id);
        before = id;
        wanted = seconds[id] ?? 0;
      }
      if (bits !== 0) keep(places, bits, count);
      ids[count] = id;
      counts[id] = (counts[id] ?? 0) + 1;
      const met = last[id] ?? 0;
      if (met !== 0 && count < met + NEAR) repeats.push(count);
      count++;
      last[id] = count;
    }
    this.count = count;
    this.counts = counts;
  }

  /** True for the second sign of a run of one sign. */
  #isSecond(token: number): boolean {
    return this.#isTwin(token) && !this.#isTwin(token - 1);
  }

  /** True where the same sign stands right before. */
  #isTwin(token: number): boolean {
    const { kind, value, from, to } = this.#tokens;
    return (
      kind[token] === kind[token - 1] &&
      value[token] === value[token - 1] &&
      (from[token] ?? 0) === (to[token - 1] ?? -1)
    );
  }

  fromOf(word: number): number {
    return this.#tokens.from[this.#first[word] ?? 0] ?? 0;
  }

  toOf(word: number): number {
    return this.#tokens.to[this.#lastToken(word)] ?? 0;
  }

  #lastToken(word: number): number {
    const { kind, value, from, to } = this.#tokens;
    let token = this.#first[word] ?? 0;
    while (from[token + 1] === to[token] && isPart(kind[token + 1] ?? 0, value[token + 1] ?? 0)) token++;
    return token;
  }

  gapOf(word: number): number {
    const { value, from, to } = this.#tokens;
    if (word <= 0 || word >= this.count) return Gap.none;
    const here = this.#first[word] ?? 0;
    let token = this.#lastToken(word - 1);
    let gap: number = TOUCHING;
    for (;;) {
      if (gap === TOUCHING && (from[token + 1] ?? 0) > (to[token] ?? 0)) gap = Gap.space;
      token++;
      if (token >= here) return gap;
      gap = gapBehind(value[token] ?? 0, gap);
    }
  }

  isCapital(word: number): boolean {
    return (this.#tokens.capital[this.#first[word] ?? 0] ?? 0) > 0;
  }

  spellingOf(id: number): string {
    return id < dictionarySize ? spellingOf(id) : this.#own.at(id - dictionarySize);
  }

  idOf(word: string): number {
    const number = numberOf(word);
    if (number !== 0) return (this.counts[number] ?? 0) > 0 ? number : -1;
    const place = this.#own.find(word);
    return place < 0 ? -1 : dictionarySize + place;
  }
}

function isPart(kind: number, value: number): boolean {
  return kind === WORD || kind === NUMBER || (kind === MARK && isPartOfWord(value));
}

/** What a sign makes of the gap since the last word. */
function gapBehind(code: number, gap: number): number {
  const kind = code < SIGNS ? gapsOfSigns[code] : 0;
  if (kind === 2) return gap === TOUCHING ? Gap.space : gap;
  return kind === 3 && (gap === Gap.space || gap === TOUCHING) ? Gap.joiner : Gap.none;
}

function grow(old: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(old.length * 2);
  wider.set(old);
  return wider;
}
