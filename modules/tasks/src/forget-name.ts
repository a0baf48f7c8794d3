import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside progress; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  await tx.db
    .updateTable('tasks_progress')
    .set({ person_name: input.name })
    .where('account_id', '=', input.accountId)
    .execute();
}
