import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** The asker's own notices, newest first, and how many are unread. */
export async function listNotices(tx: Transaction, page: { offset: number; limit: number }) {
  const mine = tx.db.selectFrom('notices_notice').where('account_id', '=', tx.asker.accountId);
  const rows = await mine
    .select(['id', 'kind', 'title', 'body', 'link', 'created_at as createdAt', 'read_at as readAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return {
    items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), isRead: row.readAt !== null })),
    unread: await countUnread(tx),
  };
}

/** How many notices the asker has not read. */
export async function countUnread(tx: Transaction): Promise<number> {
  const row = await tx.db
    .selectFrom('notices_notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', tx.asker.accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks one notice of the asker, or all of them, as read. */
export async function markRead(tx: Transaction, id: string | null, by: { clock: Clock }): Promise<void> {
  let update = tx.db
    .updateTable('notices_notice')
    .set({ read_at: new Date(by.clock.now()) })
    .where('account_id', '=', tx.asker.accountId)
    .where('read_at', 'is', null);
  if (id !== null) update = update.where('id', '=', id);
  await update.execute();
}
