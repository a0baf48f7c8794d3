import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { sumCredits } from './evidence-store.ts';
import { type EvidenceKinds, findAll } from './kinds.ts';
import { noSuchTarget } from './refusals.ts';
import { showCredit, showItems } from './shown.ts';

/** Everything credited to a target, in the order of crediting, and how much of what it counts. Removed lines are left out. */
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
  const sums = await sumCredits(tx, targetKind, [targetId]);
  return {
    counted: target.counted,
    sum: sums.get(targetId) ?? 0,
    credits: credits.flatMap((credit) => {
      const row = rowOf.get(credit.evidence_id);
      const item = shown.get(credit.evidence_id);
      return row && item ? [{ ...showCredit(tx, session, credit, { item: row, target }), item }] : [];
    }),
    may: { credit: target.may.credit && session.rights.has('evidence.add'), refuse: target.may.refuse },
  };
}
