import { type Day, makeId } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitFacts, UnitId } from './unit.ts';

/** Ends units whose work one takes up, a new one or one that lives; their parts move to it. */
export async function mergeUnits(
  tx: Transaction,
  input: { unitIds: readonly UnitId[]; into: UnitId | UnitFacts; day: Day; legalBasis: string },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  const { unitIds, day, legalBasis } = input;
  const into =
    typeof input.into === 'string' ? input.into : { id: makeId(by.clock.now(), by.random), facts: input.into };
  return carryOut(tx, [{ kind: 'merge', unitIds, into, day, legalBasis }], mode, by);
}
