import type { Clock, Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { keyOf } from './list-inbox.ts';

/** The person has looked at these items; what was seen before stays seen. */
export async function markSeen(
  tx: Transaction,
  items: readonly { kind: string; id: string; since: Day }[],
  by: { clock: Clock },
): Promise<void> {
  const { provinceId, accountId } = tx.asker;
  if (items.length === 0 || accountId === null) return;
  const seen_at = new Date(by.clock.now());
  const rows = items.map((item) => ({
    province_id: provinceId,
    account_id: accountId,
    item_key: keyOf(item),
    seen_at,
  }));
  await tx.db
    .insertInto('inbox_seen')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
