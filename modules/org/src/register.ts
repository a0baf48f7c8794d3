import { compareVietnamese, type Day } from '@cotmoc/base';
import { isAliveOn, shownOn, type Unit, type UnitId, type UnitOn, unitKinds, versionOn } from './unit.ts';

/** How one unit came out of another. */
export type LinkKind = 'merge' | 'split' | 'replace';

/** From a unit to one that took up (a part of) its work, from a day on. Many to many. */
export interface UnitLink {
  readonly fromId: UnitId;
  readonly toId: UnitId;
  readonly day: Day;
  readonly kind: LinkKind;
  readonly legalBasis: string | null;
  /** What of the work went there, in words; null for all of it. */
  readonly part: string | null;
}

/** All units ever, and who took up whose work. Never changed in place. */
export interface Register {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly links: readonly UnitLink[];
  readonly linksFrom: ReadonlyMap<UnitId, readonly UnitLink[]>;
  readonly linksTo: ReadonlyMap<UnitId, readonly UnitLink[]>;
}

/** A unit with those under it. */
export interface Branch {
  readonly unit: UnitOn;
  readonly children: readonly Branch[];
}

/** A register of these units and links. */
export function makeRegister(units: Iterable<Unit>, links: readonly UnitLink[] = []): Register {
  return {
    units: new Map(Array.from(units, (unit) => [unit.id, unit])),
    links,
    linksFrom: Map.groupBy(links, (link) => link.fromId),
    linksTo: Map.groupBy(links, (link) => link.toId),
  };
}

/** The unit as it stood that day, or null where there was none. */
export function unitOn(register: Register, id: UnitId, day: Day): UnitOn | null {
  const unit = register.units.get(id);
  const version = unit ? versionOn(unit, day) : null;
  return version ? { id, ...version } : null;
}

/** Every unit alive that day, in no order. */
export function unitsOn(register: Register, day: Day): UnitOn[] {
  const alive: UnitOn[] = [];
  for (const unit of register.units.values()) {
    const version = versionOn(unit, day);
    if (version) alive.push({ id: unit.id, ...version });
  }
  return alive;
}

const rank = new Map(unitKinds.map((kind, at) => [kind, at]));

/** The order of lists and trees: by kind, then by name. */
export function compareUnits(a: UnitOn, b: UnitOn): number {
  return (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || compareVietnamese(a.officialName, b.officialName);
}

/** The tree that day. A unit whose parent does not live that day stands at the top. */
export function treeOn(register: Register, day: Day): Branch[] {
  const alive = unitsOn(register, day).sort(compareUnits);
  const branches = new Map(alive.map((unit) => [unit.id, { unit, children: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.unit.parentId === null ? undefined : branches.get(branch.unit.parentId);
    (parent ? parent.children : top).push(branch);
  }
  return top;
}

/** The unit's parents that day, the nearest first; an unknown or ended parent ends the line. */
export function ancestorsOn(register: Register, id: UnitId, day: Day): UnitId[] {
  const line: UnitId[] = [];
  const first = register.units.get(id);
  let parentId = first ? shownOn(first, day).parentId : null;
  while (parentId !== null && !line.includes(parentId)) {
    line.push(parentId);
    const parent = register.units.get(parentId);
    parentId = parent ? shownOn(parent, day).parentId : null;
  }
  return line;
}

/** The units under this one that day, all the way down, without itself. */
export function descendantsOn(register: Register, id: UnitId, day: Day): UnitId[] {
  const children = Map.groupBy(unitsOn(register, day), (unit) => unit.parentId);
  const below = new Set<UnitId>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child.id === id || below.has(child.id)) continue;
      below.add(child.id);
      waiting.push(child.id);
    }
  }
  return [...below];
}

/** Who does this unit's work on the day: itself while it lives, else its successors that live, and theirs in turn. */
export function successorsOf(register: Register, id: UnitId, day: Day): UnitId[] {
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>([id]);
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const unit = register.units.get(next);
    if (unit && isAliveOn(unit, day)) {
      found.add(next);
      continue;
    }
    for (const { toId } of register.linksFrom.get(next) ?? []) {
      if (seen.has(toId)) continue;
      seen.add(toId);
      waiting.push(toId);
    }
  }
  return [...found];
}

/**
 * Whose work, on an earlier day, is this unit's today: itself where it lived already, and all that were joined to it
 * since, in whole or in part. What the figures of that day must be added up from.
 */
export function predecessorsOf(register: Register, id: UnitId, day: Day): UnitId[] {
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>([id]);
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const unit = register.units.get(next);
    if (unit && isAliveOn(unit, day)) found.add(next);
    for (const link of register.linksTo.get(next) ?? []) {
      if (link.day <= day || seen.has(link.fromId)) continue;
      seen.add(link.fromId);
      waiting.push(link.fromId);
    }
  }
  return [...found];
}
