import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { type Account, findAccount, listRoles } from './account-store.ts';

/**
 * The account, where the asker may manage it: they see it, and none of its roles reaches beyond theirs, so that nobody
 * comes by a wider right through an account they manage. Refuses otherwise.
 */
export async function reachAccount(tx: Transaction, accountId: string): Promise<Account> {
  const account = await findAccount(tx.db, accountId);
  if (!account) {
    throw new Refusal('not-found', 'no-such-account', {
      vi: 'Không có tài khoản này.',
      en: 'There is no such account.',
    });
  }
  const roles = await listRoles(tx.db, accountId);
  if (!roles.every((grant) => reachesUnit(tx, grant.unitId))) {
    throw new Refusal('forbidden', 'account-beyond-reach', {
      vi: 'Tài khoản này có vai trò ngoài phạm vi bạn quản trị. Hãy đề nghị quản trị của tỉnh.',
      en: 'This account has a role beyond the units you administer. Ask the administrator of the province.',
    });
  }
  return account;
}

/** True when the unit is one that the asker's right reaches. */
export function reachesUnit(tx: Transaction, unitId: string): boolean {
  return tx.asker.scope !== 'units' || tx.asker.unitIds.includes(unitId);
}

/** Refuses what concerns the whole province to whoever administers only some of its units. */
export function requireWholeProvince(tx: Transaction): void {
  if (tx.asker.scope !== 'units') return;
  throw new Refusal('forbidden', 'whole-province-only', {
    vi: 'Việc này áp dụng cho cả tỉnh nên chỉ quản trị của tỉnh làm được.',
    en: 'This concerns the whole province; only its administrator can do it.',
  });
}
