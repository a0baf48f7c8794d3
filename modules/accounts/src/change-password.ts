import { type Clock, Refusal } from '@cotmoc/base';
import {
  type AccessPolicy,
  hashPassword,
  readPolicy,
  requireGoodPassword,
  requireOwnPassword,
  verifyPassword,
} from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

/**
 * Sets a new password of the asker's own and ends every other session of the account. Refuses a wrong present
 * password, a weak new one, and one of the last ones again.
 */
export async function changePassword(
  tx: Transaction,
  input: { password: string; newPassword: string; sessionHash: string },
  by: { clock: Clock },
): Promise<void> {
  const accountId = tx.asker.accountId ?? '';
  await requireOwnPassword(tx, input.password);
  if (input.newPassword === input.password) {
    const sentences = {
      vi: 'Mật khẩu mới phải khác mật khẩu cũ.',
      en: 'The new password must differ from the old one.',
    };
    throw new Refusal('invalid', 'same-password', sentences, { newPassword: sentences });
  }
  await setPassword(tx, { accountId, password: input.newPassword }, by);
  await tx.db
    .deleteFrom('accounts_session')
    .where('account_id', '=', accountId)
    .where('token_hash', '!=', input.sessionHash)
    .execute();
  tx.note({ action: 'account.change-password', objectKind: 'account', objectId: accountId });
}

/** Sets a password that its person has chosen. Refuses what the policy does not allow. */
export async function setPassword(
  tx: Transaction,
  input: { accountId: string; password: string },
  by: { clock: Clock },
): Promise<void> {
  const { accountId, password } = input;
  const policy = await readPolicy(tx.db);
  const account = await tx.db
    .selectFrom('people_account')
    .select(['username', 'password_hash'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  requireGoodPassword(password, account.username, policy.passwordLength);
  await refusePastPassword(tx, input, policy);
  const now = new Date(by.clock.now());
  await keepPastPassword(tx, { accountId, passwordHash: account.password_hash, now });
  await tx.db
    .updateTable('people_account')
    .set({ password_hash: await hashPassword(password), must_change_password: false, password_changed_at: now })
    .where('id', '=', accountId)
    .execute();
}

/** Remembers a password that is about to be replaced, so that it does not come back. */
export async function keepPastPassword(
  tx: Transaction,
  past: { accountId: string; passwordHash: string; now: Date },
): Promise<void> {
  const row = { account_id: past.accountId, password_hash: past.passwordHash, at: past.now };
  await tx.db
    .insertInto('accounts_past_password')
    .values({ province_id: tx.asker.provinceId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Also forgets passwords that are older than any policy looks back. */
async function refusePastPassword(
  tx: Transaction,
  input: { accountId: string; password: string },
  policy: AccessPolicy,
): Promise<void> {
  const past = await tx.db
    .selectFrom('accounts_past_password')
    .select('password_hash')
    .where('account_id', '=', input.accountId)
    .orderBy('at', 'desc')
    .execute();
  const kept = past.slice(0, policy.passwordHistory);
  for (const { password_hash } of kept) {
    if (!(await verifyPassword(input.password, password_hash))) continue;
    const sentences = {
      vi: `Mật khẩu này đã dùng trước đây. Hãy chọn mật khẩu khác ${policy.passwordHistory} mật khẩu gần nhất.`,
      en: `This password was used before. Choose one that is none of the last ${policy.passwordHistory}.`,
    };
    throw new Refusal('invalid', 'past-password', sentences, { newPassword: sentences });
  }
  const gone = past.slice(24).map((row) => row.password_hash);
  if (gone.length > 0) {
    await tx.db
      .deleteFrom('accounts_past_password')
      .where('account_id', '=', input.accountId)
      .where('password_hash', 'in', gone)
      .execute();
  }
}
