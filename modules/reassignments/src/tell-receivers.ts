import type { Clock, Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/** After tasks went to other units, the people of each find one notice with how many came. */
export async function tellReceivers(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  // Written by reassign-task in this shape: how many parts came, by unit.
  const units = (event.payload['units'] ?? {}) as Readonly<Record<string, number>>;
  const accounts = await listAccountsOfUnits(tx.db, Object.keys(units));
  const byAccount = Map.groupBy(accounts, (account) => account.accountId);
  const notices = [...byAccount].map(([accountId, grants]) => {
    const ids = new Set(grants.map(({ unitId }) => unitId));
    const count = [...ids].reduce((sum, id) => sum + (units[id] ?? 0), 0);
    return {
      accountId,
      causeId: event.id,
      kind: event.kind,
      title: `${count} phần việc chuyển đến đơn vị của bạn`,
      body: `Lý do: ${String(event.payload['reason'])}`,
      link: '/tasks',
    };
  });
  return giveNotices(tx, notices, by);
}
