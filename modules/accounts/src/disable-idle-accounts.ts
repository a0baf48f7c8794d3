import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccounts, listAllRoles, readPolicy } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

const DAY_MS = 86_400_000;

/**
 * Puts out of use every account that nobody has signed in to for the policy's days, and tells the administrators who
 * are left. The administrator seen last stays, so that a province can always be opened again. Gives how many.
 */
export async function disableIdleAccounts(tx: Transaction, by: { clock: Clock; random: Randomness }): Promise<number> {
  const now = by.clock.now();
  const { inactiveDays } = await readPolicy(tx.db);
  const accounts = (await listAccounts(tx.db)).filter((account) => account.disabledAt === null);
  const roles = await listAllRoles(tx.db);
  const administrators = accounts
    .filter((account) => roles.get(account.id)?.some((grant) => grant.role === 'administrator'))
    .sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime());
  const idle = accounts.filter(
    (account) => now - account.seenAt.getTime() > inactiveDays * DAY_MS && account.id !== administrators[0]?.id,
  );
  if (idle.length === 0) return 0;
  const ids = idle.map((account) => account.id);
  await tx.db
    .updateTable('people_account')
    .set({ disabled_at: new Date(now), disabled_why: 'idle' })
    .where('id', 'in', ids)
    .execute();
  await tx.db.deleteFrom('accounts_session').where('account_id', 'in', ids).execute();
  for (const id of ids)
    tx.note({ action: 'account.disable', objectKind: 'account', objectId: id, after: { why: 'idle' } });
  const told = administrators.filter((account) => !ids.includes(account.id));
  const causeId = makeId(now, by.random);
  await giveNotices(
    tx,
    told.map((account) => ({
      accountId: account.id,
      causeId,
      kind: 'account.idle',
      title: `${idle.length} tài khoản đã ngừng dùng vì lâu không đăng nhập`,
      body: `Quá ${inactiveDays} ngày không đăng nhập: ${idle.map((one) => one.name).join(', ')}. Mở lại được trong trang Tài khoản.`,
      link: '/accounts',
    })),
    by,
  );
  return idle.length;
}
