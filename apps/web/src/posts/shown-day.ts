import { addDays, formatDay, parseDay } from '@cotmoc/base';

/** A day of the wire as people read it: `15/06/2026`. */
export function shownDay(day: string): string {
  const read = parseDay(day);
  return read ? formatDay(read) : day;
}

/** The last day on which it is still so, of the first on which it is no more. */
export function shownDayBefore(day: string): string {
  const read = parseDay(day);
  return read ? formatDay(addDays(read, -1)) : day;
}
