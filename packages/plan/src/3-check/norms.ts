import { addDays, type Day, parseDay } from '@cotmoc/base';
import type { Norm, PlanFacts, Timing } from '../contract.ts';

/** A time of the plan that ends on a day of the calendar. */
export interface Deadline {
  readonly timing: Timing;
  /** The last good day. */
  readonly last: Day;
  /** The day as people read it: in "trước ngày 30/6" it is 30/6. */
  readonly named: Day;
}

/** The times of a plan that end on a day of the calendar. */
export function deadlinesOf(facts: PlanFacts): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const timing of facts.timings) {
    const named = namedDay(timing.norm);
    if (named !== null) deadlines.push({ timing, named, last: lastDay(timing.norm, named) });
  }
  return deadlines;
}

function namedDay(norm: Norm): Day | null {
  if (norm.kind === 'during') return parseDay(norm.to);
  return norm.kind === 'by' ? parseDay(norm.date) : null;
}

function lastDay(norm: Norm, named: Day): Day {
  return norm.kind === 'by' && !norm.inclusive ? addDays(named, -1) : named;
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
