import { type Day, dayOf, startOf } from '@cotmoc/base';
import { addWorkdays, type DaysOff, isWorkday } from '@cotmoc/holidays';
import type { RemindRules } from './rules.ts';

const MS_A_MINUTE = 60_000;

/** Whether now is a time for writing to people: a working day, between the digest's hour and the quiet hours. */
export function isAwake(now: number, rules: RemindRules, daysOff: DaysOff): boolean {
  const day = dayOf(now);
  const minute = (now - startOf(day)) / MS_A_MINUTE;
  return isWorkday(daysOff, day) && minute >= rules.digestAt && minute < rules.quietFrom;
}

/** The first instant from now on at which people may be written to. */
export function nextAwake(now: number, rules: RemindRules, daysOff: DaysOff): number {
  if (isAwake(now, rules, daysOff)) return now;
  const day = dayOf(now);
  const beginOf = (at: Day) => startOf(at) + rules.digestAt * MS_A_MINUTE;
  return isWorkday(daysOff, day) && now < beginOf(day) ? beginOf(day) : beginOf(addWorkdays(daysOff, day, 1));
}
