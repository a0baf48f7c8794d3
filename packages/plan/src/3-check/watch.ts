import { dictionarySize, phraseOf, spellingOf } from '../dictionary.ts';
import { hasMark, type Spellings } from './spellings.ts';
import { twoBits } from './two-bits.ts';

/** The places of a text that the scan has kept for one rule, in the order of the text. */
export type Watch = (kept: Watched) => readonly number[];

/** What the scan keeps for those who watch. */
export interface Watched {
  /** By the number of the watch: of words, and of signs. */
  readonly places: readonly (readonly number[])[];
  readonly signPlaces: readonly (readonly number[])[];
}

/**
 * When a sign counts: anywhere, only right behind a blank, only where it stands twice running, once a run, only where
 * it touches a sign before it, or only where it touches a word behind it.
 */
export type When = 'anywhere' | 'behind a blank' | 'twice' | 'behind a sign' | 'before a word';

/** Each watch of words is a bit, and each of signs. */
const MOST = 31;
const SIGNS = 0x2100;
const watches = { words: 0, signs: 0 };
/** By code of a sign: the bits of those who watch it. */
const commonSigns = new Int32Array(SIGNS);
const rareSigns = new Map<number, number>();
/** The bits that count only behind a blank, where a sign stands twice, behind a sign, and before a word. */
let behindBlank = 0;
let twice = 0;
let behindSign = 0;
let beforeWord = 0;
/** What `watchedSigns` gives; made once for all texts. */
let signsWatched: Uint8Array | null = null;
/** The bits of those who watch every word that the dictionary lacks. */
let unknown = 0;
/** A power of two, well above twice the pairs that are watched. */
const PAIRS = 1 << 15;
/** Pairs of words of the dictionary, and the bits of those who watch them, side by side; 0 where no pair has its place. */
const pairs = new Int32Array(PAIRS * 2);
let pairCount = 0;
/** Two bits for each pair, by its hash: where one is missing, the pair need not be looked up. */
const pairBits = new Int32Array(1 << 12);
const judges: { readonly bit: number; readonly judge: (spelling: string) => boolean }[] = [];
/** The bits of words that the dictionary lacks, by their hash, kept from text to text, for plans use the same syllables. */
const judged = new Map<number, { readonly spelling: string; readonly bits: number }>();
const MOST_JUDGED = 10_000;
const others: { readonly bit: number; readonly set: Uint8Array }[] = [];
/** By number of a word of the dictionary: the bits of those who watch it; judged once for all texts. */
let known: Int32Array | null = null;
/** The same: 1 where there are any. */
let watched: Uint8Array | null = null;

/**
 * Keeps the places in the text where one of these signs stands. A sign is what is no letter, digit or mark of a letter.
 * To be asked for once, beside the rule: a text without the signs costs the rule nothing.
 */
export function watchSigns(signs: string, when: When = 'anywhere'): Watch {
  const number = nextWatch('signs');
  const bit = 1 << number;
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    if (code < SIGNS) commonSigns[code] = (commonSigns[code] ?? 0) | bit;
    else rareSigns.set(code, (rareSigns.get(code) ?? 0) | bit);
  }
  if (when === 'behind a blank') behindBlank |= bit;
  if (when === 'twice') twice |= bit;
  if (when === 'behind a sign') behindSign |= bit;
  if (when === 'before a word') beforeWord |= bit;
  signsWatched = null;
  return ({ signPlaces }) => signPlaces[number] ?? [];
}

/**
 * Keeps the numbers, among the words of the text, of those for which something is true of their spelling in small
 * letters. Each spelling is judged once; one of plain letters a to z and figures is not even asked about.
 */
export function watchWords(judge: (spelling: string) => boolean): Watch {
  const number = nextWatch('words');
  judges.push({ bit: 1 << number, judge });
  known = null;
  watched = null;
  judged.clear();
  return ({ places }) => places[number] ?? [];
}

/**
 * Keeps the numbers, among the words of the text, of all that are not of a set: words of the dictionary by their
 * number, 1 for those of the set, and every word that the dictionary lacks, but for what begins with a figure.
 */
export function watchOthers(set: Uint8Array): Watch {
  const number = nextWatch('words');
  unknown |= 1 << number;
  others.push({ bit: 1 << number, set });
  known = null;
  watched = null;
  return ({ places }) => places[number] ?? [];
}

/** Keeps the numbers, among the words of the text, of those that make one of these pairs with the word before. */
export function watchPairs(wanted: Iterable<readonly [first: number, second: number]>): Watch {
  const number = nextWatch('words');
  for (const [first, second] of wanted) {
    const hash = hashOfPair(first, second);
    const place = placeOfPair(hash, pairOf(first, second));
    if (pairs[place] === 0 && ++pairCount > PAIRS >> 1) throw new Error('more pairs are watched for than have a place');
    pairs[place] = pairOf(first, second);
    pairs[place + 1] = (pairs[place + 1] ?? 0) | (1 << number);
    pairBits[hash >>> 10] = (pairBits[hash >>> 10] ?? 0) | twoBits(hash);
  }
  return ({ places }) => places[number] ?? [];
}

/** The same for phrases of two words. */
export function watchPhrases(...phrases: readonly string[]): Watch {
  return watchPairs(
    phrases.map((phrase) => {
      const [first = 0, second = 0] = phraseOf(phrase).numbers;
      return [first, second] as const;
    }),
  );
}

function pairOf(first: number, second: number): number {
  return first * dictionarySize + second;
}

/** Where a pair stands among `pairs`, or would stand. */
function placeOfPair(hash: number, pair: number): number {
  let place = (hash & (PAIRS - 1)) << 1;
  while (pairs[place] !== pair && pairs[place] !== 0) place = (place + 2) & (PAIRS * 2 - 1);
  return place;
}

/** Its last ten bits say which two bits a pair has, and those before them in which number of `bitsOfPairs`. */
export function hashOfPair(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x85ebca6b) + second, 0x9e3779b1) >>> 10;
}

function nextWatch(of: keyof typeof watches): number {
  if (watches[of] >= MOST) throw new Error('more is watched for than a number has bits');
  return watches[of]++;
}

/** Empty lists, one for each watch. */
export function emptyPlaces(of: keyof typeof watches): number[][] {
  const places: number[][] = [];
  for (let number = 0; number < watches[of]; number++) places.push([]);
  return places;
}

/** The last place of `watchedSigns`. */
export const LAST_SIGN = SIGNS;

/**
 * By code of a sign, up to a last one that stands for all beyond: in which of four situations someone may watch it, a bit
 * for each; 1 is added to the number of the situation where a word, a figure or a line end touches it, 2 where a word
 * touches it from behind.
 */
export function watchedSigns(): Uint8Array {
  signsWatched ??= Uint8Array.from({ length: SIGNS + 1 }, (_, code) => {
    if (code === SIGNS) return rareSigns.size > 0 ? 15 : 0;
    const bits = bitsOfSign(code);
    const apart = bitsOfApart(bits);
    const situations = [apart, bitsOfPlain(apart), bits, bitsOfPlain(bits)];
    return situations.reduce((all, some, at) => all | (some === 0 ? 0 : 1 << at), 0);
  });
  return signsWatched;
}

/** The bits of those who watch a sign; some may count only behind a blank, or where it stands twice. */
export function bitsOfSign(code: number): number {
  return code < SIGNS ? (commonSigns[code] ?? 0) : (rareSigns.get(code) ?? 0);
}

/** Of these bits those that count where no word touches the sign from behind. */
export function bitsOfApart(bits: number): number {
  return bits & ~beforeWord;
}

/** Of these bits those that count where a blank stands before the sign. */
export function bitsOfLoose(bits: number): number {
  return bits & ~behindSign;
}

/** Of these bits those that count where no blank stands before the sign. */
export function bitsOfClose(bits: number): number {
  return bits & ~behindBlank;
}

/** Of these bits those that count where a sign stands alone. */
export function bitsOfSingle(bits: number): number {
  return bits & ~twice;
}

/** Of these bits those that count right behind a word, where a sign stands alone. */
export function bitsOfPlain(bits: number): number {
  return bits & ~(behindBlank | twice | behindSign);
}

/** By number of a word of the dictionary: the bits of those who watch it. */
export function bitsOfDictionary(): Int32Array {
  known ??= Int32Array.from({ length: dictionarySize }, (_, id) => {
    const spelling = spellingOf(id);
    let bits = hasMark(spelling, 0, spelling.length) ? bitsOfWord(spelling) : 0;
    for (const { bit, set } of others) if (id !== 0 && set[id] !== 1) bits |= bit;
    return bits;
  });
  return known;
}

/** By number, up to a last one that stands for all words beyond: 1 where someone may watch the word. */
export function watchedUpTo(last: number): Uint8Array {
  watched ??= new Uint8Array(last + 1);
  if (watched[last] === 0) {
    watched.set(bitsOfDictionary().map((bits) => (bits === 0 ? 0 : 1)));
    watched[last] = 1;
  }
  return watched;
}

/** The bits of those who watch every word that the dictionary lacks. */
export function bitsOfUnknown(): number {
  return unknown;
}

/** Two bits for each pair that is watched, by its hash, as `hashOfPair` gives it. */
export function bitsOfPairs(): Int32Array {
  return pairBits;
}

/** The bits of those who watch two words one behind the other, by their numbers; 0 where the dictionary lacks one. */
export function bitsOfPair(first: number, second: number): number {
  if (first >= dictionarySize || second >= dictionarySize) return 0;
  return pairs[placeOfPair(hashOfPair(first, second), pairOf(first, second)) + 1] ?? 0;
}

/** The bits of those who watch a word that the dictionary lacks; to be asked only of one with a marked letter. */
export function bitsOfSpelling(words: Spellings, place: number): number {
  const hash = words.hashOf(place);
  const known = judged.get(hash);
  // A word that is known is not even made a string.
  if (known !== undefined && words.isSpelt(place, known.spelling)) return known.bits;
  const spelling = words.at(place);
  const bits = bitsOfWord(spelling);
  // The language has some seven thousand syllables; what comes beyond them is not worth remembering.
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(hash, { spelling, bits });
  return bits;
}

function bitsOfWord(spelling: string): number {
  let bits = 0;
  for (const { bit, judge } of judges) if (judge(spelling)) bits |= bit;
  return bits;
}

/** Puts a place into the list of every watch whose bit is set. */
export function keep(places: readonly number[][], bits: number, place: number): void {
  for (let left = bits; left !== 0; left &= left - 1) places[31 - Math.clz32(left & -left)]?.push(place);
}
