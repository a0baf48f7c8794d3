import { type Clock, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { reachAccount } from './reach-account.ts';

/** Puts an account out of use; what it did stays. Refuses one's own and the last administrator's. */
export async function disableAccount(tx: Transaction, accountId: string, by: { clock: Clock }): Promise<void> {
  if (tx.asker.accountId === accountId) {
    throw new Refusal('forbidden', 'own-account', {
      vi: 'Không tự ngừng tài khoản của mình được. Hãy nhờ một quản trị khác.',
      en: 'You cannot disable your own account. Ask another administrator.',
    });
  }
  const account = await reachAccount(tx, accountId);
  if (account.disabledAt) return;
  await requireAnotherAdministrator(tx, accountId);
  await tx.db
    .updateTable('people_account')
    .set({ disabled_at: new Date(by.clock.now()), disabled_why: 'administrator' })
    .where('id', '=', accountId)
    .execute();
  tx.note({ action: 'account.disable', objectKind: 'account', objectId: accountId, after: { why: 'administrator' } });
}

/** Puts an account back into use; its idle days are counted anew. Refuses one whose person was erased. */
export async function enableAccount(tx: Transaction, accountId: string, by: { clock: Clock }): Promise<void> {
  const account = await reachAccount(tx, accountId);
  if (!account.disabledAt) return;
  if (account.disabledWhy === 'erased') {
    throw new Refusal('conflict', 'account-erased', {
      vi: 'Dữ liệu cá nhân của tài khoản này đã được xóa theo yêu cầu nên không dùng lại được. Hãy mời lại bằng một tài khoản mới.',
      en: 'The personal data of this account was erased on request, so it cannot be used again. Invite the person anew.',
    });
  }
  await tx.db
    .updateTable('people_account')
    .set({ disabled_at: null, disabled_why: null, seen_at: new Date(by.clock.now()) })
    .where('id', '=', accountId)
    .execute();
  tx.note({ action: 'account.enable', objectKind: 'account', objectId: accountId });
}

/** Refuses where nobody else could administer the province any more. */
export async function requireAnotherAdministrator(tx: Transaction, accountId: string): Promise<void> {
  const others = await tx.db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.role', '=', 'administrator')
    .where('a.disabled_at', 'is', null)
    .select('r.account_id')
    .distinct()
    .execute();
  const isOne = others.some((row) => row.account_id === accountId);
  if (!isOne || others.length > 1) return;
  throw new Refusal('conflict', 'last-administrator', {
    vi: 'Đây là quản trị cuối cùng. Hãy giao vai trò quản trị cho người khác trước.',
    en: 'This is the last administrator. Give somebody else that role first.',
  });
}
