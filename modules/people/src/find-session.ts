import type { Clock } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { type Asker, declareAsker, type Store, systemAsker } from '@cotmoc/store';
import { sql } from 'kysely';
import { findAccount, listRoles } from './account-store.ts';
import { rightsOf } from './rights.ts';
import type { RoleGrant } from './role.ts';
import { hashToken } from './session-token.ts';

/** How long a session lives. */
export interface SessionPolicy {
  /** Without any request, in minutes (level 2: at most 15 for an office application). */
  readonly idleMinutes: number;
  /** From sign-in, in hours. */
  readonly longestHours: number;
}

/** A sign of life is written at most this often. */
const SEEN_STEP_MS = 30_000;

/**
 * The session of a token, with who asks and what that person may see, or null when there is none, it has ended, or
 * its account is disabled.
 */
export async function findSession(
  by: { store: Store; clock: Clock; policy: SessionPolicy },
  token: string,
  visit: { address: string; requestId: string },
): Promise<Session | null> {
  const sessionHash = hashToken(token);
  const now = by.clock.now();
  return by.store.claim({ sessionHash }, async (db) => {
    const row = await db
      .selectFrom('people_session')
      .select(['province_id', 'account_id', 'seen_at', 'expires_at'])
      .where('token_hash', '=', sessionHash)
      .executeTakeFirst();
    if (!row) return null;
    const idleSince = now - row.seen_at.getTime();
    if (row.expires_at.getTime() <= now || idleSince > by.policy.idleMinutes * 60_000) return null;
    if (idleSince > SEEN_STEP_MS) {
      await db
        .updateTable('people_session')
        .set({ seen_at: new Date(now) })
        .where('token_hash', '=', sessionHash)
        .execute();
    }
    await declareAsker(db, systemAsker(row.province_id));
    const account = await findAccount(db, row.account_id);
    if (!account || account.disabledAt) return null;
    const roles = await listRoles(db, account.id);
    const reach = await reachOf(db, roles);
    const asker: Asker = {
      provinceId: row.province_id,
      accountId: account.id,
      ...reach,
      actor: account.name,
      address: visit.address,
      requestId: visit.requestId,
    };
    const rights = rightsOf(roles.map((grant) => grant.role));
    return { asker, rights, mustChangePassword: account.mustChangePassword, sessionHash };
  });
}

/** A role in a unit without a parent reaches the whole province; any other its unit and all units below it. */
async function reachOf(
  db: Parameters<typeof findAccount>[0],
  roles: readonly RoleGrant[],
): Promise<Pick<Asker, 'scope' | 'unitIds'>> {
  const units = [...new Set(roles.map((grant) => grant.unitId))];
  if (units.length === 0) return { scope: 'units', unitIds: [] };
  const found = await sql<{ id: string; parent_id: string | null; depth: number }>`
    with recursive below as (
      select province_id, id, parent_id, 0 as depth from org_unit where id = any(${units}::uuid[])
      union
      select u.province_id, u.id, u.parent_id, b.depth + 1 from org_unit u
        join below b on u.province_id = b.province_id and u.parent_id = b.id where b.depth < 8
    ) select id, parent_id, depth from below`.execute(db);
  const reachesAll = found.rows.some((row) => row.depth === 0 && row.parent_id === null);
  return { scope: reachesAll ? 'province' : 'units', unitIds: [...new Set(found.rows.map((row) => row.id))] };
}
