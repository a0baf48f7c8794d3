import { type Clock, fold, today } from '@cotmoc/base';
import type { ResolveAgency } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';

/** Matches names of bodies with the units of the asker's province as they are today. */
export async function resolverFor(tx: Transaction, clock: Clock): Promise<ResolveAgency> {
  const day = today(clock);
  const units = await tx.db
    .selectFrom('org_unit')
    .select(['id', 'name', 'short_name as shortName'])
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  const byName = new Map(
    units.flatMap((unit) => [unit.name, unit.shortName ?? unit.name].map((name) => [fold(name), unit.id])),
  );
  return (agency) => {
    const id = byName.get(fold(agency));
    if (id) {
      const reason = { vi: 'Trùng tên trong danh bạ đơn vị.', en: 'Same name in the register.' };
      return { unitIds: [id], how: 'found', confidence: 1, reason, candidates: [] };
    }
    const reason = { vi: 'Chưa có trong danh bạ đơn vị.', en: 'Not in the register.' };
    return { unitIds: [], how: 'ask', confidence: 0, reason, candidates: [] };
  };
}
