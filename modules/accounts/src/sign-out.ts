import type { Transaction } from '@cotmoc/store';

/** Ends one session of the asker. */
export async function signOut(tx: Transaction, sessionHash: string): Promise<void> {
  await tx.db.deleteFrom('accounts_session').where('token_hash', '=', sessionHash).execute();
  tx.note({ action: 'session.close', objectKind: 'account', objectId: tx.asker.accountId ?? '' });
}
