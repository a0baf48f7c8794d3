import { type Clock, Refusal } from '@cotmoc/base';
import { actAsSystem, listRoles, reachAccount, readPolicy } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { idleMinutesOf, type SessionPolicy } from './session-policy.ts';

type By = { clock: Clock; policy: SessionPolicy };

/** The sessions of an account that are open now, the last one used first. The transaction must see them. */
export async function listSessions(tx: Transaction, input: { accountId: string; sessionHash: string | null }, by: By) {
  const now = by.clock.now();
  const [policy, roles] = [await readPolicy(tx.db), await listRoles(tx.db, input.accountId)];
  const idle = idleMinutesOf(
    policy,
    roles.map((grant) => grant.role),
    by.policy,
  );
  const rows = await tx.db
    .selectFrom('accounts_session')
    .selectAll()
    .where('account_id', '=', input.accountId)
    .where('expires_at', '>', new Date(now))
    .where('seen_at', '>=', new Date(now - idle * 60_000))
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    address: maskAddress(row.address),
    device: deviceOf(row.agent),
    way: row.way,
    isThis: row.token_hash === input.sessionHash,
  }));
}

/** `203.0.113.x`: enough to know one's office by, not enough to trace a person. */
export function maskAddress(address: string | null): string {
  if (!address) return '';
  if (address.includes('.')) return address.replace(/^::ffff:/, '').replace(/\.\d+$/, '.x');
  return `${address.split(':').slice(0, 3).join(':')}:…`;
}

/** `Chrome, Windows`: what a browser calls itself, in two words; empty where it says nothing that is known. */
export function deviceOf(agent: string | null): string {
  const browsers = { Edg: 'Edge', coc_coc: 'Cốc Cốc', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' };
  const systems = {
    Android: 'Android',
    iPhone: 'iPhone',
    iPad: 'iPad',
    Windows: 'Windows',
    Mac: 'macOS',
    Linux: 'Linux',
  };
  const found = [browsers, systems].map((names) => Object.entries(names).find(([sign]) => agent?.includes(sign))?.[1]);
  return found.filter((name) => name !== undefined).join(', ');
}

/** Ends one session of the asker's own. Refuses an unknown one. */
export async function endSession(tx: Transaction, id: string): Promise<void> {
  const ended = await tx.db
    .deleteFrom('accounts_session')
    .where('account_id', '=', tx.asker.accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (ended.numDeletedRows === 0n) {
    throw new Refusal('not-found', 'no-such-session', {
      vi: 'Phiên này đã kết thúc.',
      en: 'This session has ended already.',
    });
  }
  tx.note({ action: 'session.end', objectKind: 'account', objectId: tx.asker.accountId ?? '' });
}

/** Ends every session of the asker but this one; gives how many. */
export async function endOtherSessions(tx: Transaction, sessionHash: string): Promise<number> {
  const ended = await tx.db
    .deleteFrom('accounts_session')
    .where('account_id', '=', tx.asker.accountId)
    .where('token_hash', '!=', sessionHash)
    .executeTakeFirst();
  const count = Number(ended.numDeletedRows);
  tx.note({
    action: 'session.end-others',
    objectKind: 'account',
    objectId: tx.asker.accountId ?? '',
    after: { count },
  });
  return count;
}

/** The open sessions of somebody whom the asker administers. */
export async function listSessionsOf(tx: Transaction, accountId: string, by: By) {
  await reachAccount(tx, accountId);
  return actAsSystem(tx, () => listSessions(tx, { accountId, sessionHash: null }, by));
}

/** Ends every session of somebody whom the asker administers; gives how many. */
export async function endSessionsOf(tx: Transaction, accountId: string): Promise<number> {
  await reachAccount(tx, accountId);
  const ended = await actAsSystem(tx, () =>
    tx.db.deleteFrom('accounts_session').where('account_id', '=', accountId).executeTakeFirst(),
  );
  const count = Number(ended.numDeletedRows);
  tx.note({ action: 'session.end-all', objectKind: 'account', objectId: accountId, after: { count } });
  return count;
}
