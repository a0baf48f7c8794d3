import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { reaches } from './credit-evidence.ts';
import { countCredits, sumCredits } from './evidence-store.ts';
import { type EvidenceKinds, findAll } from './kinds.ts';
import { noSuchTarget } from './refusals.ts';
import { showCredit, showItems } from './shown.ts';

/**
 * Everything credited to a target, in the order of crediting, and how much of what it counts; beside it what its parts have.
 * Removed lines are left out.
 */
export async function listCredits(
  tx: Transaction,
  input: { targetKind: string; targetId: string; session: Session },
  kinds: EvidenceKinds,
) {
  const { targetKind, targetId, session } = input;
  const wanted = [{ kind: targetKind, id: targetId }];
  const [target] = (await findAll(kinds.targets, { tx, session, wanted })).values();
  if (!target) throw noSuchTarget();
  const credits = await tx.db
    .selectFrom('evidence_credit')
    .selectAll()
    .where('target_kind', '=', targetKind)
    .where('target_id', '=', targetId)
    .where('state', '!=', 'removed')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const ids = credits.map((credit) => credit.evidence_id);
  const rows =
    ids.length === 0 ? [] : await tx.db.selectFrom('evidence_item').selectAll().where('id', 'in', ids).execute();
  const shown = await showItems(tx, session, rows, kinds);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const kind = kinds.targets.find((one) => one.kind === targetKind);
  const parts = (await kind?.parts?.(tx, session, targetId)) ?? [];
  const partIds = parts.map(({ id }) => id);
  const sums = await sumCredits(tx, targetKind, [targetId, ...partIds]);
  const counts = await countCredits(tx, targetKind, partIds);
  const canMove = session.rights.has('evidence.add') && parts.some(({ may }) => may.credit);
  return {
    counted: target.counted,
    sum: sums.get(targetId) ?? 0,
    sumOfParts: partIds.reduce((sum, id) => sum + (sums.get(id) ?? 0), 0),
    parts: parts.flatMap((part) => {
      const count = counts.get(part.id) ?? 0;
      return count > 0 || part.may.credit ? [{ ...part, credits: count, sum: sums.get(part.id) ?? 0 }] : [];
    }),
    credits: credits.flatMap((credit) => {
      const row = rowOf.get(credit.evidence_id);
      const item = shown.get(credit.evidence_id);
      if (!row || !item) return [];
      const line = showCredit(tx, session, credit, { item: row, target });
      const isOwn = credit.account_id === tx.asker.accountId || reaches(tx, row.unit_id);
      const move = canMove && isOwn && credit.state === 'standing' && row.withdrawn_at === null;
      return [{ ...line, item, may: { ...line.may, move } }];
    }),
    may: { credit: target.may.credit && session.rights.has('evidence.add'), refuse: target.may.refuse },
  };
}
