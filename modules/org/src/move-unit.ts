import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitId } from './unit.ts';

/** Puts a unit, with all its parts, under another from the day on. */
export async function moveUnit(
  tx: Transaction,
  input: { unitId: UnitId; parentId: UnitId | null; day: Day; legalBasis: string },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  return carryOut(tx, [{ kind: 'move', ...input }], mode, by);
}
