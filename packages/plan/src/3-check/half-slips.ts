import { numberOf } from '../dictionary.ts';
import { remember } from '../remember.ts';
import { levelOf, nearAmong, nearOf, spellingOfSyllable, syllableOf } from './neighbours.ts';
import { boundSyllables, commonSyllables, commonWords, isKnownWord } from './phrases.ts';
import { type Watch, watchPairs } from './watch.ts';
import { Gap, pairAt, type Words } from './words.ts';

/** A syllable that stands everywhere, in the place of one that its neighbour cannot do without: "triển hai", "cơ qua". */
export interface HalfSlip {
  /** The place of the wrong syllable among the words, and that of the first of the two. */
  readonly at: number;
  readonly first: number;
  /** In small letters. */
  readonly right: string;
}

/** What a pair of words that never meet probably is: which of the two is wrong, and the right syllable. */
interface Slip {
  readonly isFirst: boolean;
  readonly right: string;
}

/** Only what stands everywhere is looked at, by the numbers of the syllables: the start of the program is to stay short. */
const usual = Array.from(commonSyllables, syllableOf).filter((syllable) => syllable >= 0);
const nearUsual = remember((right) => nearAmong(right, usual));
/** By a wrong pair, in small letters, a blank between. */
const slips = new Map<string, Slip>();
for (const word of commonWords) {
  const [first = '', second = ''] = word.split(' ');
  for (const isFirst of [true, false]) {
    const [right, kept] = isFirst ? [first, second] : [second, first];
    if (!boundSyllables.has(kept)) continue;
    const beside = syllableOf(kept);
    for (const { syllable, slip } of nearUsual(right)) {
      const wrong = spellingOfSyllable(syllable);
      // A letter changed makes another word too often to be called a slip.
      if (slip === 3 || !commonSyllables.has(wrong)) continue;
      const pair = isFirst ? `${wrong} ${kept}` : `${kept} ${wrong}`;
      const level = isFirst ? levelOf(syllable, beside) : levelOf(beside, syllable);
      if (level < 0 && !isKnownWord(pair)) slips.set(pair, { isFirst, right });
    }
  }
}

const meetings = watchSlips(slips);

/** Beside these names of places, which nobody writes otherwise, a letter too few or too many is a slip too. */
const PLACES = 'xã, phường';
/** What stands on both sides of a comma in every plan: items of lists, and `chủ trì, phối hợp`. */
const LISTED = [
  PLACES,
  'sở, ban',
  'sở, ngành',
  'ban, ngành',
  'tỉnh, thành',
  'biển, đảo',
  'tin, bài',
  'báo, đài',
  'trì, phối',
];
/** The same as `slips`, for these, told by marks alone. */
const listSlips = new Map<string, Slip>();
for (const listed of LISTED) {
  const [first = '', second = ''] = listed.split(', ');
  for (const isFirst of [true, false]) {
    const [right, kept] = isFirst ? [first, second] : [second, first];
    for (const { syllable, slip } of nearOf(right)) {
      const wrong = spellingOfSyllable(syllable);
      if (slip > (listed === PLACES ? 2 : 1) || LISTED.some((other) => other.split(', ').includes(wrong))) continue;
      listSlips.set(isFirst ? `${wrong} ${kept}` : `${kept} ${wrong}`, { isFirst, right });
    }
  }
}
const inLists = watchSlips(listSlips);

function watchSlips(wrong: ReadonlyMap<string, Slip>): Watch {
  return watchPairs(
    Array.from(wrong.keys(), (pair) => {
      const [first = '', second = ''] = pair.split(' ');
      return [numberOf(first), numberOf(second)] as const;
    }),
  );
}

/** "các xa, phường", "sở, bàn, ngành": items of such lists that stand for others and make no word with what stands beside them. */
export function listedSlips(text: string, words: Words): HalfSlip[] {
  const found: HalfSlip[] = [];
  for (const second of inLists(words)) {
    const first = second - 1;
    if (text.slice(words.toOf(first), words.fromOf(second)) !== ', ' || words.isCapital(second)) continue;
    const [before, here] = [first, second].map((at) => words.spellingOf(words.ids[at] ?? 0));
    const slip = listSlips.get(`${before} ${here}`);
    if (!slip || isKnownWord(pairAt(words, slip.isFirst ? first : second + 1))) continue;
    found.push({ at: slip.isFirst ? first : second, first, right: slip.right });
  }
  return found;
}

/** The usual syllables of a text that took the place of another, where neither of the two makes a word with what stands outside. */
export function halfSlips(words: Words): HalfSlip[] {
  const found: HalfSlip[] = [];
  for (const second of meetings(words)) {
    if (words.gapOf(second) !== Gap.space || words.isCapital(second)) continue;
    if (isKnownWord(pairAt(words, second - 1)) || isKnownWord(pairAt(words, second + 1))) continue;
    const slip = slips.get(pairAt(words, second));
    if (slip) found.push({ at: slip.isFirst ? second - 1 : second, first: second - 1, right: slip.right });
  }
  return found;
}
