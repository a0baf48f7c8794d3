import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { hashPassword, requireGoodPassword, verifyPassword } from './password.ts';

/**
 * Sets a new password of the asker's own and ends every other session of the account. Refuses a wrong present
 * password, a weak new one, and the same one again.
 */
export async function changePassword(
  tx: Transaction,
  input: { password: string; newPassword: string; sessionHash: string },
): Promise<void> {
  const accountId = tx.asker.accountId ?? '';
  const account = await tx.db
    .selectFrom('people_account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword(input.password, account.password_hash))) {
    const sentences = { vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The present password is wrong.' };
    throw new Refusal('invalid', 'wrong-password', sentences, { password: sentences });
  }
  requireGoodPassword(input.newPassword, account.username);
  if (input.newPassword === input.password) {
    const sentences = {
      vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
      en: 'The new password must differ from the old one.',
    };
    throw new Refusal('invalid', 'same-password', sentences, { newPassword: sentences });
  }
  await tx.db
    .updateTable('people_account')
    .set({ password_hash: await hashPassword(input.newPassword), must_change_password: false })
    .where('id', '=', accountId)
    .execute();
  await tx.db
    .deleteFrom('people_session')
    .where('account_id', '=', accountId)
    .where('token_hash', '!=', input.sessionHash)
    .execute();
  tx.note({ action: 'account.change-password', objectKind: 'account', objectId: accountId });
}
