import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside what was answered; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  const { accountId, name } = input;
  const { db } = tx;
  await db.updateTable('cascade_step').set({ person_name: name }).where('account_id', '=', accountId).execute();
  await db.updateTable('cascade_decline').set({ declined_name: name }).where('declined_by', '=', accountId).execute();
  await db.updateTable('cascade_decline').set({ decided_name: name }).where('decided_by', '=', accountId).execute();
  await db.updateTable('cascade_proposal').set({ answered_name: name }).where('answered_by', '=', accountId).execute();
}
