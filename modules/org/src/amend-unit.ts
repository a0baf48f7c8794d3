import { type Day, today } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitFacts, UnitId } from './unit.ts';

/** What may be put right without an act of law behind it. */
export type Amendable = Pick<
  UnitFacts,
  'code' | 'shortName' | 'englishName' | 'aliases' | 'kind' | 'level' | 'area' | 'tags' | 'contact' | 'sourceId'
>;

/** Completes or corrects what is known of a unit, from today on; its official name and parent are not among it. */
export async function amendUnit(
  tx: Transaction,
  input: { unitId: UnitId; facts: Partial<Amendable> },
  by: OrgBy,
): Promise<Effects> {
  const day: Day = today(by.clock);
  return carryOut(
    tx,
    [{ kind: 'amend', unitId: input.unitId, facts: input.facts, day, legalBasis: null }],
    'carry-out',
    by,
  );
}
