import { type Day, makeId } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { carryOut, type Effects, type Mode } from './carry-out.ts';
import type { OrgBy } from './org-store.ts';
import type { UnitFacts } from './unit.ts';

/** Founds a unit: it lives from the day on. */
export async function foundUnit(
  tx: Transaction,
  input: { facts: UnitFacts; day: Day; legalBasis: string },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  const { facts, day, legalBasis } = input;
  const id = makeId(by.clock.now(), by.random);
  const unit = { id, facts: { ...facts, sourceId: facts.sourceId ?? legalBasis } };
  return carryOut(tx, [{ kind: 'found', day, legalBasis, unit }], mode, by);
}
