import { type Day, dayOf } from './day.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The only door to the present; passed as an argument so that every rule can be tried on any day. */
export interface Clock {
  now(): Instant;
}

/** Today's calendar day in Viet Nam by this clock. */
export function today(clock: Clock): Day {
  return dayOf(clock.now());
}
