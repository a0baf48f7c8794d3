import { type Day, makeDay, readTypedDay } from '@cotmoc/base';

/**
 * Reads a day as people type it in a hurry: all that `readTypedDay` reads, `15062026`, `15/6/26` (this century)
 * and `15/6` (the year of `today`); null when there is no such day.
 */
export function readHurriedDay(text: string, today: Day): Day | null {
  const plain = readTypedDay(text);
  if (plain) return plain;
  const run = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (run) return makeDay(Number(run[3]), Number(run[2]), Number(run[1]));
  const short = /^\s*(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}))?\s*$/.exec(text);
  if (!short) return null;
  const year = short[3] === undefined ? Number(today.slice(0, 4)) : 2000 + Number(short[3]);
  return makeDay(year, Number(short[2]), Number(short[1]));
}
