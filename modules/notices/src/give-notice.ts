import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** Something to tell one person, once. */
export interface NewNotice {
  readonly accountId: string;
  /** What happened (an event's id): the same person is told the same cause and kind once only. */
  readonly causeId: string;
  /** `plan.issued` */
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  /** An address of this application, beginning with `/`. */
  readonly link: string;
}

/** Tells people; whom it was told before is not told again. Gives how many were told now. */
export async function giveNotices(
  tx: Transaction,
  notices: readonly NewNotice[],
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  if (notices.length === 0) return 0;
  const now = by.clock.now();
  const rows = notices.map((notice) => ({
    province_id: tx.asker.provinceId,
    id: makeId(now, by.random),
    account_id: notice.accountId,
    cause_id: notice.causeId,
    kind: notice.kind,
    title: notice.title,
    body: notice.body,
    link: notice.link,
    created_at: new Date(now),
    read_at: null,
  }));
  const result = await tx.db
    .insertInto('notices_notice')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['province_id', 'account_id', 'cause_id', 'kind']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}
