import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside evidence; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  const { accountId, name } = input;
  const { db } = tx;
  for (const table of ['evidence_item', 'evidence_credit'] as const)
    await db.updateTable(table).set({ person_name: name }).where('account_id', '=', accountId).execute();
  await db.updateTable('evidence_item').set({ withdrawn_name: name }).where('withdrawn_by', '=', accountId).execute();
  await db.updateTable('evidence_credit').set({ decided_name: name }).where('decided_by', '=', accountId).execute();
}
