import type { Block } from './blocks.ts';

/** Blocks that are drawn together. */
export interface Section {
  readonly blocks: readonly Block[];
  /** About how high it is, in rem, until it has been drawn. */
  readonly height: number;
}

/** A table stands alone; of paragraphs there are this many in a section. */
const MOST = 20;
/** Signs in a line of the page, and its height in rem. */
const LINE = 70;
const LINE_HEIGHT = 1.7;

/** About how high a block is, in rem. */
function heightOf(block: Block): number {
  if (block.kind === 'table') return block.rows.reduce((sum, row) => sum + rowHeight(row.cells), 0);
  return 0.4 + Math.ceil((block.to - block.from) / LINE) * LINE_HEIGHT;
}

/** About how high a row is, in rem. */
export function rowHeight(cells: readonly { readonly from: number; readonly to: number }[]): number {
  const longest = Math.max(...cells.map((cell) => cell.to - cell.from));
  return 0.6 + Math.max(1, Math.ceil(longest / 24)) * 1.36;
}

/** The blocks in sections, in their order. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isOpen = last && last.length < MOST && last[0]?.kind !== 'table';
    if (isOpen && block.kind !== 'table') last.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => ({ blocks: group, height: group.reduce((sum, block) => sum + heightOf(block), 0) }));
}
