import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { getCredit, getItem } from './evidence-store.ts';
import { type EvidenceKinds, findAll } from './kinds.ts';
import { alreadyWithdrawn, noSuchTarget, notAllowed } from './refusals.ts';

export interface CreditInput {
  readonly session: Session;
  readonly evidenceId: string;
  readonly targetKind: string;
  readonly targetId: string;
  /** How much of what the target counts; one where nothing is said. Not kept where the target counts nothing. */
  readonly amount: number | null;
}

/** Credits evidence to a target; gives the credit's id. Refuses what stands there already and what was refused. */
export async function creditEvidence(
  tx: Transaction,
  input: CreditInput,
  by: { clock: Clock; random: Randomness; kinds: EvidenceKinds },
): Promise<string> {
  const { session, evidenceId, targetKind, targetId } = input;
  const item = await getItem(tx, evidenceId);
  const wanted = [{ kind: targetKind, id: targetId }];
  const [target] = (await findAll(by.kinds.targets, { tx, session, wanted })).values();
  if (!target) throw noSuchTarget();
  if (!session.rights.has('evidence.add') || !target.may.credit) throw notAllowed('credit');
  if (item.withdrawn_at) throw alreadyWithdrawn();
  const amount = target.counted ? (input.amount ?? 1) : null;
  if (amount !== null && amount <= 0) {
    const sentences = { vi: 'Số lượng phải lớn hơn 0.', en: 'The amount must be above 0.' };
    throw new Refusal('invalid', 'amount-not-above-zero', sentences, { amount: sentences });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const inserted = await tx.db
    .insertInto('evidence_credit')
    .values({
      province_id: tx.asker.provinceId,
      id,
      evidence_id: item.id,
      target_kind: targetKind,
      target_id: targetId,
      unit_ids: [...new Set([item.unit_id, ...target.seenBy])],
      amount,
      account_id: tx.asker.accountId ?? '',
      person_name: tx.asker.actor,
      acted_for: [...target.inNameOf],
      at: new Date(now),
      decided_by: null,
      decided_name: null,
      decided_at: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(inserted.numInsertedOrUpdatedRows ?? 0n) === 0) throw await creditedBefore(tx, input);
  const told = { evidenceId: item.id, title: item.title, targetKind, targetId, amount };
  tx.note({ action: 'evidence.credit', objectKind: targetKind, objectId: targetId, after: { creditId: id, ...told } });
  const event = { kind: 'evidence.credited', payload: { creditId: id, ...told } };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, ...event }, by);
  return id;
}

async function creditedBefore(tx: Transaction, input: CreditInput): Promise<Refusal> {
  const row = await tx.db
    .selectFrom('evidence_credit')
    .select(['state', 'reason'])
    .where('evidence_id', '=', input.evidenceId)
    .where('target_kind', '=', input.targetKind)
    .where('target_id', '=', input.targetId)
    .where('state', '!=', 'removed')
    .executeTakeFirst();
  if (row?.state === 'refused') {
    return new Refusal('conflict', 'credit-refused-before', {
      vi: `Minh chứng này đã bị từ chối ở đây: ${row.reason}. Hãy bổ sung minh chứng khác.`,
      en: `This evidence was refused here: ${row.reason}. Add other evidence.`,
    });
  }
  return new Refusal('conflict', 'credited-before', {
    vi: 'Minh chứng này đã được ghi nhận ở đây.',
    en: 'This evidence is credited here already.',
  });
}

/** Takes a credit off again; the line stays, marked. Only by the item's unit or who credited it, while the work is open. */
export async function removeCredit(
  tx: Transaction,
  input: { creditId: string; session: Session },
  by: { clock: Clock; kinds: EvidenceKinds },
): Promise<void> {
  const { session } = input;
  const credit = await getCredit(tx, input.creditId);
  const item = await getItem(tx, credit.evidence_id);
  const wanted = [{ kind: credit.target_kind, id: credit.target_id }];
  const [target] = (await findAll(by.kinds.targets, { tx, session, wanted })).values();
  const isOwn = credit.account_id === tx.asker.accountId || reaches(tx, item.unit_id);
  if (credit.state !== 'standing' || !isOwn || !target?.may.credit) throw notAllowed('remove');
  await tx.db
    .updateTable('evidence_credit')
    .set({
      state: 'removed',
      decided_by: tx.asker.accountId,
      decided_name: tx.asker.actor,
      decided_at: new Date(by.clock.now()),
    })
    .where('id', '=', credit.id)
    .execute();
  const before = { creditId: credit.id, evidenceId: item.id, title: item.title, amount: credit.amount };
  tx.note({ action: 'evidence.remove', objectKind: credit.target_kind, objectId: credit.target_id, before });
}

/** True where the asker's right reaches the unit. */
export function reaches(tx: Transaction, unitId: string): boolean {
  return tx.asker.scope !== 'units' || tx.asker.unitIds.includes(unitId);
}
