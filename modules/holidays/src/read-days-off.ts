import type { Transaction } from '@cotmoc/store';
import type { Holiday } from './days-off.ts';
import { shippedDaysOff } from './shipped-days-off.ts';

/** A year's list, and whether it is the province's own or the one that ships with the program. */
export interface YearOfDaysOff {
  readonly year: number;
  readonly origin: 'own' | 'shipped';
  readonly days: readonly Holiday[];
}

/** What is known of a year: the province's own list, or the shipped one where the province has said nothing of it. */
export async function getYearOfDaysOff(tx: Transaction, year: number): Promise<YearOfDaysOff> {
  const [own] = await listOwn(tx, year, year);
  return own ?? { year, origin: 'shipped', days: shippedDaysOff().filter(({ day }) => yearOf(day) === year) };
}

/** The days off of these years, the first and the last included, each year as `getYearOfDaysOff` has it. */
export async function listDaysOff(tx: Transaction, from: number, to: number): Promise<readonly Holiday[]> {
  const own = await listOwn(tx, from, to);
  const said = new Set(own.map(({ year }) => year));
  const rest = shippedDaysOff().filter(({ day }) => {
    const year = yearOf(day);
    return year >= from && year <= to && !said.has(year);
  });
  return [...own.flatMap(({ days }) => days), ...rest].sort((a, b) => (a.day < b.day ? -1 : 1));
}

async function listOwn(tx: Transaction, from: number, to: number): Promise<YearOfDaysOff[]> {
  const rows = await tx.db
    .selectFrom('holidays_day')
    .select(['day', 'kind', 'name', 'source', 'to_confirm as toConfirm'])
    .where((eb) => eb.between(eb.fn<number>('date_part', [eb.val('year'), 'day']), from, to))
    .orderBy('day')
    .execute();
  const byYear = Map.groupBy(rows, ({ day }) => yearOf(day));
  return [...byYear].map(([year, days]) => ({ year, origin: 'own', days }));
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
