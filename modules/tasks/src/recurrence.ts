import type { Day } from '@cotmoc/base';

/** How long a period is. */
export const EVERIES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Every = (typeof EVERIES)[number];

/** How the occurrences of a recurring task are made, or the proofs of a continuous one asked for. */
export interface Recurrence {
  /** `recurring`: the same work again. `proof`: work without end, shown from time to time. */
  readonly kind: 'recurring' | 'proof';
  readonly every: Every;
  /** The last good day in the period: of the month (in longer periods, of the last month), 1–7 of the week; null: its last day. */
  readonly dueDay: number | null;
  /** How many of what the task counts each period brings; null where nothing is asked for in particular. */
  readonly quantityEach: number | null;
  /** The first and the last day whose periods are made. */
  readonly from: Day;
  readonly until: Day;
  /** Past pauses: no occurrence of a period that began from `from` to the day before `to`. */
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[];
  /** How many periods there will be in all, made or still to come. */
  readonly periods: number;
}

/** The rule kept with a task, or null. */
export function recurrenceOf(row: { readonly recurrence: unknown }): Recurrence | null {
  // Written from a Recurrence alone.
  return row.recurrence as Recurrence | null;
}
