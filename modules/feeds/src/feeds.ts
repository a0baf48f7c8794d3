import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { hashToken, makeToken } from '@cotmoc/factors';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';

/** The most calendars that one person has at a time. */
const MOST_FEEDS = 10;

/** A calendar of one person, readable by its secret address alone. */
export interface Feed {
  readonly id: string;
  /** Only this unit's work, or null for all that is the person's. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly madeAt: string;
  /** When a calendar program last asked for it. */
  readonly readAt: string | null;
}

/** The asker's own calendars that are not revoked. */
export async function listFeeds(tx: Transaction): Promise<readonly Feed[]> {
  const rows = await tx.db
    .selectFrom('feeds_feed')
    .select(['id', 'unit_id', 'made_at', 'read_at'])
    .where('account_id', '=', tx.asker.accountId)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .execute();
  const { register } = await readRegister(tx);
  return rows.map((row) => {
    const unit = row.unit_id === null ? undefined : register.units.get(row.unit_id);
    return {
      id: row.id,
      unitId: row.unit_id,
      unitName: unit ? lastOf(unit).officialName : null,
      madeAt: row.made_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    };
  });
}

/** Makes a calendar; its secret is told now and never again. Refuses a unit that the asker does not reach. */
export async function makeFeed(
  tx: Transaction,
  input: { unitId: string | null },
  by: { clock: Clock; random: Randomness },
): Promise<{ id: string; token: string }> {
  const { provinceId, accountId, scope, unitIds } = tx.asker;
  if (input.unitId !== null && scope !== 'province' && !unitIds.includes(input.unitId)) {
    throw new Refusal('forbidden', 'not-your-unit', {
      vi: 'Bạn không làm việc cho đơn vị này nên không lập được lịch của đơn vị.',
      en: 'You do not work for this unit, so you cannot make its calendar.',
    });
  }
  if ((await listFeeds(tx)).length >= MOST_FEEDS) {
    throw new Refusal('conflict', 'too-many-feeds', {
      vi: `Bạn đã có ${MOST_FEEDS} địa chỉ lịch. Hãy thu hồi một địa chỉ không dùng nữa.`,
      en: `You have ${MOST_FEEDS} calendar addresses. Revoke one that is no longer used.`,
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const token = makeToken();
  await tx.db
    .insertInto('feeds_feed')
    .values({
      province_id: provinceId,
      id,
      token_hash: hashToken(token),
      account_id: accountId ?? '',
      unit_id: input.unitId,
      made_at: new Date(now),
      read_at: null,
      revoked_at: null,
    })
    .execute();
  tx.note({ action: 'feed.make', objectKind: 'feed', objectId: id, after: { unitId: input.unitId } });
  return { id, token };
}

/** Takes a calendar's address away for ever: whoever holds it finds nothing there. */
export async function revokeFeed(tx: Transaction, id: string, by: { clock: Clock }): Promise<void> {
  const result = await tx.db
    .updateTable('feeds_feed')
    .set({ revoked_at: new Date(by.clock.now()) })
    .where('id', '=', id)
    .where('account_id', '=', tx.asker.accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) {
    throw new Refusal('not-found', 'no-such-feed', {
      vi: 'Không có địa chỉ lịch này, hoặc đã thu hồi rồi.',
      en: 'There is no such calendar address, or it was revoked already.',
    });
  }
  tx.note({ action: 'feed.revoke', objectKind: 'feed', objectId: id });
}
