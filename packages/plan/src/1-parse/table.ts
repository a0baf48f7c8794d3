import { isCorner } from './column-name.ts';
import { isKindLine } from './kind.ts';
import { firstOf, isLetter, lastOf } from './letter.ts';
import type { Line } from './line.ts';

/** A table as rows of cells, however it was printed. */
export interface Grid {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** Its cells were not marked in the text, so that where each ends is a guess; `poor` where many came out of order. */
  readonly guessed: 'fair' | 'poor' | null;
}

/** A table; every table is made here, since objects of one shape are quicker to read. */
export function makeGrid(rows: Grid['rows'], guessed: Grid['guessed'] = null): Grid {
  return { kind: 'table', rows, guessed };
}

/** A table read from the lines and the index of the first line after it. */
export interface TableRead {
  readonly table: Grid;
  readonly next: number;
  /** Footnotes that stood between its pages. */
  readonly notes?: readonly { readonly number: number; readonly text: string }[];
}

/** Reads a table that begins at this line as pipes, tabs or lone bars; null where none does. */
export function readTable(lines: readonly Line[], at: number): TableRead | null {
  switch (lines[at]?.shape) {
    case 'pipes':
      return readPipes(lines, at);
    case 'tabs':
      return readTabs(lines, at);
    case 'bar':
      return readBars(lines, at);
    default:
      return null;
  }
}

function readPipes(lines: readonly Line[], at: number): TableRead {
  const rows: (readonly string[])[] = [];
  const edges: boolean[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line?.shape !== 'pipes') break;
    rows.push(line.cells);
    edges.push(line.ruled);
  }
  // Drawn edges between all rows, not below the first alone: what stands between two edges is one row.
  const drawn = edges.filter(Boolean).length > 2;
  return { table: makeGrid(drawn ? joinDrawn(rows, edges) : rows), next };
}

/** The printed lines between two drawn edges as one row. */
function joinDrawn(lines: readonly (readonly string[])[], edges: readonly boolean[]): string[][] {
  const rows: string[][][] = [];
  let height = 0;
  for (const [at, cells] of lines.entries()) {
    const last = rows[rows.length - 1];
    if (!last || edges[at] || last.length !== cells.length || ++height > 200) {
      rows.push(cells.map((cell) => [cell]));
      height = 1;
    } else for (const [column, cell] of cells.entries()) if (cell !== '') last[column]?.push(cell);
  }
  return rows.map((row) => row.map((words) => joinCell(words.filter((word) => word !== ''))));
}

function readTabs(lines: readonly Line[], at: number): TableRead {
  const rows: (readonly string[])[] = [];
  let width = 0;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line?.shape !== 'tabs' && !(line && width > 2 && isGroupLine(line, lines[next + 1]))) break;
    width = Math.max(width, line.cells.length);
    rows.push(line.shape === 'tabs' ? line.cells : [line.text]);
  }
  return { table: makeGrid(rows), next };
}

/** Words alone on their line between two rows: they head the rows below. */
function isGroupLine(line: Line, after: Line | undefined): boolean {
  return line.shape === 'text' && line.gap === 0 && line.size < 250 && after?.shape === 'tabs' && after.gap === 0;
}

/**
 * Cells one a paragraph between lone bars. Two bars in a row end a row and open the next one, or stand for an empty
 * cell: the width of the first row and the look of the next cell decide.
 */
function readBars(lines: readonly Line[], at: number): TableRead {
  const rows: string[][] = [];
  let row: string[] = [];
  let width = 0;
  let next = at + 1;
  const close = (): void => {
    if (row.length > 0) {
      const regular = rows.length === 0 ? widthByNumbers(row) : 0;
      if (rows.length === 0 || row.length > width) width = regular || row.length;
      if (regular > 0)
        for (let from = 0; from < row.length; from += regular) rows.push(row.slice(from, from + regular));
      else rows.push(row);
    }
    row = [];
  };
  while (next < lines.length) {
    const line = lines[next];
    if (!line) break;
    if (line.shape === 'bar') {
      // A bar right after a bar.
      let bars = 1;
      while (lines[next + bars]?.shape === 'bar') bars++;
      const after = lines[next + bars];
      const open = after !== undefined && after.gap === 0;
      const empties = bars - 1;
      const fits = width === 0 || row.length >= width || !open || looksLikeRowHead(after.text);
      if (fits || empties > 0) {
        if (rows.length > 0 && !fits) for (let k = 0; k < empties && row.length < width; k++) row.push('');
        else for (let k = 0; k < empties; k++) row.push('');
        if (fits || row.length >= width) close();
      } else row.push('');
      next += bars;
      if (!open) break;
      continue;
    }
    // The words of one cell, up to the next bar.
    let cell = '';
    let last = '';
    let words = 0;
    const heads = rows.length === 0 && row.length < 6;
    let headed = heads && row.some(isHeadWord);
    const first = next;
    let dated = false;
    // The document's name below its letterhead: the table ended at the bar.
    if (row.length === 0 && isKindLine(line.text)) break;
    while (next < lines.length && lines[next]?.shape !== 'bar') {
      const text = lines[next]?.text ?? '';
      next++;
      if (text === '') continue;
      cell = joinLine(cell, last, text);
      last = text;
      words++;
      // Place and date end a letterhead, whatever the document behind it is called.
      if (heads) {
        headed ||= isHeadWord(text);
        dated = headed && PLACED.test(text);
        if (dated) break;
      }
      if (words > LONGEST_CELL) break;
    }
    // No bar closes it, and it is no last word of a row that still has room: the document goes on behind the table.
    const unclosed = !dated && (next >= lines.length || words > LONGEST_CELL);
    if (unclosed && (row.length === 0 || row.length >= width || words > 12)) {
      next = first;
      break;
    }
    // A line of dots between two pages of a table whose row was full.
    if (width > 0 && row.length >= width && /^[….\s_-]+$/.test(cell)) close();
    else row.push(cell);
    if (dated && lines[next]?.shape === 'bar') next++;
    if (dated || next >= lines.length) break;
    // The bar that closes the cell.
    next++;
    const after = lines[next];
    if (!after || (after.shape !== 'bar' && (after.gap > 0 || isKindLine(after.text) || isAnnexLine(after.text))))
      break;
    // The row is full, and what comes is an item of the document.
    if (rows.length > 1 && row.length >= width && after.shape !== 'bar' && ITEM.test(after.text)) break;
  }
  close();
  return { table: makeGrid(rows), next };
}

/** The width of rows that no double bar parts, told by the numbers 1, 2, … below the corner; 0 where they do not stand evenly. */
function widthByNumbers(cells: readonly string[]): number {
  if (cells.length < 9 || !isCorner(cells[0] ?? '')) return 0;
  const width = cells.findIndex((cell) => /^0?1\.?$/.test(cell));
  if (width < 3 || cells.length % width !== 0) return 0;
  for (let row = 1; row * width < cells.length; row++)
    if (Number.parseInt(cells[row * width] ?? '', 10) !== row) return 0;
  return cells.length > width * 2 ? width : 0;
}

/** `…, ngày 29 tháng 01 năm 2021` at the end of a line. */
const PLACED = /ngày.{1,8}tháng.{1,8}năm \d{4}$/;

/** The motto or the number of a letterhead. */
function isHeadWord(words: string): boolean {
  return words.includes('CỘNG') || /^Số\s?:/.test(words);
}

/** `PHỤ LỤC` below the cells of the signature. */
function isAnnexLine(text: string): boolean {
  return firstOf(text) === 80 && /^PHỤ LỤC(?: [IVX\d]{1,4})?[.:]?$/.test(text);
}

const ITEM = /^((?:[IVX]{1,5}(?:[.)/]|\s?[-–])|\d{1,2}(?:\.\d{1,2})?[.)])\s\S.{6}|Nơi nhận|NƠI NHẬN)/;

/** Lines of the longest cell. */
const LONGEST_CELL = 120;

function looksLikeRowHead(text: string): boolean {
  return text.length <= 5 && /^(\d{1,3}|[IVXLC]{1,5}|[A-ZĐa-zđ]|[-+*]|\d{1,2}(\.\d{1,2}){1,3})[.)]?$/.test(text);
}

/** Joins the lines of one cell; a line that begins a bullet keeps its break. */
function joinCell(words: readonly string[]): string {
  let out = '';
  let last = '';
  for (const word of words) {
    out = joinLine(out, last, word);
    last = word;
  }
  return out;
}

/** A cell and its next line, behind the last one so far. */
function joinLine(cell: string, last: string, text: string): string {
  if (cell === '') return text;
  if (isItem(text)) return `${cell}\n${text}`;
  // Of what is joined already the last line tells as much, and is quicker to read.
  return glue(last.length > 1 ? last : cell) ? cell + text : `${cell} ${text}`;
}

/** A line that begins with a bullet and a blank. */
function isItem(text: string): boolean {
  const first = firstOf(text);
  return (first === 45 || first === 43 || first === 0x2022) && /^.\s/.test(text);
}

/** True where a line break fell inside a number: `102-` and `KH/TU`. */
export function glue(before: string): boolean {
  const last = lastOf(before);
  if (last !== 45 && last !== 47) return false;
  const previous = before.charCodeAt(before.length - 2);
  return isLetter(previous) || (previous >= 48 && previous <= 57);
}
