import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitFacts, UnitId } from './unit.ts';

/** Gives a unit new names from the day on; before it, it shows the old ones. */
export async function renameUnit(
  tx: Transaction,
  input: {
    unitId: UnitId;
    names: Pick<UnitFacts, 'officialName'> & Partial<Pick<UnitFacts, 'shortName' | 'englishName'>>;
    day: Day;
    legalBasis: string;
  },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  return carryOut(tx, [{ kind: 'rename', ...input }], mode, by);
}
