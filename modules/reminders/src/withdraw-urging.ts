import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { noSuchUrging } from './urging.ts';

/**
 * Takes a letter back that was sent, with the reason: it waits for no answer any more, those who got it are told, and
 * what they answered is kept. Its bodies can be urged again at once.
 */
export async function withdrawUrging(
  tx: Transaction,
  input: { id: string; version: number; reason: string },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await tx.db
    .selectFrom('reminders_urging')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noSuchUrging();
  if (row.state !== 'sent') {
    throw new Refusal('conflict', 'urging-not-sent', {
      vi: 'Chỉ rút được văn bản đã gửi. Bản nháp thì xóa; văn bản đã rút thì không rút nữa.',
      en: 'Only a letter that was sent can be withdrawn. A draft is thrown away; a withdrawn one stays so.',
    });
  }
  if (row.version !== input.version) {
    throw new Refusal('conflict', 'urging-changed', {
      vi: 'Có người vừa sửa văn bản này. Hãy mở lại để xem bản mới.',
      en: 'Somebody has just changed this letter. Open it again to see the new text.',
    });
  }
  const reason = input.reason.trim();
  if (!reason) {
    const sentences = { vi: 'Hãy ghi lý do rút.', en: 'Give the reason for withdrawing it.' };
    throw new Refusal('invalid', 'withdrawal-reason-needed', sentences, { reason: sentences });
  }
  await tx.db
    .updateTable('reminders_urging')
    .set({
      state: 'withdrawn',
      withdrawn_at: new Date(by.clock.now()),
      withdrawn_reason: reason,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute();
  const payload = { urgingId: row.id, reason };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'urging.withdrawn', payload }, by);
  tx.note({ action: 'urging.withdraw', objectKind: 'urging', objectId: row.id, after: { reason } });
}
