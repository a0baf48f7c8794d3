import { addDays, type Day, daysInMonth, makeDay, weekdayOf } from '@cotmoc/base';

/** A month as an address holds it: `2026-06`. */
export type Month = string;

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Its first and last day. */
export function monthBounds(month: Month): { readonly from: Day; readonly to: Day } {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const from = makeDay(year, number, 1);
  const to = makeDay(year, number, daysInMonth(year, number));
  if (!from || !to) throw new RangeError(`${month} is no month`);
  return { from, to };
}

/** So many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The weeks that a month touches, Monday first. */
export function weeksOf(month: Month): Day[][] {
  const { from, to } = monthBounds(month);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}
