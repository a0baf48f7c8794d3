import { relationsOf } from './docx-package.ts';
import { brokenFile, emptyFile, fileTooLarge, notASheet, tooComplex } from './refusals.ts';
import { isDateFormat, readDateFormats, serialToDay } from './sheet-dates.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './source-document.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textOf, type XmlElement } from './xml.ts';
import { openZip, type ZipArchive } from './zip.ts';

/** The most rows and columns that a list may have. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/**
 * The cells of the first sheet of an .xlsx file as texts, row by row, dates as `YYYY-MM-DD`. Empty rows at the end are
 * left out. Whatever the bytes, the outcome is a table or a `Refusal`.
 */
export function readSheet(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}): string[][] {
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > allowed.bytes) throw fileTooLarge(allowed.bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notASheet();
  const zip = openZip(bytes, allowed);
  const sheet = firstSheet(zip);
  const words = sharedWords(zip);
  const formats = readDateFormats(partAt(zip, 'xl/styles.xml'));
  const rows: string[][] = [];
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const at = Number(row.attributes['r'] ?? rows.length + 1) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= MOST_ROWS) throw tooComplex();
    while (rows.length <= at) rows.push([]);
    rows[at] = readRow(row, (cell) => cellText(cell, words, formats));
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length === 0) throw emptyFile();
  return rows;
}

function partAt(zip: ZipArchive, path: string): XmlElement | null {
  const bytes = zip.read(path);
  return bytes ? parseXml(bytes) : null;
}

function firstSheet(zip: ZipArchive): XmlElement {
  const book = relationsOf(zip, '').find((relation) => relation.type.endsWith('/officeDocument'))?.target;
  if (!book?.startsWith('xl/')) throw notASheet();
  const entry = childrenOf(childOf(partAt(zip, book), 'sheets'), 'sheet')[0];
  const sheets = relationsOf(zip, book).filter((relation) => relation.type.endsWith('/worksheet'));
  // The first sheet by its relation; by its place where the file does not say.
  const wanted = entry?.attributes['r:id'];
  const path = sheets.find((sheet) => sheet.id === wanted)?.target ?? sheets[0]?.target;
  const sheet = path === undefined ? null : partAt(zip, path);
  if (!sheet) throw brokenFile();
  return sheet;
}

function sharedWords(zip: ZipArchive): string[] {
  return childrenOf(partAt(zip, 'xl/sharedStrings.xml'), 'si').map(plainText);
}

/** The text of a string without the readings set above it (rPh). */
function plainText(element: XmlElement): string {
  const own = childrenOf(element, 't').map(textOf).join('');
  const runs = childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't').map(textOf));
  return own + runs.join('');
}

function readRow(row: XmlElement, read: (cell: XmlElement) => string): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(cell.attributes['r']) ?? cells.length;
    if (column >= MOST_COLUMNS) throw tooComplex();
    while (cells.length <= column) cells.push('');
    cells[column] = read(cell);
  }
  return cells;
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellText(cell: XmlElement, words: readonly string[], dateFormats: ReadonlySet<number>): string {
  const kind = cell.attributes['t'];
  if (kind === 'inlineStr') return descendantsOf(cell, 't').map(textOf).join('').normalize('NFC').trim();
  const value = childOf(cell, 'v');
  const raw = value ? textOf(value).trim() : '';
  if (raw === '') return '';
  if (kind === 's') return (words[Number(raw)] ?? '').normalize('NFC').trim();
  if (kind === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (kind === 'str' || kind === 'e' || kind === 'd') return raw.normalize('NFC');
  const isDate = isDateFormat(cell.attributes['s'], dateFormats);
  return (isDate ? serialToDay(Number(raw)) : null) ?? raw;
}
