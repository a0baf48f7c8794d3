// One idea: the words that nearly every plan is made of are numbered once, before any text; what a rule knows of a word
// is then a look into a table by its number. A short word is its own key: its last four letters, a byte each, in one number
// and those before them in another.
import phrases from '../data/phrases.json' with { type: 'json' };
import { codeAt, flagsOf, LETTER, lowerOf, UPPER } from './1-parse/letter.ts';
import { COMPARED_WORDS, spellings as lexiconSpellings } from './2-facts/lexicon.ts';

/** No word of the dictionary is longer. */
export const KEY_LETTERS = 8;
/** What stands for a letter in a key: its seven bits, and this one where it is a capital. 0 for what is no letter. */
export const CAPITAL = 0x80;
/** Any letter that no word of the dictionary has. */
const OTHER = 0x7f;
const LETTER_LIMIT = 0x2100;
/** A power of two, well above twice the words. */
const SLOTS = 1 << 12;

/** Spellings in small letters by number; 0 is no word. */
const list: readonly string[] = ['', ...collect()];

function collect(): Set<string> {
  const { commonSyllables, functionWords, reduplications, distributives, setPhrases, slips, words, pairs } = phrases;
  const ofChecks = [
    ...commonSyllables,
    ...functionWords,
    ...reduplications,
    ...distributives,
    ...setPhrases.map(({ phrase }) => phrase),
    ...slips.map(({ right }) => right),
    ...words,
    ...pairs,
  ].flatMap((phrase) => phrase.split(' '));
  return new Set(
    [...lexiconSpellings.keys(), ...COMPARED_WORDS, ...ofChecks].filter(
      (word) => word.length <= KEY_LETTERS && isAllLetters(word),
    ),
  );
}

function isAllLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!(flagsOf(word.charCodeAt(i)) & LETTER)) return false;
  return word !== '';
}

/** By code of the character: its part of a key, its seven bits and `CAPITAL`; 0 for what is no letter. */
export const keyParts = makeKeyParts();

function makeKeyParts(): Uint8Array {
  // A place for each code there is, so that a look needs no limit.
  const parts = new Uint8Array(0x10000);
  const alphabet = [...new Set(list.join(''))];
  if (alphabet.length >= OTHER)
    throw new Error('the words of the dictionary have more letters than a key can tell apart');
  for (let code = 0; code < LETTER_LIMIT; code++) {
    const flags = flagsOf(code);
    if (!(flags & LETTER)) continue;
    // Eth, which some keyboards type for đ, is a letter of its own here.
    const small = code === 0xd0 || code === 0xf0 ? code : lowerOf(code);
    const at = alphabet.indexOf(String.fromCharCode(small));
    parts[code] = (at < 0 ? OTHER : at + 1) | (flags & UPPER ? CAPITAL : 0);
  }
  return parts;
}

/** A letter's part of a key; 0 for what is no letter. */
export function keyPart(code: number): number {
  return keyParts[code] ?? 0;
}

/** The letters of half a key, their case apart. */
export const SMALL = 0x7f7f7f7f;

/** The key of a word in small letters; that of a longer word than the dictionary has means nothing. */
export function keyOf(word: string): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (let i = 0; i < word.length; i++) {
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | keyPart(word.charCodeAt(i));
  }
  return { low: low & SMALL, high: high & SMALL };
}

/** The two halves of a word's key and its number, side by side, so that a look touches one place of memory. */
const slots = new Int32Array(SLOTS * 4);
for (let number = 1; number < list.length; number++) {
  const { low, high } = keyOf(list[number] ?? '');
  slots.set([low, high, number], slotOf(low, high));
}

/** Where the word of a key stands in the table, or would stand. */
function slotOf(low: number, high: number): number {
  let slot = ((Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x85ebca6b)) >>> 20) << 2;
  while (slots[slot + 2] !== 0 && (slots[slot] !== low || slots[slot + 1] !== high))
    slot = (slot + 4) & (SLOTS * 4 - 1);
  return slot;
}

/** How many numbers there are, 0 for no word among them; a text's own words are numbered from here on. */
export const dictionarySize = list.length;

/** The number of a word, its letter case apart; 0 where the dictionary does not have it. */
export function numberOf(word: string): number {
  return numberAt(word, 0, word.length);
}

/** The number of the word that stands in a text; 0 where it is none of the dictionary. */
export function numberAt(text: string, from: number, to: number): number {
  if (to - from > KEY_LETTERS) return 0;
  let low = 0;
  let high = 0;
  for (let at = from; at < to; at++) {
    const part = keyPart(codeAt(text, at));
    if (part === 0) return 0;
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | part;
  }
  return numberOfKey(low, high);
}

/** The number of a word of no more than `KEY_LETTERS` by its key, in any case; 0 where the dictionary has none. */
export function numberOfKey(low: number, high: number): number {
  return slots[slotOf(low & SMALL, high & SMALL) + 2] ?? 0;
}

/** The spelling of a word in small letters; empty for a number that no word has. */
export function spellingOf(number: number): string {
  return list[number] ?? '';
}

/** Words that a rule looks for one behind another, single blanks between them. */
export interface Phrase {
  /** In small letters. */
  readonly words: string;
  readonly numbers: readonly number[];
}

/** A phrase by its words in small letters, which the dictionary must have. */
export function phraseOf(words: string): Phrase {
  return { words, numbers: words.split(' ').map(knownNumber) };
}

/** By number: 1 for the words of a list, which the dictionary must have. */
export function wordSet(words: string): Uint8Array {
  const set = new Uint8Array(dictionarySize);
  for (const word of words.split(' ')) set[knownNumber(word)] = 1;
  return set;
}

function knownNumber(word: string): number {
  const number = numberOf(word);
  if (number === 0) throw new Error(`the dictionary lacks “${word}”`);
  return number;
}
