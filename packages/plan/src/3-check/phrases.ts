import data from '../../data/phrases.json' with { type: 'json' };
import { codeAt } from '../1-parse/letter.ts';
import { dictionarySize, numberOf, spellingOf } from '../dictionary.ts';
import { baseOf, toneApart, withoutMarks } from '../marks.ts';
import { remember } from '../remember.ts';
import { soundingLike } from './sound-alike.ts';
import { watchOthers, watchPairs } from './watch.ts';

/** A phrase that is always written so. */
export interface SetPhrase {
  /** In small letters, one syllable an entry. */
  readonly syllables: readonly string[];
  /** The same by their numbers in the dictionary. */
  readonly ids: readonly number[];
  /** Whole phrases that look wrong and are right, in small letters. */
  readonly except: ReadonlySet<string>;
  /** True where a syllable off by a letter is looked for too, and not only one off by its marks. */
  readonly letters: boolean;
}

/** A place of a set phrase: the phrase, and which of its syllables. */
export interface Slot {
  readonly phrase: SetPhrase;
  readonly at: number;
}

/** A syllable of set phrases, with its places by the syllable beside it, so that one look says whether any can fit. */
export interface Syllable {
  readonly spelling: string;
  readonly folded: string;
  /** Its spellings that sound the same in much of the country. */
  readonly alike: ReadonlySet<string>;
  /** A bit for each letter that it has, its marks apart. */
  readonly letters: number;
  /** A bit for each number of `byNext` and of `byPrevious`, which say of most neighbours that no phrase has them. */
  nextBits: number;
  previousBits: number;
  /** By the number of the syllable that follows. */
  readonly byNext: ReadonlyMap<number, readonly Slot[]>;
  /** The last places of phrases, by the number of the syllable before. */
  readonly byPrevious: ReadonlyMap<number, readonly Slot[]>;
}

/** Syllables that Vietnamese doubles on purpose (dần dần), in small letters. */
export const reduplications: ReadonlySet<string> = new Set(data.reduplications);
/** Words that say "one by one" and repeat with what they stand before (từng bước từng bước), in small letters. */
export const distributives: ReadonlySet<string> = new Set(data.distributives);
/** Syllables that hardly stand anywhere but in a word of two, in small letters. */
export const boundSyllables: ReadonlySet<string> = new Set(data.boundSyllables.flatMap((line) => line.split(' ')));
/** Words that are never doubled on purpose. */
export const functionWords: ReadonlySet<string> = new Set(data.functionWords);

/** Syllables that official texts use all the time; one of these is no slip of another by a letter. */
export const commonSyllables: ReadonlySet<string> = new Set(data.commonSyllables);
/** By the number of a word in the dictionary: 1 for these. */
export const isCommon = Uint8Array.from({ length: dictionarySize }, (_, id) =>
  commonSyllables.has(spellingOf(id)) ? 1 : 0,
);

/** The places of all other words. */
export const uncommonWords = watchOthers(isCommon);

const wordsExcept: ReadonlySet<string> = new Set(data.wordsExcept);
const setPhrases: readonly SetPhrase[] = [
  ...data.setPhrases.map((entry) => makePhrase(entry.phrase, new Set('except' in entry ? entry.except : []), true)),
  ...data.words.map((word) => makePhrase(word, wordsExcept, false)),
];

function makePhrase(phrase: string, except: ReadonlySet<string>, letters: boolean): SetPhrase {
  const syllables = phrase.split(' ');
  return { syllables, ids: syllables.map(numberOf), except, letters };
}

/** Words of two syllables that official texts use all the time, in small letters. */
export const commonWords: ReadonlySet<string> = new Set([
  ...data.words,
  ...data.setPhrases.map(({ phrase }) => phrase).filter((phrase) => phrase.split(' ').length === 2),
]);
/** Words of two syllables, in small letters, that are known only to be right; no slips of them are looked for. */
const otherWords: ReadonlySet<string> = new Set(
  data.otherWords.flatMap((line) => {
    const [half = '', rest = ''] = line.split(': ');
    return rest.split(' ').map((other) => `${half} ${other}`);
  }),
);

/** True for a word of two syllables, in small letters with a blank between. */
export function isKnownWord(pair: string): boolean {
  return commonWords.has(pair) || otherWords.has(pair);
}

/** Pairs of syllables that official texts use all the time, these words and others that meet, in small letters. */
export const commonPairs: ReadonlySet<string> = new Set([...data.words, ...data.pairs]);
/** The same by the numbers of both in the dictionary, which has all their syllables. */
const commonNumbers = new Set([...commonPairs].map((pair) => numberOfPair(...numbersOf(pair))));

const commonWordNumbers = new Set([...commonWords].map((word) => numberOfPair(...numbersOf(word))));

function numbersOf(pair: string): [first: number, second: number] {
  const [first = '', second = ''] = pair.split(' ');
  return [numberOf(first), numberOf(second)];
}

function numberOfPair(first: number, second: number): number {
  return first * dictionarySize + second;
}

/** True for a word of `commonWords`, by the numbers of its syllables. */
export function isCommonWord(first: number, second: number): boolean {
  return first < dictionarySize && second < dictionarySize && commonWordNumbers.has(numberOfPair(first, second));
}

/** True for a pair of `commonPairs`, by the numbers of its words. */
export function isCommonPair(first: number, second: number): boolean {
  return first < dictionarySize && second < dictionarySize && commonNumbers.has(numberOfPair(first, second));
}

const NONE: readonly Syllable[] = [];
/** The letters of the longest word that a slip is looked for in. */
const LONGEST = 8;

interface Growing extends Syllable {
  readonly byNext: Map<number, Slot[]>;
  readonly byPrevious: Map<number, Slot[]>;
}

const syllables = new Map<string, Growing>();
/** Syllables by their folded form. */
const byFolded = new Map<string, Growing[]>();
/** Syllables of phrases with `letters`, by each form that leaves one letter out (symmetric deletions). */
const byDeletion = new Map<string, Growing[]>();
/** Syllables by a wrong spelling that sounds the same in much of the country: xây as sây, dời as rời, sung as xung. */
const bySound = new Map<string, Growing[]>();
/** Syllables by a wrong spelling that the data lists, with nothing but the phrase it is wrong in. */
const byListedSlip = new Map<string, Growing[]>();

for (const phrase of setPhrases) {
  for (const [at, spelling] of phrase.syllables.entries()) {
    let syllable = syllables.get(spelling);
    if (!syllable) {
      syllable = makeSyllable(spelling);
      syllables.set(spelling, syllable);
      addTo(byFolded, syllable.folded, syllable);
      for (const alike of syllable.alike) addTo(bySound, alike, syllable);
    }
    addSlot(syllable, { phrase, at });
    if (phrase.letters) for (const form of deletions(syllable.folded)) addTo(byDeletion, form, syllable);
  }
}
for (const { wrong, right } of data.slips) {
  const phrase = makePhrase(right, new Set(), true);
  const at = wrong.split(' ').findIndex((spelling, k) => spelling !== phrase.syllables[k]);
  const syllable = makeSyllable(phrase.syllables[at] ?? '');
  addSlot(syllable, { phrase, at });
  addTo(byListedSlip, wrong.split(' ')[at] ?? '', syllable);
}

function makeSyllable(spelling: string): Growing {
  const folded = withoutMarks(spelling);
  const letters = lettersOf(folded, 0, folded.length);
  const alike = soundingLike(spelling);
  return { spelling, folded, alike, letters, nextBits: 0, previousBits: 0, byNext: new Map(), byPrevious: new Map() };
}

function addSlot(syllable: Growing, slot: Slot): void {
  const next = slot.phrase.ids[slot.at + 1];
  if (next === undefined) {
    const previous = slot.phrase.ids[slot.at - 1] ?? -1;
    addTo(syllable.byPrevious, previous, slot);
    syllable.previousBits |= bitOf(previous);
  } else {
    addTo(syllable.byNext, next, slot);
    syllable.nextBits |= bitOf(next);
  }
}

/** The letters of the listed slips, their marks apart. */
const lettersOfListed = new Set([...byListedSlip.keys()].map((slip) => lettersOf(slip, 0, slip.length)));

/** By the number of a neighbour in set phrases: the syllables that stand before it, and behind it. */
const beforeWord: Syllable[][] = Array.from({ length: dictionarySize }, () => []);
const behindWord: Syllable[][] = Array.from({ length: dictionarySize }, () => []);
/** By the number of a neighbour: 1 where a syllable stands before it, and behind it. */
const isBehindSome = new Uint8Array(dictionarySize);
const isBeforeSome = new Uint8Array(dictionarySize);
for (const syllable of [...syllables.values(), ...[...byListedSlip.values()].flat()]) {
  for (const next of syllable.byNext.keys()) {
    beforeWord[next]?.push(syllable);
    isBehindSome[next] = 1;
  }
  for (const previous of syllable.byPrevious.keys()) {
    behindWord[previous]?.push(syllable);
    isBeforeSome[previous] = 1;
  }
}
/** The lists above one behind the other, for nearly every word is told apart by the letters of a few syllables. */
const allBefore = sideBySide(beforeWord);
const allBehind = sideBySide(behindWord);

/** What makes a word of the dictionary a slip by its marks, all by its number; made once for all texts. */
const slips = makeSlips();
/** The places of the second words of pairs in which the first, or the second, may be a slip by its marks. */
export const firstMayBeSlip = watchPairs(slips.firsts);
export const secondMayBeSlip = watchPairs(slips.seconds);

interface Slips {
  /** The syllables of set phrases that it could stand for. */
  readonly suspects: readonly (readonly Syllable[])[];
  /** Pairs of words, in the order in which they stand, of which the first would be a slip, and the second. */
  readonly firsts: readonly (readonly [first: number, second: number])[];
  readonly seconds: readonly (readonly [first: number, second: number])[];
}

function makeSlips(): Slips {
  const suspects = Array.from({ length: dictionarySize }, (_, id) => wrongMarks(spellingOf(id)));
  const firsts: [number, number][] = [];
  const seconds: [number, number][] = [];
  for (const [id, near] of suspects.entries()) {
    for (const syllable of near) {
      for (const [neighbour, slots] of syllable.byNext)
        if (!slots.every((slot) => isException(slot, spellingOf(id)))) firsts.push([id, neighbour]);
      for (const [neighbour, slots] of syllable.byPrevious)
        if (!slots.every((slot) => isException(slot, spellingOf(id)))) seconds.push([neighbour, id]);
    }
  }
  return { suspects, firsts, seconds };
}

/** True where a phrase is right with this word, in small letters, in that place too. */
export function isException({ phrase, at }: Slot, word: string): boolean {
  return phrase.except.size > 0 && phrase.except.has(phrase.syllables.with(at, word).join(' '));
}

/** One of 32 bits for a letter by its code, or for a word by its number. */
export function bitOf(code: number): number {
  return 1 << (code & 31);
}

/** The syllables of set phrases that a word of the dictionary could stand for, were it a slip by its marks. */
export function suspectsOfKnown(id: number): readonly Syllable[] {
  return slips.suspects[id] ?? NONE;
}

/** False for two words, by their numbers, between which no set phrase has a word. */
export function hasNeighbours(previous: number, next: number): boolean {
  return isBehindSome[next] === 1 || isBeforeSome[previous] === 1;
}

/** A word of a text, and its neighbours, by their numbers. */
export interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly id: number;
  readonly previous: number;
  readonly next: number;
}

/** False for a word that, between its neighbours, surely is no slip of a letter or a mark. */
export function canBeSlip({ text, from, to, id, previous, next }: Placed): boolean {
  if (!isTried(text, from, to)) return false;
  const letters = lettersOf(text, from, to);
  return (
    isNearAny(allBefore, next, id, letters, text, from, to) ||
    isNearAny(allBehind, previous, id, letters, text, from, to) ||
    (lettersOfListed.has(letters) && byListedSlip.has(text.slice(from, to).toLowerCase()))
  );
}

/** Lists of syllables by the number of a word, side by side in memory: that of a word ends where the next one's begins. */
interface SideBySide {
  readonly starts: Int32Array;
  readonly syllables: readonly Syllable[];
  /** The letters of each, and its number in the dictionary. */
  readonly letters: Int32Array;
  readonly ids: Int32Array;
}

function sideBySide(lists: readonly (readonly Syllable[])[]): SideBySide {
  const starts = new Int32Array(lists.length + 1);
  for (const [number, list] of lists.entries()) starts[number + 1] = (starts[number] ?? 0) + list.length;
  const syllables = lists.flat();
  const letters = Int32Array.from(syllables, (syllable) => syllable.letters);
  const ids = Int32Array.from(syllables, ({ spelling }) => numberOf(spelling));
  return { starts, syllables, letters, ids };
}

/** True where the word from `from` to `to` is off one of the syllables of a list, by its number, by a letter or marks. */
function isNearAny(
  all: SideBySide,
  number: number,
  id: number,
  letters: number,
  text: string,
  from: number,
  to: number,
): boolean {
  const { starts, ids, letters: lettersOfAll } = all;
  const after = starts[number + 1] ?? 0;
  for (let k = starts[number] ?? 0; k < after; k++) {
    // A letter changed is one letter less and another one more.
    let apart = (lettersOfAll[k] ?? 0) ^ letters;
    apart &= apart - 1;
    if ((apart & (apart - 1)) === 0 && ids[k] !== id && withinOne(all.syllables[k]?.folded ?? '', text, from, to))
      return true;
  }
  return false;
}

/** A bit for each letter of a word, its marks and its letter case apart. */
function lettersOf(text: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters |= bitOf(baseOf(codeAt(text, at)));
  return letters;
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (!known) map.set(key, [item]);
  else if (!known.includes(item)) known.push(item);
}

/** False for a word that no slip of a set phrase is looked for in: too long, a single letter, or with figures. */
function isTried(text: string, from: number, to: number): boolean {
  return to - from >= 2 && to - from <= LONGEST && codeAt(text, from) >= 0x3a;
}

/** Syllables of set phrases that this spelling, in small letters, differs from by its marks only, by a consonant that sounds the same, or by a listed slip. */
export function wrongMarks(word: string): readonly Syllable[] {
  if (!isTried(word, 0, word.length)) return NONE;
  const listed = byListedSlip.get(word);
  const near = byFolded.get(withoutMarks(word)) ?? NONE;
  const alike = bySound.get(word) ?? NONE;
  if (alike.length === 0 && (near.length === 0 || (near.length === 1 && near[0]?.spelling === word)))
    return listed ?? NONE;
  const own = toneApart(word);
  const found = near.filter(({ spelling }) => spelling !== word && toneApart(spelling) !== own);
  return [...found, ...alike, ...(listed ?? NONE)];
}

/** All syllables of set phrases that a rare spelling, in small letters, could stand for. */
export const suspectsOfRare = remember((word): readonly Syllable[] => [...wrongMarks(word), ...wrongLetter(word)]);

/** Syllables of set phrases that this spelling, in small letters, differs from by one letter. */
export function wrongLetter(word: string): readonly Syllable[] {
  const folded = withoutMarks(word);
  if (folded.length < 3) return [];
  const found: Syllable[] = [];
  for (const form of deletions(folded)) {
    const near = byDeletion.get(form);
    if (!near) continue;
    for (const syllable of near) {
      if (syllable.folded !== folded && withinOne(syllable.folded, word, 0, word.length) && !found.includes(syllable))
        found.push(syllable);
    }
  }
  return found;
}

function deletions(word: string): string[] {
  const forms = [word];
  for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** True where one letter put in, left out or changed makes the word from `from` to `to`, its marks apart, of a folded one. */
function withinOne(folded: string, text: string, from: number, to: number): boolean {
  const a = folded.length;
  const b = to - from;
  if (Math.abs(a - b) > 1) return false;
  const least = Math.min(a, b);
  let start = 0;
  while (start < least && codeAt(folded, start) === baseOf(codeAt(text, from + start))) start++;
  let end = 0;
  while (end < least - start && codeAt(folded, a - 1 - end) === baseOf(codeAt(text, to - 1 - end))) end++;
  return Math.max(a, b) - start - end <= 1;
}
