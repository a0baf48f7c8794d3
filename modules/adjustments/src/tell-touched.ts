import type { Clock, Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/** After an adjustment is issued, each person of the units it touches finds one notice, with how many of their tasks. */
export async function tellTouched(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  // Written by issue-adjustment in this shape: how many changes touch each unit.
  const units = event.payload['units'] as Readonly<Record<string, number>>;
  const adjustmentId = String(event.payload['adjustmentId']);
  const accounts = await listAccountsOfUnits(tx.db, Object.keys(units));
  const notices = [...Map.groupBy(accounts, ({ accountId }) => accountId)].map(([accountId, grants]) => {
    const ids = new Set(grants.map(({ unitId }) => unitId));
    const count = [...ids].reduce((sum, id) => sum + (units[id] ?? 0), 0);
    return {
      accountId,
      causeId: adjustmentId,
      kind: event.kind,
      title: `Điều chỉnh: ${String(event.payload['title'])}`,
      body: `${String(event.payload['number'])}: ${count} thay đổi liên quan đến đơn vị của bạn.`,
      link: `/adjustments/${adjustmentId}`,
    };
  });
  return giveNotices(tx, notices, by);
}
