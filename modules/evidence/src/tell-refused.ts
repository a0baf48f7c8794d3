import type { Clock, Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/** Who credited evidence is told, once, that it was refused and why. */
export async function tellRefused(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  const { accountId, title, reason, evidenceId } = event.payload;
  const notice = {
    accountId: String(accountId),
    causeId: event.id,
    kind: event.kind,
    title: `Minh chứng bị từ chối: ${String(title)}`,
    body: `Lý do: ${String(reason)}`,
    link: `/evidence/${String(evidenceId)}`,
  };
  return giveNotices(tx, [notice], by);
}
