import type { Transaction } from '@cotmoc/store';

/**
 * The unit for which the asker does something: their own where their right reaches it and it is one of the units that
 * work the thing, else the first of those that their right reaches, else their own. Null where they have none.
 */
export async function findActingUnit(tx: Transaction, workUnits: readonly string[]): Promise<string | null> {
  const { asker } = tx;
  const home = await tx.db
    .selectFrom('people_account as a')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    )
    .where('a.id', '=', asker.accountId)
    .select('p.unit_id as unitId')
    .executeTakeFirst();
  const working = workUnits.filter((id) => asker.unitIds.includes(id));
  const reachesHome = home && (asker.scope !== 'units' || asker.unitIds.includes(home.unitId));
  // Who sees the whole province acts for their own unit, whoever works it.
  if (reachesHome && (asker.scope !== 'units' || working.length === 0 || working.includes(home.unitId)))
    return home.unitId;
  return working[0] ?? asker.unitIds[0] ?? null;
}
