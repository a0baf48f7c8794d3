import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside templates they kept. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  await tx.db
    .updateTable('templates_template')
    .set({ created_name: input.name })
    .where('created_by', '=', input.accountId)
    .execute();
}
