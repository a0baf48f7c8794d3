import { addDays, type Day, weekdayOf } from '@cotmoc/base';
import type { DaysOff } from './days-off.ts';

/** The longest row of rest days that is walked over; a list with more is taken as worked from there. */
const LONGEST_REST = 60;

/** True on a day when offices work: Monday to Friday but for the days off, and rest days that are worked instead. */
export function isWorkday(daysOff: DaysOff, day: Day): boolean {
  const kind = daysOff.get(day);
  return kind === undefined ? weekdayOf(day) <= 5 : kind === 'work';
}

/** The day itself when it is worked, otherwise the first one after it that is. */
export function nextWorkday(daysOff: DaysOff, day: Day): Day {
  return walk(daysOff, day, 1);
}

/** The day itself when it is worked, otherwise the last one before it that is. */
export function previousWorkday(daysOff: DaysOff, day: Day): Day {
  return walk(daysOff, day, -1);
}

/** The workday `count` workdays after the day (before it when negative); for 0 the next workday, the day itself included. */
export function addWorkdays(daysOff: DaysOff, day: Day, count: number): Day {
  if (count === 0) return nextWorkday(daysOff, day);
  const step = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = walk(daysOff, addDays(at, step), step);
  return at;
}

export const SHIFTS = ['forward', 'back', 'none'] as const;
/** Where a deadline goes that falls on a rest day. */
export type Shift = (typeof SHIFTS)[number];

/** A deadline moved off a rest day as the setting says; never moved where the day is worked. */
export function shiftDue(daysOff: DaysOff, day: Day, shift: Shift): Day {
  if (shift === 'none') return day;
  return shift === 'forward' ? nextWorkday(daysOff, day) : previousWorkday(daysOff, day);
}

function walk(daysOff: DaysOff, day: Day, step: 1 | -1): Day {
  let at = day;
  for (let gone = 0; gone < LONGEST_REST && !isWorkday(daysOff, at); gone += 1) at = addDays(at, step);
  return at;
}
