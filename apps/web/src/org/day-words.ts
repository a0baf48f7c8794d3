import { formatDay, parseDay } from '@cotmoc/base';

/** A day that came over the wire, as people read it. */
export function dayWords(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}
