import { mixedTonePlacement } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchWords } from '../watch.ts';

const OLD = /(?:^|[^q])(?:[òóỏõọ][ae]|[ùúủũụ]y)$/;
const NEW = /(?:^|[^q])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/;

const oldWords = watchWords((word) => isWorthALook(word) && OLD.test(word));
const newWords = watchWords((word) => isWorthALook(word) && NEW.test(word));

/** The tone stands on one of the last two letters. */
function isWorthALook(word: string): boolean {
  const end = word.length;
  return end >= 2 && end <= 6 && (word.charCodeAt(end - 1) >= 0x80 || word.charCodeAt(end - 2) >= 0x80);
}

/** Both ways of placing a tone (hòa, hoà) in one document; said once, at the rarer one. */
export const rule: Rule = {
  code: 'mixed-tone-placement',
  severity: 'hint',
  check({ text, words }, report) {
    const older = oldWords(words);
    const newer = newWords(words);
    if (older.length === 0 || newer.length === 0) return;
    const [rare, common] = older.length <= newer.length ? [older, newer] : [newer, older];
    const at = rare[0] ?? 0;
    const other = common[0] ?? 0;
    const from = words.fromOf(at);
    const to = words.toOf(at);
    report({
      from,
      to,
      message: mixedTonePlacement({
        word: text.slice(from, to),
        count: rare.length,
        other: text.slice(words.fromOf(other), words.toOf(other)),
        otherCount: common.length,
      }),
    });
  },
};
