import { addDays, type Day, daysInMonth, makeDay, weekdayOf } from '@cotmoc/base';
import type { Every } from '@cotmoc/tasks';

/** A stretch of the calendar; `on` is its first day and names it, `last` is its last. */
export interface Period {
  readonly on: Day;
  readonly last: Day;
}

const MONTHS: Partial<Record<Every, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The day, the week from Monday, the month, quarter, half year or year in which a day lies. */
export function periodOf(every: Every, day: Day): Period {
  const months = MONTHS[every];
  if (months === undefined) {
    const on = every === 'week' ? addDays(day, 1 - weekdayOf(day)) : day;
    return { on, last: every === 'week' ? addDays(on, 6) : on };
  }
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const final = first + months - 1;
  return { on: dayOf(year, first, 1), last: dayOf(year, final, daysInMonth(year, final)) };
}

/** Every period from the one in which `from` lies to the one in which `until` lies; none where `until` is earlier. */
export function listPeriods(every: Every, from: Day, until: Day): readonly Period[] {
  const periods: Period[] = [];
  if (until < from) return periods;
  for (let next = periodOf(every, from); next.on <= until; next = periodOf(every, addDays(next.last, 1))) {
    periods.push(next);
  }
  return periods;
}

/**
 * The last good day of a period: the `dueDay` of its last month (1–7 of a week), or its last day where none is said or the
 * month is shorter; never after `until`.
 */
export function dueIn(
  period: Period,
  rule: { readonly every: Every; readonly dueDay: number | null; readonly until: Day },
): Day {
  const due = dueBy(period, rule);
  return due < rule.until ? due : rule.until < period.on ? period.last : rule.until;
}

function dueBy(period: Period, { every, dueDay }: { every: Every; dueDay: number | null }): Day {
  if (dueDay === null || every === 'day') return period.last;
  if (every === 'week') return addDays(period.on, Math.min(7, Math.max(1, dueDay)) - 1);
  const year = Number(period.last.slice(0, 4));
  const month = Number(period.last.slice(5, 7));
  return dayOf(year, month, Math.min(daysInMonth(year, month), Math.max(1, dueDay)));
}

function dayOf(year: number, month: number, date: number): Day {
  const day = makeDay(year, month, date);
  if (!day) throw new RangeError(`no day ${year}-${month}-${date}`);
  return day;
}
