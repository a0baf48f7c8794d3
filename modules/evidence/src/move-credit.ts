import type { Clock } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { reaches } from './credit-evidence.ts';
import { type CreditRow, getCredit, getItem } from './evidence-store.ts';
import { type EvidenceKinds, findAll } from './kinds.ts';
import { notAllowed } from './refusals.ts';

/**
 * Credits evidence on from a target to a part of it: who credited it, when and how much stays, and it counts once. Where the
 * part has the item already, the line at the whole is taken off. By the item's unit or who credited it, where they work the
 * part and it is open.
 */
export async function moveCredit(
  tx: Transaction,
  input: { creditId: string; partId: string; session: Session },
  by: { clock: Clock; kinds: EvidenceKinds },
): Promise<void> {
  const { session, partId } = input;
  const credit = await getCredit(tx, input.creditId);
  const item = await getItem(tx, credit.evidence_id);
  const kind = by.kinds.targets.find((one) => one.kind === credit.target_kind);
  const wanted = [{ kind: credit.target_kind, id: credit.target_id }];
  const isSeen = (await findAll(by.kinds.targets, { tx, session, wanted })).size > 0;
  const parts = isSeen ? ((await kind?.parts?.(tx, session, credit.target_id)) ?? []) : [];
  const part = parts.find(({ id }) => id === partId);
  const isOwn = credit.account_id === tx.asker.accountId || reaches(tx, item.unit_id);
  const isOpen = credit.state === 'standing' && item.withdrawn_at === null;
  if (!part?.may.credit || !isOwn || !isOpen || !session.rights.has('evidence.add')) throw notAllowed('move');
  await move(tx, credit, partId, by);
}

/**
 * What is credited to a target goes on with the work to a part of it, refusals and all, but for what the units left out
 * have credited.
 */
export async function carryCredits(
  tx: Transaction,
  input: { kind: string; fromId: string; toId: string; butOf: readonly string[] },
  by: { clock: Clock },
): Promise<void> {
  const credits = await tx.db
    .selectFrom('evidence_credit')
    .selectAll()
    .where('target_kind', '=', input.kind)
    .where('target_id', '=', input.fromId)
    .where('state', '!=', 'removed')
    .orderBy('at')
    .forUpdate()
    .execute();
  for (const credit of credits) {
    const item = await getItem(tx, credit.evidence_id);
    if (!input.butOf.includes(item.unit_id)) await move(tx, credit, input.toId, by);
  }
}

async function move(tx: Transaction, credit: CreditRow, partId: string, by: { clock: Clock }): Promise<void> {
  const known = await tx.db
    .selectFrom('evidence_credit')
    .select('id')
    .where('evidence_id', '=', credit.evidence_id)
    .where('target_kind', '=', credit.target_kind)
    .where('target_id', '=', partId)
    .where('state', '!=', 'removed')
    .executeTakeFirst();
  const decided = {
    decided_by: tx.asker.accountId,
    decided_name: tx.asker.actor,
    decided_at: new Date(by.clock.now()),
  };
  await tx.db
    .updateTable('evidence_credit')
    .set(known ? { state: 'removed', ...decided } : { target_id: partId })
    .where('id', '=', credit.id)
    .execute();
  tx.note({
    action: 'evidence.move',
    objectKind: credit.target_kind,
    objectId: partId,
    before: { creditId: credit.id, evidenceId: credit.evidence_id, targetId: credit.target_id, amount: credit.amount },
    after: { targetId: partId, wasThere: known !== undefined },
  });
}
