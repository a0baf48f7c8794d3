import type { Block } from './blocks.ts';

/** Blocks that are drawn together. */
export interface Section {
  readonly blocks: readonly Block[];
  /** About how high it is, in rem, until it has been drawn. */
  readonly height: number;
}

/** In rem: a section of paragraphs takes in no more when it is so high. A table stands alone. */
const HIGH = 55;
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
  const sections: { blocks: Block[]; height: number }[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const isOpen = last && last.height < HIGH && last.blocks[0]?.kind !== 'table' && block.kind !== 'table';
    if (isOpen) {
      last.blocks.push(block);
      last.height += heightOf(block);
    } else sections.push({ blocks: [block], height: heightOf(block) });
  }
  return sections;
}
