import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { verifyPassword } from './password.ts';

/** Refuses a password that is not the asker's present one. */
export async function requireOwnPassword(tx: Transaction, password: string): Promise<void> {
  const account = await tx.db
    .selectFrom('people_account')
    .select('password_hash')
    .where('id', '=', tx.asker.accountId)
    .executeTakeFirstOrThrow();
  if (await verifyPassword(password, account.password_hash)) return;
  const sentences = { vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The present password is wrong.' };
  throw new Refusal('invalid', 'wrong-password', sentences, { password: sentences });
}
