import type { Clock, Randomness } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { areSameHands } from '@cotmoc/people';
import { recordEvent, type Transaction } from '@cotmoc/store';
import { type CreditRow, getCredit, getItem } from './evidence-store.ts';
import { type EvidenceKinds, findAll } from './kinds.ts';
import { notAllowed, reasonNeeded } from './refusals.ts';

interface RefusalInput {
  readonly creditId: string;
  readonly session: Session;
}
interface RefusalBy {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly kinds: EvidenceKinds;
}

/** Says that a credit does not count, and why; by whoever approves the target, never by who credited it. */
export async function refuseCredit(
  tx: Transaction,
  input: RefusalInput & { reason: string },
  by: RefusalBy,
): Promise<void> {
  const reason = input.reason.trim();
  const credit = await getCredit(tx, input.creditId);
  await requireMayRefuse(tx, credit, input.session, by);
  if (credit.state !== 'standing') throw notAllowed('refuse');
  if (!reason) throw reasonNeeded();
  await decide(tx, credit, { state: 'refused', reason }, by);
  const item = await getItem(tx, credit.evidence_id);
  const payload = { creditId: credit.id, evidenceId: item.id, title: item.title, accountId: credit.account_id, reason };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'evidence.refused', payload }, by);
}

/** Takes a refusal back: the credit counts again. */
export async function acceptCredit(tx: Transaction, input: RefusalInput, by: RefusalBy): Promise<void> {
  const credit = await getCredit(tx, input.creditId);
  await requireMayRefuse(tx, credit, input.session, by);
  if (credit.state !== 'refused') throw notAllowed('refuse');
  await decide(tx, credit, { state: 'standing', reason: null }, by);
}

/** True where it was credited by the hands that would decide whether it counts. */
export function isByThem(session: Session, credit: CreditRow): boolean {
  return areSameHands(session, { by: credit.account_id, inNameOf: credit.acted_for });
}

async function requireMayRefuse(tx: Transaction, credit: CreditRow, session: Session, by: RefusalBy): Promise<void> {
  const wanted = [{ kind: credit.target_kind, id: credit.target_id }];
  const [target] = (await findAll(by.kinds.targets, { tx, session, wanted })).values();
  if (!target?.may.refuse || isByThem(session, credit)) throw notAllowed('refuse');
}

async function decide(
  tx: Transaction,
  credit: CreditRow,
  after: { state: 'refused' | 'standing'; reason: string | null },
  by: { clock: Clock },
): Promise<void> {
  await tx.db
    .updateTable('evidence_credit')
    .set({
      ...after,
      decided_by: tx.asker.accountId,
      decided_name: tx.asker.actor,
      decided_at: new Date(by.clock.now()),
    })
    .where('id', '=', credit.id)
    .execute();
  tx.note({
    action: after.state === 'refused' ? 'evidence.refuse' : 'evidence.accept',
    objectKind: credit.target_kind,
    objectId: credit.target_id,
    before: { creditId: credit.id, state: credit.state },
    after,
  });
}
