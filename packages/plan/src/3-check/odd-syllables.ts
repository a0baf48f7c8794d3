import { codeAt, flagsOf, LETTER } from '../1-parse/letter.ts';
import { isSyllable } from '../syllable.ts';
import {
  areNeighbours,
  bondOf,
  levelOf,
  nearOf,
  nearSyllable,
  type Slip,
  spellingOfSyllable,
  usualnessOf,
} from './neighbours.ts';
import { uncommonWords } from './phrases.ts';
import { hasMark } from './spellings.ts';
import { NONE, type TextSyllables, UNKNOWN } from './text-syllables.ts';
import { Gap, type Words } from './words.ts';

/** A syllable that goes with none of its neighbours, and what it probably is. */
export interface Odd {
  /** The place among the words. */
  readonly at: number;
  /** In small letters. */
  readonly right: string;
  /** The words that speak for it, from the first to the last. */
  readonly first: number;
  readonly last: number;
  /** True where hardly anything else can be meant. */
  readonly isSure: boolean;
}

/** The logarithm of how often a syllable may stand, of some four hundred thousand, and still be looked at. */
const USUAL = Math.log(400);
/** How much likelier, as a logarithm, the right syllable must be there to be told of, and to be sure of. */
const LEAST = 8.5;
const SURE = 10.5;
/** The same for a letter too few or too many where the wrong syllable is a word too. */
const LEAST_BETWEEN_WORDS = 12.5;
/** What a slip of each kind costs, for it is the rarer. */
const COSTS: Readonly<Record<Slip, number>> = { 1: 0, 2: 1.5, 3: 3.5 };
/** Two syllables that never met stand side by side so much more rarely than chance has it. */
const APART = Math.log(1 / 0.3);
const OURS = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]{2,8}$/;
const VOWEL = /[^bcdđfghjklmnpqrstvwxz]/;
/** Without a vowel shorter words are abbreviations; of this length a word may have lost its own: `chương trnh`. */
const LOST_VOWEL = 3;

/** The syllables of a text in small letters that go with none of their neighbours, while one that is nearly the same does. */
export function oddSyllables(text: string, words: Words, syllables: TextSyllables): Odd[] {
  const found: Odd[] = [];
  // What stands everywhere stands beside anything.
  for (const at of uncommonWords(words)) {
    if (words.isCapital(at)) continue;
    const here = syllables.at(at);
    if (here < UNKNOWN || usualnessOf(here) > USUAL) continue;
    const before = syllables.at(at - 1);
    if (areNeighbours(before, here)) continue;
    const behind = syllables.at(at + 1);
    if (areNeighbours(here, behind) || (before < 0 && behind < 0)) continue;
    const odd = judge(text, words, at, { before, here, behind });
    if (odd) found.push(odd);
  }
  return found;
}

interface Place {
  readonly before: number;
  readonly here: number;
  readonly behind: number;
}

/** What the word at a place should be; null where it is right as far as can be told. */
function judge(text: string, words: Words, at: number, { before, here, behind }: Place): Odd | null {
  const left = before >= 0 && words.gapOf(at) === Gap.space ? before : NONE;
  const right = behind >= 0 && words.gapOf(at + 1) === Gap.space ? behind : NONE;
  if (left < 0 && right < 0) return null;
  const suspects = here >= 0 ? nearSyllable(here) : nearOf(words.spellingOf(words.ids[at] ?? 0));
  const own = usualnessOf(here);
  let best: Odd | null = null;
  let most = 0;
  for (const { syllable, slip } of suspects) {
    const first = levelOf(left, syllable);
    const second = levelOf(syllable, right);
    if (first < 0 && second < 0) continue;
    const isBoth = first >= 0 && second >= 0;
    if (slip > 1 && here !== UNKNOWN && !isBoth) continue;
    let score = usualnessOf(syllable) - own - COSTS[slip];
    if (first >= 0) score += bondOf(left, syllable, first) + APART;
    if (second >= 0) score += bondOf(syllable, right, second) + APART;
    if (score < (slip > 1 && here !== UNKNOWN ? LEAST_BETWEEN_WORDS : LEAST) || score <= most) continue;
    most = score;
    best = {
      at,
      right: spellingOfSyllable(syllable),
      first: first < 0 ? at : at - 1,
      last: second < 0 ? at : at + 1,
      isSure: score >= SURE && (slip === 1 || here === UNKNOWN),
    };
  }
  return best && !isLeftAlone(text, words, at) ? best : null;
}

/** An abbreviation, a part of an address or a code, and what is no Vietnamese syllable at all, which is told of as such. */
function isLeftAlone(text: string, words: Words, at: number): boolean {
  const word = words.spellingOf(words.ids[at] ?? 0);
  return (
    !OURS.test(word) ||
    (word.length < LOST_VOWEL && !VOWEL.test(word)) ||
    isPartOfName(text, words, at) ||
    isToldElsewhere(word)
  );
}

/** `…@nongnghiep.gov.vn`, `và/hoac`, `tin_tuc`: parts of addresses and codes. */
function isPartOfName(text: string, words: Words, at: number): boolean {
  const from = words.fromOf(at);
  const to = words.toOf(at);
  if ('@/_-.&\\'.includes(text.charAt(from - 1)) && from > 0) return true;
  const sign = text.charAt(to);
  return '@/_-&\\'.includes(sign) && sign !== '' ? true : sign === '.' && isLetter(text, to + 1);
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && (flagsOf(codeAt(text, at)) & LETTER) !== 0;
}

/** What is no Vietnamese syllable at all is told of as such. */
function isToldElsewhere(word: string): boolean {
  return hasMark(word, 0, word.length) && !isSyllable(word);
}
