import type { Clock } from '@cotmoc/base';
import { removeFactors } from '@cotmoc/factors';
import { actAsSystem, hashPassword, makeFirstPassword, reachAccount } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { keepPastPassword } from './change-password.ts';

/**
 * Unlocks an account and gives it a first password, told once, to be changed at the next sign-in; its sessions end.
 */
export async function resetPassword(tx: Transaction, accountId: string, by: { clock: Clock }): Promise<string> {
  await reachAccount(tx, accountId);
  const old = await tx.db
    .selectFrom('people_account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const password = makeFirstPassword();
  await tx.db
    .updateTable('people_account')
    .set({
      password_hash: await hashPassword(password),
      must_change_password: true,
      failed_tries: 0,
      locked_until: null,
    })
    .where('id', '=', accountId)
    .execute();
  await actAsSystem(tx, async () => {
    await keepPastPassword(tx, { accountId, passwordHash: old.password_hash, now: new Date(by.clock.now()) });
    await tx.db.deleteFrom('accounts_session').where('account_id', '=', accountId).execute();
  });
  tx.note({ action: 'account.reset-password', objectKind: 'account', objectId: accountId });
  return password;
}

/** Lets a locked account try again at once. */
export async function unlockAccount(tx: Transaction, accountId: string): Promise<void> {
  await reachAccount(tx, accountId);
  await tx.db
    .updateTable('people_account')
    .set({ failed_tries: 0, locked_until: null })
    .where('id', '=', accountId)
    .execute();
  tx.note({ action: 'account.unlock', objectKind: 'account', objectId: accountId });
}

/** Takes the second factors of somebody who has lost them away; where the policy asks for one it is set up anew. */
export async function resetSecondFactor(tx: Transaction, accountId: string): Promise<void> {
  await reachAccount(tx, accountId);
  await actAsSystem(tx, async () => {
    await removeFactors(tx.db, accountId);
    await tx.db.deleteFrom('accounts_session').where('account_id', '=', accountId).execute();
  });
  tx.note({ action: 'account.reset-second-factor', objectKind: 'account', objectId: accountId });
}
