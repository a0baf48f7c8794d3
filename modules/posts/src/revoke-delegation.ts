import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import { actAsSystem, reachesUnit } from '@cotmoc/people';
import { recordEvent, type Transaction } from '@cotmoc/store';

/** Takes back what the asker has lent, from this moment on. */
export async function revokeDelegation(
  tx: Transaction,
  id: string,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const row = await tx.db.selectFrom('posts_delegation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.from_account !== tx.asker.accountId || row.revoked_at) throw noSuchDelegation();
  await revoke(tx, { id, why: null }, by);
}

/**
 * Takes back what somebody else has lent in a unit that the asker leads or administers; both people are told why. Refuses
 * without a reason, and one that is out of reach as one that does not exist.
 */
export async function revokeDelegationOf(
  tx: Transaction,
  input: { readonly id: string; readonly reason: string },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const why = input.reason.trim();
  if (!why) {
    const sentences = { vi: 'Hãy ghi lý do thu hồi ủy quyền.', en: 'Give the reason for revoking the delegation.' };
    throw new Refusal('invalid', 'revocation-reason-missing', sentences, { reason: sentences });
  }
  const row = await actAsSystem(tx, () =>
    tx.db.selectFrom('posts_delegation').selectAll().where('id', '=', input.id).executeTakeFirst(),
  );
  if (!row || row.revoked_at || !reachesUnit(tx, row.unit_id)) throw noSuchDelegation();
  await actAsSystem(tx, () => revoke(tx, { id: row.id, why }, by));
}

async function revoke(
  tx: Transaction,
  input: { id: string; why: string | null },
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const { provinceId, accountId } = tx.asker;
  const change = { revoked_at: new Date(by.clock.now()), revoked_by: accountId, revoked_why: input.why };
  await tx.db.updateTable('posts_delegation').set(change).where('id', '=', input.id).execute();
  const payload = { delegationId: input.id, by: accountId };
  await recordEvent(tx.db, { provinceId, kind: 'delegation.revoked', payload }, by);
  const after = { revoked_at: change.revoked_at, ...(input.why ? { reason: input.why } : {}) };
  tx.note({ action: 'delegation.revoke', objectKind: 'delegation', objectId: input.id, after });
}

function noSuchDelegation(): Refusal {
  return new Refusal('not-found', 'no-such-delegation', {
    vi: 'Không có ủy quyền nào như vậy còn hiệu lực trong phạm vi của bạn.',
    en: 'There is no such delegation in force within your reach.',
  });
}
