import { lastOf, type Register } from '@cotmoc/org';

/** The last name that a unit has had; empty for one that the register does not know. */
export function unitName(register: Register, unitId: string): string {
  const unit = register.units.get(unitId);
  return unit ? lastOf(unit).officialName : '';
}
