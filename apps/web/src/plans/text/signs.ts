import type { Block } from './blocks.ts';
import type { Placed } from './marks.ts';

/** A task or duty in the text, with what was said of it. */
export interface PlacedFact extends Placed {
  readonly verdict: 'open' | 'accepted' | 'dropped';
}

/** Where signs can stand in the margin: the beginnings of blocks and of the rows of tables, in the order of the text. */
export function anchorsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells[0]?.from ?? block.from) : [block.from],
  );
}

/** The last anchor at or before a place, or the first one. */
function anchorOf(anchors: readonly number[], place: number): number | undefined {
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return anchors[low];
}

/** What stands in the margin, `t1:open t2:accepted`, by the beginning of its block or row. */
export function signsOf(anchors: readonly number[], facts: readonly PlacedFact[]): Map<number, string> {
  const signs = new Map<number, string>();
  for (const { key, from, verdict } of facts) {
    const anchor = from === null ? undefined : anchorOf(anchors, from);
    if (anchor !== undefined) signs.set(anchor, `${signs.get(anchor) ?? ''} ${key}:${verdict}`.trim());
  }
  return signs;
}

/** The signs at some anchors as one text, to tell whether they changed. */
export function signsWithin(anchors: readonly number[], signs: ReadonlyMap<number, string>): string {
  let within = '';
  for (const anchor of anchors) {
    const here = signs.get(anchor);
    if (here !== undefined) within += `${here};`;
  }
  return within;
}
