import { type Day, makeDay, type Span } from '@cotmoc/base';
import { isDigit, isLetter } from '../1-parse/letter.ts';
import type { Tokens } from '../2-facts/token.ts';

/** A calendar date as the text writes it, right or wrong. */
export interface DateMention extends Span {
  readonly date: number;
  /** 0 for a day with a part too many or with three figures of a year: "ngày 11/05/5/2011", "ngày 14/2/201". */
  readonly month: number;
  /** Null in "ngày 15/6". */
  readonly year: number | null;
  /** True where "ngày" stands before it. */
  readonly named: boolean;
  /** The day in the calendar; null without a year or where there is no such day. */
  readonly day: Day | null;
}

const DATE =
  /(?<![\d/.,-])(\d{1,2})(?: ?([/.-]) ?|\s+tháng\s+)(\d{1,2})(?:(?:( ?[/.-] ?)|,?\s+năm\s+)(\d{4}))?(?![\d/])/y;

/** One part more than a day has, or a year that lost a figure. */
const BROKEN = /\d{1,2}([/.-])\d{1,2}\1(?:\d{3}|\d{1,2}\1\d{4})(?! ?\d|[/.-]\d|[/-]\p{L}|\s*$)/uy;

/** Every date of the text; `numbers` are the tokens of its numbers. */
export function findDates({ text, from: starts, to: ends }: Tokens, numbers: readonly number[]): DateMention[] {
  const mentions: DateMention[] = [];
  let after = 0;
  for (const token of numbers) {
    const from = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    if (from < after || end - from > 2 || !isBeforeMonth(text, end)) continue;
    DATE.lastIndex = from;
    const match = DATE.exec(text);
    if (!match) {
      BROKEN.lastIndex = from;
      const broken = isNamed(text, from) ? BROKEN.exec(text) : null;
      if (!broken) continue;
      after = from + broken[0].length;
      mentions.push({
        from,
        to: after,
        date: Number.parseInt(broken[0], 10),
        month: 0,
        year: null,
        named: true,
        day: null,
      });
      continue;
    }
    after = from + match[0].length;
    const date = Number(match[1]);
    const month = Number(match[3]);
    const year = match[5] === undefined ? null : Number(match[5]);
    // "1.1" and "2-3" are headings and ranges; only a slash or "tháng" makes a date without a year.
    if (year === null && (match[2] === '.' || match[2] === '-')) continue;
    const named = isNamed(text, from);
    if (year === null && !named) continue;
    mentions.push({
      from,
      to: after,
      date,
      month,
      year,
      named,
      day: year === null ? null : makeDay(year, month, date),
    });
  }
  return mentions;
}

/** "ngày" stands before. */
function isNamed(text: string, from: number): boolean {
  return /ngày\s{0,3}$/i.test(text.slice(Math.max(0, from - 8), from));
}

/** False where surely neither a sign and a figure nor "tháng" follows, blanks in between allowed. */
function isBeforeMonth(text: string, at: number): boolean {
  const place = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const code = text.charCodeAt(place);
  if (isPartingSign(code)) return isDigit(text.charCodeAt(text.charCodeAt(place + 1) === 0x20 ? place + 2 : place + 1));
  if (place > at && code === 0x74) return text.charCodeAt(place + 1) === 0x68;
  // Any other white space.
  return code <= 0x20 || (code >= 0x80 && !isLetter(code));
}

/** A hyphen, a full stop or a slash. */
function isPartingSign(code: number): boolean {
  return code >= 0x2d && code <= 0x2f;
}
