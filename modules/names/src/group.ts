import type { Day } from '@cotmoc/base';
import {
  ancestorsOn,
  type Register,
  shownOn,
  successorsOf,
  type UnitId,
  type UnitLevel,
  type UnitOn,
  unitLevels,
  unitOn,
} from '@cotmoc/org';
import type { Selector, UnitGroup } from './lexicon.ts';

/** What is needed to fan a group out: who is alive and may be meant, and whose plan it is. */
export interface GroupScene {
  readonly home: UnitOn | null;
  readonly below: UnitLevel | null;
  readonly units: readonly UnitOn[];
  /** The People's Committees of the other provinces, meant only where the words are of provinces. */
  readonly neighbours: readonly UnitOn[];
}

/** The tier under the home's: districts before 01/07/2025 and communes since, by who lives; provinces for a national plan. */
export function levelBelow(home: UnitOn | null, alive: readonly UnitOn[]): UnitLevel | null {
  const from = home ? unitLevels.indexOf(home.level) + 1 : unitLevels.indexOf('province');
  const present = new Set(alive.filter((unit) => unit.kind === 'people-committee').map((unit) => unit.level));
  return unitLevels.slice(from).find((level) => present.has(level)) ?? null;
}

/** True where the unit is one that the selector chooses. */
export function isChosen(unit: UnitOn, selector: Selector, below: UnitLevel | null): boolean {
  const { kinds, levels, area, tags, withinId } = selector;
  if (kinds.length > 0 && !kinds.includes(unit.kind)) return false;
  if (levels.length > 0 && !levels.some((level) => (level === 'below' ? below : level) === unit.level)) return false;
  if (area !== null && !governs(unit.area ?? '', area)) return false;
  if (withinId !== null && unit.parentId !== withinId) return false;
  return tags.every((tag) => unit.tags.includes(tag));
}

/** True where the area is of that kind: `xã Bờ Y` is a `xã`. */
function governs(area: string, kind: string): boolean {
  return area.length > kind.length && area.slice(0, kind.length + 1).toLowerCase() === `${kind} `;
}

/**
 * The units a group fans out to, in the order of lists. The plan's own body is never one of its group. In a province's
 * plan central bodies are chosen only where the words ask for them, as they do with the press.
 */
export function expandGroup(group: UnitGroup, scene: GroupScene): UnitOn[] {
  const { home, below } = scene;
  const provinces = group.selectors.some(({ levels, area }) => area !== null && levels.includes('province'));
  const units = provinces ? [...scene.units, ...scene.neighbours] : scene.units;
  return units.filter((unit) => {
    if (group.except.includes(unit.id) || unit.id === home?.id) return false;
    if (group.members.includes(unit.id)) return true;
    return group.selectors.some((selector) => {
      const central =
        selector.levels.includes('central') || selector.kinds.includes('press') || selector.withinId !== null;
      if (home !== null && unit.level === 'central' && !central) return false;
      if (home === null && unit.level !== 'central' && selector.levels.length === 0) return false;
      return isChosen(unit, selector, below);
    });
  });
}

/** The plan's own body that day, or the one that took its place; as it last was where there is none. */
export function homeOn(register: Register, homeId: UnitId | null, day: Day): UnitOn | null {
  if (homeId === null) return null;
  const [id] = successorsOf(register, homeId, day);
  const living = id === undefined ? null : unitOn(register, id, day);
  if (living) return living;
  const unit = register.units.get(homeId);
  return unit ? { id: homeId, ...shownOn(unit, day) } : null;
}

/** The topmost unit above this one that day. */
export function rootOf(register: Register, id: UnitId, day: Day): UnitId {
  return ancestorsOn(register, id, day).at(-1) ?? id;
}

/** True for central bodies and those of the province whose topmost unit is `rootId`; another province's are never meant. */
export function isOfProvince(register: Register, unit: UnitOn, rootId: UnitId, day: Day): boolean {
  if (unit.level === 'central') return true;
  const top = rootOf(register, unit.id, day);
  if (top === rootId) return true;
  const root = register.units.get(top);
  const facts = root ? shownOn(root, day) : null;
  // A body that stands under nothing belongs to the register's own province, unless it is a province itself.
  return (
    facts !== null && facts.kind !== 'territory' && !(facts.kind === 'people-committee' && facts.level === 'province')
  );
}
