import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { Heir } from './change.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitId } from './unit.ts';

/** Ends a unit; names who takes up its work, if anybody, and where its parts go. */
export async function abolishUnit(
  tx: Transaction,
  input: { unitId: UnitId; heirs: readonly Heir[]; childrenTo: UnitId | null; day: Day; legalBasis: string },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  return carryOut(tx, [{ kind: 'abolish', ...input }], mode, by);
}
