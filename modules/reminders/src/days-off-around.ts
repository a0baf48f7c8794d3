import type { Day } from '@cotmoc/base';
import { type DaysOff, daysOffOf, listDaysOff } from '@cotmoc/holidays';
import type { Transaction } from '@cotmoc/store';

/** The province's days off in the year of a day, the one before and the one after. */
export async function daysOffAround(tx: Transaction, day: Day): Promise<DaysOff> {
  const year = Number(day.slice(0, 4));
  return daysOffOf(await listDaysOff(tx, year - 1, year + 1));
}
