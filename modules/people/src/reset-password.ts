import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { hashPassword, makeFirstPassword } from './password.ts';

/** Unlocks an account and gives it a first password, told once, to be changed at the next sign-in. */
export async function resetPassword(tx: Transaction, accountId: string): Promise<string> {
  const password = makeFirstPassword();
  const found = await tx.db
    .updateTable('people_account')
    .set({
      password_hash: await hashPassword(password),
      must_change_password: true,
      failed_tries: 0,
      locked_until: null,
    })
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (found.numUpdatedRows === 0n) throw noSuchAccount();
  tx.note({ action: 'account.reset-password', objectKind: 'account', objectId: accountId });
  return password;
}

/** Lets a locked account try again at once. */
export async function unlockAccount(tx: Transaction, accountId: string): Promise<void> {
  const found = await tx.db
    .updateTable('people_account')
    .set({ failed_tries: 0, locked_until: null })
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (found.numUpdatedRows === 0n) throw noSuchAccount();
  tx.note({ action: 'account.unlock', objectKind: 'account', objectId: accountId });
}

function noSuchAccount(): Refusal {
  return new Refusal('not-found', 'no-such-account', {
    vi: 'Không có tài khoản này.',
    en: 'There is no such account.',
  });
}
