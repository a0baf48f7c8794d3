import { type Day, makeDay, type Span } from '@cotmoc/base';

/** A calendar date as the text writes it, right or wrong. */
export interface DateMention extends Span {
  readonly date: number;
  readonly month: number;
  /** Null in "ngày 15/6". */
  readonly year: number | null;
  /** True where "ngày" stands before it. */
  readonly named: boolean;
  /** The day in the calendar; null without a year or where there is no such day. */
  readonly day: Day | null;
}

const DATE =
  /(?<![\d/.,-])(\d{1,2})(?: ?([/.-]) ?|\s+tháng\s+)(\d{1,2})(?:(?:( ?[/.-] ?)|,?\s+năm\s+)(\d{4}))?(?![\d/])/g;

/** Every date of the text, in one pass. */
export function findDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const match of text.matchAll(DATE)) {
    const from = match.index;
    const date = Number(match[1]);
    const month = Number(match[3]);
    const year = match[5] === undefined ? null : Number(match[5]);
    const named = /ngày\s{0,3}$/i.test(text.slice(Math.max(0, from - 8), from));
    // "1.1" and "2-3" are headings and ranges; only a slash or "tháng" makes a date without a year.
    if (year === null && (match[2] === '.' || match[2] === '-')) continue;
    if (year === null && !named) continue;
    mentions.push({
      from,
      to: from + match[0].length,
      date,
      month,
      year,
      named,
      day: year === null ? null : makeDay(year, month, date),
    });
  }
  return mentions;
}
