import { fold } from '@cotmoc/base';
import { beginsWithMarker } from './list-marker.ts';
import { findGrids, type Grid, type GridCell } from './pdf-grid.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import type { Glyph, PdfPage } from './pdf-page.ts';
import { joinPieces } from './pdf-paragraphs.ts';
import { findUnruled } from './pdf-unruled-table.ts';

/** The part of a table that stands on one page. */
export interface TablePart {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly headings: number;
  /** It has no ruling lines and nothing stands below it on its page, so that it may go on on the next. */
  readonly open?: boolean;
}

/** Takes the tables out of a page: their cells' texts, and the letters that stand outside them; `before` is the last of the page before. */
export function takeTables(page: PdfPage, before: TablePart | null): { tables: TablePart[]; rest: Glyph[] } {
  let rest: Glyph[] = [...page.glyphs];
  const tables: TablePart[] = [];
  for (const grid of findGrids(page.rules)) {
    if (!isTable(grid)) continue;
    const box = boxOf(grid);
    const inside: Glyph[] = [];
    const outside: Glyph[] = [];
    for (const glyph of rest) (isInside(glyph, box) ? inside : outside).push(glyph);
    if (!inside.some((glyph) => glyph.text.trim() !== '')) continue;
    tables.push(readGrid({ grid, glyphs: inside, page: page.number }));
    rest = outside;
  }
  const left = before?.open === true && before.page === page.number - 1 ? before.xs : null;
  for (const { grid, glyphs, columns, endsPage } of findUnruled(rest, left)) {
    const part = readGrid({ grid, glyphs, page: page.number });
    tables.push({ ...part, xs: columns ?? part.xs, open: endsPage });
    const taken = new Set(glyphs);
    rest = rest.filter((glyph) => !taken.has(glyph));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(grid: Grid): Box {
  return {
    left: grid.xs[0] ?? 0,
    right: grid.xs.at(-1) ?? 0,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
  };
}

/** By the middle of the letter: half a line above its baseline. */
function isInside(glyph: Glyph, box: Box): boolean {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = glyph.y - glyph.size * 0.3;
  return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
}

/** Frames of one column are boxes around paragraphs, not tables. */
function isTable(grid: Grid): boolean {
  return grid.xs.length > 2 && new Set(grid.cells.map((cell) => cell.column)).size > 1;
}

function readGrid(input: { grid: Grid; glyphs: readonly Glyph[]; page: number }): TablePart {
  const { grid, glyphs, page } = input;
  const contents = new Map<GridCell, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = grid.cells.find((one) => isInside(glyph, one));
    if (!cell) continue;
    const content = contents.get(cell) ?? [];
    content.push(glyph);
    contents.set(cell, content);
  }
  const lines = new Map(grid.cells.map((cell) => [cell, linesOf(contents.get(cell) ?? [], page)]));
  const widths = innerWidths(grid, lines);
  const rows = Array.from({ length: grid.ys.length - 1 }, () => Array<string>(grid.xs.length - 1).fill(''));
  for (const cell of grid.cells) {
    const row = rows[cell.row];
    const width = cell.columns === 1 ? (widths.get(cell.column) ?? 0) : cell.right - cell.left - 10;
    if (row) row[cell.column] = cellText(lines.get(cell) ?? [], width);
  }
  const { top, bottom } = boxOf(grid);
  const kept = rows.filter((row) => row.some((text) => text !== ''));
  return { page, top, bottom, xs: grid.xs, rows: kept, headings: headingsOf(grid, kept.length) };
}

/** The room for text in each column: its longest line, at least the cell less usual padding. */
function innerWidths(grid: Grid, lines: ReadonlyMap<GridCell, readonly Line[]>): Map<number, number> {
  const widths = new Map<number, number>();
  for (const cell of grid.cells) {
    if (cell.columns > 1) continue;
    const longest = Math.max(0, ...(lines.get(cell) ?? []).map((line) => line.x1 - line.x0));
    const room = cell.right - cell.left;
    widths.set(cell.column, Math.min(room, Math.max(widths.get(cell.column) ?? room - 14, longest)));
  }
  return widths;
}

/** The cell's wrapped lines joined; a `<br>` where a line ended although the next word would have fitted. */
function cellText(lines: readonly Line[], width: number): string {
  const groups: Line[][] = [];
  const listed = BULLET.test(lines[0]?.text ?? '');
  for (const line of rowsMerged(lines)) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (!group || !previous || beginsInCell({ previous, line, width, listed })) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => joinInCell(group, width)).join('<br>');
}

const BULLET = /^[-+•]\s*\S/;

function beginsInCell(input: { previous: Line; line: Line; width: number; listed: boolean }): boolean {
  const { previous, line, width, listed } = input;
  const ended = /[.;:!?]$/.test(previous.text);
  const room = width - (previous.x1 - previous.x0);
  const fits = line.firstWord + line.size * 0.5 < room;
  // A dash at the start of a line may as well stand between two words, as in "Lao động - Thương binh".
  if (beginsWithMarker(line.text) && (fits || (BULLET.test(line.text) && (ended || listed)))) return true;
  if (/^\p{Ll}/u.test(line.text) && !ended) return false;
  return fits;
}

/** Joins a group; a number or long word that was broken for want of room is put together again. */
function joinInCell(group: readonly Line[], width: number): string {
  let text = '';
  group.forEach((line, index) => {
    const previous = group[index - 1];
    const own = joinPieces([line])
      .map((piece) => piece.text)
      .join('');
    if (!previous) text = own;
    else if (isBroken({ previous, line, width })) text += own;
    else
      text = joinPieces([{ ...previous, pieces: [{ text, bold: false }], text }, line])
        .map((piece) => piece.text)
        .join('');
  });
  return text;
}

function isBroken(input: { previous: Line; line: Line; width: number }): boolean {
  const { previous, line, width } = input;
  const full = previous.x1 - previous.x0 + line.size * 0.45 > width;
  const lastWord = previous.text.split(' ').at(-1) ?? '';
  const number = /\d[\d./]*$/.test(lastWord) && /^[\d.]/.test(line.text);
  // Capitals cut off a word that has no vowel yet: `ST` + `T`.
  const letters = /^\p{Lu}{1,3}(\s|$)/u.test(line.text) && !/[aeiouy]/.test(fold(lastWord));
  return full && !previous.text.includes(' ') && (number || letters);
}

/** Columns inside a cell are one line. */
function rowsMerged(lines: readonly Line[]): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (!last || line.y - last.y > line.size * 0.4) {
      merged.push(line);
      continue;
    }
    const pieces = [...last.pieces, { text: ' ', bold: false }, ...line.pieces];
    merged[merged.length - 1] = { ...last, x1: Math.max(last.x1, line.x1), pieces, text: `${last.text} ${line.text}` };
  }
  return merged;
}

function headingsOf(grid: Grid, rows: number): number {
  const first = grid.cells.filter((cell) => cell.row === 0);
  const depth = Math.max(...first.map((cell) => cell.rows));
  const twoStorey = first.some((cell) => cell.columns > 1 && cell.rows < depth) && depth > 1;
  return Math.max(1, Math.min(twoStorey ? depth : 1, rows - 1));
}
