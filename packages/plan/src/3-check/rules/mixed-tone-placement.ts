import { mixedTonePlacement } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { judgeWords } from '../words.ts';

const OLD = /(?:^|[^q])(?:[òóỏõọ][ae]|[ùúủũụ]y)$/;
const NEW = /(?:^|[^q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/;

/** 1 for a word with its tone in the old place, 2 in the new one, 0 for all other words. */
const judged = judgeWords((word) => {
  // The tone stands on one of the last two letters.
  const end = word.length;
  if (end < 2 || end > 6 || (word.charCodeAt(end - 1) < 0x80 && word.charCodeAt(end - 2) < 0x80)) return 0;
  return OLD.test(word) ? 1 : NEW.test(word) ? 2 : 0;
});

/** Both ways of placing a tone (hòa, hoà) in one document; said once, at the rarer one. */
export const rule: Rule = {
  code: 'mixed-tone-placement',
  severity: 'hint',
  *check({ text, words }) {
    const styleOf = judged(words);
    let any = 0;
    for (const id of words.distinct) any |= styleOf(id);
    if (any !== 3) return;
    const counts = [0, 0, 0];
    const first = [-1, -1, -1];
    for (let i = 0; i < words.count; i++) {
      const style = styleOf(words.ids[i] ?? 0);
      if (style === 0) continue;
      counts[style] = (counts[style] ?? 0) + 1;
      if (first[style] === -1) first[style] = i;
    }
    const [rare, common] = (counts[1] ?? 0) <= (counts[2] ?? 0) ? [1, 2] : [2, 1];
    const at = first[rare] ?? -1;
    const other = first[common] ?? -1;
    if (at < 0 || other < 0) return;
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? from;
    yield {
      from,
      to,
      message: mixedTonePlacement({
        word: text.slice(from, to),
        count: counts[rare] ?? 0,
        other: text.slice(words.from[other], words.to[other]),
        otherCount: counts[common] ?? 0,
      }),
    };
  },
};
