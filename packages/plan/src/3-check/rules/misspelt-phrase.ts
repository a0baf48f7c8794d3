import { misspeltPhrase } from '../messages.gen.ts';
import {
  commonPairs,
  commonSyllables,
  type Slot,
  type Syllable,
  withoutMarks,
  wrongLetter,
  wrongMarks,
} from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { Gap, judgeWords, type Words } from '../words.ts';

/** A syllable that is wrong by a letter only is believed to be a slip where the text hardly ever uses it otherwise. */
const RARE = 2;
/** A text with more different slips than this, and more than one in so many words, was read by a machine. */
const MANY = 12;
const WORDS_A_SLIP = 400;

const NONE: readonly Syllable[] = [];
const judgedMarks = judgeWords((word) => (isTried(word) ? wrongMarks(word) : NONE));
const judgedLetters = judgeWords((word) => (isTried(word) && !commonSyllables.has(word) ? wrongLetter(word) : NONE));

/** No set phrase has syllables as long, of a single letter, or with figures. */
function isTried(word: string): boolean {
  return word.length >= 2 && word.length <= 8 && word.charCodeAt(0) >= 0x3a;
}

/** A set phrase with one syllable off by a mark or a letter: "số tay" for "sổ tay", "truyên truyền" for "tuyên truyền". */
export const rule: Rule = {
  code: 'misspelt-phrase',
  severity: 'warning',
  *check({ text, words }) {
    const findings: Finding[] = [];
    const { ids } = words;
    const { bySuspect, next, previous } = suspectsOf(words);
    for (let i = 0; i < words.count; i++) {
      const id = ids[i] ?? 0;
      if (((next[id] ?? 0) & bitOf(ids[i + 1] ?? 0)) === 0 && ((previous[id] ?? 0) & bitOf(ids[i - 1] ?? 0)) === 0)
        continue;
      const suspect = bySuspect.get(id);
      const hit = suspect && longestFit(words, i, suspect);
      if (!hit || isException(words, i, hit) || belongsOutside(words, i, hit) || isName(words, i, hit)) continue;
      const first = i - hit.at;
      const from = words.from[first] ?? 0;
      const to = words.to[first + hit.phrase.syllables.length - 1] ?? from;
      const at = words.from[i] ?? 0;
      const end = words.to[i] ?? at;
      const insert = likeThis(hit.phrase.syllables[hit.at] ?? '', text.slice(at, end));
      findings.push({
        from,
        to,
        message: misspeltPhrase({ wrong: text.slice(at, end), right: insert, phrase: text.slice(from, to) }),
        fix: { from: at, to: end, insert },
      });
    }
    // So many slips are a scanner's, not an author's; each is still shown, softly.
    const kinds = new Set(findings.map(({ fix }) => fix && text.slice(fix.from, fix.to))).size;
    const isScan = kinds > MANY && findings.length > words.count / WORDS_A_SLIP;
    for (const finding of findings) yield isScan ? { ...finding, severity: 'hint' } : finding;
  },
};

/** The words of a text that could be slips. */
interface Suspects {
  /** By the number of the word: the syllables of which it could be a slip. */
  readonly bySuspect: ReadonlyMap<number, readonly Syllable[]>;
  /** By the number of the word: bits of the words behind it, and before it, that would make it one. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

function suspectsOf(words: Words): Suspects {
  const bySuspect = new Map<number, readonly Syllable[]>();
  const next = new Int32Array(words.counts.length);
  const previous = new Int32Array(words.counts.length);
  const [marksOf, lettersOf] = [judgedMarks(words), judgedLetters(words)];
  for (const id of words.distinct) {
    const marks = marksOf(id);
    const letters = (words.counts[id] ?? 0) > RARE ? NONE : lettersOf(id);
    if (marks.length + letters.length === 0) continue;
    const suspect = letters.length === 0 ? marks : [...marks, ...letters];
    bySuspect.set(id, suspect);
    for (const { byNext, byPrevious } of suspect) {
      for (const neighbour of byNext.keys()) next[id] = (next[id] ?? 0) | bitOf(neighbour);
      for (const neighbour of byPrevious.keys()) previous[id] = (previous[id] ?? 0) | bitOf(neighbour);
    }
  }
  return { bySuspect, next, previous };
}

/** One of 32 bits, so that one look says of nearly every pair of words that it is no slip. */
function bitOf(id: number): number {
  return 1 << (id & 31);
}

/** The longest phrase that stands around a word but for that word itself. */
function longestFit(words: Words, at: number, suspect: readonly Syllable[]): Slot | null {
  let longest: Slot | null = null;
  const next = words.ids[at + 1] ?? -1;
  const previous = words.ids[at - 1] ?? -1;
  const word = words.spellingOf(words.ids[at] ?? 0);
  for (const { byNext, byPrevious, folded } of suspect) {
    for (const slots of [byNext.get(next), byPrevious.get(previous)]) {
      if (!slots) continue;
      for (const slot of slots) {
        if (longest && slot.phrase.syllables.length <= longest.phrase.syllables.length) continue;
        // A phrase that is only looked at for its marks has its letters right.
        if (!slot.phrase.letters && !hasLetters(word, folded)) continue;
        if (fits(words, at, slot)) longest = slot;
      }
    }
  }
  return longest;
}

function hasLetters(word: string, folded: string): boolean {
  return word.length === folded.length && withoutMarks(word) === folded;
}

function isException(words: Words, at: number, { phrase, at: slotAt }: Slot): boolean {
  if (phrase.except.size === 0) return false;
  const word = words.spellingOf(words.ids[at] ?? 0);
  return phrase.except.has(phrase.syllables.map((part, k) => (k === slotAt ? word : part)).join(' '));
}

function fits(words: Words, at: number, { phrase, at: slotAt }: Slot): boolean {
  const first = at - slotAt;
  const { length } = phrase.ids;
  if (first < 0 || first + length > words.count) return false;
  for (let k = 0; k < length; k++) {
    if (k !== slotAt && words.ids[first + k] !== phrase.ids[k]) return false;
    if (k > 0 && words.gaps[first + k] === Gap.none) return false;
  }
  return true;
}

/**
 * True where a syllable at an end of the phrase makes a word with the one outside it: "văn bản | chỉ đạo",
 * "tình hình | môi trường", "có | quan hệ". In a phrase of two syllables either may belong outside.
 */
function belongsOutside(words: Words, at: number, slot: Slot): boolean {
  const first = at - slot.at;
  const last = first + slot.phrase.syllables.length - 1;
  const isShort = slot.phrase.syllables.length === 2;
  const before = (slot.at === 0 || isShort) && words.gaps[first] === Gap.space;
  const behind = (at === last || isShort) && words.gaps[last + 1] === Gap.space;
  return (before && isCommon(words, first - 1)) || (behind && isCommon(words, last));
}

function isCommon(words: Words, first: number): boolean {
  return commonPairs.has(`${words.spellingOf(words.ids[first] ?? 0)} ${words.spellingOf(words.ids[first + 1] ?? 0)}`);
}

/** A single capital in a word of two syllables, in the middle of a sentence, is a name's. */
function isName(words: Words, at: number, slot: Slot): boolean {
  if (slot.phrase.syllables.length > 2 || words.capital[at] === 0) return false;
  const other = slot.at === 0 ? at + 1 : at - 1;
  return words.capital[other] === 0 && (slot.at === 1 || words.gaps[at] !== Gap.none);
}

/** The right word in the letter case of the wrong one. */
function likeThis(right: string, wrong: string): string {
  if (wrong.length > 1 && wrong === wrong.toUpperCase()) return right.toUpperCase();
  const first = wrong.charAt(0);
  return first !== first.toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
