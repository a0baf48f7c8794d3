import { type Clock, dayOf } from '@cotmoc/base';
import { findFactorKinds, hashToken } from '@cotmoc/factors';
import type { Session } from '@cotmoc/http';
import {
  type AccessPolicy,
  type Account,
  findAccount,
  listDelegatedGrants,
  listRoles,
  type Role,
  readPolicy,
  rightsWith,
  unitsBelow,
  unitsOfRight,
} from '@cotmoc/people';
import { type Asker, declareAsker, type Store, systemAsker } from '@cotmoc/store';
import { idleMinutesOf, needsSecondFactor, type SessionPolicy } from './session-policy.ts';

/** A sign of life is written at most this often. */
const SEEN_STEP_MS = 30_000;
const DAY_MS = 86_400_000;

type Db = Parameters<typeof findAccount>[0];

/**
 * The session of a token, with who asks and what that person may see through the roles that give the right, or null
 * when there is none, it has ended, or its account is disabled.
 */
export async function findSession(
  by: { store: Store; clock: Clock; policy: SessionPolicy },
  token: string,
  visit: { address: string; requestId: string; right: string },
): Promise<Session | null> {
  const sessionHash = hashToken(token);
  const now = by.clock.now();
  return by.store.claim({ sessionHash }, async (db) => {
    const row = await db
      .selectFrom('accounts_session')
      .select(['province_id', 'account_id', 'seen_at', 'expires_at', 'way'])
      .where('token_hash', '=', sessionHash)
      .executeTakeFirst();
    if (!row || row.expires_at.getTime() <= now) return null;
    await declareAsker(db, systemAsker(row.province_id));
    const account = await findAccount(db, row.account_id);
    if (!account || account.disabledAt) return null;
    const grants = await listRoles(db, account.id);
    const roles = grants.map((grant) => grant.role);
    const lent = await listDelegatedGrants(db, account.id, dayOf(now));
    const policy = await readPolicy(db);
    const idleSince = now - row.seen_at.getTime();
    if (idleSince > idleMinutesOf(policy, roles, by.policy) * 60_000) return null;
    if (idleSince > SEEN_STEP_MS) {
      await db
        .updateTable('accounts_session')
        .set({ seen_at: new Date(now) })
        .where('token_hash', '=', sessionHash)
        .execute();
    }
    const asker: Asker = {
      provinceId: row.province_id,
      accountId: account.id,
      ...(await reachThrough(db, unitsOfRight(visit.right, grants, lent))),
      actor: account.name,
      address: visit.address,
      requestId: visit.requestId,
    };
    return {
      asker,
      rights: rightsWith(roles, lent),
      mustChangePassword: mustChangePassword({ account, policy, roles, way: row.way, now }),
      mustEnrol:
        row.way !== 'single-sign-on' &&
        needsSecondFactor(policy, roles) &&
        (await findFactorKinds(db, account.id)).length === 0,
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

/** A role in a unit without a parent reaches the whole province; any other its unit and all units below it. */
async function reachThrough(db: Db, units: readonly string[]): Promise<Pick<Asker, 'scope' | 'unitIds'>> {
  const subtrees = [...(await unitsBelow(db, units)).values()];
  const unitIds = [...new Set(subtrees.flatMap((subtree) => subtree.unitIds))];
  return { scope: subtrees.some((subtree) => subtree.isRoot) ? 'province' : 'units', unitIds };
}
