import { MARK, NUMBER, type Tokens, WORD } from '../2-facts/token.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { isPartOfWord, Spellings } from './spellings.ts';
import { bitsOfDictionary, bitsOfSign, bitsOfWord, emptyPlaces, isMarked, keep, type Watched } from './watch.ts';

/** How a word hangs on the one before it. */
export const Gap = { none: 0, space: 1, joiner: 2 } as const;

/**
 * The words of a text, cut once and numbered, so that rules compare whole numbers instead of strings.
 * Word `i` is `text.slice(from[i], to[i])` and its spelling in small letters is `spellingOf(ids[i])`.
 */
export interface Words extends Watched {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The words of the dictionary have the same numbers in every text; the others those behind. */
  readonly ids: Int32Array;
  /** `Gap.space` only blanks in between; `Gap.joiner` a slash or hyphen; `Gap.none` anything else, a line end too. */
  readonly gaps: Uint8Array;
  /** 1 where the word begins with a capital. */
  readonly capital: Uint8Array;
  /** By number: how often the word stands in the text. */
  readonly counts: Int32Array;
  /** The words that stand among the `NEAR` words before them too. */
  readonly repeats: readonly number[];
  /** The tokens that are runs of the digits 0 to 9. */
  readonly numbers: readonly number[];
  /** The spelling of a word in small letters; empty for a number that no word has. */
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
  const { text, kind, value, count: size, from: starts, to: ends, word: known } = tokens;
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  const ids = new Int32Array(size);
  const gaps = new Uint8Array(size);
  const capital = new Uint8Array(size);
  const own = new Spellings(text);
  const ownBits: number[] = [];
  let counts = new Int32Array(dictionarySize + 256);
  /** By number: one more than the place where the word was met last. */
  let last = new Int32Array(counts.length);
  const repeats: number[] = [];
  const numbers: number[] = [];
  const places = emptyPlaces();
  const bitsOfKnown = bitsOfDictionary();
  let count = 0;
  let gap: number = Gap.none;
  let before = 0;
  let run = 0;
  let sign = 0;
  for (let token = 0; token < size; token++) {
    const start = starts[token] ?? 0;
    const what = kind[token] ?? 0;
    const code = value[token] ?? 0;
    let end = ends[token] ?? 0;
    // Nothing but blanks is left out between tokens.
    if (gap === TOUCHING && start > before) gap = Gap.space;
    if (what !== WORD && what !== NUMBER && !(what === MARK && isPartOfWord(code))) {
      run = code === sign && start === before ? run + 1 : 1;
      sign = code;
      const bits = bitsOfSign(code, start > before, run === 2);
      if (bits !== 0) keep(places, bits, start);
      gap = gapBehind(code, gap);
      before = end;
      continue;
    }
    sign = 0;
    let id = what === WORD ? (known[token] ?? 0) : 0;
    capital[count] = (tokens.capital[token] ?? 0) > 0 ? 1 : 0;
    if (what === NUMBER) numbers.push(token);
    while (starts[token + 1] === end && isPart(kind[token + 1] ?? 0, value[token + 1] ?? 0)) {
      token++;
      id = 0;
      if (kind[token] === NUMBER) numbers.push(token);
      end = ends[token] ?? end;
    }
    let bits: number;
    if (id !== 0) bits = bitsOfKnown[id] ?? 0;
    else {
      const place = own.place(start, end);
      if (place === ownBits.length) ownBits.push(isMarked(text, start, end) ? bitsOfWord(own.at(place)) : 0);
      bits = ownBits[place] ?? 0;
      id = dictionarySize + place;
      if (id >= counts.length) {
        counts = grow(counts);
        last = grow(last);
      }
    }
    counts[id] = (counts[id] ?? 0) + 1;
    if (bits !== 0) keep(places, bits, count);
    const met = last[id] ?? 0;
    if (met !== 0 && count < met + NEAR) repeats.push(count);
    from[count] = start;
    to[count] = end;
    ids[count] = id;
    gaps[count] = gap;
    count++;
    last[id] = count;
    gap = TOUCHING;
    before = end;
  }
  const idOf = (word: string): number => {
    const number = numberOf(word);
    if (number !== 0) return (counts[number] ?? 0) > 0 ? number : -1;
    const place = own.find(word);
    return place < 0 ? -1 : dictionarySize + place;
  };
  return {
    count,
    from,
    to,
    ids,
    gaps,
    capital,
    counts,
    repeats,
    numbers,
    places,
    spellingOf: (id) => (id < dictionarySize ? spellingOf(id) : own.at(id - dictionarySize)),
    idOf,
  };
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
