import { reversedRange } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchPhrases } from '../watch.ts';

const beginnings = watchPhrases('từ ngày', 'từ tháng');
/** Two days of one month: "từ ngày 20 đến ngày 17 tháng 11". */
const DAYS = /từ ngày (\d{1,2}) (?:đến|-|–)(?: hết)?(?: ngày)? (\d{1,2})(?=\/\d{1,2}(?!\d)| tháng \d)/iy;
/** Two months, each with its year: "từ tháng 10/2026 đến tháng 3/2026". */
const MONTHS =
  /từ tháng (\d{1,2})(?:\/| năm )(\d{4}) (?:đến|-|–)(?: hết)?(?: tháng)? (\d{1,2})(?:\/| năm )(\d{4})(?!\d)/iy;

/** Digits of a year. */
const YEAR = 4;
const YEARS = /(\d{4})\s{0,2}(?:[-–—]|đến năm|đến)\s{0,2}(\d{4})(?!\d)/y;
const NAMED = /(?:[Gg]iai đoạn|GIAI ĐOẠN|[Nn]hiệm kỳ|[Tt]hời kỳ|[Cc]ác năm|[Tt]ừ năm)\s{1,3}$/;
const BETWEEN = /^\s{0,2}(?:[-–—]|đến(?: hết)?(?: ngày)?)\s{0,2}$/;

/** A span of time that ends before it begins: "giai đoạn 2030 - 2025", "từ ngày 20/5/2025 đến ngày 10/5/2025". */
export const rule: Rule = {
  code: 'reversed-range',
  severity: 'warning',
  check({ text, tokens, dates, words }, report) {
    for (const token of words.numbers) {
      const start = tokens.from[token] ?? 0;
      if ((tokens.to[token] ?? 0) - start !== YEAR || !isBeforeYear(text, start + YEAR)) continue;
      YEARS.lastIndex = start;
      const match = YEARS.exec(text);
      if (!match || Number(match[1]) <= Number(match[2])) continue;
      const before = text.slice(Math.max(0, start - 14), start);
      const named = NAMED.exec(before);
      if (!named) continue;
      const from = start - before.length + named.index;
      const to = start + match[0].length;
      report({ from, to, message: reversedRange({ phrase: text.slice(from, to) }) });
    }
    for (const second of beginnings(words)) {
      const from = words.fromOf(second - 1);
      DAYS.lastIndex = from;
      MONTHS.lastIndex = from;
      const days = DAYS.exec(text);
      const match = days ?? MONTHS.exec(text);
      if (!match) continue;
      const [, a = 0, b = 0, c = 0, d = 0] = match.map(Number);
      if (days ? a <= b : b * 12 + a <= d * 12 + c) continue;
      const to = from + match[0].length;
      report({ from, to, message: reversedRange({ phrase: text.slice(from, to) }) });
    }
    for (const [i, first] of dates.entries()) {
      const second = dates[i + 1];
      if (!second || !first.day || !second.day || first.day <= second.day) continue;
      if (second.from - first.to > 20 || !BETWEEN.test(text.slice(first.to, second.from).replace(/ngày\s*$/, '')))
        continue;
      report({
        from: first.from,
        to: second.to,
        message: reversedRange({ phrase: text.slice(first.from, second.to) }),
      });
    }
  },
};

/** False where the next letter says already that no second year follows. */
function isBeforeYear(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = code === 0x20 ? text.charCodeAt(at + 1) : code;
  return next === 0x2d || next >= 0x80 || next <= 0x20;
}
