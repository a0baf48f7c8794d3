import { type Day, makeDay, Refusal, type UnitKind } from '@cotmoc/base';

// They stand where the browser reads them too.
export { type UnitKind, unitKinds } from '@cotmoc/base';

/** Names a unit through all its names and parents; a UUID in the database, a readable key in the data files. */
export type UnitId = string;

/** The tier of government that a unit works at. `district` ended with 30/06/2025. */
export const unitLevels = ['central', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** How a unit is reached; about the office, never about a person. */
export interface UnitContact {
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
}

/** What is true of a unit from one day to another. */
export interface UnitFacts {
  /** New form of QĐ 20/2020/QĐ-TTg (`H37.02`); null while it is not known. */
  readonly code: string | null;
  /** Codes it is also found under, the old reversed form among them. */
  readonly oldCodes: readonly string[];
  readonly officialName: string;
  readonly shortName: string | null;
  readonly englishName: string | null;
  /** Other spellings people write. */
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: UnitId | null;
  /** The area it governs, with its kind: `tỉnh Kon Tum`, `xã Bờ Y`; null for a body that governs none. */
  readonly area: string | null;
  /** Free marks that groups are made by: `border`, `island`, `press-local`. */
  readonly tags: readonly string[];
  readonly contact: UnitContact;
  /** The legal basis or the file that says so; `unconfirmed` marks one that a province has still to look at. */
  readonly sourceId: string | null;
}

const TO_CONFIRM = ' [to be confirmed]';

/** Marks a source as general knowledge, or as one weak source: dates and names by it are to be confirmed. */
export function unconfirmed(source: string): string {
  return `${source}${TO_CONFIRM}`;
}

/** A source as people read it, and whether what it says is still to be confirmed. */
export function readSource(sourceId: string | null): { readonly source: string | null; readonly toConfirm: boolean } {
  const toConfirm = sourceId?.endsWith(TO_CONFIRM) ?? false;
  return { source: toConfirm && sourceId ? sourceId.slice(0, -TO_CONFIRM.length) : sourceId, toConfirm };
}

/** The facts of one stretch of time. */
export interface UnitVersion extends UnitFacts {
  readonly validFrom: Day;
  /** The first day on which it is no longer so; null while it is. */
  readonly validTo: Day | null;
}

/** A unit with everything it has been called and belonged to, oldest first, with no gap and no overlap. */
export interface Unit {
  readonly id: UnitId;
  readonly versions: readonly UnitVersion[];
}

/** A unit as it stood on one day. */
export interface UnitOn extends UnitVersion {
  readonly id: UnitId;
}

/** From before the register's records begin; shown as "trước đây", never as a date. */
export const BEFORE_RECORDS: Day = makeDay(1900, 1, 1) ?? unreachable();

function unreachable(): never {
  throw new RangeError('the calendar has a 1/1/1900');
}

/** The facts of a body, with everything that is not named left empty. */
export function factsOf(
  officialName: string,
  kind: UnitKind,
  level: UnitLevel,
  more: Partial<UnitFacts> = {},
): UnitFacts {
  const names = { officialName, shortName: null, englishName: null, aliases: [] };
  const rest = { code: null, oldCodes: [], parentId: null, area: null, tags: [], contact: {}, sourceId: null };
  return { ...names, kind, level, ...rest, ...more };
}

/** The first day it lived. */
export function foundedOn(unit: Unit): Day {
  return firstOf(unit).validFrom;
}

/** The first day on which it is no more; null while it lives. */
export function endedOn(unit: Unit): Day | null {
  return lastOf(unit).validTo;
}

/** The version in force that day; null before it was founded and after it ended. */
export function versionOn(unit: Unit, day: Day): UnitVersion | null {
  for (let i = unit.versions.length - 1; i >= 0; i--) {
    const version = unit.versions[i];
    if (version && version.validFrom <= day) return version.validTo === null || day < version.validTo ? version : null;
  }
  return null;
}

/** True when the unit exists that day. */
export function isAliveOn(unit: Unit, day: Day): boolean {
  return versionOn(unit, day) !== null;
}

/** The version to show for that day: the one in force, else the first before it was founded, else the last. */
export function shownOn(unit: Unit, day: Day): UnitVersion {
  return versionOn(unit, day) ?? (day < foundedOn(unit) ? firstOf(unit) : lastOf(unit));
}

/** Its names as of a document's day; outside its life, the nearest ones it had. */
export function nameOn(
  unit: Unit,
  day: Day,
): { officialName: string; shortName: string | null; englishName: string | null } {
  const { officialName, shortName, englishName } = shownOn(unit, day);
  return { officialName, shortName, englishName };
}

/**
 * True while nobody has looked at what a stretch of a unit's life says: its source is general knowledge, and no later
 * stretch of the same name under the same parent stands by a document.
 */
export function isToConfirm(unit: Unit, version: UnitVersion): boolean {
  if (!readSource(version.sourceId).toConfirm) return false;
  return !unit.versions.some(
    ({ validFrom, officialName, parentId, sourceId }) =>
      validFrom > version.validFrom &&
      officialName === version.officialName &&
      parentId === version.parentId &&
      sourceId !== null &&
      !readSource(sourceId).toConfirm,
  );
}

/** True while the days on which a unit began or, where it has, ended are still to be confirmed. */
export function areDaysToConfirm(unit: Unit): boolean {
  return isToConfirm(unit, firstOf(unit)) || (endedOn(unit) !== null && isToConfirm(unit, lastOf(unit)));
}

function firstOf(unit: Unit): UnitVersion {
  const first = unit.versions[0];
  if (!first) throw new RangeError(`unit ${unit.id} has no version`);
  return first;
}

/** The newest version, in force or not. */
export function lastOf(unit: Unit): UnitVersion {
  const last = unit.versions[unit.versions.length - 1];
  if (!last) throw new RangeError(`unit ${unit.id} has no version`);
  return last;
}

/** The unit with this id, or a refusal: there is none, or it is another province's. */
export function getUnit(units: ReadonlyMap<UnitId, Unit>, id: UnitId): Unit {
  const unit = units.get(id);
  if (unit) return unit;
  throw new Refusal('not-found', 'unit-not-found', {
    vi: 'Không có đơn vị này trong danh bạ.',
    en: 'There is no such unit in the register.',
  });
}
