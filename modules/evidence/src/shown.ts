import type { Session } from '@cotmoc/http';
import { lastOf, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { reaches } from './credit-evidence.ts';
import type { CreditRow, ItemRow } from './evidence-store.ts';
import { type EvidenceKinds, findAll, keyOf, type Target } from './kinds.ts';
import { isByThem } from './refuse-credit.ts';

/** Items as pages show them, by id: with their units' names and where references lead. */
export async function showItems(tx: Transaction, session: Session, rows: readonly ItemRow[], kinds: EvidenceKinds) {
  const { register } = await readRegister(tx);
  const wanted = rows.flatMap(({ reference_kind: kind, reference_id: id }) => (kind && id ? [{ kind, id }] : []));
  const references = await findAll(kinds.references, { tx, session, wanted });
  return new Map(
    rows.map((row) => {
      const unit = register.units.get(row.unit_id);
      const reference = references.get(keyOf(row.reference_kind ?? '', row.reference_id ?? ''));
      const shown = {
        id: row.id,
        unitId: row.unit_id,
        unitName: unit ? lastOf(unit).officialName : '',
        kind: row.kind,
        title: row.title,
        happenedOn: row.happened_on,
        fileName: row.file_name,
        mediaType: row.media_type,
        size: row.size,
        link: row.link,
        value: row.value,
        valueUnit: row.value_unit,
        referenceLink: reference?.link ?? null,
        personName: row.person_name,
        at: row.at.toISOString(),
        withdrawn: row.withdrawn_at && {
          at: row.withdrawn_at.toISOString(),
          personName: row.withdrawn_name ?? '',
          reason: row.withdrawn_reason,
        },
      };
      return [row.id, shown] as const;
    }),
  );
}

/** A credit as pages show it, with what this asker may do with it. */
export function showCredit(
  tx: Transaction,
  session: Session,
  credit: CreditRow,
  of: { item: ItemRow; target: Target },
) {
  const { item, target } = of;
  const counts = item.withdrawn_at === null;
  const isOwn = credit.account_id === tx.asker.accountId;
  const mayRefuse = target.may.refuse && !isByThem(session, credit) && counts;
  return {
    id: credit.id,
    state: credit.state,
    amount: credit.amount,
    personName: credit.person_name,
    at: credit.at.toISOString(),
    decidedName: credit.decided_name,
    decidedAt: credit.decided_at?.toISOString() ?? null,
    reason: credit.reason,
    may: {
      remove: credit.state === 'standing' && counts && target.may.credit && (isOwn || reaches(tx, item.unit_id)),
      refuse: credit.state === 'standing' && mayRefuse,
      accept: credit.state === 'refused' && mayRefuse,
    },
  };
}
