import { type Day, fold } from '@cotmoc/base';
import { compareUnits, type Register, unitsOn } from './register.ts';
import type { UnitId, UnitKind, UnitLevel, UnitOn } from './unit.ts';

/** The units of one day, made ready for searching as one types. */
export interface UnitSearch {
  readonly day: Day;
  /** In the order of lists. */
  readonly units: readonly UnitOn[];
  /** Every word of every name, in the order of its letters, with the places of the units that have it. */
  readonly words: readonly { readonly word: string; readonly places: readonly number[] }[];
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
  const places = new Map<string, number[]>();
  units.forEach((unit, place) => {
    for (const word of new Set(wordsOf(unit))) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  const words = Array.from(places, ([word, found]) => ({ word, places: found }));
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  return { day, units, words };
}

function wordsOf(unit: UnitOn): string[] {
  const names = [unit.officialName, unit.shortName, unit.englishName, unit.code, ...unit.oldCodes, ...unit.aliases];
  return wordsIn(names.filter((name) => name !== null).join(' '));
}

/** The folded words; an abbreviation also without the marks inside (TT&TT as tttt). */
function wordsIn(text: string): string[] {
  const pieces = fold(text).split(' ');
  const words = pieces.flatMap((piece) => [piece.replace(/[^a-z0-9]/g, ''), ...piece.split(/[^a-z0-9]+/)]);
  return words.filter((word) => word !== '');
}

/** The units that a query asks for, those whose name begins with it first, then in the order of lists. */
export function searchUnits(search: UnitSearch, query: UnitQuery): UnitOn[] {
  const typed = fold(query.q ?? '');
  const wanted = [...new Set(typed.split(' ').map((piece) => piece.replace(/[^a-z0-9]/g, '')))].filter(
    (word) => word !== '',
  );
  let found: readonly number[] | null = null;
  for (const word of wanted) {
    const here = placesOf(search, word);
    found = found === null ? [...here].sort((a, b) => a - b) : found.filter((place) => here.has(place));
  }
  const units = found === null ? search.units : found.flatMap((place) => search.units[place] ?? []);
  const chosen = units.filter((unit) => isAsked(unit, query));
  if (typed === '') return chosen;
  const begins = (unit: UnitOn) =>
    fold(unit.officialName).startsWith(typed) || fold(unit.shortName ?? '').startsWith(typed);
  return [...chosen.filter(begins), ...chosen.filter((unit) => !begins(unit))];
}

function isAsked(unit: UnitOn, { kinds, levels, parentId, tag }: UnitQuery): boolean {
  if (kinds !== undefined && kinds.length > 0 && !kinds.includes(unit.kind)) return false;
  if (levels !== undefined && levels.length > 0 && !levels.includes(unit.level)) return false;
  if (parentId !== undefined && unit.parentId !== parentId) return false;
  return tag === undefined || unit.tags.includes(tag);
}

/** The places of all units with a word that begins so. */
function placesOf({ words }: UnitSearch, beginning: string): Set<number> {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.word ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const places = new Set<number>();
  for (let at = low; words[at]?.word.startsWith(beginning); at++)
    for (const place of words[at]?.places ?? []) places.add(place);
  return places;
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
