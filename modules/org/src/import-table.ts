import { type Day, fold, oneOf, readRecords, readTypedDay, type Sentences, type TableRow } from '@cotmoc/base';
import { isAgencyCode, isOldAgencyCode, tidyAgencyCode, toNewCode } from './agency-code.ts';
import { type UnitContact, type UnitKind, type UnitLevel, unitKinds, unitLevels } from './unit.ts';

/** A fault in one cell of an imported table. */
export interface TableFault {
  readonly line: number;
  readonly column: string;
  readonly sentences: Sentences;
}

/** One unit of a province's own list, as its line says it; null where the list has no such column or the cell is empty. */
export interface ImportedUnit {
  readonly line: number;
  readonly code: string | null;
  readonly oldCode: string | null;
  readonly officialName: string;
  readonly shortName: string | null;
  readonly englishName: string | null;
  readonly aliases: readonly string[] | null;
  readonly kind: UnitKind | null;
  readonly level: UnitLevel | null;
  /** The parent's name or code. */
  readonly parent: string | null;
  readonly area: string | null;
  readonly tags: readonly string[] | null;
  readonly contact: UnitContact | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** What the name itself tells, for a unit that is new. */
  readonly likely: { readonly kind: UnitKind | null; readonly level: UnitLevel | null; readonly area: string | null };
}

const COLUMNS = [
  'code',
  'officialName',
  'shortName',
  'englishName',
  'aliases',
  'kind',
  'level',
  'parent',
  'area',
  'tags',
  'address',
  'phone',
  'email',
  'website',
  'validFrom',
  'validTo',
] as const;
type Column = (typeof COLUMNS)[number];

/** What an imported list may call its columns, the kinds and the tiers; folded words to meanings. */
export interface ImportWords {
  readonly columns: ReadonlyMap<string, Column>;
  readonly kinds: ReadonlyMap<string, UnitKind>;
  readonly levels: ReadonlyMap<string, UnitLevel>;
  /** Kinds of areas (`xã`) to their tiers. */
  readonly areas: ReadonlyMap<string, UnitLevel>;
}

/** Reads `import-words.csv`; throws a `RangeError` naming the line where it is wrong. */
export function readImportWords(source: string): ImportWords {
  const columns = new Map<string, Column>(COLUMNS.map((column) => [fold(column), column]));
  const kinds = new Map<string, UnitKind>(unitKinds.map((kind) => [fold(kind), kind]));
  const levels = new Map<string, UnitLevel>(unitLevels.map((level) => [fold(level), level]));
  const areas = new Map<string, UnitLevel>();
  for (const { line, get } of readRecords(source)) {
    const where = `import-words.csv, line ${line}`;
    const word = fold(get('word'));
    const meaning = get('meaning');
    const kind = oneOf(['column', 'kind', 'level', 'area'] as const, get('class'), where);
    if (kind === 'column') columns.set(word, oneOf(COLUMNS, meaning, where));
    else if (kind === 'kind') kinds.set(word, oneOf(unitKinds, meaning, where));
    else (kind === 'level' ? levels : areas).set(word, oneOf(unitLevels, meaning, where));
  }
  return { columns, kinds, levels, areas };
}

/** Reads the rows of a list, its first row the headings; every fault with its line, so that all can be mended at once. */
export function readUnitTable(
  rows: readonly TableRow[],
  words: ImportWords,
): { units: ImportedUnit[]; faults: TableFault[] } {
  const [header, ...body] = rows;
  const faults: TableFault[] = [];
  const places = new Map<Column, number>();
  header?.cells.forEach((cell, at) => {
    const column = words.columns.get(fold(cell).replace(/[*:]/g, '').trim());
    if (column !== undefined && !places.has(column)) places.set(column, at);
  });
  if (!places.has('officialName')) {
    const sentences = {
      vi: 'Thiếu cột “Tên đơn vị”. Dòng đầu của tệp phải là tên các cột.',
      en: 'There is no column “Tên đơn vị”. The first line must name the columns.',
    };
    return { units: [], faults: [{ line: header?.line ?? 1, column: 'officialName', sentences }] };
  }
  const units = body.map((row) => {
    const cell = (column: Column) => row.cells[places.get(column) ?? -1] ?? '';
    return readLine(row.line, words, cell, (column, sentences) => faults.push({ line: row.line, column, sentences }));
  });
  return { units: units.filter((unit) => unit !== null), faults };
}

type Fault = (column: Column, sentences: Sentences) => void;

function readLine(
  line: number,
  words: ImportWords,
  cell: (column: Column) => string,
  fault: Fault,
): ImportedUnit | null {
  const officialName = cell('officialName').replace(/\s+/g, ' ');
  if (officialName === '') {
    fault('officialName', { vi: 'Thiếu tên đơn vị.', en: 'The name is missing.' });
    return null;
  }
  const { code, oldCode } = readCode(tidyAgencyCode(cell('code')), fault);
  const word = <T>(column: Column, known: ReadonlyMap<string, T>): T | null => {
    const text = cell(column);
    const found = text === '' ? null : (known.get(fold(text)) ?? null);
    if (text !== '' && found === null) {
      const some = [...known.keys()].slice(-6).join(', ');
      fault(column, {
        vi: `Không hiểu “${text}”. Dùng một trong: ${some}…`,
        en: `“${text}” is not understood. Use one of: ${some}…`,
      });
    }
    return found;
  };
  const day = (column: Column): Day | null => {
    const text = cell(column);
    const found = text === '' ? null : readTypedDay(text);
    if (text !== '' && found === null) {
      fault(column, {
        vi: `“${text}” không phải là ngày. Viết như 01/07/2025.`,
        en: `“${text}” is no day. Write it as 01/07/2025.`,
      });
    }
    return found;
  };
  const list = (column: Column) =>
    cell(column) === ''
      ? null
      : cell(column)
          .split(/[|;]/)
          .map((part) => part.trim())
          .filter(Boolean);
  const contact = readContact(cell);
  const kind = word('kind', words.kinds);
  const likelyKind = kind ?? kindIn(officialName, words);
  const found = likelyKind === 'people-committee' ? areaIn(officialName, words) : null;
  return {
    line,
    code,
    oldCode,
    officialName,
    shortName: cell('shortName') || null,
    englishName: cell('englishName') || null,
    aliases: list('aliases'),
    kind,
    level: word('level', words.levels),
    parent: cell('parent') || null,
    area: cell('area') || null,
    likely: { kind: likelyKind, level: found?.level ?? null, area: found?.area ?? null },
    tags: list('tags'),
    contact,
    validFrom: day('validFrom'),
    validTo: day('validTo'),
  };
}

/** The kind that a name begins with: "Sở …", "Ủy ban nhân dân …"; the longest word that fits. */
function kindIn(name: string, { kinds }: ImportWords): UnitKind | null {
  const folded = `${fold(name)} `;
  let best = '';
  for (const word of kinds.keys()) if (folded.startsWith(`${word} `) && word.length > best.length) best = word;
  return kinds.get(best) ?? null;
}

/** The area in a committee's name, from the word for its kind on: `Ủy ban nhân dân xã Bờ Y` governs `xã Bờ Y`. */
function areaIn(name: string, { areas }: ImportWords): { area: string; level: UnitLevel } | null {
  const words = name.split(' ');
  for (let at = 1; at < words.length - 1; at++) {
    for (let length = 2; length > 0; length--) {
      const level = at + length < words.length ? areas.get(fold(words.slice(at, at + length).join(' '))) : undefined;
      if (level !== undefined) return { area: words.slice(at).join(' '), level };
    }
  }
  return null;
}

function readCode(code: string, fault: Fault): { code: string | null; oldCode: string | null } {
  if (code === '') return { code: null, oldCode: null };
  if (isAgencyCode(code)) return { code, oldCode: null };
  if (isOldAgencyCode(code)) return { code: toNewCode(code), oldCode: code };
  fault('code', {
    vi: `Mã “${code}” không đúng dạng, ví dụ H37.02 (hoặc dạng cũ 000.00.02.H37).`,
    en: `The code “${code}” is malformed; it looks like H37.02 (or, the old form, 000.00.02.H37).`,
  });
  return { code: null, oldCode: null };
}

function readContact(cell: (column: Column) => string): UnitContact | null {
  const contact: Record<string, string> = {};
  for (const column of ['address', 'phone', 'email', 'website'] as const)
    if (cell(column) !== '') contact[column] = cell(column);
  return Object.keys(contact).length === 0 ? null : contact;
}
