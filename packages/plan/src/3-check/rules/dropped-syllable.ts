import fourSyllables from '../../../data/four-syllables.json' with { type: 'json' };
import data from '../../../data/phrases.json' with { type: 'json' };
import { numberOf } from '../../dictionary.ts';
import { droppedSyllable } from '../messages.gen.ts';
import { levelOf, syllableOf } from '../neighbours.ts';
import { commonPairs, commonWords, isKnownWord } from '../phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { watchPairs, watchPhrases } from '../watch.ts';
import { Gap, pairAt, type Words } from '../words.ts';

/** Two words of two syllables that often stand one behind the other: "nhiệm vụ chủ trì". */
interface Couple {
  readonly head: string;
  readonly tail: string;
  /** The last syllable, by its number in the dictionary. */
  readonly last: number;
}

/** By what remains of them where the second syllable is dropped: the numbers of the first and the third, a blank between. */
const byRemains = new Map<string, readonly Couple[]>();
for (const { heads, tails } of data.couples) {
  for (const head of heads) {
    for (const tail of tails) {
      const [first = ''] = head.split(' ');
      const [third = '', last = ''] = tail.split(' ');
      if (commonPairs.has(`${first} ${third}`)) continue;
      const key = `${numberOf(first)} ${numberOf(third)}`;
      byRemains.set(key, [...(byRemains.get(key) ?? []), { head, tail, last: numberOf(last) }]);
    }
  }
}

const meetings = watchPairs(
  Array.from(byRemains.keys(), (key) => {
    const [first = '', third = ''] = key.split(' ');
    return [Number(first), Number(third)] as const;
  }),
);

/** Words of two syllables, and ends of longer ones, that the first syllable of a couple may belong to. */
const words = new Set([...commonWords, ...data.couples.flatMap(({ behind }) => behind)]);

/** A word of two syllables that lost its second one before a word it often stands with: "kinh phí thực Kế hoạch". */
export const rule: Rule = {
  code: 'dropped-syllable',
  severity: 'info',
  check({ text, words: cut }, report) {
    findInFour(text, cut, report);
    findCutNames(text, cut, report);
    const { ids } = cut;
    for (const third of meetings(cut)) {
      const first = third - 1;
      const couples = byRemains.get(`${ids[first]} ${ids[third]}`);
      const couple = couples?.find(({ last }) => ids[third + 1] === last);
      // "chính - xã hội" lacks one too.
      if (!couple || cut.gapOf(third) === Gap.none || cut.gapOf(third + 1) !== Gap.space) continue;
      // "dịch vụ công | quản lý": the half is the end of another word.
      if (words.has(pairAt(cut, first))) continue;
      const from = cut.fromOf(first);
      const half = cut.toOf(first);
      const to = cut.toOf(third + 1);
      report({
        from,
        to,
        message: droppedSyllable({ phrase: text.slice(from, to), right: `${couple.head} ${couple.tail}` }),
        fix: { from, to: half, insert: text.slice(from, half) + couple.head.slice(couple.head.indexOf(' ')) },
      });
    }
  },
};

const cutNames = watchPhrases('ban nhân', 'đồng nhân');
const PEOPLES = new Set(['ủy', 'uỷ', 'hội']);

/** "Ủy ban nhân tỉnh", "Hội đồng nhân các cấp": names of which nothing stands without its last syllable. */
function findCutNames(text: string, cut: Words, report: Report): void {
  for (const last of cutNames(cut)) {
    const first = cut.spellingOf(cut.ids[last - 2] ?? 0);
    if (!PEOPLES.has(first) || cut.gapOf(last + 1) !== Gap.space || isKnownWord(pairAt(cut, last + 1))) continue;
    const from = cut.fromOf(last - 2);
    const to = cut.toOf(last);
    const phrase = text.slice(from, to);
    const insert = phrase === phrase.toUpperCase() ? ' DÂN' : ' dân';
    report({
      from,
      to,
      message: droppedSyllable({ phrase, right: `${phrase}${insert}` }),
      fix: { from: to, to, insert },
    });
  }
}

/** A phrase of four syllables that lost its second or its third one. */
interface Shortened {
  readonly phrase: string;
  /** The numbers in the dictionary of the three that are left. */
  readonly ids: readonly number[];
  /** The place of the lost one: 1 or 2. */
  readonly lost: number;
}

/** Syllables that begin words, and that end them, and do not stand by themselves. */
const beginnings = new Set(fourSyllables.beginnings);
const endings = new Set(fourSyllables.endings);
/** By the two syllables that then meet: their numbers, a blank between. */
const shortened = new Map<string, Shortened[]>();
for (const phrase of fourSyllables.phrases) {
  const syllables = phrase.split(' ');
  for (const lost of [1, 2]) {
    const left = syllables.filter((_, at) => at !== lost);
    const ids = left.map(numberOf);
    if (lost === 1 ? !beginnings.has(left[0] ?? '') : !endings.has(left[2] ?? '')) continue;
    const [first = '', second = ''] = left.slice(lost - 1);
    // What may stand so by itself tells nothing.
    if (ids.includes(0) || levelOf(syllableOf(first), syllableOf(second)) >= 0) continue;
    const key = `${numberOf(first)} ${numberOf(second)}`;
    shortened.set(key, [...(shortened.get(key) ?? []), { phrase, ids, lost }]);
  }
}

const shortMeetings = watchPairs(
  Array.from(shortened.keys(), (key) => {
    const [first, second] = key.split(' ').map(Number);
    return [first ?? 0, second ?? 0] as const;
  }),
);

/** Phrases of four syllables that lost one within: "công nghệ tin", "cải hành chính". */
function findInFour(text: string, cut: Words, report: Report): void {
  for (const second of shortMeetings(cut)) {
    const all = shortened.get(`${cut.ids[second - 1]} ${cut.ids[second]}`) ?? [];
    const found = all.find(({ ids, lost }) => stands(cut, second - lost, ids));
    if (!found) continue;
    const start = second - found.lost;
    const from = cut.fromOf(start);
    const to = cut.toOf(start + 2);
    const here = found.lost === 1 ? cut.toOf(start) : cut.toOf(start + 1);
    const insert = ` ${found.phrase.split(' ')[found.lost]}`;
    report({
      from,
      to,
      message: droppedSyllable({ phrase: text.slice(from, to), right: found.phrase }),
      fix: { from: here, to: here, insert },
    });
  }
}

/** True where the three stand so, and the half word among them makes none with what stands outside. */
function stands(cut: Words, start: number, ids: readonly number[]): boolean {
  if (start < 0) return false;
  for (let k = 0; k < 3; k++) if (cut.ids[start + k] !== ids[k]) return false;
  if (cut.gapOf(start + 1) !== Gap.space || cut.gapOf(start + 2) !== Gap.space) return false;
  if (cut.isCapital(start + 1) || cut.isCapital(start + 2)) return false;
  return !isOtherWord(pairAt(cut, start)) && !isOtherWord(pairAt(cut, start + 3));
}

/** Words that a syllable left of such a phrase may belong to. */
const otherWords = new Set(fourSyllables.words.flatMap((line) => line.split(', ')));

function isOtherWord(pair: string): boolean {
  return words.has(pair) || otherWords.has(pair);
}
