import { MARK, NUMBER, type Tokens, WORD } from '../2-facts/token.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { isPartOfWord, Spellings } from './spellings.ts';
import {
  bitsOfClose,
  bitsOfDictionary,
  bitsOfPair,
  bitsOfPlain,
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
  /** Leaves the rooms to the next text; nothing may be asked of these words any more. */
  release(): void;
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

/** What is written of each word, and of each number. */
interface Rooms {
  /** By word: its number, and its first token. */
  readonly ids: Int32Array;
  readonly first: Int32Array;
  /** By number: how often it was met, and one more than the place where it was met last; 0 before. */
  readonly counts: Int32Array;
  readonly last: Int32Array;
}

/** Rooms that a text left behind, so that the next need not ask for memory; null while in use. */
let spare: Rooms | null = null;
/** Figures below this, written without zeros before them, have their own numbers behind those of the dictionary. */
const FIGURES = 2100;
/** The words that are neither in the dictionary nor such a figure are numbered from here on. */
const OWN = dictionarySize + FIGURES;

/** Rules look this far behind the last word, and must find nothing there. */
const BEHIND = 64;
/** Larger rooms are not kept. */
const MOST_KEPT = 1 << 18;

/** Rooms for so many words, with nothing counted yet. */
function takeRooms(words: number): Rooms {
  const kept = spare;
  spare = null;
  const fit = kept !== null && kept.ids.length >= words ? kept : null;
  const counts = kept?.counts.fill(0) ?? new Int32Array(OWN + 256);
  const last = kept?.last.fill(0) ?? new Int32Array(counts.length);
  return { ids: fit?.ids ?? new Int32Array(words), first: fit?.first ?? new Int32Array(words), counts, last };
}

class TextWords implements Words {
  count = 0;
  readonly ids: Int32Array;
  counts: Int32Array;
  readonly repeats: number[] = [];
  readonly numbers: number[] = [];
  readonly places = emptyPlaces();
  readonly #tokens: Tokens;
  /** The first token of each word. */
  readonly #first: Int32Array;
  /** By number: one more than the place where the word was met last. */
  #last: Int32Array;
  readonly #own: Spellings;
  /** The bits of those who watch each of them. */
  readonly #judged: number[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#own = new Spellings(tokens.text);
    const { ids, first, counts, last } = takeRooms(tokens.count + BEHIND);
    this.ids = ids;
    this.counts = counts;
    this.#first = first;
    this.#last = last;
    this.#number();
  }

  release(): void {
    this.count = 0;
    if (this.ids.length <= MOST_KEPT && this.counts.length <= MOST_KEPT)
      spare = { ids: this.ids, first: this.#first, counts: this.counts, last: this.#last };
  }

  #number(): void {
    const { kind, value, count: size, from: starts, to: ends, word: known } = this.#tokens;
    const { ids, repeats, numbers, places } = this;
    const first = this.#first;
    let { counts } = this;
    let last = this.#last;
    const bitsOfKnown = bitsOfDictionary();
    const seconds = secondsOfPairs();
    /** The word before, and what may make a pair behind it. */
    let before = 0;
    let wanted = 0;
    let count = 0;
    for (let token = 0; token < size; token++) {
      const what = kind[token] ?? 0;
      const head = token;
      let id = 0;
      if (what === WORD) id = known[token] ?? 0;
      else if (what === NUMBER) {
        numbers.push(token);
        id = idOfFigure(value[token] ?? 0, (ends[token] ?? 0) - (starts[token] ?? 0));
      } else if (!isPartOfWord(value[token] ?? 0)) {
        const bits = bitsOfSign(value[token] ?? 0);
        if (bits === 0) continue;
        // Most signs stand alone right behind a word.
        if (token > 0 && kind[token - 1] !== MARK && ends[token - 1] === starts[token]) {
          const plain = bitsOfPlain(bits);
          if (plain !== 0) keep(places, plain, starts[token] ?? 0);
        } else this.#keepSign(token, bits);
        continue;
      }
      first[count] = token;
      let end = ends[token] ?? 0;
      while (starts[token + 1] === end && isPart(kind[token + 1] ?? 0, value[token + 1] ?? 0)) {
        token++;
        id = 0;
        if (kind[token] === NUMBER) numbers.push(token);
        end = ends[token] ?? end;
      }
      let bits = 0;
      if (id >= dictionarySize) wanted = 0;
      else if (id !== 0) {
        bits = bitsOfKnown[id] ?? 0;
        if ((wanted & (1 << (id & 31))) !== 0) bits |= bitsOfPair(before, id);
        before = id;
        wanted = seconds[id] ?? 0;
      } else {
        const place = this.#own.place(starts[head] ?? 0, end);
        bits = this.#bitsOfOwn(place, what === NUMBER);
        id = OWN + place;
        wanted = 0;
        if (id >= counts.length) {
          counts = grow(counts);
          last = grow(last);
        }
      }
      if (bits !== 0) keep(places, bits, count);
      ids[count] = id;
      counts[id] = (counts[id] ?? 0) + 1;
      const met = last[id] ?? 0;
      if (count < met + NEAR && met !== 0) repeats.push(count);
      count++;
      last[id] = count;
    }
    ids.fill(0, count, count + BEHIND);
    this.count = count;
    this.counts = counts;
    this.#last = last;
  }

  /** The bits of a word that the dictionary lacks; each is looked at once a text. */
  #bitsOfOwn(place: number, isFigure: boolean): number {
    const own = this.#own;
    const bits = this.#judged;
    if (place === bits.length) bits.push(own.isMarked(place) ? bitsOfSpelling(own, place) : 0);
    return (bits[place] ?? 0) | (isFigure ? 0 : bitsOfUnknown());
  }

  #keepSign(token: number, bits: number): void {
    const { from, to } = this.#tokens;
    const start = from[token] ?? 0;
    // Nothing but blanks is left out between tokens.
    const counting = start > (to[token - 1] ?? 0) ? bits : bitsOfClose(bits);
    keep(this.places, this.#isSecond(token) ? counting : bitsOfSingle(counting), start);
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
    if (id < dictionarySize) return spellingOf(id);
    return id < OWN ? String(id - dictionarySize) : this.#own.at(id - OWN);
  }

  idOf(word: string): number {
    const number = numberOf(word) || (/^[1-9]\d{0,3}$/.test(word) ? idOfFigure(Number(word), word.length) : 0);
    if (number !== 0) return (this.counts[number] ?? 0) > 0 ? number : -1;
    const place = this.#own.find(word);
    return place < 0 ? -1 : OWN + place;
  }
}

/** The least value of a figure with so many digits and no zeros before them. */
const LEAST = [0, 1, 10, 100, 1000];

/** The number of a figure by its value and how many digits it has; 0 for one that each text numbers for itself. */
function idOfFigure(value: number, digits: number): number {
  return value < FIGURES && digits < LEAST.length && value >= (LEAST[digits] ?? 0) ? dictionarySize + value : 0;
}

function isPart(kind: number, value: number): boolean {
  return kind < MARK || isPartOfWord(value);
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
