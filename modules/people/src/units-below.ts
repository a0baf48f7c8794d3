import { lastOf, type Register, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';

/** What a role in one unit reaches. */
export interface Subtree {
  /** The unit stands under no other: a role in it reaches the whole province. */
  readonly isRoot: boolean;
  /** The unit itself and all below. */
  readonly unitIds: readonly string[];
}

/** For each of these units, itself and all units below it, as they stand now or last stood; units not known are left out. */
export async function unitsBelow(
  tx: Pick<Transaction, 'db' | 'asker'>,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Subtree>> {
  if (unitIds.length === 0) return new Map();
  const { register } = await readRegister(tx);
  const below = subtreesOf(register);
  return new Map(
    [...new Set(unitIds)].flatMap((id) => {
      const subtree = below(id);
      return subtree ? [[id, subtree] as const] : [];
    }),
  );
}

const known = new WeakMap<Register, (id: string) => Subtree | null>();

/** Every request asks this of somebody's units: each is looked for once in a register. */
function subtreesOf(register: Register): (id: string) => Subtree | null {
  const before = known.get(register);
  if (before) return before;
  const parentOf = (id: string) => {
    const unit = register.units.get(id);
    return unit ? lastOf(unit).parentId : null;
  };
  const children = Map.groupBy(register.units.keys(), parentOf);
  const found = new Map<string, Subtree>();
  function below(id: string): Subtree | null {
    if (!register.units.has(id)) return null;
    const subtree = found.get(id);
    if (subtree) return subtree;
    // A set, so that a ring of parents, which nobody should have made, ends.
    const unitIds = new Set([id]);
    for (const unitId of unitIds) for (const child of children.get(unitId) ?? []) unitIds.add(child);
    const made = { isRoot: parentOf(id) === null, unitIds: [...unitIds] };
    found.set(id, made);
    return made;
  }
  known.set(register, below);
  return below;
}
