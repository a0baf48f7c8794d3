import { type Clock, type Day, startOf } from '@cotmoc/base';

/** A clock that stands at a minute of a day (counted from midnight), but never after the real one. */
export function momentOf(day: Day, minute: number, real: Clock): Clock {
  return { now: () => Math.min(startOf(day) + minute * 60_000, real.now()) };
}
