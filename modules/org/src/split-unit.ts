import { type Day, makeId } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitFacts, UnitId } from './unit.ts';

/** One of those that take up a part of the work: a unit that lives, or a new one. */
export interface Share {
  readonly unit: UnitId | UnitFacts;
  /** What of the work goes there. */
  readonly part: string | null;
}

/** Divides a unit's work among several; it ends, or lives on with the rest. */
export async function splitUnit(
  tx: Transaction,
  input: {
    unitId: UnitId;
    into: readonly Share[];
    keep: boolean;
    childrenTo: UnitId | null;
    day: Day;
    legalBasis: string;
  },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  const into = input.into.map(({ unit, part }) =>
    typeof unit === 'string' ? { unitId: unit, part } : { id: makeId(by.clock.now(), by.random), facts: unit, part },
  );
  return carryOut(tx, [{ ...input, kind: 'split', into }], mode, by);
}
