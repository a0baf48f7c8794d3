import { fold } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { reaches } from './credit-evidence.ts';
import { getItem, type ItemRow } from './evidence-store.ts';
import { type EvidenceKinds, findAll, keyOf } from './kinds.ts';
import { showCredit, showItems } from './shown.ts';

/** What a list of evidence may be narrowed by; all that is given must hold. */
export interface EvidenceFilter {
  readonly q?: string;
  readonly unitId?: string;
  readonly kind?: ItemRow['kind'];
  /** `uncredited`: serves nothing yet; `refused`: somebody refused a credit; `withdrawn`: taken back. */
  readonly is?: 'uncredited' | 'refused' | 'withdrawn';
}

/** One page of evidence, the newest first, each with everything it is credited to. Withdrawn items only when asked for. */
export async function listEvidence(
  tx: Transaction,
  input: { filter: EvidenceFilter; session: Session; offset: number; limit: number },
  kinds: EvidenceKinds,
) {
  const { filter, session, offset, limit } = input;
  let query = tx.db.selectFrom('evidence_item');
  for (const word of fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)) {
    query = query.where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  query = query.where('withdrawn_at', filter.is === 'withdrawn' ? 'is not' : 'is', null);
  if (filter.is === 'uncredited' || filter.is === 'refused') {
    const { is } = filter;
    query = query.where((eb) => {
      const credits = eb
        .selectFrom('evidence_credit as c')
        .whereRef('c.province_id', '=', 'evidence_item.province_id')
        .whereRef('c.evidence_id', '=', 'evidence_item.id');
      const some = credits.where('c.state', '=', is === 'refused' ? 'refused' : 'standing');
      return is === 'refused' ? eb.exists(some) : eb.not(eb.exists(some));
    });
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query.selectAll().orderBy('at', 'desc').orderBy('id').offset(offset).limit(limit).execute();
  return { items: await withCredits(tx, session, rows, kinds), total };
}

/** One item with everything it is credited to. Refuses one that the asker can't see. */
export async function getEvidence(tx: Transaction, id: string, session: Session, kinds: EvidenceKinds) {
  const row = await getItem(tx, id);
  const [item] = await withCredits(tx, session, [row], kinds);
  if (!item) throw new Error('an item without its row');
  return item;
}

async function withCredits(tx: Transaction, session: Session, rows: readonly ItemRow[], kinds: EvidenceKinds) {
  const shown = await showItems(tx, session, rows, kinds);
  const ids = rows.map((row) => row.id);
  const credits =
    ids.length === 0
      ? []
      : await tx.db.selectFrom('evidence_credit').selectAll().where('evidence_id', 'in', ids).orderBy('at').execute();
  const wanted = credits.map(({ target_kind: kind, target_id: id }) => ({ kind, id }));
  const targets = await findAll(kinds.targets, { tx, session, wanted });
  const byItem = Map.groupBy(credits, (credit) => credit.evidence_id);
  return rows.flatMap((row) => {
    const item = shown.get(row.id);
    if (!item) return [];
    const of = (byItem.get(row.id) ?? []).flatMap((credit) => {
      // A target that the asker may not see is not told of.
      const target = targets.get(keyOf(credit.target_kind, credit.target_id));
      if (!target) return [];
      return [
        {
          ...showCredit(tx, session, credit, { item: row, target }),
          targetKind: credit.target_kind,
          targetId: credit.target_id,
          targetTitle: target.title,
          targetLink: target.link,
          targetUnit: target.counted?.unit ?? null,
        },
      ];
    });
    const withdraw = row.withdrawn_at === null && session.rights.has('evidence.add') && reaches(tx, row.unit_id);
    return [{ ...item, credits: of, may: { withdraw } }];
  });
}
