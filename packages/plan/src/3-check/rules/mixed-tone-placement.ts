import { mixedTonePlacement } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { wordsThat } from '../words.ts';

const OLD = /(?:^|[^q])(?:[òóỏõọ][ae]|[ùúủũụ]y)$/;
const NEW = /(?:^|[^q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/;

const oldWords = wordsThat((word) => isWorthALook(word) && OLD.test(word));
const newWords = wordsThat((word) => isWorthALook(word) && NEW.test(word));

/** The tone stands on one of the last two letters. */
function isWorthALook(word: string): boolean {
  const end = word.length;
  return end >= 2 && end <= 6 && (word.charCodeAt(end - 1) >= 0x80 || word.charCodeAt(end - 2) >= 0x80);
}

/** Both ways of placing a tone (hòa, hoà) in one document; said once, at the rarer one. */
export const rule: Rule = {
  code: 'mixed-tone-placement',
  severity: 'hint',
  *check({ text, words }) {
    const older = oldWords(words);
    const newer = newWords(words);
    if (older.length === 0 || newer.length === 0) return;
    const countOf = (ids: readonly number[]) => ids.reduce((sum, id) => sum + (words.counts[id] ?? 0), 0);
    const firstOf = (ids: readonly number[]) => words.ids.findIndex((id) => ids.includes(id));
    const [rare, common] = countOf(older) <= countOf(newer) ? [older, newer] : [newer, older];
    const at = firstOf(rare);
    const other = firstOf(common);
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? from;
    yield {
      from,
      to,
      message: mixedTonePlacement({
        word: text.slice(from, to),
        count: countOf(rare),
        other: text.slice(words.from[other], words.to[other]),
        otherCount: countOf(common),
      }),
    };
  },
};
