import { addDays, type Day } from '@cotmoc/base';
import { addWorkdays, type DaysOff, nextWorkday, previousWorkday } from '@cotmoc/holidays';
import type { RemindRules } from './rules.ts';

/** To whom a step of a deadline speaks. */
export type Audience = 'worker' | 'leader' | 'focal';

/** One moment at which somebody is told about one deadline. */
export interface Step {
  /** `before-7`, `due`, `after-14`, `leader`, `focal`; told once for each deadline that a task has. */
  readonly name: string;
  readonly audience: Audience;
  /** The working day on which it is told. */
  readonly day: Day;
}

/** The most steps after a deadline; whoever is silent for years is urged by people, not by a program. */
const LONGEST_REPEAT = 24;

/**
 * All steps of a deadline, in time order. What comes before the deadline or on it moves to the working day before a
 * rest day, so that nobody hears of it too late; what comes after moves to the next working day.
 */
export function stepsOf(lastGoodDay: Day, rules: RemindRules, daysOff: DaysOff): readonly Step[] {
  const steps: Step[] = [];
  const worker = (name: string, day: Day) => steps.push({ name, audience: 'worker', day });
  for (const days of rules.before) worker(`before-${days}`, previousWorkday(daysOff, addDays(lastGoodDay, -days)));
  if (rules.atDue) worker('due', previousWorkday(daysOff, lastGoodDay));
  for (const days of rules.after) worker(`after-${days}`, nextWorkday(daysOff, addDays(lastGoodDay, days)));
  const last = Math.max(0, ...rules.after);
  for (let k = 1; rules.repeatAfter > 0 && k <= LONGEST_REPEAT; k++) {
    const days = last + k * rules.repeatAfter;
    worker(`after-${days}`, nextWorkday(daysOff, addDays(lastGoodDay, days)));
  }
  const escalate = (audience: 'leader' | 'focal', days: number) => {
    if (days > 0) steps.push({ name: audience, audience, day: addWorkdays(daysOff, lastGoodDay, days) });
  };
  escalate('leader', rules.leaderAfter);
  escalate('focal', rules.focalAfter);
  return steps.sort((a, b) => a.day.localeCompare(b.day));
}

/** What an audience is to be told on a day. */
export interface Reached {
  /** The newest step whose day has come: this one is told. */
  readonly shown: Step;
  /** Earlier ones, overtaken while nobody could be told; never told any more. */
  readonly overtaken: readonly Step[];
}

/** The steps of one audience that have come by today, or null before the first. A day on which nothing ran loses none. */
export function reachedBy(steps: readonly Step[], audience: Audience, today: Day): Reached | null {
  const come = steps.filter((step) => step.audience === audience && step.day <= today);
  const shown = come.at(-1);
  return shown ? { shown, overtaken: come.slice(0, -1) } : null;
}
