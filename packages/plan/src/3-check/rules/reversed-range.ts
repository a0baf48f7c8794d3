import { reversedRange } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const YEARS =
  /(?:[Gg]iai đoạn|GIAI ĐOẠN|[Nn]hiệm kỳ|[Tt]hời kỳ|[Cc]ác năm|[Tt]ừ năm)\s{1,3}(\d{4})\s{0,2}(?:[-–—]|đến năm|đến)\s{0,2}(\d{4})(?!\d)/g;
const BETWEEN = /^\s{0,2}(?:[-–—]|đến(?: hết)?(?: ngày)?)\s{0,2}$/;

/** A span of time that ends before it begins: "giai đoạn 2030 - 2025", "từ ngày 20/5/2025 đến ngày 10/5/2025". */
export const rule: Rule = {
  code: 'reversed-range',
  severity: 'warning',
  *check({ text, dates }) {
    for (const match of text.matchAll(YEARS)) {
      if (Number(match[1]) <= Number(match[2])) continue;
      yield { from: match.index, to: match.index + match[0].length, message: reversedRange({ phrase: match[0] }) };
    }
    for (const [i, first] of dates.entries()) {
      const second = dates[i + 1];
      if (!second || !first.day || !second.day || first.day <= second.day) continue;
      if (second.from - first.to > 20 || !BETWEEN.test(text.slice(first.to, second.from).replace(/ngày\s*$/, '')))
        continue;
      yield { from: first.from, to: second.to, message: reversedRange({ phrase: text.slice(first.from, second.to) }) };
    }
  },
};
