import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside steps of adjustments; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  await tx.db
    .updateTable('adjustments_step')
    .set({ person_name: input.name })
    .where('account_id', '=', input.accountId)
    .execute();
}
