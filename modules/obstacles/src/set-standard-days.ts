import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import type { StandardDays } from './obstacle.ts';
import { readStandardDays } from './obstacle-store.ts';

/** Says within how many working days each step is to answer; holds at once, for open obstacles too. */
export async function setStandardDays(tx: Transaction, days: StandardDays, by: { clock: Clock }): Promise<void> {
  const before = await readStandardDays(tx);
  const row = { unit: days.unit, focal: days.focal, province: days.province, changed_at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('obstacles_days')
    .values({ province_id: tx.asker.provinceId, ...row })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(row))
    .execute();
  tx.note({
    action: 'obstacle.set-days',
    objectKind: 'province',
    objectId: tx.asker.provinceId,
    before: { ...before },
    after: { ...days },
  });
}
