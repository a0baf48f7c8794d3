import { type Day, fold } from '@cotmoc/base';
import type { ImportedUnit } from './import-table.ts';
import type { ImportOptions } from './preview-import.ts';
import { type Register, unitsOn } from './register.ts';
import { isAliveOn, shownOn, type UnitId, type UnitOn } from './unit.ts';

/** Finds the unit that a line speaks of: by its code, else by its name under the same parent, else by a name alone. */
export class ImportMatcher {
  readonly register: Register;
  readonly options: ImportOptions;
  readonly alive: readonly UnitOn[];
  readonly byCode = new Map<string, UnitOn>();
  readonly byName = new Map<string, UnitOn[]>();
  readonly newByName = new Map<string, UnitId>();

  constructor(register: Register, options: ImportOptions) {
    this.register = register;
    this.options = options;
    this.alive = unitsOn(register, options.day).filter((unit) => unit.level !== 'central' && unit.kind !== 'territory');
    for (const unit of this.alive) {
      for (const code of [unit.code, ...unit.oldCodes]) if (code !== null) this.byCode.set(code, unit);
      for (const name of [unit.officialName, unit.shortName, ...unit.aliases]) {
        if (name === null) continue;
        const key = fold(name);
        const same = this.byName.get(key) ?? [];
        if (!same.includes(unit)) this.byName.set(key, [...same, unit]);
      }
    }
  }

  find(imported: ImportedUnit): UnitOn | null {
    const byCode = this.byCode.get(imported.code ?? '') ?? this.byCode.get(imported.oldCode ?? '');
    if (byCode) return byCode;
    const same = this.byName.get(fold(imported.officialName)) ?? [];
    const parentId = imported.parent === null ? null : this.idOf(imported.parent);
    return same.find((unit) => unit.parentId === parentId) ?? (same.length === 1 ? (same[0] ?? null) : null);
  }

  /** The parent's id; null for none; undefined where the list names one that nobody knows. */
  parentOf(imported: ImportedUnit, known: UnitOn | null): UnitId | null | undefined {
    if (imported.parent === null) return known === null ? this.options.homeId : known.parentId;
    return this.idOf(imported.parent);
  }

  idOf(nameOrCode: string): UnitId | undefined {
    const [first, ...others] = this.byName.get(fold(nameOrCode)) ?? [];
    const named = first !== undefined && others.length === 0 ? first.id : undefined;
    return this.byCode.get(nameOrCode)?.id ?? this.newByName.get(fold(nameOrCode)) ?? named;
  }

  learn(imported: ImportedUnit, id: UnitId): void {
    this.newByName.set(fold(imported.officialName), id);
    if (imported.code !== null) this.newByName.set(fold(imported.code), id);
  }

  inOrder(units: readonly ImportedUnit[]): ImportedUnit[] {
    const byKey = new Map(
      units.flatMap((unit) => [
        [fold(unit.officialName), unit] as const,
        [fold(unit.code ?? unit.officialName), unit] as const,
      ]),
    );
    const ordered = new Set<ImportedUnit>();
    const put = (unit: ImportedUnit, above: ReadonlySet<ImportedUnit>): void => {
      const parent = unit.parent === null ? undefined : byKey.get(fold(unit.parent));
      if (parent && parent !== unit && !above.has(parent)) put(parent, new Set([...above, unit]));
      ordered.add(unit);
    };
    for (const unit of units) put(unit, new Set());
    return [...ordered];
  }

  /** Units under the home that a complete list has left out; never the home itself. */
  leftOut(seen: ReadonlyMap<UnitId, number>): UnitOn[] {
    const { homeId, day } = this.options;
    if (homeId === null) return [];
    const below = (unit: UnitOn): boolean => {
      for (let id = unit.parentId, step = 0; id !== null && step < 64; step++) {
        if (id === homeId) return true;
        const parent = this.register.units.get(id);
        id = parent ? shownOn(parent, day).parentId : null;
      }
      return false;
    };
    const missing = this.alive.filter((unit) => !seen.has(unit.id) && below(unit));
    // Parts end before the bodies they stand under.
    return missing.sort((a, b) => depthOf(this.register, b, day) - depthOf(this.register, a, day));
  }
}

function depthOf(register: Register, unit: UnitOn, day: Day): number {
  let depth = 0;
  for (let id = unit.parentId; id !== null && depth < 64; depth++) {
    const parent = register.units.get(id);
    id = parent && isAliveOn(parent, day) ? shownOn(parent, day).parentId : null;
  }
  return depth;
}
