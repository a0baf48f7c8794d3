import { formatDay, weekdayOf } from '@cotmoc/base';
import { weekdayMismatch } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Weekdays from Monday on, as they are written in words and in figures. */
const NAMES = [
  ['thứ hai', 'thứ 2'],
  ['thứ ba', 'thứ 3'],
  ['thứ tư', 'thứ 4'],
  ['thứ năm', 'thứ 5'],
  ['thứ sáu', 'thứ 6'],
  ['thứ bảy', 'thứ 7'],
  ['chủ nhật'],
] as const;
const BEFORE = /(?<!lần |khóa |kỳ |tuần )(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s?[,(]?\s?(?:ngày\s)?$/iu;
const BEHIND = /^\s?\((thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\)/iu;

/** A day with the name of another weekday: "thứ Hai, ngày 30/9/2026", which is a Wednesday. */
export const rule: Rule = {
  code: 'weekday-mismatch',
  severity: 'warning',
  check({ text, dates }, report) {
    for (const { from, to, day } of dates) {
      if (day === null) continue;
      const start = Math.max(0, from - 24);
      const before = BEFORE.exec(text.slice(start, from));
      const behind = before ? null : BEHIND.exec(text.slice(to, to + 14));
      const written = before?.[1] ?? behind?.[1];
      if (written === undefined) continue;
      const right = NAMES[weekdayOf(day) - 1] ?? [];
      if (right.some((name) => name === written.toLowerCase())) continue;
      report({
        from: before ? start + before.index : from,
        to: behind ? to + behind[0].length : to,
        message: weekdayMismatch({ day: formatDay(day), weekday: right[0] ?? '', written }),
      });
    }
  },
};
