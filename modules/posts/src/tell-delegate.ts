import { type Clock, formatDay, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/** After a delegation is made, whoever stands in finds a notice with the unit and the days. */
export async function tellDelegate(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  const row = await tx.db
    .selectFrom('posts_delegation as d')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .where('d.id', '=', String(event.payload['delegationId']))
    .where('d.revoked_at', 'is', null)
    .select(['d.to_account as accountId', 'u.name', 'd.from_day as fromDay', 'd.last_day as lastDay'])
    .executeTakeFirst();
  if (!row) return 0;
  const notice = {
    accountId: row.accountId,
    causeId: event.id,
    kind: event.kind,
    title: `${String(event.payload['from'])} ủy quyền cho bạn`,
    body: `Việc hằng ngày của ${row.name}, từ ${formatDay(row.fromDay)} đến hết ${formatDay(row.lastDay)}.`,
    link: '/delegations',
  };
  return giveNotices(tx, [notice], by);
}
