import type { Clock, Day } from '@cotmoc/base';
import { daysOffOf, isWorkday, listDaysOff } from '@cotmoc/holidays';
import type { Transaction } from '@cotmoc/store';

/** Working days that the upper level needs after the inner deadline, where the province has set nothing. */
export const DEFAULT_UPPER_DAYS = 5;

/** Every year that a plan may speak of. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** What the province has set for deadlines under deadlines. */
export interface ChainRules {
  readonly upperDays: number;
  readonly isWorkingDay: (day: Day) => boolean;
}

/** The province's rules with its holidays and its swapped days. */
export async function readRules(tx: Transaction): Promise<ChainRules> {
  const daysOff = daysOffOf(await listDaysOff(tx, FIRST_YEAR, LAST_YEAR));
  return { upperDays: await readUpperDays(tx), isWorkingDay: (day) => isWorkday(daysOff, day) };
}

export async function readUpperDays(tx: Transaction): Promise<number> {
  const row = await tx.db.selectFrom('cascade_setting').select('upper_days').executeTakeFirst();
  return row?.upper_days ?? DEFAULT_UPPER_DAYS;
}

/** Sets how many working days the upper level needs. */
export async function changeUpperDays(tx: Transaction, upperDays: number, by: { clock: Clock }): Promise<void> {
  const before = await readUpperDays(tx);
  const values = { upper_days: upperDays, changed_at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('cascade_setting')
    .values({ province_id: tx.asker.provinceId, ...values })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(values))
    .execute();
  tx.note({
    action: 'cascade.change-setting',
    objectKind: 'province',
    objectId: tx.asker.provinceId,
    before: { upperDays: before },
    after: { upperDays },
  });
}
