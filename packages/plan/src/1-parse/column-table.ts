// One idea: a table whose columns are told only by the blanks between them, as a typist or a PDF reader that keeps places sets it.
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

const HEAD =
  /^(stt|tt|số tt|tên|nội dung|nhiệm vụ|công việc|hoạt động|cơ quan|đơn vị|chủ trì|phối hợp|kết quả|sản phẩm|thời gian|thời hạn|tiến độ|kinh phí|thành tiền|ghi chú|căn cứ|lộ trình|chỉ tiêu|dự kiến|người|trách nhiệm|hình thức|mục tiêu|số lượng|đơn giá)/;

/** Reads a table set with blanks that begins at this line, the line that names its columns; null where none does. */
export function readColumns(lines: readonly Line[], at: number): TableRead | null {
  const head = lines[at];
  if (!head || head.raw === '') return null;
  const names = piecesOf(head);
  if (names.length < 3 || names.filter((piece) => HEAD.test(piece.text.toLowerCase())).length < 2) return null;
  if (names.some((piece) => piece.text.length > 45)) return null;
  const end = endOf(lines, at, names);
  if (end - at < 3) return null;
  const region = lines.slice(at, end);
  const pieces = region.map(piecesOf);
  const columns = columnsOf(pieces, names);
  const placed = pieces.map((line) => placeAll(line, columns));
  const rows = joinRows(region, placed, names);
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length > 2).length;
  return full >= 2 && full >= rows.length * 0.5 ? { table: makeGrid(rows), next: end } : null;
}

function piecesOf(line: Line): Piece[] {
  if (line.raw === '') return [{ from: line.indent, to: line.indent + line.text.length, text: line.text }];
  const found: Piece[] = [];
  const raw = line.raw;
  let from = -1;
  for (let at = 0; at <= raw.length; at++) {
    const blank = at === raw.length || raw.charCodeAt(at) === 32 || raw.charCodeAt(at) === 0xa0;
    if (!blank) {
      if (from < 0) from = at;
      continue;
    }
    const wide = at + 1 >= raw.length || raw.charCodeAt(at + 1) === 32 || raw.charCodeAt(at + 1) === 0xa0;
    if (from >= 0 && wide) {
      found.push({ from, to: at, text: raw.slice(from, at).replace(/\*\*|__/g, '') });
      from = -1;
    }
  }
  return found;
}

/** The first line behind the table: one that does not keep to the columns. */
function endOf(lines: readonly Line[], at: number, names: readonly Piece[]): number {
  const second = names[1]?.from ?? 0;
  let next = at + 1;
  let last = next;
  let full = 0;
  for (; next < lines.length && next < at + 600; next++) {
    const line = lines[next];
    if (line?.shape !== 'text' || isKindLine(line.text) || line.level > 0) break;
    const pieces = piecesOf(line);
    if (pieces.length > 2) full++;
    // Few lines with more cells than two: no table, and not worth walking on.
    if (next - at > 20 && full * 6 < next - at) return at;
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
  return last;
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

/** Where each column begins: where at least two blanks run down the whole table, else where its name begins. */
function columnsOf(lines: readonly (readonly Piece[])[], names: readonly Piece[]): number[] {
  const wide = Math.max(...lines.map((line) => line[line.length - 1]?.to ?? 0));
  const inked = new Uint8Array(wide + 2);
  for (const line of lines) {
    // A line that is one piece across the table heads a group.
    if (line.length === 1 && (line[0]?.to ?? 0) - (line[0]?.from ?? 0) > wide * 0.4) continue;
    for (const piece of line) inked.fill(1, piece.from, piece.to);
  }
  const starts: number[] = [];
  let blanks = 2;
  for (let place = 0; place < wide; place++) {
    if (inked[place] === 0) blanks++;
    else {
      if (blanks >= 2) starts.push(place);
      blanks = 0;
    }
  }
  return starts.length === names.length ? starts : names.map((piece) => piece.from);
}

/** The words of each column on one line. */
function placeAll(line: readonly Piece[], columns: readonly number[]): string[] {
  const cells = columns.map(() => '');
  for (const piece of line) {
    let column = 0;
    for (const [index, from] of columns.entries()) if (from <= piece.from + 2) column = index;
    cells[column] = cells[column] === '' ? piece.text : `${cells[column]} ${piece.text}`;
  }
  return cells;
}

/** Lines put together into rows: a number in the first column, a blank line, or cells all begun anew part them. */
function joinRows(
  region: readonly Line[],
  placed: readonly (readonly string[])[],
  names: readonly Piece[],
): string[][] {
  const numbered = /^(stt|tt|số tt)/i.test(names[0]?.text ?? '');
  const rows: string[][] = [];
  let header = true;
  for (const [at, cells] of placed.entries()) {
    const line = region[at];
    const first = (cells[0] ?? '').trim();
    const number = /^(\d{1,3}(\.\d{1,3}){0,2}|[IVXLC]{1,6}|[A-ZĐ])[.)]?$/.test(first);
    const last = rows[rows.length - 1];
    if (header && at > 0 && !number && line?.gap === 0 && line.ruled === false && !startsRow(cells, numbered)) {
      append(last, cells);
      continue;
    }
    if (at > 0) header = false;
    const group = cells.filter((cell) => cell !== '').length === 1 && line !== undefined && isGroup(line.text);
    const begins = numbered ? number || group : (line?.gap ?? 0) > 0 || startsRow(cells, numbered);
    if (!last || at === 0 || begins || (rows.length === 1 && !header)) rows.push([...cells]);
    else append(last, cells);
  }
  return rows;
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
