import { type Clock, dayOf } from '@cotmoc/base';
import { findFactorKinds, hashToken } from '@cotmoc/factors';
import type { Reach, Session, SessionVisit } from '@cotmoc/http';
import {
  type AccessPolicy,
  type Account,
  type DelegatedGrant,
  findAccount,
  listDelegatedGrants,
  listRoles,
  type Role,
  reachThrough,
  readPolicy,
  rightsLentBy,
  rightsWith,
  unitsOfRight,
} from '@cotmoc/people';
import { type Asker, declareAsker, PLANNED_ONCE, type Store, systemAsker } from '@cotmoc/store';
import { idleMinutesOf, needsSecondFactor, type SessionPolicy } from './session-policy.ts';

/** A sign of life is written at most this often. */
const SEEN_STEP_MS = 30_000;
const DAY_MS = 86_400_000;

/**
 * The session of a token, with who asks and what that person may see through the roles that give the right, or null
 * when there is none, it has ended, or its account is disabled.
 */
export async function findSession(
  by: { store: Store; clock: Clock; policy: SessionPolicy },
  token: string,
  visit: SessionVisit,
): Promise<Session | null> {
  const sessionHash = hashToken(token);
  const now = by.clock.now();
  return by.store.claim({ sessionHash }, async (db) => {
    const row = await db
      .selectFrom('accounts_session')
      .select(['province_id', 'account_id', 'seen_at', 'expires_at', 'way'])
      .where('token_hash', '=', sessionHash)
      .modifyEnd(PLANNED_ONCE)
      .executeTakeFirst();
    if (!row || row.expires_at.getTime() <= now) return null;
    const system = systemAsker(row.province_id);
    await declareAsker(db, system);
    const tx = { db, asker: system };
    const account = await findAccount(db, row.account_id);
    if (!account || account.disabledAt) return null;
    const grants = await listRoles(db, account.id);
    const roles = grants.map((grant) => grant.role);
    const policy = await readPolicy(db);
    const all = await listDelegatedGrants(db, account.id, dayOf(now));
    const needing = [...roles, ...all.map((grant) => grant.role)];
    const isBare =
      row.way !== 'single-sign-on' &&
      needsSecondFactor(policy, needing) &&
      (await findFactorKinds(db, account.id)).length === 0;
    // What needs a second factor of its holder needs it of whoever stands in.
    const lent = isBare ? all.filter(({ role }) => !needsSecondFactor(policy, [role])) : all;
    const idleSince = now - row.seen_at.getTime();
    if (idleSince > idleMinutesOf(policy, roles, by.policy) * 60_000) return null;
    // Only what the person did counts: a page that asks by itself, or says nothing of them, does not keep it open.
    const touchedAt = visit.idleMs === null ? 0 : now - visit.idleMs;
    if (touchedAt - row.seen_at.getTime() > SEEN_STEP_MS) {
      await db
        .updateTable('accounts_session')
        .set({ seen_at: new Date(touchedAt) })
        .where('token_hash', '=', sessionHash)
        .execute();
    }
    const asker: Asker = {
      provinceId: row.province_id,
      accountId: account.id,
      ...(await reachThrough(tx, unitsOfRight(visit.right, grants, lent))),
      actor: account.name,
      address: visit.address,
      requestId: visit.requestId,
    };
    return {
      asker,
      ownReach: lent.length === 0 ? asker : await reachThrough(tx, unitsOfRight(visit.right, grants, [])),
      standsInFor: await standsInFor(tx, visit.right, lent),
      rights: rightsWith(roles, lent),
      withheld: new Set(all.filter((grant) => !lent.includes(grant)).flatMap(({ role }) => [...rightsLentBy(role)])),
      mustChangePassword: mustChangePassword({ account, policy, roles, way: row.way, now }),
      mustEnrol: isBare && needsSecondFactor(policy, roles),
      sessionHash,
    };
  });
}

/** A first password, and an administrator's old one. Whom another provider lets in has no password here to change. */
function mustChangePassword(input: {
  account: Account;
  policy: AccessPolicy;
  roles: readonly Role[];
  way: string;
  now: number;
}): boolean {
  const { account, policy, roles, way, now } = input;
  if (way === 'single-sign-on') return false;
  if (account.mustChangePassword) return true;
  const age = now - account.passwordChangedAt.getTime();
  return roles.includes('administrator') && age > policy.administratorPasswordDays * DAY_MS;
}

/** Each lender, with how far the right reaches through what they lent; a lender of other rights is one too. */
async function standsInFor(tx: Parameters<typeof reachThrough>[0], right: string, lent: readonly DelegatedGrant[]) {
  const lenders = [...new Set(lent.map(({ from }) => from))];
  const found: { accountId: string; reach: Reach }[] = [];
  for (const accountId of lenders) {
    const theirs = lent.filter(({ from }) => from === accountId);
    found.push({ accountId, reach: await reachThrough(tx, unitsOfRight(right, [], theirs)) });
  }
  return found;
}
