import { addDays, type Day, parseDay } from '@cotmoc/base';
import type { Norm } from '../contract.ts';

/** The last good day that a time phrase names; null where it names none. */
export function lastDayOf(norm: Norm): Day | null {
  if (norm.kind === 'during') return parseDay(norm.to);
  if (norm.kind !== 'by') return null;
  const day = parseDay(norm.date);
  return day === null || norm.inclusive ? day : addDays(day, -1);
}

/** The day that a time phrase names, as people read it: in "trước ngày 30/6" it is 30/6. */
export function namedDay(norm: Norm): Day | null {
  if (norm.kind === 'during') return parseDay(norm.to);
  return norm.kind === 'by' ? parseDay(norm.date) : null;
}

/** A duty's `due` as people write it: `20/06`, `20/06/2026`, or the day of the month alone. */
export function formatDue(due: string): string {
  const dayOfMonth = /^day (\d{1,2})$/.exec(due);
  return dayOfMonth?.[1] ?? due.split('-').reverse().join('/');
}

/**
 * Where a duty's `due` falls within its cycle, as a number that grows with time; null where it names no day.
 * A yearly date in January or February belongs to the year reported on, so it comes after December.
 */
export function rankOfDue(due: string, inclusive: boolean, period: string): number | null {
  const dayOfMonth = /^day (\d{1,2})$/.exec(due);
  if (dayOfMonth) return Number(dayOfMonth[1]) - (inclusive ? 0 : 1);
  const yearly = /^(?:\d{4}-)?(\d{2})-(\d{2})$/.exec(due);
  if (!yearly) return null;
  const month = Number(yearly[1]);
  const late = period === 'year' && month <= 2 ? 12 : 0;
  return (month + late) * 31 + Number(yearly[2]) - (inclusive ? 0 : 1);
}
