import { addDays, type Day } from '@cotmoc/base';
import type { Recurrence } from '@cotmoc/tasks';
import { listPeriods, type Period } from './period.ts';

/** A rule as it runs: what is paused, and how far it has come. */
export interface RunningRule {
  readonly rule: Recurrence;
  /** The pause that has not ended. */
  readonly pausedFrom: Day | null;
  /** First day of the last period made; null before the first. */
  readonly lastMade: Day | null;
}

/** The periods still to come, as the rule and its pauses stand; an open pause leaves out all that begin in it. */
export function comingPeriods({ rule, pausedFrom, lastMade }: RunningRule): readonly Period[] {
  return periodsAfter(rule, lastMade).filter(({ on }) => pausedFrom === null || on < pausedFrom);
}

/** Those of them to be made on this day: begun or beginning within `leadDays`; the very first one without waiting. */
export function duePeriods(running: RunningRule, day: Day, leadDays: number): readonly Period[] {
  const coming = comingPeriods(running);
  const begins = addDays(day, leadDays);
  return coming.filter(({ on }, at) => on <= begins || (at === 0 && running.lastMade === null));
}

/** How many periods there will be in all: those made, and those still to come once an open pause is over. */
export function countPeriods({ rule, lastMade }: Omit<RunningRule, 'pausedFrom'>, made: number): number {
  return made + periodsAfter(rule, lastMade).length;
}

function periodsAfter(rule: Recurrence, lastMade: Day | null): readonly Period[] {
  return listPeriods(rule.every, rule.from, rule.until).filter(
    ({ on }) => (lastMade === null || on > lastMade) && !rule.pauses.some((pause) => on >= pause.from && on < pause.to),
  );
}
