import type { Span } from '@cotmoc/base';
import type { Parsed, Row } from '../1-parse/shape.ts';
import { measureColumns } from './measured.ts';
import { type Column, columnsOf } from './row.ts';
import { NUMBER, type Tokens } from './token.ts';
import type { Unit } from './unit.ts';

/** A stretch of tokens that facts are looked for in: a paragraph or a cell. */
export interface Place {
  readonly path: string;
  readonly first: number;
  readonly after: number;
  /** All that its phrases do, one mask, so that a rule can pass over it at a glance. */
  readonly cues: number;
  /** It has digits. */
  readonly numbers: boolean;
  /** The paragraph it is, null for a cell. */
  readonly unit: Unit | null;
  /** The cell's column and row, null for a paragraph. */
  readonly cell:
    | (Span & {
        readonly column: Column;
        readonly name: string;
        readonly row: Row;
        /** The row says in a column of its own when. */
        readonly timed: boolean;
        /** The unit that the cell's bare number counts, from the row's column of units. */
        readonly measure: Span | null;
      })
    | null;
}

/** Paragraphs and cells in text order. */
export function placesOf(parsed: Parsed, t: Tokens, units: readonly Unit[]): Place[] {
  const paragraphs: Place[] = [];
  for (const unit of units) paragraphs.push(makePlace(t, unit.first, unit.after, unit, null));
  if (parsed.tables.length === 0) return paragraphs;
  const cells: Place[] = [];
  const { from, count } = t;
  for (const table of parsed.tables) {
    const columns = columnsOf(table);
    const measured = measureColumns(table.columns);
    let token = t.tokenAt(table.from);
    for (const row of table.rows) {
      if (row.kind === 'head') continue;
      const timed = row.cells.some((cell, at) => columns[at] === 'time' && cell.to > cell.from);
      for (let at = 0; at < row.cells.length; at++) {
        const cell = row.cells[at];
        if (!cell) continue;
        while (token < count && (from[token] ?? 0) < cell.from) token++;
        const first = token;
        while (token < count && (from[token] ?? 0) < cell.to) token++;
        if (token === first) continue;
        const column = columns[at] ?? 'other';
        const measure = measured?.amounts.has(at) ? (row.cells[measured.unit] ?? null) : null;
        const held = { column, name: table.columns[at] ?? '', row, timed, measure, from: cell.from, to: cell.to };
        cells.push(makePlace(t, first, token, null, held));
      }
    }
  }
  return inOrder(paragraphs, cells);
}

/** Two lists that each stand in text order as one; paragraphs before cells where both begin at one token. */
function inOrder(paragraphs: readonly Place[], cells: readonly Place[]): Place[] {
  const places: Place[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    for (let cell = cells[next]; cell && cell.first < paragraph.first; cell = cells[++next]) places.push(cell);
    places.push(paragraph);
  }
  for (; next < cells.length; next++) {
    const cell = cells[next];
    if (cell) places.push(cell);
  }
  return places;
}

function makePlace(t: Tokens, first: number, after: number, unit: Place['unit'], cell: Place['cell']): Place {
  const { cue, kind } = t;
  let cues = 0;
  let numbers = false;
  for (let at = first; at < after; at++) {
    cues |= cue[at] ?? 0;
    if (kind[at] === NUMBER) numbers = true;
  }
  return { path: unit?.node.path ?? cell?.row.path ?? '', first, after, cues, numbers, unit, cell };
}
