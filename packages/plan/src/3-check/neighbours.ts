// One idea: which syllables stand side by side in official texts and in words of two syllables, and how often; each
// syllable has a number here, and what two of them make is one look into a table.
import data from '../../data/neighbours.json' with { type: 'json' };
import { dictionarySize, spellingOf } from '../dictionary.ts';
import { toneApart, withoutMarks } from '../marks.ts';
import { remember } from '../remember.ts';
import { hasTwoBits, twoBits } from './two-bits.ts';

/** How a syllable is off another: by its marks only, by a letter that one has more, or by a letter changed or two swapped. */
export type Slip = 1 | 2 | 3;

/** A syllable that a word could stand for, by its number. */
export interface Near {
  readonly syllable: number;
  readonly slip: Slip;
}

/** The spellings by number, in small letters. */
const spellings: readonly string[] = data.syllables.flatMap((line) => line.split(' '));
/** By number: the logarithm of how often a syllable stands in a text of average length, the rarest below zero. */
const often = Float64Array.from(data.often.join(''), (letter) => Math.log(2 ** (oftenOf(letter) / 2) - 0.3));
/** What stands for a syllable that is not among these: one that was never met. */
const NEVER = Math.log(0.7);

function oftenOf(letter: string): number {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(letter);
}

/** Spreads pairs over their places. */
const SPREAD = 0x9e3779b1;
/** Numbers of syllables go up to here; two of them are one number. */
const MOST = 1 << 12;
/** The logarithm of how often pairs of a level stand in texts that have some four hundred thousand words. */
const LEVELS = [2.5, 9, 45, 250].map(Math.log);
const ALL_WORDS = Math.log(374_000);

/** Pairs of syllables and how often they meet, each in one number: the pair, one higher, and its level in two bits. */
interface Pairs {
  /** A power of two long, at most half full; 0 where there is none. */
  readonly slots: Int32Array;
  readonly shift: number;
}

/** The pairs that make up nearly all of a text are few and stand close together in memory; the others by themselves. */
const common = makePairs(15);
const seldom = makePairs(16);

function makePairs(bits: number): Pairs {
  return { slots: new Int32Array(1 << bits), shift: 32 - bits };
}

/** Two bits for each pair, by its hash: most that are asked about are not known to meet. */
const met = new Int32Array(1 << 14);

readFollowers(data.followers.join(''));

/** Reads who follows whom: a group for each syllable, as the note in the data tells. */
function readFollowers(written: string): void {
  let first = 0;
  let last = -1;
  let value = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === 0x20) {
      first++;
      last = -1;
      continue;
    }
    const digit = code - (code > 0x5c ? 0x24 : 0x23);
    // Sixty-one signs end a number; the others stand before the end.
    if (digit >= 61) value = value * 30 + digit - 60;
    else {
      value = value * 61 + digit;
      last += 1 + (value >> 2);
      put(first, last, value & 3);
      value = 0;
    }
  }
}

function put(first: number, second: number, level: number): void {
  const pair = first * MOST + second + 1;
  const hash = Math.imul(pair, SPREAD);
  met[hash >>> 18] = (met[hash >>> 18] ?? 0) | twoBits(hash >>> 8);
  const { slots, shift } = level === 0 ? seldom : common;
  let slot = hash >>> shift;
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = (pair << 2) | level;
}

/** How often two syllables meet, by their numbers: 0 to 3, or -1 for two that are not known to. */
export function levelOf(first: number, second: number): number {
  if ((first | second) < 0) return -1;
  const pair = first * MOST + second + 1;
  const hash = Math.imul(pair, SPREAD);
  if (hasTwoBits(met[hash >>> 18] ?? 0, hash >>> 8) === 0) return -1;
  const level = levelIn(common, pair);
  return level >= 0 ? level : levelIn(seldom, pair);
}

/** True for two syllables that are known to meet. */
export function areNeighbours(first: number, second: number): boolean {
  return levelOf(first, second) >= 0;
}

function levelIn({ slots, shift }: Pairs, pair: number): number {
  const last = slots.length - 1;
  for (let slot = Math.imul(pair, SPREAD) >>> shift; ; slot = (slot + 1) & last) {
    const known = slots[slot] ?? 0;
    if (known === 0) return -1;
    if (known >>> 2 === pair) return known & 3;
  }
}

/** How much likelier two syllables stand side by side than by chance, as a logarithm; for two that are known to meet. */
export function bondOf(first: number, second: number, level: number): number {
  return (LEVELS[level] ?? 0) + ALL_WORDS - (often[first] ?? NEVER) - (often[second] ?? NEVER);
}

/** The logarithm of how often a syllable stands in texts; that of one never met for -1. */
export function usualnessOf(syllable: number): number {
  return often[syllable] ?? NEVER;
}

const byTone = new Map(spellings.map((spelling, number) => [toneApart(spelling), number]));

/** The number of a syllable in small letters, wherever its tone is put; -1 for one that is not among these. */
export function syllableOf(spelling: string): number {
  return byTone.get(toneApart(spelling)) ?? -1;
}

/** The spelling of a syllable by its number. */
export function spellingOfSyllable(number: number): string {
  return spellings[number] ?? '';
}

/** By the number of a word in the dictionary: that of the syllable, or -1. */
export const syllablesOfWords = Int16Array.from({ length: dictionarySize }, (_, id) => syllableOf(spellingOf(id)));

const folded = spellings.map(withoutMarks);
/** A bit for each letter that a syllable has, its marks apart. */
const letters = Int32Array.from(folded, lettersOf);

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

const allSyllables = Array.from(spellings.keys());

/** The syllables that a word in small letters could stand for, were it a slip; not those that sound and look the same to many. */
export const nearOf = remember((word): readonly Near[] => nearAmong(word, allSyllables));

/** Those of some syllables, by their numbers, that a word could stand for: a start that needs few need not look at all. */
export function nearAmong(word: string, among: readonly number[]): Near[] {
  const own = withoutMarks(word);
  const bits = lettersOf(own);
  const apart = toneApart(word);
  const found: Near[] = [];
  for (const syllable of among) {
    let other = (letters[syllable] ?? 0) ^ bits;
    other &= other - 1;
    if ((other & (other - 1)) !== 0) continue;
    const spelling = folded[syllable] ?? '';
    const slip = slipOf(own, spelling);
    if (slip === null) continue;
    const right = toneApart(spellings[syllable] ?? '');
    if (right !== apart && right.replace(/y/g, 'i') !== apart.replace(/y/g, 'i')) found.push({ syllable, slip });
  }
  return found;
}

/** The same for a syllable by its number, but for those with a letter changed: these are two words. */
export function nearSyllable(number: number): readonly Near[] {
  let near = nearSyllables[number];
  if (near === undefined) {
    near = nearOf(spellings[number] ?? '').filter(({ slip }) => slip !== 3);
    nearSyllables[number] = near;
  }
  return near;
}

const nearSyllables: (readonly Near[] | undefined)[] = spellings.map(() => undefined);

/** How one folded word is off another; null where it is by more than a letter. */
function slipOf(wrong: string, right: string): Slip | null {
  if (wrong === right) return 1;
  const a = wrong.length;
  const b = right.length;
  if (Math.abs(a - b) > 1) return null;
  const least = Math.min(a, b);
  let start = 0;
  while (start < least && wrong.charCodeAt(start) === right.charCodeAt(start)) start++;
  let end = 0;
  while (end < least - start && wrong.charCodeAt(a - 1 - end) === right.charCodeAt(b - 1 - end)) end++;
  const middle = Math.max(a, b) - start - end;
  if (middle === 1) return a === b ? 3 : 2;
  const isSwap = a === b && middle === 2 && wrong[start] === right[start + 1] && wrong[start + 1] === right[start];
  return isSwap ? 3 : null;
}
