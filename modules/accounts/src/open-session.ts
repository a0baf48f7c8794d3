import type { Clock } from '@cotmoc/base';
import { hashToken, makeToken } from '@cotmoc/factors';
import type { Transaction } from '@cotmoc/store';
import type { SessionPolicy } from './session-policy.ts';

/** From where a browser comes. */
export interface From {
  readonly address: string;
  readonly agent: string;
  readonly requestId: string;
}

/** How somebody came in. */
export type Way = 'password' | 'second-factor' | 'passkey' | 'single-sign-on';

/** A new session of the account; its token is given once and only its hash is kept. The transaction sees the account. */
export async function openSession(
  tx: Transaction,
  input: { accountId: string; way: Way; from: From },
  by: { clock: Clock; policy: SessionPolicy },
): Promise<string> {
  const now = by.clock.now();
  const token = makeToken();
  await tx.db
    .updateTable('people_account')
    .set({ failed_tries: 0, locked_until: null, seen_at: new Date(now) })
    .where('id', '=', input.accountId)
    .execute();
  await tx.db
    .insertInto('accounts_session')
    .values({
      province_id: tx.asker.provinceId,
      token_hash: hashToken(token),
      account_id: input.accountId,
      created_at: new Date(now),
      seen_at: new Date(now),
      expires_at: new Date(now + by.policy.longestHours * 3_600_000),
      address: input.from.address,
      agent: input.from.agent,
      way: input.way,
    })
    .execute();
  const after = { way: input.way };
  tx.note({ action: 'session.open', objectKind: 'account', objectId: input.accountId, after });
  return token;
}
