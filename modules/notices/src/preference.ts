import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** Whether the asker wants letters by mail beside the notices inside the program; yes until said otherwise. */
export async function wantsMail(tx: Transaction): Promise<boolean> {
  const row = await tx.db
    .selectFrom('notices_preference')
    .select('by_mail')
    .where('account_id', '=', tx.asker.accountId)
    .executeTakeFirst();
  return row?.by_mail ?? true;
}

/** Sets it. */
export async function setWantsMail(tx: Transaction, byMail: boolean, by: { clock: Clock }): Promise<void> {
  const values = { by_mail: byMail, changed_at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('notices_preference')
    .values({ province_id: tx.asker.provinceId, account_id: tx.asker.accountId ?? '', ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'account_id']).doUpdateSet(values))
    .execute();
}
