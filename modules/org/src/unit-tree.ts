import type { Day } from '@cotmoc/base';
import { compareUnits, type Register } from './register.ts';
import { unitSearchOn } from './search-units.ts';
import { areDaysToConfirm, endedOn, foundedOn, lastOf, type UnitId, type UnitKind, type UnitOn } from './unit.ts';

/** One line of the tree, under its parent by `depth`; `endedOn` only where it had ended on the tree's day. */
export interface TreeRow {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly depth: number;
  /** How many stand directly under it in this tree. */
  readonly children: number;
  readonly foundedOn: Day;
  readonly endedOn: Day | null;
  /** Where the days of its life are still to be confirmed. */
  readonly toConfirm?: true;
}

/** Which units the tree holds: those alive that day, or also those that had ended by then, where they last stood. */
export type TreeOf = 'living' | 'living-and-ended';

/** The tree of a day as lines, parents before their parts. A unit whose parent is not in the tree stands at the top. */
export function treeRows(register: Register, day: Day, of: TreeOf): TreeRow[] {
  const living = unitSearchOn(register, day).units;
  const ended = of === 'living' ? [] : endedBy(register, day);
  const units = ended.length === 0 ? living : [...living, ...ended].sort(compareUnits);
  const childrenOf = Map.groupBy(units, (unit) => unit.parentId);
  const known = new Set(units.map((unit) => unit.id));
  const gone = new Set(ended.map((unit) => unit.id));
  const rows: TreeRow[] = [];
  const put = (list: readonly UnitOn[], depth: number): void => {
    for (const { id, officialName, kind, validTo } of list) {
      const children = childrenOf.get(id) ?? [];
      const unit = register.units.get(id);
      rows.push({
        id,
        name: officialName,
        kind,
        depth,
        children: children.length,
        foundedOn: unit ? foundedOn(unit) : day,
        endedOn: gone.has(id) ? validTo : null,
        ...(unit && areDaysToConfirm(unit) ? { toConfirm: true as const } : {}),
      });
      put(children, depth + 1);
    }
  };
  put(
    units.filter((unit) => unit.parentId === null || !known.has(unit.parentId)),
    0,
  );
  return rows;
}

function endedBy(register: Register, day: Day): UnitOn[] {
  return [...register.units.values()]
    .filter((unit) => {
      const end = endedOn(unit);
      return end !== null && end <= day;
    })
    .map((unit) => ({ id: unit.id, ...lastOf(unit) }));
}
