import { dictionary, hashOf, LETTERS, nextHash, ODD, Spellings, smallLetters } from './dictionary.ts';

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
  /** The numbers of all words of the text, each once, in the order in which they are first met. */
  readonly distinct: readonly number[];
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

/** Cuts a text into words in one pass. */
export function cutWords(text: string): Words {
  let room = Math.max(64, text.length >> 2);
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let ids = new Int32Array(room);
  let gaps = new Uint8Array(room);
  let capital = new Uint8Array(room);
  const known = dictionary.list.length;
  const own = new Spellings(256);
  let counts = new Int32Array(known + 256);
  const distinct: number[] = [];
  const numbers: number[] = [];
  const signs = new Uint8Array(SIGNS);
  const rareSigns = new Set<number>();
  let count = 0;
  let gap: number = Gap.none;
  let at = 0;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    let small = code < LETTERS ? (smallLetters[code] ?? 0) : 0;
    if (small === 0) {
      if (code < SIGNS) {
        signs[code] = 1;
        const kind = gapsOfSigns[code];
        if (kind === 0) gap = Gap.none;
        else if (kind === 2) {
          if (gap === TOUCHING) gap = Gap.space;
        } else gap = gap === Gap.space || gap === TOUCHING ? Gap.joiner : Gap.none;
      } else {
        rareSigns.add(code);
        gap = Gap.none;
      }
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    let odd = false;
    let inNumber = false;
    let letter = code;
    do {
      hash = nextHash(hash, small);
      if (small === ODD) odd = true;
      // Below the capitals only digits are part of words.
      if (letter > 0x39) inNumber = false;
      else if (!inNumber) {
        inNumber = true;
        numbers.push(at);
      }
      at++;
      if (at >= length) break;
      letter = text.charCodeAt(at);
      small = letter < LETTERS ? (smallLetters[letter] ?? 0) : 0;
    } while (small !== 0);
    if (count === room) {
      room *= 2;
      from = grow(from, new Int32Array(room));
      to = grow(to, new Int32Array(room));
      ids = grow(ids, new Int32Array(room));
      gaps = grow(gaps, new Uint8Array(room));
      capital = grow(capital, new Uint8Array(room));
    }
    const id = odd ? numberOdd(text.slice(start, at), own) : numberOf(hash, text, start, at, own);
    if (id >= counts.length) counts = grow(counts, new Int32Array(counts.length * 2));
    const met = counts[id] ?? 0;
    if (met === 0) distinct.push(id);
    counts[id] = met + 1;
    from[count] = start;
    to[count] = at;
    ids[count] = id;
    gaps[count] = gap;
    capital[count] = smallLetters[code] === code ? 0 : 1;
    count++;
    gap = TOUCHING;
  }
  const spellingOf = (id: number): string => (id < known ? dictionary.list[id] : own.list[id - known]) ?? '';
  const idOf = (word: string): number => {
    const hash = hashOf(word);
    const id = dictionary.find(hash, word, 0, word.length);
    if (id >= 0) return (counts[id] ?? 0) > 0 ? id : -1;
    const other = own.find(hash, word, 0, word.length);
    return other < 0 ? -1 : known + other;
  };
  const hasSign = (sign: string): boolean => {
    const code = sign.charCodeAt(0);
    return code < SIGNS ? signs[code] === 1 : rareSigns.has(code);
  };
  return { count, from, to, ids, gaps, capital, counts, distinct, numbers, spellingOf, idOf, hasSign };
}

function numberOf(hash: number, text: string, start: number, end: number, own: Spellings): number {
  const id = dictionary.find(hash, text, start, end);
  if (id >= 0) return id;
  const other = own.find(hash, text, start, end);
  return dictionary.list.length + (other >= 0 ? other : own.add(hash, text.slice(start, end).toLowerCase()));
}

/** A word whose small form has other letters than its capitals, taken as a whole. */
function numberOdd(raw: string, own: Spellings): number {
  const word = raw.toLowerCase();
  return numberOf(hashOf(word), word, 0, word.length, own);
}

function grow<Numbers extends Int32Array | Uint8Array>(old: Numbers, wider: Numbers): Numbers {
  wider.set(old);
  return wider;
}

/**
 * What a rule asks of single words. The words of the dictionary are judged once for all texts, the others once a text.
 * The answer for word number `id` of a text is `judged(words)(id)`.
 */
export function judgeWords<Answer extends boolean | number | object | null>(
  judge: (spelling: string) => Answer,
): (words: Words) => (id: number) => Answer {
  const size = dictionary.list.length;
  const known: Answer[] = [];
  return (words) => {
    const own: Answer[] = [];
    return (id) => {
      const answers = id < size ? known : own;
      const at = id < size ? id : id - size;
      let answer = answers[at];
      if (answer === undefined) {
        answer = judge(words.spellingOf(id));
        answers[at] = answer;
      }
      return answer;
    };
  };
}
