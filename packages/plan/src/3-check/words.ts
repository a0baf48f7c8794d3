// One idea: a text's words are numbered and looked through in a few passes over flat lists, so that a rule visits only
// the places where it can find something.
import { MARK, NUMBER, type Tokens, WORD } from '../2-facts/token.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { isPartOfWord, Spellings } from './spellings.ts';
import { hasTwoBits } from './two-bits.ts';
import {
  bitsOfApart,
  bitsOfClose,
  bitsOfDictionary,
  bitsOfLoose,
  bitsOfPair,
  bitsOfPairs,
  bitsOfPlain,
  bitsOfSign,
  bitsOfSingle,
  bitsOfSpelling,
  bitsOfUnknown,
  emptyPlaces,
  hashOfPair,
  keep,
  LAST_SIGN,
  type Watched,
  watchedSigns,
  watchedUpTo,
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
  readonly repeats: Int32Array;
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
  /** The words of a set, by their numbers in the dictionary, that begin with a capital behind a word that does not. */
  capitalsBehindSmall(set: Uint8Array): Int32Array;
  /** The spelling of a word in small letters by its number; empty for a number that no word has. */
  spellingOf(id: number): string;
  /** The number of a word in small letters, or -1 where the text does not have it. */
  idOf(word: string): number;
  /** Leaves the rooms to the next text; nothing may be asked of these words any more. */
  release(): void;
}

/** A word and the one before it, in small letters, where only blanks part them; else empty. */
export function pairAt(words: Words, at: number): string {
  if (words.gapOf(at) !== Gap.space) return '';
  return `${words.spellingOf(words.ids[at - 1] ?? 0)} ${words.spellingOf(words.ids[at] ?? 0)}`;
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
  /** Words that may be watched; then those met shortly before. */
  readonly noted: Int32Array;
  /** The tokens that are no part of a word. */
  readonly signs: Int32Array;
  /** By number: how often it was met, and the first place where it is no longer near where it was met last; 0 before. */
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

/** Rooms for so many words. */
function takeRooms(words: number): Rooms {
  const kept = spare;
  spare = null;
  if (kept !== null && kept.ids.length >= words) return kept;
  const room = () => new Int32Array(words);
  const { counts, last } = kept ?? { counts: new Int32Array(OWN + 256), last: new Int32Array(OWN + 256) };
  return { ids: room(), first: room(), noted: room(), signs: room(), counts, last };
}

class TextWords implements Words {
  count = 0;
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  readonly repeats: Int32Array;
  readonly numbers: number[] = [];
  readonly places = emptyPlaces('words');
  readonly signPlaces = emptyPlaces('signs');
  readonly #tokens: Tokens;
  #rooms: Rooms;
  /** The first token of each word. */
  readonly #first: Int32Array;
  readonly #own: Spellings;
  /** The bits of those who watch each of them. */
  readonly #judged: number[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#own = new Spellings(tokens.text);
    this.#rooms = takeRooms(tokens.count + BEHIND);
    this.ids = this.#rooms.ids;
    this.#first = this.#rooms.first;
    this.#number();
    this.#keepWords();
    this.#clearNumbers();
    this.counts = this.#rooms.counts;
    this.repeats = this.#countWords();
  }

  release(): void {
    this.count = 0;
    if (this.ids.length <= MOST_KEPT && this.#rooms.last.length <= MOST_KEPT) spare = this.#rooms;
  }

  /**
   * Writes the number of each word and where it begins. Between the words that the dictionary lacks stand its own words
   * and signs, and which of both is hard to foretell: what holds is counted there, without a branch.
   */
  #number(): void {
    const { count: size, word, rare, rareCount } = this.#tokens;
    const { ids, first, signs } = this.#rooms;
    let token = 0;
    let count = 0;
    let signCount = 0;
    for (let k = 0; k <= rareCount; k++) {
      const stop = k < rareCount ? (rare[k] ?? 0) : size;
      if (stop < token) continue;
      for (; token < stop; token++) {
        const id = word[token] ?? 0;
        const isSign = (id - 1) >>> 31;
        signs[signCount] = token;
        signCount += isSign;
        ids[count] = id;
        first[count] = token;
        count += isSign ^ 1;
      }
      this.count = count;
      token = this.#addOwn(stop);
      ({ count } = this);
    }
    ids.fill(0, count, count + BEHIND);
    this.#keepSigns(signCount);
  }

  /** Adds a word that the dictionary lacks and gives the token behind it; gives the token itself where there is none. */
  #addOwn(token: number): number {
    const { kind, value, from, to, word } = this.#tokens;
    const { ids, first } = this.#rooms;
    if (word[token] !== 0 || !isPart(kind[token] ?? 0, value[token] ?? 0)) return token;
    const start = from[token] ?? 0;
    let head = token;
    // A figure that touches the word before is part of it.
    if (to[token - 1] === start && kind[token - 1] === WORD) {
      head--;
      this.count--;
    }
    let behind = token;
    do {
      if (kind[behind] === NUMBER) this.numbers.push(behind);
      behind++;
    } while (from[behind] === to[behind - 1] && isPart(kind[behind] ?? 0, value[behind] ?? 0));
    const end = to[behind - 1] ?? 0;
    let id = behind === head + 1 && kind[head] === NUMBER ? idOfFigure(value[head] ?? 0, end - start) : 0;
    if (id === 0) id = OWN + this.#own.place(from[head] ?? 0, end);
    ids[this.count] = id;
    first[this.count] = head;
    this.count++;
    return behind;
  }

  /** Counts how often each word stands, and lists those that stand again within `NEAR` words, again without a branch. */
  #countWords(): Int32Array {
    const { ids, count } = this;
    const { counts, last, noted: repeated } = this.#rooms;
    let repeats = 0;
    for (let at = 0; at < count; at++) {
      const id = ids[at] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
      repeated[repeats] = at;
      repeats += (at - (last[id] ?? 0)) >>> 31;
      last[id] = at + NEAR + 1;
    }
    return repeated.subarray(0, repeats);
  }

  /** Empties the rooms by number, wider ones where the text has more words of its own. */
  #clearNumbers(): void {
    const { counts, last } = this.#rooms;
    const size = OWN + this.#own.count;
    if (size > counts.length)
      this.#rooms = { ...this.#rooms, counts: new Int32Array(size * 2), last: new Int32Array(size * 2) };
    else {
      counts.fill(0);
      last.fill(0);
    }
  }

  /**
   * Keeps the words that someone watches. First come those that may be watched, twice their place, and one more where it
   * may be for the word before: counted, not branched upon.
   */
  #keepWords(): void {
    const { ids, count, places } = this;
    const { noted, first } = this.#rooms;
    const isWatched = watchedUpTo(OWN);
    const pairBits = bitsOfPairs();
    let notes = 0;
    let before = 0;
    for (let at = 0; at < count; at++) {
      const id = ids[at] ?? 0;
      const hash = hashOfPair(before, id);
      const isPair = hasTwoBits(pairBits[hash >>> 10] ?? 0, hash);
      noted[notes] = (at << 1) | isPair;
      notes += (isWatched[Math.min(id, OWN)] ?? 0) | isPair;
      before = id;
    }
    const { kind } = this.#tokens;
    const bitsOfKnown = bitsOfDictionary();
    for (let k = 0; k < notes; k++) {
      const note = noted[k] ?? 0;
      const at = note >> 1;
      const id = ids[at] ?? 0;
      let bits = id < OWN ? (bitsOfKnown[id] ?? 0) : this.#bitsOfOwn(id - OWN, kind[first[at] ?? 0] === NUMBER);
      if ((note & 1) === 1 && at > 0) bits |= bitsOfPair(ids[at - 1] ?? 0, id);
      if (bits !== 0) keep(places, bits, at);
    }
  }

  /** The bits of a word that the dictionary lacks; each is looked at once a text. */
  #bitsOfOwn(place: number, isFigure: boolean): number {
    const own = this.#own;
    const bits = this.#judged;
    if (place === bits.length) bits.push(own.isMarked(place) ? bitsOfSpelling(own, place) : 0);
    return (bits[place] ?? 0) | (isFigure ? 0 : bitsOfUnknown());
  }

  /** Keeps the signs that someone watches. Most stand alone right behind a word, and of those few are: again no branch. */
  #keepSigns(count: number): void {
    const { kind, value, from, to } = this.#tokens;
    const { signs } = this.#rooms;
    const isWatched = watchedSigns();
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const token = signs[k] ?? 0;
      const before = Math.max(token - 1, 0);
      const gap = (from[token] ?? 0) - (to[before] ?? 0);
      const isBehindMark = (((kind[before] ?? 0) ^ MARK) - 1) >>> 31;
      const isBehindWord = ((gap - 1) >>> 31) & (isBehindMark ^ 1);
      const gapBehind = (from[token + 1] ?? 0) - (to[token] ?? 0);
      const isBeforeWord = ((((kind[token + 1] ?? 0) ^ WORD) | gapBehind) - 1) >>> 31;
      signs[kept] = token;
      kept += ((isWatched[Math.min(value[token] ?? 0, LAST_SIGN)] ?? 0) >>> (isBehindWord | (isBeforeWord << 1))) & 1;
    }
    for (let k = 0; k < kept; k++) this.#keepSign(signs[k] ?? 0);
  }

  #keepSign(token: number): void {
    const { kind, value, from, to } = this.#tokens;
    const start = from[token] ?? 0;
    let bits = bitsOfSign(value[token] ?? 0);
    if (kind[token + 1] !== WORD || from[token + 1] !== to[token]) bits = bitsOfApart(bits);
    if (token > 0 && kind[token - 1] !== MARK && to[token - 1] === start) {
      keep(this.signPlaces, bitsOfPlain(bits), start);
      return;
    }
    // Nothing but blanks is left out between tokens.
    const counting = start > (to[token - 1] ?? 0) ? bitsOfLoose(bits) : bitsOfClose(bits);
    keep(this.signPlaces, this.#isSecond(token) ? counting : bitsOfSingle(counting), start);
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

  capitalsBehindSmall(set: Uint8Array): Int32Array {
    const { ids, count } = this;
    const { capital } = this.#tokens;
    // The signs are looked through by now, so that their room is free.
    const { first, signs: found } = this.#rooms;
    let size = 0;
    let before = 1;
    for (let at = 0; at < count; at++) {
      const isCapital = (0 - (capital[first[at] ?? 0] ?? 0)) >>> 31;
      found[size] = at;
      size += isCapital & (before ^ 1) & (set[ids[at] ?? 0] ?? 0);
      before = isCapital;
    }
    return found.subarray(0, size);
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
