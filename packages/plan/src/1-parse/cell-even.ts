// One idea: a table whose cells stand one a line, evenly: from one row's number to the next always as many lines as there are columns.
import { isCorner } from './column-name.ts';
import { isKindLine } from './kind.ts';
import { isUpper } from './letter.ts';
import type { Line } from './line.ts';
import { romanValue } from './marker.ts';
import { makeGrid, type TableRead } from './table.ts';
import { findHead } from './table-head.ts';

const MOST_COLUMNS = 10;

/** Reads a table below a lone `STT` or `TT` whose rows are all equally many lines; null where they are not, so that its cells must be guessed. */
export function readEvenCells(lines: readonly Line[], at: number): TableRead | null {
  if (!isCorner(lines[at]?.text ?? '')) return null;
  const width = widthOf(lines, at);
  if (width < 3) return null;
  const head = cellsOf(lines, at, width);
  if (!head || findHead([head]).rows !== 1) return null;
  const rows: (readonly string[])[] = [head];
  let next = at + width;
  let number = 0;
  let groups = 0;
  for (;;) {
    const text = lines[next]?.text ?? '';
    const row = numberOf(text) === number + 1 ? cellsOf(lines, next, width) : null;
    if (row) {
      rows.push(row);
      number++;
      next += width;
      continue;
    }
    const group = groupOf(lines, next, groups);
    if (group > 0) {
      rows.push([text, lines[next + 1]?.text ?? '']);
      groups = group;
      next += 2;
      continue;
    }
    const sum = /^(?:Tổng|TỔNG|Cộng|CỘNG)(?: |$)/.test(text) ? (lines[next + 1]?.text ?? '') : '';
    if (/^\d[\d.,]*$/.test(sum)) {
      rows.push(['', text, ...new Array<string>(width - 3).fill(''), sum]);
      next += 2;
    }
    break;
  }
  // The next row's number further down: a cell of more than one line stands before it.
  for (let far = next; far < next + width * 3; far++) if (numberOf(lines[far]?.text ?? '') === number + 1) return null;
  return number > 1 ? { table: makeGrid(rows), next } : null;
}

/** How many lines stand from the corner to the first row's number, or the first group above it; 0 where too many do. */
function widthOf(lines: readonly Line[], at: number): number {
  for (let width = 1; width <= MOST_COLUMNS; width++) {
    if (numberOf(lines[at + width]?.text ?? '') === 1) return width;
    if (groupOf(lines, at + width, 0) > 0) return width;
  }
  return 0;
}

/** The lines of a row; null where they are no words of cells. */
function cellsOf(lines: readonly Line[], at: number, width: number): string[] | null {
  const cells: string[] = [];
  for (const line of lines.slice(at, at + width)) {
    if (line.shape !== 'text' || isKindLine(line.text)) return null;
    cells.push(line.text);
  }
  return cells.length === width ? cells : null;
}

/** The number of a row alone on its line; 0 for any other line. */
function numberOf(text: string): number {
  return text.length < 5 && /^\d{1,3}\.?$/.test(text) ? Number.parseInt(text, 10) : 0;
}

/** The Roman number alone on its line, next after the group before, above the group's name and its first row; else 0. */
function groupOf(lines: readonly Line[], at: number, before: number): number {
  const roman = /^([IVXLC]{1,6})\.?$/.exec(lines[at]?.text ?? '')?.[1];
  if (!roman || romanValue(roman) !== before + 1) return 0;
  return isUpper(lines[at + 1]?.first ?? 0) && numberOf(lines[at + 2]?.text ?? '') > 0 ? before + 1 : 0;
}
