import type { Transaction } from '@cotmoc/store';

/** Puts `name` where the name of this account's person stands beside what they did in tasks; what they did stays. */
export async function forgetName(tx: Transaction, input: { accountId: string; name: string }): Promise<void> {
  const { accountId, name } = input;
  const { db } = tx;
  for (const table of ['tasks_progress', 'tasks_delay'] as const)
    await db.updateTable(table).set({ person_name: name }).where('account_id', '=', accountId).execute();
  await db.updateTable('tasks_extension').set({ asked_by_name: name }).where('asked_by', '=', accountId).execute();
  await db.updateTable('tasks_extension').set({ decided_by_name: name }).where('decided_by', '=', accountId).execute();
}
