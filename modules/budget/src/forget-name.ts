import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside money; what they entered stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  const { accountId, name } = input;
  await tx.db.updateTable('budget_entry').set({ person_name: name }).where('account_id', '=', accountId).execute();
}
