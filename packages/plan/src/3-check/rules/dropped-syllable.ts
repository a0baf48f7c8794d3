import data from '../../../data/phrases.json' with { type: 'json' };
import { numberOf } from '../../dictionary.ts';
import { droppedSyllable } from '../messages.gen.ts';
import { commonPairs, commonWords } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { watchPairs } from '../watch.ts';
import { Gap, pairAt } from '../words.ts';

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
