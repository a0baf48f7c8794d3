import { type Day, fold } from '@cotmoc/base';
import { compareUnits, type Register, unitsOn } from './register.ts';
import type { UnitId, UnitKind, UnitLevel, UnitOn } from './unit.ts';

/** The units of one day, made ready for searching as one types: a scan of short folded lines beats any index at this size. */
export interface UnitSearch {
  readonly day: Day;
  /** In the order of lists. */
  readonly units: readonly UnitOn[];
  /** Place by place, every word of every name with a blank before it. */
  readonly lines: readonly string[];
  /** Place by place, the folded official and short name. */
  readonly names: readonly (readonly [string, string])[];
}

export interface UnitQuery {
  /** Words or beginnings of words, with or without marks. */
  readonly q?: string;
  readonly kinds?: readonly UnitKind[];
  readonly levels?: readonly UnitLevel[];
  /** Only units directly under this one. */
  readonly parentId?: UnitId;
  readonly tag?: string;
}

/** Makes the units of a day ready for searching. */
export function makeUnitSearch(register: Register, day: Day): UnitSearch {
  const units = unitsOn(register, day).sort(compareUnits);
  const names = units.map((unit) => [fold(unit.officialName), fold(unit.shortName ?? '')] as const);
  return { day, units, lines: units.map(lineOf), names };
}

/** The folded words of all names; an abbreviation also without the marks inside (TT&TT as tttt). */
function lineOf(unit: UnitOn): string {
  const names = [unit.officialName, unit.shortName, unit.englishName, unit.code, ...unit.oldCodes, ...unit.aliases];
  const pieces = fold(names.filter((name) => name !== null).join(' ')).split(' ');
  const words = pieces.flatMap((piece) => [plain(piece), ...piece.split(/[^a-z0-9]+/)]);
  return ` ${[...new Set(words)].filter((word) => word !== '').join(' ')}`;
}

function plain(piece: string): string {
  return piece.replace(/[^a-z0-9]/g, '');
}

/** The units that a query asks for, those whose name begins with it first, then in the order of lists. */
export function searchUnits({ units, lines, names }: UnitSearch, query: UnitQuery): UnitOn[] {
  const typed = fold(query.q ?? '');
  const wanted = typed
    .split(' ')
    .map(plain)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
  const first: UnitOn[] = [];
  const then: UnitOn[] = [];
  units.forEach((unit, place) => {
    const line = lines[place] ?? '';
    if (!wanted.every((word) => line.includes(word)) || !isAsked(unit, query)) return;
    const begins = names[place]?.some((name) => name.startsWith(typed)) === true;
    (begins ? first : then).push(unit);
  });
  return [...first, ...then];
}

function isAsked(unit: UnitOn, { kinds, levels, parentId, tag }: UnitQuery): boolean {
  if (kinds !== undefined && kinds.length > 0 && !kinds.includes(unit.kind)) return false;
  if (levels !== undefined && levels.length > 0 && !levels.includes(unit.level)) return false;
  if (parentId !== undefined && unit.parentId !== parentId) return false;
  return tag === undefined || unit.tags.includes(tag);
}

const ready = new WeakMap<Register, Map<Day, UnitSearch>>();

/** As `makeUnitSearch`, kept for the register: a day's units are made ready once. */
export function unitSearchOn(register: Register, day: Day): UnitSearch {
  const days = ready.get(register) ?? new Map<Day, UnitSearch>();
  ready.set(register, days);
  const known = days.get(day);
  if (known) return known;
  if (days.size > 8) days.clear();
  const made = makeUnitSearch(register, day);
  days.set(day, made);
  return made;
}
