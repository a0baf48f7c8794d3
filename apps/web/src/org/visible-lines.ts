import type { TreeRow } from './use-org.ts';

/** A line of the tree that is in view under what is open. */
export interface Line {
  readonly row: TreeRow;
  /** Where its parent stands among the visible lines; -1 at the top. */
  readonly parentAt: number;
  /** Its place among its siblings, from 1. */
  readonly place: number;
  readonly setSize: number;
}

/** The lines whose parents are all open, in order. */
export function visibleLines(rows: readonly TreeRow[], opened: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  const places: number[] = [];
  const parents: number[] = [];
  const tops = rows.filter((row) => row.depth === 0).length;
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = Number.POSITIVE_INFINITY;
    places.length = row.depth + 1;
    const place = (places[row.depth] ?? 0) + 1;
    places[row.depth] = place;
    const parentAt = row.depth === 0 ? -1 : (parents[row.depth - 1] ?? -1);
    const setSize = lines[parentAt]?.row.children ?? tops;
    parents[row.depth] = lines.length;
    lines.push({ row, parentAt, place, setSize });
    if (row.children > 0 && !opened.has(row.id)) hiddenBelow = row.depth;
  }
  return lines;
}

/** The names above each unit, the highest first. */
export function pathsOf(rows: readonly TreeRow[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  const above: string[] = [];
  for (const row of rows) {
    above.length = row.depth;
    paths.set(row.id, [...above]);
    above[row.depth] = row.name;
  }
  return paths;
}
