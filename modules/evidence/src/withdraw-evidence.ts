import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { reaches } from './credit-evidence.ts';
import { getItem } from './evidence-store.ts';
import { alreadyWithdrawn, notAllowed, reasonNeeded } from './refusals.ts';

/** Takes evidence back: it stops counting everywhere at once; the item, its credits and its file stay to be looked at. */
export async function withdrawEvidence(
  tx: Transaction,
  input: { evidenceId: string; reason: string },
  by: { clock: Clock },
): Promise<void> {
  const item = await getItem(tx, input.evidenceId);
  if (!reaches(tx, item.unit_id)) throw notAllowed('withdraw');
  if (item.withdrawn_at) throw alreadyWithdrawn();
  const reason = input.reason.trim();
  if (!reason) throw reasonNeeded();
  await tx.db
    .updateTable('evidence_item')
    .set({
      withdrawn_at: new Date(by.clock.now()),
      withdrawn_by: tx.asker.accountId,
      withdrawn_name: tx.asker.actor,
      withdrawn_reason: reason,
    })
    .where('id', '=', item.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const before = { title: item.title };
  tx.note({ action: 'evidence.withdraw', objectKind: 'evidence', objectId: item.id, before, after: { reason } });
}
