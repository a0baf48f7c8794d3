import type { Block } from './block.ts';
import { attributeOf, type HtmlElement, isElement } from './html-node.ts';
import { columnCount, isLayoutTable } from './layout-table.ts';
import { tooComplex } from './refusals.ts';
import { clean } from './write-text.ts';

const MAX_SPAN = 100;
const MAX_PLACES = 1_000_000;

/** Reads a `<table>`: a table, or the paragraphs of one that only lays out the head or the foot. */
export function readHtmlTable(table: HtmlElement, readCell: (cell: HtmlElement) => Block[]): Block[] {
  const rows = rowsOf(table);
  const blocks: Block[][][] = [];
  const grid: string[][] = [];
  let headings = 0;
  let places = 0;
  rows.forEach((row, index) => {
    const cells = row.childNodes.filter(isElement).filter((child) => child.tagName === 'td' || child.tagName === 'th');
    if (headings === index && isHeading(row, cells)) headings++;
    blocks.push([]);
    let column = 0;
    grid[index] ??= [];
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column++;
      const content = readCell(cell);
      blocks[index]?.push(content);
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - index);
      places += across * down;
      if (places > MAX_PLACES) throw tooComplex();
      for (let y = 0; y < down; y++) {
        const line = grid[index + y] ?? [];
        grid[index + y] = line;
        for (let x = 0; x < across; x++) line[column + x] = '';
      }
      const line = grid[index];
      if (line) line[column] = cellText(content);
      column += across;
    }
  });
  const filled = Array.from(grid, (row) => Array.from(row, (text) => text ?? ''));
  const caption = table.childNodes.filter(isElement).find((child) => child.tagName === 'caption');
  const before = caption ? readCell(caption) : [];
  if (!filled.some((row) => row.some((text) => text !== ''))) return before;
  if (isLayoutTable(filled, drawsLines(table))) return [...before, ...byColumns(blocks)];
  const kept = filled.filter((row) => row.some((text) => text !== ''));
  return [...before, { kind: 'table', rows: kept, headings: Math.max(1, Math.min(headings, kept.length - 1)) }];
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function isHeading(row: HtmlElement, cells: readonly HtmlElement[]): boolean {
  const parent = row.parentNode;
  if (parent && 'tagName' in parent && parent.tagName === 'thead') return true;
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'th');
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MAX_SPAN) : 1;
}

function drawsLines(table: HtmlElement): boolean {
  const border = attributeOf(table, 'border');
  if (border !== null && border !== '0') return true;
  return /border(-(top|left|right|bottom))?\s*:\s*(?!0|none|hidden)[^;]*(solid|double|dashed|dotted)/i.test(
    styleOf(table),
  );
}

/** The style of a table and of its first cells, where Word's web pages keep the lines. */
function styleOf(table: HtmlElement): string {
  const cells = rowsOf(table)
    .slice(0, 3)
    .flatMap((row) => row.childNodes.filter(isElement));
  return [table, ...cells].map((element) => attributeOf(element, 'style') ?? '').join(';');
}

function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'page-break') return [];
      if (block.kind === 'table') return block.rows.map((row) => row.filter((text) => text !== '').join(' '));
      const text = clean(block.pieces.map((piece) => piece.text).join(''));
      return text === '' ? [] : [block.label === '' ? text : `${block.label} ${text}`];
    })
    .join('<br>');
}

function byColumns(rows: readonly (readonly Block[][])[]): Block[] {
  const columns = columnCount(rows);
  return Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row[column] ?? [])).flat();
}
