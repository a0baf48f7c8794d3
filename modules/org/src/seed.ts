import { type Day, oneOf, parseDay, readList, readRecords } from '@cotmoc/base';
import { makeRegister, type Register, type UnitLink } from './register.ts';
import {
  BEFORE_RECORDS,
  type Unit,
  type UnitFacts,
  type UnitVersion,
  unconfirmed,
  unitKinds,
  unitLevels,
} from './unit.ts';

/** How far a row can be trusted: read in the text, one source, weak, or general knowledge still to be confirmed. */
export const confidences = ['H', 'M', 'L', 'GK'] as const;
export type Confidence = (typeof confidences)[number];

/** One row of a unit file: what a body is called from one day to another, and who follows it. */
export interface SeedRow {
  readonly key: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly facts: Omit<UnitFacts, 'parentId'>;
  readonly parentKey: string | null;
  readonly successors: readonly { readonly key: string; readonly part: string | null }[];
  readonly where: 'all' | 'some' | 'border-or-coast';
  readonly legalBasis: string | null;
  readonly confidence: Confidence;
  readonly note: string;
}

/** A province of the provinces' file, in one stretch of time. */
export interface ProvinceRow {
  readonly key: string;
  /** With its kind: `tỉnh Kon Tum`, `thành phố Cần Thơ`. */
  readonly area: string;
  readonly englishName: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly successors: readonly string[];
  readonly features: readonly string[];
  /** The statistical code of two digits. */
  readonly code: string;
  readonly legalBasis: string | null;
  readonly confidence: Confidence;
}

/** The shipped unit files, read. */
export interface Seed {
  readonly national: readonly SeedRow[];
  readonly provinces: readonly ProvinceRow[];
  readonly bodies: readonly SeedRow[];
}

/** Reads the three unit files; throws a `RangeError` naming file and line where one is wrong. */
export function readSeed(files: { national: string; provinces: string; bodies: string }): Seed {
  return {
    national: readUnitRows(files.national, 'national.csv'),
    provinces: readProvinceRows(files.provinces),
    bodies: readUnitRows(files.bodies, 'province-bodies.csv'),
  };
}

function readUnitRows(source: string, file: string): SeedRow[] {
  return readRecords(source).map(({ line, get }): SeedRow => {
    const where = `${file}, line ${line}`;
    const isTemplate = file === 'province-bodies.csv';
    return {
      key: filled(get('key'), where),
      from: readDay(get('valid_from'), where) ?? BEFORE_RECORDS,
      to: readDay(get('valid_to'), where),
      facts: {
        code: null,
        oldCodes: [],
        officialName: filled(get('name'), where),
        shortName: get('short') || null,
        englishName: get('english') || null,
        aliases: readList(get('aliases')),
        kind: oneOf(unitKinds, get('kind'), where),
        level: oneOf(unitLevels, get('level'), where),
        area: isTemplate ? get('area') || null : null,
        tags: readList(get('tags')),
        contact: {},
        sourceId: sourceOf(get('legal_basis') || file, oneOf(confidences, get('confidence'), where)),
      },
      parentKey: get('parent') || null,
      successors: readList(get('successors')).map((cell) => {
        const [key = '', part] = cell.split(':');
        return { key: key.trim(), part: part?.trim() ?? null };
      }),
      where: isTemplate ? oneOf(['all', 'some', 'border-or-coast'] as const, get('where'), where) : 'all',
      legalBasis: get('legal_basis') || null,
      confidence: oneOf(confidences, get('confidence'), where),
      note: get('note'),
    };
  });
}

function sourceOf(source: string, confidence: Confidence): string {
  return confidence === 'GK' || confidence === 'L' ? unconfirmed(source) : source;
}

function readProvinceRows(source: string): ProvinceRow[] {
  return readRecords(source).map(({ line, get }): ProvinceRow => {
    const where = `provinces.csv, line ${line}`;
    return {
      key: filled(get('key'), where),
      area: filled(get('name'), where),
      englishName: filled(get('english'), where),
      from: readDay(get('valid_from'), where) ?? BEFORE_RECORDS,
      to: readDay(get('valid_to'), where),
      successors: readList(get('successors')),
      features: readList(get('features')),
      code: filled(get('code'), where),
      legalBasis: get('legal_basis') || null,
      confidence: oneOf(confidences, get('confidence'), where),
    };
  });
}

function filled(cell: string, where: string): string {
  if (cell === '') throw new RangeError(`${where}: a cell that must be filled is empty`);
  return cell;
}

function readDay(cell: string, where: string): Day | null {
  if (cell === '') return null;
  const day = parseDay(cell);
  if (day === null) throw new RangeError(`${where}: ${cell} is no day`);
  return day;
}

/** Units and links being put together from rows. */
interface Harvest {
  readonly versions: Map<string, UnitVersion[]>;
  readonly links: UnitLink[];
}

function add(harvest: Harvest, id: string, version: UnitVersion): void {
  const known = harvest.versions.get(id);
  if (known) known.push(version);
  else harvest.versions.set(id, [version]);
}

function unitsOf(harvest: Harvest): Unit[] {
  return Array.from(harvest.versions, ([id, versions]) => ({
    id,
    versions: versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  }));
}

/** The bodies of the centre, with the two topmost units of every province, old and new. Ids are `vn/KEY` and `PROVINCE/KEY`. */
export function nationalRegister(seed: Seed): Register {
  const harvest: Harvest = { versions: new Map(), links: [] };
  for (const row of seed.national) {
    const parentId = row.parentKey === null ? null : `vn/${row.parentKey}`;
    add(harvest, `vn/${row.key}`, { ...row.facts, parentId, validFrom: row.from, validTo: row.to });
    for (const heir of row.successors) {
      harvest.links.push(linkOf(row, `vn/${row.key}`, `vn/${heir.key}`, heir.part));
    }
  }
  for (const province of seed.provinces)
    addProvince(harvest, seed, province, (row) => row.key === 'tinh' || row.key === 'ubnd');
  return makeRegister(unitsOf(harvest), harvest.links);
}

function linkOf(
  row: { to: Day | null; legalBasis: string | null },
  fromId: string,
  toId: string,
  part: string | null,
): UnitLink {
  if (row.to === null) throw new RangeError(`${fromId} has a successor but no end`);
  return { fromId, toId, day: row.to, kind: part === null ? 'replace' : 'split', legalBasis: row.legalBasis, part };
}

/**
 * The register of one province: its usual bodies, those of the provinces it came from, and the national register.
 * `some` names the bodies that only some provinces have and this one does.
 */
export function provinceRegister(seed: Seed, provinceKey: string, some: readonly string[] = []): Register {
  const rows = seed.provinces.filter((row) => row.key === provinceKey || row.successors.includes(provinceKey));
  if (!rows.some((row) => row.key === provinceKey)) throw new RangeError(`there is no province ${provinceKey}`);
  const harvest: Harvest = { versions: new Map(), links: [] };
  for (const province of rows) {
    addProvince(harvest, seed, province, (row) => {
      if (row.where === 'border-or-coast') return province.features.length > 0;
      return row.where === 'all' || some.includes(row.key);
    });
  }
  const national = nationalRegister(seed);
  const own = unitsOf(harvest);
  const ownIds = new Set(own.map((unit) => unit.id));
  const links = [
    ...national.links,
    ...harvest.links.filter((link) => ownIds.has(link.fromId) && ownIds.has(link.toId)),
  ];
  const distinct = new Map(links.map((link) => [`${link.fromId} ${link.toId} ${link.day}`, link]));
  return makeRegister([...national.units.values(), ...own], [...distinct.values()]);
}

function addProvince(harvest: Harvest, seed: Seed, province: ProvinceRow, isWanted: (row: SeedRow) => boolean): void {
  const fill = filler(province);
  for (const row of seed.bodies) {
    if (!isWanted(row)) continue;
    const from = laterOf(row.from, province.from);
    const to = row.to !== null && (province.to === null || row.to < province.to) ? row.to : province.to;
    if (to !== null && to <= from) continue;
    const id = `${province.key}/${row.key}`;
    const parentId = row.parentKey === null ? null : `${province.key}/${row.parentKey}`;
    add(harvest, id, { ...filledFacts(row.facts, fill), parentId, validFrom: from, validTo: to });
    if (row.to !== null && to === row.to) {
      for (const heir of row.successors) {
        // On the day on which the province itself ended, the heir is a body of the new province.
        const owners = row.to === province.to ? province.successors : [province.key];
        for (const owner of owners) harvest.links.push(linkOf(row, id, `${owner}/${heir.key}`, heir.part));
      }
    }
    if (to !== null && to === province.to && !(row.to === to && row.successors.length > 0)) {
      for (const owner of province.successors) {
        harvest.links.push({
          ...linkOf({ to, legalBasis: province.legalBasis }, id, `${owner}/${row.key}`, null),
          kind: 'merge',
        });
      }
    }
  }
}

function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/** Puts a province's names in for the marks of a template. */
function filler(province: ProvinceRow): (template: string) => string {
  const isCity = province.area.startsWith('thành phố ');
  const place = province.area.replace(/^(?:tỉnh|thành phố) /, '');
  const marks: Record<string, string> = {
    area: province.area,
    place,
    t: isCity ? 'thành phố' : 'tỉnh',
    T: isCity ? 'Thành' : 'Tỉnh',
    en: province.englishName,
  };
  return (template) => template.replace(/\{(\w+)\}/g, (_, mark: string) => marks[mark] ?? '');
}

function filledFacts(facts: SeedRow['facts'], fill: (template: string) => string): SeedRow['facts'] {
  const name = fill(facts.officialName);
  return {
    ...facts,
    officialName: name.charAt(0).toUpperCase() + name.slice(1),
    shortName: facts.shortName === null ? null : fill(facts.shortName),
    englishName: facts.englishName === null ? null : fill(facts.englishName),
    aliases: facts.aliases.map(fill),
    area: facts.area === null ? null : fill(facts.area),
  };
}
