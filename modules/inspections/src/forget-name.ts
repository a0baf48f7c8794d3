import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside inspections; what they said stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  for (const table of ['inspections_inspection', 'inspections_step'] as const)
    await tx.db.updateTable(table).set({ person_name: input.name }).where('account_id', '=', input.accountId).execute();
}
