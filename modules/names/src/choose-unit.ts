import type { Day } from '@cotmoc/base';
import { foundedOn, isAliveOn, nameOn, predecessorsOf, shownOn, successorsOf, type UnitId } from '@cotmoc/org';
import type { ReasonCode } from './resolve-reason.ts';
import type { KeyStrength, NameEntry, ResolverIndex, Scene } from './resolver-index.ts';

/** Whom a name that the register knows can mean on a day: one unit, or several to choose from. */
export interface Choice {
  readonly unitIds: readonly UnitId[];
  readonly reason: ReasonCode;
  readonly confidence: number;
  /** What the sentence speaks of. */
  readonly subject: string;
}

const CONFIDENCE: Record<KeyStrength, number> = { official: 0.99, other: 0.95, place: 0.85 };
const CODE: Record<KeyStrength, ReasonCode> = { official: 'official-name', other: 'other-name', place: 'place-alone' };
const STRENGTHS: readonly KeyStrength[] = ['official', 'other', 'place'];

/** Chooses among the units that share a way of writing: those of that day and of the plan's own province first. */
export function chooseUnit(index: ResolverIndex, key: string, scene: Scene): Choice | null {
  const entries = index.entries.get(key);
  if (!entries) return null;
  const { day } = scene;
  const meant = entries.filter((entry) => isMeant(entry, key, scene));
  const inForce = meant.filter(
    ({ version }) => version.validFrom <= day && (version.validTo === null || day < version.validTo),
  );
  const best = nearest(inForce, scene);
  const [first] = best;
  if (first) {
    const unitIds = distinct(best);
    const subject = first.version.officialName;
    if (unitIds.length > 1) return { unitIds, reason: 'several-alike', confidence: 0.4, subject };
    return { unitIds, reason: CODE[first.strength], confidence: CONFIDENCE[first.strength], subject };
  }
  const alive = distinct(meant.filter(({ unitId }) => isAlive(index, unitId, day)));
  if (alive.length > 0) return single(index, alive, 'name-of-another-day', 'several-alike', day);
  return fromOtherDays(index, distinct(ofOrigin(meant, scene)), day);
}

/** The bodies of that day that follow an ended one or went before a later one. */
function fromOtherDays(index: ResolverIndex, unitIds: readonly UnitId[], day: Day): Choice | null {
  const { register } = index;
  const [first] = unitIds;
  const unit = first === undefined ? undefined : register.units.get(first);
  if (!unit) return null;
  const { officialName } = shownOn(unit, day);
  if (day < foundedOn(unit)) {
    const before = [...new Set(unitIds.flatMap((id) => predecessorsOf(register, id, day)))];
    return before.length === 0 ? null : single(index, before, 'name-of-another-day', 'several-alike', day);
  }
  const heirs = [...new Set(unitIds.flatMap((id) => successorsOf(register, id, day)))];
  if (heirs.length === 0)
    return { unitIds: [], reason: 'ended-without-successor', confidence: 0.3, subject: officialName };
  if (heirs.length > 1) return { unitIds: heirs, reason: 'several-successors', confidence: 0.4, subject: officialName };
  return single(index, heirs, 'successor', 'several-successors', day);
}

function single(
  index: ResolverIndex,
  unitIds: readonly UnitId[],
  one: ReasonCode,
  several: ReasonCode,
  day: Day,
): Choice {
  const unit = index.register.units.get(unitIds[0] ?? '');
  const subject = unit ? nameOn(unit, day).officialName : '';
  return unitIds.length === 1
    ? { unitIds, reason: one, confidence: 0.85, subject }
    : { unitIds, reason: several, confidence: 0.4, subject };
}

/** Another province's body is meant only where its province is named. */
function isMeant(entry: NameEntry, key: string, scene: Scene): boolean {
  const { version, rootId, rootArea, strength } = entry;
  if (version.level === 'central' || scene.rootIds?.has(rootId)) return true;
  // A body that stands under nothing is the register's own.
  if (rootArea === null) return true;
  return key.includes(rootArea) && (strength !== 'place' || key === rootArea);
}

/** Of the entries in force, those of the plan's own province before central ones (the other way for a national plan), then the surest. */
function nearest(entries: readonly NameEntry[], scene: Scene): NameEntry[] {
  const rank = ({ unitId, version, strength }: NameEntry) => {
    const central = version.level === 'central';
    const own = scene.rootIds === null ? central : scene.unitIds.has(unitId) && !central;
    const named = own ? 0 : central ? 1 : 2;
    return named * STRENGTHS.length + STRENGTHS.indexOf(strength);
  };
  const least = Math.min(...entries.map(rank));
  const best = entries.filter((entry) => rank(entry) === least);
  // A body and its own part may share a short name; the higher one is meant.
  const ids = new Set(best.map((entry) => entry.unitId));
  return best.filter(({ version }) => version.parentId === null || !ids.has(version.parentId) || ids.size === 1);
}

/** Ended and later bodies: those of the province whose plan it was, where there are any. */
function ofOrigin(entries: readonly NameEntry[], scene: Scene): readonly NameEntry[] {
  if (scene.originRootId === null) return entries;
  const own = entries.filter(({ rootId }) => rootId === scene.originRootId);
  return own.length > 0 ? own : entries;
}

function isAlive(index: ResolverIndex, unitId: UnitId, day: Day): boolean {
  const unit = index.register.units.get(unitId);
  return unit !== undefined && isAliveOn(unit, day);
}

function distinct(entries: readonly NameEntry[]): UnitId[] {
  return [...new Set(entries.map((entry) => entry.unitId))];
}
