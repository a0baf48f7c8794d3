import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { hashToken, makeProvinceToken } from './token.ts';

type Db = Transaction['db'];
type Kind = 'invitation' | 'second-factor' | 'passkey' | 'single-sign-on';

/** What a ticket stands for. */
export interface Ticket {
  readonly id: string;
  readonly accountId: string | null;
  readonly payload: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

/** Makes a secret that can be redeemed once until its time is over; only its hash is kept. */
export async function makeTicket(
  tx: Pick<Transaction, 'db' | 'asker'>,
  input: { kind: Kind; accountId: string | null; payload?: Readonly<Record<string, string>>; minutes: number },
  by: { clock: Clock; random: Randomness },
): Promise<{ token: string; expiresAt: Date }> {
  const now = by.clock.now();
  const { provinceId } = tx.asker;
  const token = makeProvinceToken(provinceId);
  const expiresAt = new Date(now + input.minutes * 60_000);
  await tx.db
    .insertInto('factors_ticket')
    .values({
      province_id: provinceId,
      token_hash: hashToken(token),
      id: makeId(now, by.random),
      kind: input.kind,
      account_id: input.accountId,
      payload: JSON.stringify(input.payload ?? {}),
      created_at: new Date(now),
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** The ticket of a secret while it is good, or null; it stays. */
export async function findTicket(db: Db, input: { kind: Kind; token: string; now: number }): Promise<Ticket | null> {
  const row = await db
    .selectFrom('factors_ticket')
    .selectAll()
    .where('token_hash', '=', hashToken(input.token))
    .where('kind', '=', input.kind)
    .where('expires_at', '>', new Date(input.now))
    .executeTakeFirst();
  return row ? ticketOf(row) : null;
}

/** Redeems a secret: gives its ticket and takes it away in one step, so that two at once cannot both have it. */
export async function redeemTicket(db: Db, input: { kind: Kind; token: string; now: number }): Promise<Ticket | null> {
  const row = await db
    .deleteFrom('factors_ticket')
    .where('token_hash', '=', hashToken(input.token))
    .where('kind', '=', input.kind)
    .where('expires_at', '>', new Date(input.now))
    .returningAll()
    .executeTakeFirst();
  return row ? ticketOf(row) : null;
}

function ticketOf(row: { id: string; account_id: string | null; payload: unknown; expires_at: Date }): Ticket {
  // Written above as a record of texts.
  const payload = row.payload as Record<string, string>;
  return { id: row.id, accountId: row.account_id, payload, expiresAt: row.expires_at };
}
