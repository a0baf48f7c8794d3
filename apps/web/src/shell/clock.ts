import { type Clock, type Day, today } from '@cotmoc/base';

/** The browser's clock, the one place of the web that reads it. */
export const clock: Clock = { now: () => Date.now() };

/** Today in Viet Nam, wherever the browser stands. */
export function currentDay(): Day {
  return today(clock);
}
