import type { Day } from '@cotmoc/base';
import {
  compareUnits,
  type Register,
  shownOn,
  type Unit,
  type UnitId,
  type UnitLevel,
  type UnitOn,
  type UnitVersion,
  unitsOn,
} from '@cotmoc/org';
import { homeOn, isOfProvince, levelBelow, rootOf } from './group.ts';
import type { Lexicon, UnitGroup } from './lexicon.ts';
import { JOINT, type NameToken, nameKey, tokensOf } from './name-tokens.ts';

/** How a key stands for a unit, the surest first. */
export type KeyStrength = 'official' | 'other' | 'place';

/** One way of writing a unit, in the days of one version. */
export interface NameEntry {
  readonly unitId: UnitId;
  readonly version: UnitVersion;
  readonly strength: KeyStrength;
  /** The topmost unit it stands under, when the version began; itself where it is the top. */
  readonly rootId: UnitId;
  /** The root's area as a key; null where it governs none. */
  readonly rootArea: string | null;
}

/** Everything that resolving needs, built once for a register; keeps what it works out for a day. */
export interface ResolverIndex {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly entries: ReadonlyMap<string, readonly NameEntry[]>;
  /** The keys of areas (`tinh gia lai`), to notice another province's bodies. */
  readonly provinces: ReadonlyMap<string, UnitId>;
  readonly groups: ReadonlyMap<string, UnitGroup>;
  readonly longestKey: number;
  /** The keys in the order of their letters, and where each three-letter piece occurs, for misprints. */
  readonly keys: readonly string[];
  readonly grams: ReadonlyMap<string, readonly number[]>;
  /** In how many keys a word stands. */
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>;
  /** What has been worked out of words, guesses and days; forgotten when it grows too large. */
  readonly nearWords: Map<string, ReadonlyMap<string, number>>;
  readonly scenes: Map<string, Scene>;
}

/** The units that a plan of one body can mean on one day. */
export interface Scene {
  readonly day: Day;
  readonly home: UnitOn | null;
  /** The topmost units that the plan's own bodies stand under: the one of that day, and the one of the plan; null for a national plan. */
  readonly rootIds: ReadonlySet<UnitId> | null;
  readonly originRootId: UnitId | null;
  readonly below: UnitLevel | null;
  /** Alive that day and of this province or the centre, in the order of lists. */
  readonly units: readonly UnitOn[];
  readonly neighbours: readonly UnitOn[];
  readonly unitIds: ReadonlySet<UnitId>;
  /** Groups fanned out before, by their keys. */
  readonly expanded: Map<string, readonly UnitId[]>;
}

/** The comparable forms of a name with its abbreviations spelled out; the written one last. At most eight. */
export function spellings(words: readonly string[], lexicon: Lexicon): string[] {
  let forms = [''];
  for (const word of words) {
    if (word === JOINT) continue;
    const meanings = [...(lexicon.abbreviations.get(word) ?? []), word];
    const next = forms.flatMap((form) => meanings.map((meaning) => (form === '' ? meaning : `${form} ${meaning}`)));
    forms = next.slice(0, 8);
  }
  return forms;
}

/** Words and marks of a name, abbreviations such as TT&TT as one word. */
export function tokensIn(lexicon: Lexicon, text: string): NameToken[] {
  return tokensOf(text, (word) => lexicon.abbreviations.has(word));
}

/** Builds the index of a register; groups of the province, where given, come before the shipped ones. */
export function indexRegister(register: Register, lexicon: Lexicon, groups: readonly UnitGroup[] = []): ResolverIndex {
  const entries = new Map<string, NameEntry[]>();
  const provinces = new Map<string, UnitId>();
  const put = (key: string, entry: NameEntry): void => {
    const known = entries.get(key);
    if (!known) entries.set(key, [entry]);
    else if (!known.some((other) => other.unitId === entry.unitId && other.version === entry.version))
      known.push(entry);
  };
  for (const unit of register.units.values()) {
    for (const version of unit.versions) {
      if (version.kind === 'territory') {
        if (version.area !== null) provinces.set(nameKey(version.area), unit.id);
        continue;
      }
      const rootId = rootOf(register, unit.id, version.validFrom);
      const root = register.units.get(rootId);
      const area = root ? shownOn(root, version.validFrom).area : null;
      const rootArea = area === null ? null : nameKey(area);
      for (const [key, strength] of keysOf(unit, version, rootId, rootArea, lexicon)) {
        put(key, { unitId: unit.id, version, strength, rootId, rootArea });
      }
    }
  }
  const keys = [...entries.keys()].sort();
  const grams = new Map<string, number[]>();
  const wordCounts = new Map<string, number>();
  let longestKey = 1;
  keys.forEach((key, at) => {
    const words = key.split(' ');
    longestKey = Math.max(longestKey, words.length);
    for (const word of new Set(words)) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
    for (const gram of gramsOf(key)) {
      const places = grams.get(gram);
      if (places) places.push(at);
      else grams.set(gram, [at]);
    }
  });
  const named = new Map<string, UnitGroup>();
  for (const group of [...lexicon.groups, ...groups]) {
    for (const phrase of group.phrases) {
      for (const form of spellings(
        tokensIn(lexicon, phrase)
          .map((token) => token.word)
          .filter(Boolean),
        lexicon,
      ))
        named.set(form, group);
    }
  }
  return {
    register,
    lexicon,
    entries,
    provinces,
    groups: named,
    longestKey,
    keys,
    grams,
    wordCounts,
    wordsByLength: Map.groupBy(wordCounts.keys(), (word) => word.length),
    nearWords: new Map(),
    scenes: new Map(),
  };
}

/** The keys that begin with these words and go on, at most `count`. */
export function keysBeginning(index: ResolverIndex, words: string, count: number): string[] {
  const start = `${words} `;
  let low = 0;
  let high = index.keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.keys[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; found.length < count && index.keys[at]?.startsWith(start); at++) found.push(index.keys[at] ?? '');
  return found;
}

/** The distinct three-letter pieces of a key. */
export function gramsOf(key: string): Set<string> {
  const padded = ` ${key} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return grams;
}

function* keysOf(
  unit: Unit,
  version: UnitVersion,
  rootId: UnitId,
  rootArea: string | null,
  lexicon: Lexicon,
): Generator<readonly [string, KeyStrength]> {
  const written: [string | null, KeyStrength][] = [
    [version.officialName, 'official'],
    [version.shortName, 'other'],
    [version.englishName, 'other'],
  ];
  for (const alias of version.aliases) written.push([alias, 'other']);
  for (const [name, strength] of written) {
    if (name === null) continue;
    const words = tokensIn(lexicon, name)
      .map((token) => token.word)
      .filter((word) => word !== '');
    for (const form of spellings(words, lexicon)) {
      if (form === '') continue;
      yield [form, strength];
      if (rootArea !== null && version.level === 'province' && unit.id !== rootId) {
        for (const variant of placeVariants(form, rootArea, version.area !== null, lexicon)) yield [variant, strength];
      }
    }
  }
  if (version.area !== null && version.kind === 'people-committee') {
    const area = nameKey(version.area);
    yield [area, 'place'];
    const bare = withoutKind(area, lexicon);
    if (bare !== null && version.level !== 'province') yield [bare, 'place'];
  }
}

/** A name with the province named, half named ("tỉnh") and not named. */
function placeVariants(form: string, area: string, governs: boolean, lexicon: Lexicon): string[] {
  const place = withoutKind(area, lexicon) ?? area;
  const kind = area.slice(0, area.length - place.length).trim();
  let stem = form;
  for (const suffix of [` ${area}`, ` ${place}`, ` ${kind}`]) {
    if (stem.endsWith(suffix)) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  const named = [`${stem} ${kind}`, `${stem} ${area}`, `${stem} ${place}`];
  // "UBND" alone is nobody's name; a body that governs an area is named with the area's kind at least.
  return governs ? named : [stem, ...named];
}

/** `huyen buon don` → `buon don`; null where nothing telling is left. */
export function withoutKind(area: string, lexicon: Lexicon): string | null {
  for (const kind of lexicon.words.area) {
    if (area.startsWith(`${kind} `)) {
      const bare = area.slice(kind.length + 1);
      return /^\d+$/.test(bare) ? null : bare;
    }
  }
  return null;
}

/** The scene of a day and a plan's own body; worked out once. */
export function sceneOf(index: ResolverIndex, day: Day, homeId: UnitId | null): Scene {
  const key = `${day} ${homeId ?? ''}`;
  const known = index.scenes.get(key);
  if (known) return known;
  const { register } = index;
  const home = homeOn(register, homeId, day);
  const rootId = home ? rootOf(register, home.id, day) : null;
  const alive = unitsOn(register, day)
    .filter((unit) => unit.kind !== 'territory')
    .sort(compareUnits);
  const units = alive.filter((unit) => rootId === null || isOfProvince(register, unit, rootId, day));
  const own = new Set(units);
  const neighbours = alive.filter(
    (unit) => unit.kind === 'people-committee' && unit.level === 'province' && !own.has(unit),
  );
  const originRootId = homeId === null ? null : rootOf(register, homeId, day);
  const rootIds = rootId === null || originRootId === null ? null : rootsOf(register, rootId, originRootId);
  const unitIds = new Set(units.map((unit) => unit.id));
  const scene = {
    day,
    home,
    rootIds,
    originRootId,
    below: levelBelow(home, units),
    units,
    neighbours,
    unitIds,
    expanded: new Map<string, readonly UnitId[]>(),
  };
  if (index.scenes.size > 64) index.scenes.clear();
  index.scenes.set(key, scene);
  return scene;
}

/** The province of that day, that of the plan, and all that were joined into the former. */
function rootsOf(register: Register, rootId: UnitId, originRootId: UnitId): Set<UnitId> {
  const roots = new Set([rootId, originRootId]);
  for (const { toId } of register.linksFrom.get(originRootId) ?? []) roots.add(toId);
  return roots;
}
