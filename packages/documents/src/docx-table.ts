import type { Block, Table } from './block.ts';
import type { DocxContext } from './docx-context.ts';
import type { BlockReader } from './docx-paragraph.ts';
import { hasLines } from './docx-styles.ts';
import { columnCount, isLayoutTable } from './layout-table.ts';
import { clean } from './write-text.ts';
import { childOf, childrenOf, switchOf, valueAt, type XmlElement } from './xml.ts';

interface Cell {
  readonly blocks: readonly Block[];
  readonly span: number;
  /** `start` begins a run of rows merged into one cell, `rest` continues it. */
  readonly down: 'none' | 'start' | 'rest';
}

const MAX_COLUMNS = 200;

/** Reads a `w:tbl`: a table, or the paragraphs of a table that only lays out the head or the foot. */
export function readTable(element: XmlElement, context: DocxContext, readBlocks: BlockReader): Block[] {
  const rows = rowsOf(element, context, readBlocks);
  const headingRows = rowElements(element, context).map(
    (row) => switchOf(childOf(row, 'w:trPr'), 'w:tblHeader') === true,
  );
  const filled = rows.filter((row) => row.some((cell) => textOfCell(cell) !== ''));
  if (filled.length === 0) return rows.flat().flatMap((cell) => cell.blocks);
  const lines = drawsLines(element, context);
  if (
    isLayoutTable(
      rows.map((row) => row.map(textOfCell)),
      lines,
    )
  )
    return byColumns(rows);
  const grid = rows.map((row) =>
    row.flatMap((cell) => [textOfCell(cell), ...Array<string>(Math.max(cell.span - 1, 0)).fill('')]),
  );
  const kept = grid.filter((row) => row.some((cell) => cell !== ''));
  return [{ kind: 'table', rows: kept, headings: headingsOf(rows, headingRows) } satisfies Table];
}

function rowElements(element: XmlElement, context: DocxContext): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:tr') {
      if (!childOf(childOf(child, 'w:trPr'), 'w:del')) return [child];
      context.remarks.add('tracked-changes');
      return [];
    }
    if (child.name === 'w:sdt') return rowElements(childOf(child, 'w:sdtContent') ?? child, context);
    return /^w:(ins|moveTo|customXml)$/.test(child.name) ? rowElements(child, context) : [];
  });
}

function cellElements(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    if (child.name === 'w:sdt') return cellElements(childOf(child, 'w:sdtContent') ?? child);
    return /^w:(ins|moveTo|customXml)$/.test(child.name) ? cellElements(child) : [];
  });
}

function rowsOf(element: XmlElement, context: DocxContext, readBlocks: BlockReader): Cell[][] {
  return rowElements(element, context).map((row) => {
    const before = Number(valueAt(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    const cells: Cell[] = Array.from({ length: bounded(before) }, () => ({ blocks: [], span: 1, down: 'none' }));
    for (const tc of cellElements(row)) {
      const properties = childOf(tc, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      const down = !merge ? 'none' : merge.attributes['w:val'] === 'restart' ? 'start' : 'rest';
      const span = Math.max(1, bounded(Number(valueAt(properties, 'w:gridSpan') ?? 1)));
      cells.push({ blocks: readBlocks(tc, context), span, down });
    }
    return cells;
  });
}

function bounded(count: number): number {
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), MAX_COLUMNS) : 0;
}

/** The paragraphs of a cell, one `<br>` between two; a table inside a cell gives one line a row. */
function textOfCell(cell: Cell): string {
  const lines = cell.blocks.flatMap((block) => {
    if (block.kind === 'page-break') return [];
    if (block.kind === 'table') return block.rows.map((row) => row.filter((text) => text !== '').join(' '));
    const text = clean(block.pieces.map((piece) => piece.text).join(''));
    return text === '' ? [] : [block.label === '' ? text : `${block.label} ${text}`];
  });
  return lines.join('<br>');
}

function drawsLines(element: XmlElement, context: DocxContext): boolean {
  const properties = childOf(element, 'w:tblPr');
  const own = hasLines(childOf(properties, 'w:tblBorders'));
  const ofStyle = context.styles.get(valueAt(properties, 'w:tblStyle'))?.borders ?? false;
  const cells = rowElements(element, context).flatMap(cellElements);
  return (own ?? ofStyle) || cells.some((tc) => hasLines(childOf(childOf(tc, 'w:tcPr'), 'w:tcBorders')) === true);
}

function byColumns(rows: readonly (readonly Cell[])[]): Block[] {
  const columns = columnCount(rows);
  const blocks: Block[] = [];
  for (let column = 0; column < columns; column++) {
    for (const row of rows) {
      const cell = row[column];
      if (cell) blocks.push(...cell.blocks);
    }
  }
  return blocks;
}

/** Rows that Word repeats as headings; else two when the first row both spans columns and merges downwards. */
function headingsOf(rows: readonly (readonly Cell[])[], marked: readonly boolean[]): number {
  let headings = 0;
  while (marked[headings] === true) headings++;
  const first = rows[0] ?? [];
  const twoStorey = first.some((cell) => cell.span > 1) && first.some((cell) => cell.down === 'start');
  const second = rows[1] ?? [];
  if (headings <= 1 && twoStorey && second.some((cell) => cell.down === 'rest')) headings = 2;
  return Math.max(1, Math.min(headings, rows.length - 1));
}
