import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside progress and evidence; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  for (const table of ['tasks_progress', 'tasks_evidence'] as const)
    await tx.db.updateTable(table).set({ person_name: input.name }).where('account_id', '=', input.accountId).execute();
}
