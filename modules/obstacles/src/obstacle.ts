import { type Day, daysBetween } from '@cotmoc/base';
import { addWorkdays, type DaysOff } from '@cotmoc/holidays';

export const OBSTACLE_STEPS = ['unit', 'focal', 'province'] as const;
/** With whom an obstacle waits: the unit's leader, the focal department, the province's leadership. */
export type ObstacleStep = (typeof OBSTACLE_STEPS)[number];

export const OBSTACLE_STATES = ['open', 'answered', 'solved', 'adjustment', 'withdrawn'] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

export const OUTCOMES = ['answered', 'solved', 'adjustment'] as const;
/** How an obstacle can end with an answer. */
export type Outcome = (typeof OUTCOMES)[number];

/** Working days within which each step is to answer. */
export type StandardDays = Readonly<Record<ObstacleStep, number>>;

/** What holds where the province has said nothing. */
export const USUAL_DAYS: StandardDays = { unit: 2, focal: 3, province: 5 };

/** The step above; null at the top. */
export function nextStep(step: ObstacleStep): ObstacleStep | null {
  return OBSTACLE_STEPS[OBSTACLE_STEPS.indexOf(step) + 1] ?? null;
}

/** How long it has waited at its step. */
export interface Waiting {
  /** Calendar days since it came to this step. */
  readonly days: number;
  /** The last day within the standard. */
  readonly dueOn: Day;
  readonly overdue: boolean;
}

/** The clock of a step on a day. */
export function waitingOf(
  obstacle: { step: ObstacleStep; waitsSince: Day },
  by: { standard: StandardDays; daysOff: DaysOff; today: Day },
): Waiting {
  const dueOn = addWorkdays(by.daysOff, obstacle.waitsSince, by.standard[obstacle.step]);
  return { days: daysBetween(obstacle.waitsSince, by.today), dueOn, overdue: by.today > dueOn };
}
