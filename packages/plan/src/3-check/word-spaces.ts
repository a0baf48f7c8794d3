import { codeAt, isLower, isSpace } from '../1-parse/letter.ts';
import { remember } from '../remember.ts';
import { isSyllable } from '../syllable.ts';
import { levelOf, spellingOfSyllable, syllableOf } from './neighbours.ts';
import { hasMark } from './spellings.ts';
import { LONG, type TextSyllables, UNKNOWN } from './text-syllables.ts';
import { Gap, type Words } from './words.ts';

/** A blank too many within a word, or one that two words lost. */
export interface Misplaced {
  /** The words that it is about, from the first to the last: two pieces, or two that are written as one. */
  readonly first: number;
  readonly last: number;
  /** How many letters stand before the blank that is missing; 0 where there is one too many. */
  readonly cut: number;
}

/** What is wrong with the blanks at a word that is no syllable: "ph ối hợp" and "phốihợp"; null where nothing is. */
export function misplacedBlank(text: string, words: Words, syllables: TextSyllables, at: number): Misplaced | null {
  const kind = syllables.at(at);
  if (kind !== UNKNOWN && kind !== LONG) return null;
  // An abbreviation is neither cut nor joined, and most of these words are.
  if (kind === UNKNOWN && !isInSmall(text, words, at)) return null;
  if (!hasBlanksAround(text, words, at)) return null;
  const cut = kind === LONG || !words.isCapital(at) ? cutOf(words, syllables, at) : 0;
  if (cut > 0) return { first: at, last: at, cut };
  if (kind === LONG) return null;
  for (const first of [at, at - 1])
    if (isOneWord(text, words, syllables, first)) return { first, last: first + 1, cut: 0 };
  return null;
}

/** Where a word falls into two syllables. */
interface Cut {
  readonly cut: number;
  readonly left: number;
  readonly right: number;
}

/** All cuts of a spelling that is no syllable itself; most have none. */
const cutsOf = remember((word): readonly Cut[] => {
  const cuts: Cut[] = [];
  if (word.length < 4 || isSyllable(word)) return cuts;
  for (let cut = 1; cut < word.length; cut++) {
    const left = syllableOf(word.slice(0, cut));
    const right = left < 0 ? UNKNOWN : syllableOf(word.slice(cut));
    if (right >= 0) cuts.push({ cut, left, right });
  }
  return cuts;
});

/** Where a blank belongs within a word that is two syllables; 0 where it is none. */
function cutOf(words: Words, syllables: TextSyllables, at: number): number {
  const word = words.spellingOf(words.ids[at] ?? 0);
  const cuts = cutsOf(word);
  if (cuts.length === 0) return 0;
  const before = words.gapOf(at) === Gap.space ? syllables.at(at - 1) : UNKNOWN;
  const behind = words.gapOf(at + 1) === Gap.space ? syllables.at(at + 1) : UNKNOWN;
  const isMarked = hasMark(word, 0, word.length);
  let best = 0;
  let most = 0;
  for (const { cut, left, right } of cuts) {
    const level = levelOf(left, right);
    const outside = (levelOf(before, left) >= 0 ? 1 : 0) + (levelOf(right, behind) >= 0 ? 1 : 0);
    // Words of other languages fall into two syllables too.
    const isTold = isMarked ? level + outside >= 0 && (level >= 0 || outside === 2) : level >= 1 && outside >= 1;
    const score = 1 + outside + 2 * (level + 1);
    if (isTold && score > most) {
      most = score;
      best = cut;
    }
  }
  return best;
}

/** True where the two words from `first` on are one syllable that goes with what stands around them. */
function isOneWord(text: string, words: Words, syllables: TextSyllables, first: number): boolean {
  if (first < 0 || words.gapOf(first + 1) !== Gap.space || words.isCapital(first + 1)) return false;
  if (!isInSmall(text, words, first) || sizeOf(words, first) + sizeOf(words, first + 1) > LONGEST) return false;
  const left = syllables.at(first);
  const right = syllables.at(first + 1);
  if (left < LONG || right < LONG || levelOf(left, right) >= 0) return false;
  const joined = words.spellingOf(words.ids[first] ?? 0) + words.spellingOf(words.ids[first + 1] ?? 0);
  const syllable = syllableOf(joined);
  // The tone stands where it did not stand before: these are two words.
  if (syllable < 0 || spellingOfSyllable(syllable) !== joined) return false;
  const before = words.gapOf(first) === Gap.space ? syllables.at(first - 1) : UNKNOWN;
  const behind = words.gapOf(first + 2) === Gap.space ? syllables.at(first + 2) : UNKNOWN;
  if (levelOf(before, left) >= 0 || levelOf(right, behind) >= 0) return false;
  const levels = [levelOf(before, syllable), levelOf(syllable, behind)];
  return Math.max(...levels) >= 1 || Math.min(...levels) >= 0;
}

/** No syllable has more letters. */
const LONGEST = 8;

function sizeOf(words: Words, at: number): number {
  return words.toOf(at) - words.fromOf(at);
}

/** True for a word in small letters, the first of which may be a capital. */
function isInSmall(text: string, words: Words, at: number): boolean {
  return !words.isCapital(at) || isLower(text.charCodeAt(words.fromOf(at) + 1));
}

/** No part of an address, a code or a name with signs. */
function hasBlanksAround(text: string, words: Words, at: number): boolean {
  const from = words.fromOf(at);
  const to = words.toOf(at);
  const isOpen = from === 0 || isSpace(codeAt(text, from - 1)) || '(“"'.includes(text.charAt(from - 1));
  // Nearly always a blank.
  return isOpen && (isSpace(codeAt(text, to)) || /^(?:$|[,;:.)”"…](?:\s|$|[)”"./]))/.test(text.slice(to, to + 2)));
}
