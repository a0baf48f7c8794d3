import { MARK, NUMBER, type Tokens, WORD } from '../2-facts/token.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { isPartOfWord, Spellings } from './spellings.ts';

/** How a word hangs on the one before it. */
export const Gap = { none: 0, space: 1, joiner: 2 } as const;

/**
 * The words of a text, cut once and numbered, so that rules compare whole numbers instead of strings.
 * Word `i` is `text.slice(from[i], to[i])` and its spelling in small letters is `spellingOf(ids[i])`.
 */
export interface Words {
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
  /** The words that the dictionary lacks, in small letters; their numbers begin at `dictionarySize`. */
  readonly own: readonly string[];
  /** The places where a run of the digits 0 to 9 begins. */
  readonly numbers: readonly number[];
  /** The spelling of a word in small letters; empty for a number that no word has. */
  spellingOf(id: number): string;
  /** The number of a word in small letters, or -1 where the text does not have it. */
  idOf(word: string): number;
  /** True where this sign, which is no letter, digit or mark, stands anywhere in the text. */
  hasSign(sign: string): boolean;
}

/** Right behind a word, before anything is known of what follows. */
const TOUCHING = 3;

const SIGNS = 0x2100;
/** What a sign does to the gap between two words: 2 a blank within the line; 3 a joiner; 0 anything else. */
const gapsOfSigns = new Uint8Array(SIGNS);
for (const code of [0x20, 0xa0]) gapsOfSigns[code] = 2;
for (const sign of '/-') gapsOfSigns[sign.charCodeAt(0)] = 3;

/** Makes the words of a text of its tokens; letters and figures that touch are one word, such as `QH15`. */
export function wordsOf(tokens: Tokens): Words {
  const { text, kind, value } = tokens;
  const room = tokens.count;
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  const ids = new Int32Array(room);
  const gaps = new Uint8Array(room);
  const capital = new Uint8Array(room);
  const own = new Spellings();
  let counts = new Int32Array(dictionarySize + 256);
  const numbers: number[] = [];
  const signs = new Uint8Array(SIGNS);
  const rareSigns = new Set<number>();
  const isPart = (token: number) =>
    kind[token] === WORD || kind[token] === NUMBER || (kind[token] === MARK && isPartOfWord(value[token] ?? 0));
  let count = 0;
  let gap: number = Gap.none;
  for (let token = 0; token < room; token++) {
    const start = tokens.from[token] ?? 0;
    // Nothing but blanks is left out between tokens.
    if (gap === TOUCHING && start > (to[count - 1] ?? 0)) gap = Gap.space;
    if (!isPart(token)) {
      const code = value[token] ?? 0;
      if (code < SIGNS) signs[code] = 1;
      else rareSigns.add(code);
      gap = gapBehind(code, gap);
      continue;
    }
    capital[count] = (tokens.capital[token] ?? 0) > 0 ? 1 : 0;
    let id = tokens.word[token] ?? 0;
    if (kind[token] === NUMBER) numbers.push(start);
    let end = tokens.to[token] ?? start;
    while (token + 1 < room && tokens.from[token + 1] === end && isPart(token + 1)) {
      token++;
      id = 0;
      if (kind[token] === NUMBER) numbers.push(end);
      end = tokens.to[token] ?? end;
    }
    if (id === 0) id = dictionarySize + own.place(text, start, end);
    if (id >= counts.length) counts = grow(counts, counts.length * 2);
    counts[id] = (counts[id] ?? 0) + 1;
    from[count] = start;
    to[count] = end;
    ids[count] = id;
    gaps[count] = gap;
    count++;
    gap = TOUCHING;
  }
  const idOf = (word: string): number => {
    const known = numberOf(word);
    if (known !== 0) return (counts[known] ?? 0) > 0 ? known : -1;
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
    own: own.list,
    numbers,
    spellingOf: (id) => (id < dictionarySize ? spellingOf(id) : own.list[id - dictionarySize]) ?? '',
    idOf,
    hasSign: (sign) =>
      sign.charCodeAt(0) < SIGNS ? signs[sign.charCodeAt(0)] === 1 : rareSigns.has(sign.charCodeAt(0)),
  };
}

/** What a sign makes of the gap since the last word. */
function gapBehind(code: number, gap: number): number {
  const kind = code < SIGNS ? gapsOfSigns[code] : 0;
  if (kind === 2) return gap === TOUCHING ? Gap.space : gap;
  return kind === 3 && (gap === Gap.space || gap === TOUCHING) ? Gap.joiner : Gap.none;
}

function grow(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(old);
  return wider;
}

/**
 * The numbers of the words of a text for which something is true. The words of the dictionary are judged once for all
 * texts, the few others of a text once in it.
 */
export function wordsThat(judge: (spelling: string) => boolean): (words: Words) => readonly number[] {
  let known: readonly number[] | null = null;
  return ({ counts, own }) => {
    known ??= Array.from({ length: dictionarySize }, (_, id) => id).filter((id) => id > 0 && judge(spellingOf(id)));
    const found = known.filter((id) => (counts[id] ?? 0) > 0);
    for (let k = 0; k < own.length; k++) if (judge(own[k] ?? '')) found.push(dictionarySize + k);
    return found;
  };
}
