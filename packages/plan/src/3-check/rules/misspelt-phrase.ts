import { isLower } from '../../1-parse/letter.ts';
import { dictionarySize } from '../../dictionary.ts';
import { baseOf } from '../../marks.ts';
import { slipsBeforeFigures } from '../before-figures.ts';
import { halfSlips, listedSlips } from '../half-slips.ts';
import { misspeltPhrase } from '../messages.gen.ts';
import { oddSyllables } from '../odd-syllables.ts';
import {
  bitOf,
  canBeSlip,
  firstMayBeSlip,
  hasNeighbours,
  isCommon,
  isCommonPair,
  isException,
  type Slot,
  type Syllable,
  secondMayBeSlip,
  suspectsOfKnown,
  suspectsOfRare,
  uncommonWords,
  wrongMarks,
} from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { rankWords } from '../scope-words.ts';
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
  check({ text, words, syllables, dates }, report) {
    const findings: Finding[] = [];
    const told = new Set<number>();
    for (const i of placesToLookAt(text, words)) {
      const hit = longestFit(words, i, suspectsOf(words, i));
      if (
        !hit ||
        isException(hit, words.spellingOf(words.ids[i] ?? 0)) ||
        belongsOutside(words, i, hit) ||
        isName(words, text, i, hit)
      )
        continue;
      const first = i - hit.at;
      const last = first + hit.phrase.syllables.length - 1;
      told.add(i);
      findings.push(tell(text, words, { at: i, first, last, right: hit.phrase.syllables[hit.at] ?? '' }));
    }
    const odd = new Set<number>();
    for (const { isSure, ...slip } of oddSyllables(text, words, syllables)) {
      // Beside a slip a right word looks odd.
      if (told.has(slip.at - 1) || told.has(slip.at) || told.has(slip.at + 1)) continue;
      odd.add(slip.at);
      const finding = tell(text, words, slip);
      findings.push(isSure ? finding : { ...finding, severity: 'info' });
    }
    for (const slip of [...halfSlips(words), ...listedSlips(text, words)]) {
      if ([slip.at - 1, slip.at, slip.at + 1].some((at) => told.has(at) || odd.has(at))) continue;
      told.add(slip.at);
      findings.push({ ...tell(text, words, { ...slip, last: slip.first + 1 }), severity: 'info' });
    }
    for (const { from, to, end, right } of slipsBeforeFigures(text, words, dates)) {
      if (findings.some(({ fix }) => fix?.from === from)) continue;
      const wrong = text.slice(from, to);
      const insert = likeThis(right, wrong);
      const message = misspeltPhrase({ wrong, right: insert, phrase: text.slice(from, end) });
      findings.push({ from, to: end, message, fix: { from, to, insert } });
    }
    // So many slips are a scanner's, not an author's; each is still shown, softly.
    const kinds = new Set(findings.map(({ fix }) => fix && text.slice(fix.from, fix.to))).size;
    const isScan = kinds > MANY && findings.length > words.count / WORDS_A_SLIP;
    for (const finding of findings) report(isScan ? { ...finding, severity: 'hint' } : finding);
  },
};

/** A word that should be another, and the words that say so. */
interface Slipped {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** In small letters. */
  readonly right: string;
}

function tell(text: string, words: Words, { at, first, last, right }: Slipped): Finding {
  const from = words.fromOf(first);
  const to = words.toOf(last);
  const start = words.fromOf(at);
  const end = words.toOf(at);
  const wrong = text.slice(start, end);
  const insert = likeThis(right, wrong);
  const message = misspeltPhrase({ wrong, right: insert, phrase: text.slice(from, to) });
  return { from, to, message, fix: { from: start, to: end, insert } };
}

/** The places of the few words that could be slips, in the order of the text. */
function placesToLookAt(text: string, words: Words): Iterable<number> {
  const { ids, counts } = words;
  // Words used all the time are slips only beside a few others; the scan knows these pairs.
  const places: number[] = [];
  for (const second of firstMayBeSlip(words)) if (isUsual(ids[second - 1] ?? 0, counts)) places.push(second - 1);
  for (const second of secondMayBeSlip(words)) if (isUsual(ids[second] ?? 0, counts)) places.push(second);
  for (const at of uncommonWords(words)) {
    const before = ids[at - 1] ?? 0;
    const behind = ids[at + 1] ?? 0;
    if (!hasNeighbours(before, behind) || isUsual(ids[at] ?? 0, counts)) continue;
    const [from, to] = [words.fromOf(at), words.toOf(at)];
    if (canBeSlip({ text, from, to, id: ids[at] ?? 0, previous: before, next: behind })) places.push(at);
  }
  return new Set(places.sort((a, b) => a - b));
}

/** True for a word that, wrong as it may stand, is no slip by a letter. */
function isUsual(id: number, counts: Int32Array): boolean {
  return id < dictionarySize && (isCommon[id] === 1 || (counts[id] ?? 0) > RARE);
}

/** The syllables of set phrases of which a word could be a slip: by its marks, a rare one by a letter too. */
function suspectsOf(words: Words, at: number): readonly Syllable[] {
  const { counts } = words;
  const id = words.ids[at] ?? 0;
  if (isUsual(id, counts)) return suspectsOfKnown(id);
  const word = words.spellingOf(id);
  return (counts[id] ?? 0) > RARE ? wrongMarks(word) : suspectsOfRare(word);
}

/** The longest phrase that stands around a word but for that word itself. */
function longestFit(words: Words, at: number, suspects: readonly Syllable[]): Slot | null {
  let longest: Slot | null = null;
  const next = words.ids[at + 1] ?? -1;
  const previous = words.ids[at - 1] ?? -1;
  let word: string | null = null;
  for (const { byNext, byPrevious, nextBits, previousBits, folded, alike } of suspects) {
    const behind = nextBits & bitOf(next) ? byNext.get(next) : undefined;
    const before = previousBits & bitOf(previous) ? byPrevious.get(previous) : undefined;
    if (!behind && !before) continue;
    for (const slots of [behind, before]) {
      if (!slots) continue;
      for (const slot of slots) {
        if (longest && slot.phrase.syllables.length <= longest.phrase.syllables.length) continue;
        // A phrase that is only looked at for its marks has its letters right.
        if (!slot.phrase.letters) {
          word ??= words.spellingOf(words.ids[at] ?? 0);
          if (!hasLetters(word, folded) && !alike.has(word)) continue;
        }
        if (fits(words, at, slot)) longest = slot;
      }
    }
  }
  return longest;
}

function hasLetters(word: string, folded: string): boolean {
  if (word.length !== folded.length) return false;
  for (let k = 0; k < word.length; k++) if (baseOf(word.charCodeAt(k)) !== folded.charCodeAt(k)) return false;
  return true;
}

function fits(words: Words, at: number, { phrase, at: slotAt }: Slot): boolean {
  const first = at - slotAt;
  const { length } = phrase.ids;
  if (first < 0 || first + length > words.count) return false;
  for (let k = 0; k < length; k++) {
    if (k !== slotAt && words.ids[first + k] !== phrase.ids[k]) return false;
    if (k > 0 && words.gapOf(first + k) === Gap.none) return false;
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
  const before = (slot.at === 0 || isShort) && words.gapOf(first) === Gap.space;
  const behind = (at === last || isShort) && words.gapOf(last + 1) === Gap.space;
  return (before && isCommonAt(words, first - 1)) || (behind && (isCommonAt(words, last) || isCounted(words, last)));
}

/** "tại khoản 2": what a figure follows belongs to the figure. */
function isCounted(words: Words, at: number): boolean {
  return COUNTED.has(words.spellingOf(words.ids[at] ?? 0)) && /^\d/.test(words.spellingOf(words.ids[at + 1] ?? 0));
}

const COUNTED = new Set(['khoản', 'điểm', 'mục', 'điều', 'chương', 'phần', 'số']);

function isCommonAt({ ids }: Words, first: number): boolean {
  return isCommonPair(ids[first] ?? 0, ids[first + 1] ?? 0);
}

/** A single capital in a word of two syllables, in the middle of a sentence, is a name's; so are two with small letters behind. */
function isName(words: Words, text: string, at: number, slot: Slot): boolean {
  if (slot.phrase.syllables.length > 2 || !words.isCapital(at)) return false;
  const other = slot.at === 0 ? at + 1 : at - 1;
  // `Sở Sây dựng`: an office is not called by a person's or a place's name.
  if (slot.at === 0 && words.gapOf(at) === Gap.space && rankWords.has(words.spellingOf(words.ids[at - 1] ?? 0)))
    return false;
  if (words.isCapital(other))
    return isLower(text.charCodeAt(words.fromOf(at) + 1)) && isLower(text.charCodeAt(words.fromOf(other) + 1));
  return slot.at === 1 || words.gapOf(at) !== Gap.none;
}

/** The right word in the letter case of the wrong one. */
function likeThis(right: string, wrong: string): string {
  if (wrong.length > 1 && wrong === wrong.toUpperCase()) return right.toUpperCase();
  const first = wrong.charAt(0);
  return first !== first.toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
