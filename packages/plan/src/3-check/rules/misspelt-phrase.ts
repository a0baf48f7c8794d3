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
import { Gap, type Words } from '../words.ts';

/** A syllable that is wrong by a letter only is believed to be a slip where the text hardly ever uses it otherwise. */
const RARE = 2;
/** A text with more different slips than this, and more than one in so many words, was read by a machine. */
const MANY = 12;
const WORDS_A_SLIP = 400;

/** A set phrase with one syllable off by a mark or a letter: "số tay" for "sổ tay", "truyên truyền" for "tuyên truyền". */
export const rule: Rule = {
  code: 'misspelt-phrase',
  severity: 'warning',
  *check({ text, words }) {
    const findings: Finding[] = [];
    const suspects = suspectsOf(words);
    for (let i = 0; i < words.count; i++) {
      const suspect = suspects[words.ids[i] ?? 0];
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

/** For each word of the text, by its number, the syllables of which it could be a slip. */
function suspectsOf(words: Words): (readonly Syllable[] | undefined)[] {
  const counts = new Int32Array(words.vocabulary.length);
  for (let i = 0; i < words.count; i++) counts[words.ids[i] ?? 0] = (counts[words.ids[i] ?? 0] ?? 0) + 1;
  return words.vocabulary.map((word, id) => {
    if (word.length > 8 || word.length < 2 || word.charCodeAt(0) < 0x3a) return undefined;
    const marks = wrongMarks(word);
    if ((counts[id] ?? 0) > RARE || commonSyllables.has(word)) return marks.length ? marks : undefined;
    const all = [...marks, ...wrongLetter(word)];
    return all.length ? all : undefined;
  });
}

/** The longest phrase that stands around a word but for that word itself. */
function longestFit(words: Words, at: number, suspect: readonly Syllable[]): Slot | null {
  let longest: Slot | null = null;
  const next = words.vocabulary[words.ids[at + 1] ?? -1] ?? '';
  const previous = words.vocabulary[words.ids[at - 1] ?? -1] ?? '';
  const word = words.vocabulary[words.ids[at] ?? 0] ?? '';
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
  const word = words.vocabulary[words.ids[at] ?? 0] ?? '';
  return phrase.except.has(phrase.syllables.map((part, k) => (k === slotAt ? word : part)).join(' '));
}

function fits(words: Words, at: number, { phrase, at: slotAt }: Slot): boolean {
  const first = at - slotAt;
  const { length } = phrase.syllables;
  if (first < 0 || first + length > words.count) return false;
  for (let k = 0; k < length; k++) {
    if (k !== slotAt && words.vocabulary[words.ids[first + k] ?? 0] !== phrase.syllables[k]) return false;
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
  const one = words.vocabulary[words.ids[first] ?? 0] ?? '';
  return commonPairs.has(`${one} ${words.vocabulary[words.ids[first + 1] ?? 0] ?? ''}`);
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
