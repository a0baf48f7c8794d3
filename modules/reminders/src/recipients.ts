import type { Day } from '@cotmoc/base';
import { listStandIns, unitsBelow } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

/** Who is reminded of what a unit owes, on one day. */
export interface Recipients {
  /** Who works for the unit: its focal points; where it has none its leaders; where it has nobody the coordinators. */
  workersOf(unitId: string): readonly string[];
  leadersOf(unitId: string): readonly string[];
  /** Coordinators whose role reaches the unit. */
  coordinatorsOf(unitId: string): readonly string[];
  /** Of each account, what a letter needs. */
  readonly accounts: ReadonlyMap<string, { readonly name: string; readonly language: 'vi' | 'en' }>;
}

/** Reads the roles of the province as they stand on the day; whoever stands in for somebody is told in their place. */
export async function readRecipients(tx: Transaction, day: Day): Promise<Recipients> {
  const rows = await tx.db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    )
    .where('r.role', 'in', ['focal-point', 'unit-leader', 'coordinator'])
    .where('a.disabled_at', 'is', null)
    .select(['a.id', 'a.language', 'p.name', 'r.role', 'r.unit_id as unitId'])
    .execute();
  const accounts = new Map(
    rows.map(({ id, name, language }) => [id, { name, language: language === 'en' ? 'en' : 'vi' } as const]),
  );
  const standIns = Map.groupBy(await listStandIns(tx.db, day), (one) => `${one.fromAccount} ${one.unitId}`);
  const present = (role: string): ReadonlyMap<string, readonly string[]> => {
    const byUnit = new Map<string, string[]>();
    for (const row of rows.filter((one) => one.role === role)) {
      const instead = standIns.get(`${row.id} ${row.unitId}`)?.map((one) => one.toAccount) ?? [row.id];
      const known = instead.filter((id) => accounts.has(id));
      byUnit.set(row.unitId, [...new Set([...(byUnit.get(row.unitId) ?? []), ...known])]);
    }
    return byUnit;
  };
  const focalPoints = present('focal-point');
  const leaders = present('unit-leader');
  const coordinators = await coordinatorsByReach(
    tx,
    rows.filter((row) => row.role === 'coordinator'),
  );
  const leadersOf = (unitId: string) => leaders.get(unitId) ?? [];
  const firstOf = (...lists: readonly (readonly string[])[]) => lists.find((list) => list.length > 0) ?? [];
  return {
    workersOf: (unitId) => firstOf(focalPoints.get(unitId) ?? [], leadersOf(unitId), coordinators(unitId)),
    leadersOf,
    coordinatorsOf: coordinators,
    accounts,
  };
}

async function coordinatorsByReach(
  tx: Transaction,
  rows: readonly { id: string; unitId: string }[],
): Promise<(unitId: string) => readonly string[]> {
  const subtrees = await unitsBelow(
    tx,
    rows.map((row) => row.unitId),
  );
  const reaches = rows.map((row) => {
    const subtree = subtrees.get(row.unitId);
    return { id: row.id, isRoot: subtree?.isRoot ?? false, unitIds: new Set(subtree?.unitIds ?? []) };
  });
  return (unitId) => [...new Set(reaches.filter((one) => one.isRoot || one.unitIds.has(unitId)).map(({ id }) => id))];
}
