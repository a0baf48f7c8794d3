// One idea: a table whose columns are told only by the blanks between them, as a typist or a PDF reader that keeps places sets it.
import { behindCorner, isCorner, namesColumn } from './column-name.ts';
import { isKindLine } from './kind.ts';
import { isCapitals, isLower } from './letter.ts';
import type { Line } from './line.ts';
import { readMarker } from './marker.ts';
import { glue, makeGrid, type TableRead } from './table.ts';

/** Words that stand on a line with blanks around them. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reads the tables of a text that are set with blanks. */
export class ColumnTables {
  readonly #lines: readonly Line[];
  /** How many lines may still be looked at in vain: a text of nothing but heads would be read once for each. */
  #patience: number;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#patience = 1000 + lines.length * 4;
  }

  /** The table that begins at this line, the line that names its columns; null where none does. */
  read(at: number): TableRead | null {
    const head = this.#lines[at];
    if (!head || head.raw === '' || this.#patience < 0) return null;
    const names = piecesOf(head);
    if (names.length < 3 || names.filter(({ text }) => isName(text)).length < 2) return null;
    if (names.some((piece) => piece.text.length > 45)) return null;
    const { end, looked } = endOf(this.#lines, at, names);
    const read = end - at < 3 ? null : readRows(this.#lines, { at, end, head, names });
    if (!read) this.#patience -= looked;
    return read;
  }
}

/** In small letters they are words of a sentence that somebody set with wide blanks. */
function isName(text: string): boolean {
  return !isLower(text.charCodeAt(0)) && (isCorner(text) || namesColumn(text.toLowerCase()));
}

/** Where a table stands, and the pieces of its first line. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly head: Line;
  readonly names: readonly Piece[];
}

function readRows(lines: readonly Line[], { at, end, head, names }: Place): TableRead | null {
  const rows: string[][] = [];
  let columns: number[] | null = null;
  const numbered = behindCorner(names[0]?.text ?? '') !== null;
  const printed = new Set<string>();
  for (const { from, to, headed } of pagesOf(lines, at, end, head)) {
    const region = lines.slice(from, to);
    const pieces = region.map(piecesOf);
    const between = headed || !columns ? betweenNames(pieces[0] ?? names) : around(columns);
    columns = columnsOf(pieces, between, headed ? (pieces[0] ?? names) : null);
    const placed = pieces.map((line) => placeAll(line, columns ?? []));
    joinRows({ region, placed, headed, again: from > at, numbered, printed }, rows);
  }
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length > 2).length;
  return full >= 2 && full >= rows.length * 0.5 ? { table: makeGrid(rows), next: end } : null;
}

const NUMBER = /^(\d{1,3}(\.\d{1,3}){0,2}|[IVXLC]{1,6}|[A-ZĐ])[.)]?$/;

/** A stretch of the table whose columns stand at the same places. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** It begins with the names of the columns. */
  readonly headed: boolean;
}

/** The table's lines page by page, or from one printing of its head to the next: each may set its columns elsewhere. */
function pagesOf(lines: readonly Line[], at: number, end: number, head: Line): Stretch[] {
  const pages: Stretch[] = [];
  let from = at;
  let headed = true;
  for (let next = at + 1; next < end; next++) {
    const line = lines[next];
    const again = line?.text === head.text;
    if (!again && !(line?.page ?? false)) continue;
    pages.push({ from, to: next, headed });
    from = next;
    headed = again;
  }
  pages.push({ from, to: end, headed });
  return pages;
}

function piecesOf(line: Line): Piece[] {
  if (line.raw === '') return [{ from: line.indent, to: line.indent + line.text.length, text: line.text }];
  const found: Piece[] = [];
  // The sign of a new page takes no room.
  const raw = line.raw.charCodeAt(0) === 12 ? line.raw.slice(1) : line.raw;
  let from = -1;
  for (let at = 0; at <= raw.length; at++) {
    const blank = at === raw.length || isBlankAt(raw, at);
    if (!blank) {
      if (from < 0) from = at;
      continue;
    }
    const wide = at + 1 >= raw.length || isBlankAt(raw, at + 1);
    if (from >= 0 && wide) {
      found.push({ from, to: at, text: raw.slice(from, at) });
      from = -1;
    }
  }
  return found;
}

function isBlankAt(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  return code === 32 || code === 0xa0;
}

/** The first line behind the table, one that does not keep to the columns, and how many lines were looked at to find it. */
function endOf(lines: readonly Line[], at: number, names: readonly Piece[]): { end: number; looked: number } {
  let second = names[1]?.from ?? 0;
  let next = at + 1;
  let last = next;
  let full = 0;
  for (; next < lines.length && next < at + 4000; next++) {
    const line = lines[next];
    if (line?.shape !== 'text' || isKindLine(line.text) || line.level > 0) break;
    const pieces = piecesOf(line);
    // Each page may set the columns a little further left.
    if (line.page) second = Math.max(3, second - 6);
    if (pieces.length > 2) full++;
    // Words stand left of their column's name where it is set in the middle.
    if (pieces.length > 1 && NUMBER.test(pieces[0]?.text ?? '')) second = Math.min(second, pieces[1]?.from ?? second);
    // Few lines with more cells than two: no table, and not worth walking on.
    if (next - at > 20 && full * 6 < next - at) return { end: at, looked: next - at };
    if (pieces.length > 1) {
      last = next + 1;
      continue;
    }
    // A cell that goes on alone stands in a later column, or near rows with more cells.
    const inside = line.indent >= second - 2 && line.gap === 0;
    const soon = hasRow(lines, next);
    if (!inside && !soon) break;
    if (readMarker(line.text)?.style === 'part' || (line.gap > 0 && !soon)) break;
    if (inside) last = next + 1;
  }
  return { end: last, looked: next - at };
}

/** A line of several cells follows within a few lines, before a blank one ends the run twice. */
function hasRow(lines: readonly Line[], at: number): boolean {
  let gaps = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    const line = lines[next];
    if (line?.shape !== 'text') return false;
    if (line.gap > 0 && ++gaps > 1) return false;
    if (line.raw !== '' && piecesOf(line).length > 2) return true;
  }
  return false;
}

/** Two places of a line: the blanks that part two columns lie between them. */
type Between = readonly [left: number, right: number];

/** Between the middles of the columns' names. */
function betweenNames(names: readonly Piece[]): Between[] {
  const middles = names.map((name) => (name.from + name.to) / 2);
  return middles.slice(1).map((right, index) => [middles[index] ?? 0, right]);
}

/** Near where the columns began on the page before. */
function around(columns: readonly number[]): Between[] {
  return columns.slice(1).map((place, index) => {
    const [before = 0, after = place + 12] = [columns[index], columns[index + 2]];
    return [place - (place - before) * 0.45, place + (after - place) * 0.45];
  });
}

/** Where each column begins: behind the widest blanks that run down the whole page between two names, else at its name. */
function columnsOf(
  lines: readonly (readonly Piece[])[],
  between: readonly Between[],
  names: readonly Piece[] | null,
): number[] {
  const wide = Math.max(...lines.map((line) => line[line.length - 1]?.to ?? 0));
  const inked = new Uint8Array(wide + 2);
  // Where words begin behind two blanks or more.
  const begun = new Uint8Array(wide + 2);
  for (const line of lines) {
    // A line that is one piece across the table heads a group.
    if (line.length === 1 && (line[0]?.to ?? 0) - (line[0]?.from ?? 0) > wide * 0.4) continue;
    for (const piece of line) {
      begun[piece.from] = 1;
      for (let place = piece.from; place < piece.to; place++)
        if (piece.text.charCodeAt(place - piece.from) !== 32) inked[place] = 1;
    }
  }
  const columns = between.map(([left, right], index) => {
    let best = 0;
    let place = names ? (names[index + 1]?.from ?? right) - 2 : Math.round((left + right) / 2);
    let run = 0;
    for (let at = Math.ceil(left); at <= right; at++) {
      run = inked[at] === 1 || at + 1 > right ? 0 : run + 1;
      const room = run > 0 && begun[at + 1] === 1 ? run + 2 : run;
      if (room > best) {
        best = room;
        place = at - run + 1;
      }
    }
    return place;
  });
  return [0, ...columns];
}

/** The words of each column on one line; one blank is enough where a column begins behind it. */
function placeAll(line: readonly Piece[], columns: readonly number[]): string[] {
  const cells = columns.map(() => '');
  for (const piece of line) {
    let rest = piece;
    for (let column = columns.length - 1; column >= 0; column--) {
      const from = columns[column] ?? 0;
      if (from >= rest.to) continue;
      const cut = from - rest.from;
      if (cut > 0 && rest.text.charCodeAt(cut) !== 32 && rest.text.charCodeAt(cut - 1) !== 32) continue;
      const words = (cut > 0 ? rest.text.slice(cut) : rest.text).replace(/\*\*|__/g, '').trim();
      const held = cells[column] ?? '';
      if (words !== '') cells[column] = held === '' ? words : cut > 0 ? `${words} ${held}` : `${held} ${words}`;
      if (cut <= 0) break;
      rest = { from: rest.from, to: from, text: rest.text.slice(0, cut).trimEnd() };
    }
  }
  return cells;
}

/** A stretch to be put into rows; `again` where rows stand before it. */
interface Placed {
  readonly region: readonly Line[];
  readonly placed: readonly (readonly string[])[];
  readonly headed: boolean;
  readonly again: boolean;
  readonly numbered: boolean;
  /** The lines of the head as first printed. */
  readonly printed: Set<string>;
}

/** Lines put together into rows: a number in the first column, a blank line, or cells all begun anew part them. */
function joinRows({ region, placed, headed, again, numbered, printed }: Placed, rows: string[][]): void {
  let header = headed;
  const names: string[][] = again ? [[]] : rows;
  for (const [at, cells] of placed.entries()) {
    const line = region[at];
    const first = (cells[0] ?? '').trim();
    const number = NUMBER.test(first);
    const named =
      again && header
        ? printed.has(line?.text ?? '')
        : header && !number && line?.gap === 0 && line.ruled === false && !startsRow(cells, numbered);
    if (headed && (at === 0 || named)) {
      if (at === 0) names.push([...cells]);
      else append(names[names.length - 1], cells);
      printed.add(line?.text ?? '');
      continue;
    }
    const below = header && at > 0;
    header = false;
    const words = cells.filter((cell) => cell !== '');
    const heads = words.length === 1 && line !== undefined && isGroup(line.text);
    // A heading in capitals that wrapped in its cell.
    const group = heads && !(line.gap === 0 && isCapitals(lastCell(rows)) && isCapitals(line.text));
    const begins = numbered
      ? number || group || isTotal(cells)
      : ((line?.gap ?? 0) > 0 && !line?.page) || startsRow(cells, numbered);
    if (rows.length === 0 || begins || (below && !again)) rows.push([...cells]);
    else append(rows[rows.length - 1], cells);
  }
}

/** The last words of the rows so far. */
function lastCell(rows: readonly (readonly string[])[]): string {
  return rows[rows.length - 1]?.findLast((cell) => cell !== '') ?? '';
}

/** The line that sums a table up has no number. */
function isTotal(cells: readonly string[]): boolean {
  return (
    cells.slice(0, 2).some((cell) => /^(Tổng|TỔNG|Cộng|CỘNG)(?![\p{L}])/u.test(cell)) &&
    cells.some((cell) => /\d/.test(cell))
  );
}

/** A row without a number begins where most cells begin with a capital. */
function startsRow(cells: readonly string[], numbered: boolean): boolean {
  if (numbered) return false;
  const full = cells.filter((cell) => cell !== '');
  return full.length * 2 > cells.length && full.every((cell) => !isLower(cell.charCodeAt(0)));
}

function isGroup(text: string): boolean {
  return isCapitals(text) || readMarker(text)?.style === 'roman';
}

function append(row: string[] | undefined, cells: readonly string[]): void {
  if (!row) return;
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue;
    const held = row[column] ?? '';
    row[column] = held === '' ? cell : glue(held) ? held + cell : `${held} ${cell}`;
  }
}
