import type { Span } from '@cotmoc/base';
import type { Parsed, Row } from '../1-parse/shape.ts';
import { CUE } from './lexicon.ts';
import { measureColumns } from './measured.ts';
import { type Column, NOTES } from './row.ts';
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

/** Cells that no rule of places reads: the bodies in them are found row by row, the money table by table. */
const UNREAD: ReadonlySet<Column> = new Set(['number', 'lead', 'support', 'perform', 'money', 'basis']);

/** The paragraphs and cells that facts may stand in, in text order; `columns` says what those of each table hold. */
export function placesOf(
  parsed: Parsed,
  t: Tokens,
  units: readonly Unit[],
  columns: readonly (readonly Column[])[],
): Place[] {
  const paragraphs: Place[] = [];
  for (const unit of units) addPlace(paragraphs, t, unit.first, unit.after, unit, null);
  if (parsed.tables.length === 0) return paragraphs;
  const cells: Place[] = [];
  const { from, count } = t;
  for (const [index, table] of parsed.tables.entries()) {
    const held = columns[index] ?? [];
    const timeAt = held.indexOf('time');
    const measured = measureColumns(table.columns);
    let token = t.tokenAt(table.from);
    for (const row of table.rows) {
      if (row.kind === 'head') continue;
      const timed = timeAt >= 0 && row.cells.some((cell, at) => held[at] === 'time' && cell.to > cell.from);
      for (let at = 0; at < row.cells.length; at++) {
        const cell = row.cells[at];
        if (!cell) continue;
        const column = held[at] ?? 'other';
        const measure = measured?.amounts.has(at) ? (row.cells[measured.unit] ?? null) : null;
        const noted = column === 'basis' && NOTES.test(table.columns[at] ?? '');
        if (measure === null && !noted && UNREAD.has(column)) continue;
        while (token < count && (from[token] ?? 0) < cell.from) token++;
        const first = token;
        while (token < count && (from[token] ?? 0) < cell.to) token++;
        if (token === first) continue;
        const name = table.columns[at] ?? '';
        addPlace(cells, t, first, token, null, { column, name, row, timed, measure, from: cell.from, to: cell.to });
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

/** What the rules look for in a paragraph or cell, beside figures. */
const LOOKED_FOR =
  CUE.always | CUE.every | CUE.condition | CUE.quarter | CUE.weekday | CUE.report | CUE.send | CUE.inform | CUE.plan;

/** Adds a stretch of tokens, unless it has nothing that any rule looks for: most have not. */
function addPlace(
  places: Place[],
  t: Tokens,
  first: number,
  after: number,
  unit: Place['unit'],
  cell: Place['cell'],
): void {
  const { cue, kind } = t;
  let cues = 0;
  let kinds = 0;
  for (let at = first; at < after; at++) {
    cues |= cue[at] ?? 0;
    kinds |= 1 << (kind[at] ?? 0);
  }
  const numbers = (kinds & (1 << NUMBER)) !== 0;
  if (!numbers && (cues & LOOKED_FOR) === 0) {
    // Of these every word counts.
    const asks = cell === null ? unit?.label : cell.column;
    if (asks !== 'time' && asks !== 'product' && asks !== 'task') return;
  }
  places.push({ path: unit?.node.path ?? cell?.row.path ?? '', first, after, cues, numbers, unit, cell });
}
