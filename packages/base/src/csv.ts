import { compose } from './text.ts';

/** One line of a table as people fill it in; cells trimmed, composed. */
export interface TableRow {
  /** Where it stands in the file, counted from 1 as spreadsheets do. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separator a file uses: whichever of `;`, `,` and tab its first filled line has most of, outside quotes. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/**
 * Reads CSV as spreadsheets write it: a byte order mark or not, `,` `;` or tab, quoted cells with doubled quotes and line
 * breaks inside. Empty lines and lines that begin with `#` are left out. Never fails: an unclosed quote ends with the file.
 */
export function readCsv(source: string): TableRow[] {
  const text = compose(source.replace(/^\uFEFF/, ''));
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startedOn = 1;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((filled) => filled !== '')) rows.push({ line: startedOn, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (letter === '\n') {
      endRow();
      startedOn = line;
    } else if (letter === '#' && cells.length === 0 && cell === '') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end - 1;
    } else if (letter !== '\r') cell += letter;
  }
  endRow();
  return rows;
}

/** The rows below the header as records by column name; missing cells are empty. */
export function readRecords(source: string): { line: number; get: (column: string) => string }[] {
  const [header, ...rows] = readCsv(source);
  const columns = new Map(header?.cells.map((name, at) => [name, at]));
  return rows.map(({ line, cells }) => ({
    line,
    get(column) {
      const at = columns.get(column);
      if (at === undefined) throw new RangeError(`there is no column ${column}`);
      return cells[at] ?? '';
    },
  }));
}

/** `a|b` → `['a', 'b']`; nothing for an empty cell. */
export function readList(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The one of the allowed words that a cell holds; a `RangeError` naming the place otherwise. */
export function oneOf<T extends string>(allowed: readonly T[], cell: string, where: string): T {
  const found = allowed.find((word) => word === cell);
  if (found === undefined) throw new RangeError(`${where}: ${JSON.stringify(cell)} is none of ${allowed.join(', ')}`);
  return found;
}
