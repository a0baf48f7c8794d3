import { type Clock, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** Takes back what the asker has lent, from this moment on. */
export async function revokeDelegation(tx: Transaction, id: string, by: { clock: Clock }): Promise<void> {
  const revoked_at = new Date(by.clock.now());
  const found = await tx.db
    .updateTable('posts_delegation')
    .set({ revoked_at })
    .where('id', '=', id)
    .where('from_account', '=', tx.asker.accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (found.numUpdatedRows === 0n) {
    throw new Refusal('not-found', 'no-such-delegation', {
      vi: 'Không có ủy quyền nào của bạn như vậy còn hiệu lực.',
      en: 'You have no such delegation in force.',
    });
  }
  tx.note({ action: 'delegation.revoke', objectKind: 'delegation', objectId: id, after: { revoked_at } });
}
