import type { CompiledPlan, OutlineNode } from '@cotmoc/plan';

/** A stretch of text that is set together: a paragraph, or one cell. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** One row of a table. */
export interface TableRow {
  readonly cells: readonly Run[];
  readonly heading: boolean;
}

/** A column of a table, in signs. */
export interface Column {
  /** How wide it is beside the others: the mean length of its cells, within reason. */
  readonly share: number;
  /** Its longest word, which is not to be broken. */
  readonly word: number;
}

/** What stands between two line breaks, or a whole table. */
export type Block =
  | {
      readonly kind: 'letterhead' | 'title' | 'heading' | 'paragraph' | 'closing' | 'note';
      readonly from: number;
      readonly to: number;
      /** How deep in the outline, 0 to 5. */
      readonly depth: number;
      readonly path: string;
      readonly run: Run;
    }
  | {
      readonly kind: 'table';
      readonly from: number;
      readonly to: number;
      readonly path: string;
      readonly rows: readonly TableRow[];
      readonly columns: readonly Column[];
    };

const BETWEEN_CELLS = ' | ';
const DEEPEST = 5;
/** In signs: what counts of a long cell, and the least a column is taken for. */
const LONGEST_CELL = 80;
const NARROWEST = 4;

function cellsOf(line: string, from: number): Run[] {
  const cells: Run[] = [];
  let at = from;
  for (const cell of line.split(BETWEEN_CELLS)) {
    cells.push({ from: at, to: at + cell.length });
    at += cell.length + BETWEEN_CELLS.length;
  }
  return cells;
}

function columnsOf(text: string, rows: readonly TableRow[]): Column[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? []);
    const signs = cells.reduce((sum, cell) => sum + Math.min(LONGEST_CELL, cell.to - cell.from), 0);
    const words = cells.flatMap((cell) => text.slice(cell.from, cell.to).split(/\s+/));
    const word = words.reduce((longest, one) => Math.max(longest, one.length), 0);
    return { share: Math.max(NARROWEST, Math.round(signs / cells.length)), word };
  });
}

function depthOf(node: OutlineNode): number {
  if (node.path === '') return 0;
  return Math.min(DEEPEST, node.path.split('.').length - 1);
}

/** The text as it is set on the page: letterhead, headings, paragraphs, tables, closing, notes. */
export function blocksOf({ text, outline, header }: Pick<CompiledPlan, 'text' | 'outline' | 'header'>): Block[] {
  const nodes = new Map(outline.map((node) => [node.from, node]));
  const first = outline[0]?.from ?? text.length;
  const title = header.title ?? '';
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  let rowsPath = '';
  let from = 0;
  function closeTable(): void {
    const start = rows[0]?.cells[0]?.from;
    const stop = rows.at(-1)?.cells.at(-1)?.to;
    if (start !== undefined && stop !== undefined) {
      blocks.push({ kind: 'table', from: start, to: stop, path: rowsPath, rows, columns: columnsOf(text, rows) });
    }
    rows = [];
  }
  for (const line of text.split('\n')) {
    const node = nodes.get(from);
    const run = { from, to: from + line.length };
    from = run.to + 1;
    if (line.trim() === '') continue;
    if (node?.kind === 'row' || (rows.length > 0 && !node && line.includes(BETWEEN_CELLS))) {
      if (rows.length === 0) rowsPath = node?.path ?? '';
      rows.push({ cells: cellsOf(line, run.from), heading: node?.heading ?? false });
      continue;
    }
    closeTable();
    if (!node) {
      const inTitle = run.from < first && (title.includes(line.trim()) || line.trim() === header.kind?.toUpperCase());
      const kind = inTitle ? 'title' : run.from < first ? 'letterhead' : 'closing';
      blocks.push({ kind, ...run, depth: 0, path: '', run });
    } else {
      const kind = node.kind === 'footnote' ? 'note' : node.heading ? 'heading' : 'paragraph';
      blocks.push({ kind, ...run, depth: depthOf(node), path: node.path, run });
    }
  }
  closeTable();
  return blocks;
}

/** Every run of the blocks, in the order of the text. */
export function runsOf(blocks: readonly Block[]): Run[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [block.run]));
}
