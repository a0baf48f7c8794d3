import { readFileSync } from 'node:fs';
import type { Holiday } from './days-off.ts';
import { readHolidayTable } from './holiday-table.ts';

let shipped: readonly Holiday[] | null = null;

/** The list that ships with the program, with its sources and what is still to be confirmed. */
export function shippedDaysOff(): readonly Holiday[] {
  shipped ??= readHolidayTable(readFileSync(new URL('../data/days-off.csv', import.meta.url), 'utf8')).holidays;
  return shipped;
}
