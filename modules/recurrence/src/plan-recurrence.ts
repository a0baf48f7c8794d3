import type { Day } from '@cotmoc/base';
import type { Recurrence } from '@cotmoc/tasks';
import { listPeriods } from './period.ts';

/** What a plan says of how its work comes again. */
export type RecurrenceWords = Pick<Recurrence, 'kind' | 'every' | 'dueDay' | 'quantityEach'>;

/** The longest that periods are made for: a rule of days over years would be no help to anybody. */
const MOST_PERIODS = 400;

/**
 * The rule of a task that comes again between two days, or null where fewer than two periods are left: it is then done
 * once. A rule with more than 400 periods is null too.
 */
export function planRecurrence(
  words: RecurrenceWords,
  span: { readonly from: Day; readonly until: Day },
): Recurrence | null {
  const { kind, every, dueDay, quantityEach } = words;
  const periods = listPeriods(every, span.from, span.until).length;
  if (periods < 2 || periods > MOST_PERIODS) return null;
  return { kind, every, dueDay, quantityEach, ...span, pauses: [], periods };
}
