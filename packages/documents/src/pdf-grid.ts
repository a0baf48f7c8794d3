import type { Rule } from './pdf-page.ts';

/** One cell of a ruled table, in points and in places of the grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table found by its ruling lines. */
export interface Grid {
  /** Positions of the vertical lines, left to right. */
  readonly xs: readonly number[];
  /** Positions of the horizontal lines, top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines closer than this are one line; ends this far apart still touch. Points. */
const NEAR = 3;
const MAX_RULES = 6000;

/** Finds the tables of a page: groups of crossing lines that make at least two cells. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > MAX_RULES) return [];
  const across = mergeRules(rules.filter((rule) => rule.horizontal));
  const down = mergeRules(rules.filter((rule) => !rule.horizontal));
  const grids: Grid[] = [];
  for (const group of groupCrossing(across, down)) {
    const grid = gridOf(group);
    if (grid && grid.cells.length > 1) grids.push(grid);
  }
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line drawn cell by cell become one rule. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    let twin = -1;
    for (let i = merged.length - 1; i >= 0 && rule.at - (merged[i]?.at ?? 0) <= 1.2; i--) {
      const other = merged[i];
      if (other && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR) twin = i;
    }
    const other = merged[twin];
    if (other) {
      merged[twin] = { ...other, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
    } else merged.push(rule);
  }
  return merged;
}

interface Group {
  readonly across: Rule[];
  readonly down: Rule[];
}

function groupCrossing(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const parent = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const touch = v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      if (touch) parent[rootOf(across.length + j)] = rootOf(i);
    });
  });
  const groups = new Map<number, Group>();
  [...across, ...down].forEach((rule, index) => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    (rule.horizontal ? group.across : group.down).push(rule);
    groups.set(root, group);
  });
  return [...groups.values()].filter((group) => group.across.length >= 2 && group.down.length >= 2);
}

function gridOf(group: Group): Grid | null {
  const xs = cluster(group.down.map((rule) => rule.at));
  const ys = cluster(group.across.map((rule) => rule.at));
  if (xs.length < 2 || ys.length < 2 || xs.length > 100 || ys.length > 2000) return null;
  const wide = xs.length - 1;
  const high = ys.length - 1;
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const wallRight = (row: number, column: number): boolean => hasWall(group.down, xs[column + 1], middle(ys, row));
  const wallBelow = (row: number, column: number): boolean => hasWall(group.across, ys[row + 1], middle(xs, column));
  for (let row = 0; row < high; row++) {
    for (let column = 0; column < wide; column++) {
      if (taken.has(row * wide + column)) continue;
      let columns = 1;
      while (column + columns < wide && !wallRight(row, column + columns - 1)) columns++;
      let rows = 1;
      while (row + rows < high && !wallBelow(row + rows - 1, column)) rows++;
      for (let y = row; y < row + rows; y++) {
        for (let x = column; x < column + columns; x++) taken.add(y * wide + x);
      }
      const [left, right] = [xs[column] ?? 0, xs[column + columns] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[row + rows] ?? 0];
      cells.push({ row, column, rows, columns, left, right, top, bottom });
    }
  }
  return { xs, ys, cells };
}

function cluster(values: readonly number[]): number[] {
  const clusters: { sum: number; count: number; last: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last && value - last.last <= NEAR) {
      last.sum += value;
      last.count++;
      last.last = value;
    } else clusters.push({ sum: value, count: 1, last: value });
  }
  return clusters.map((one) => one.sum / one.count);
}

function middle(values: readonly number[], index: number): number {
  return ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
}

function hasWall(rules: readonly Rule[], at: number | undefined, through: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - (at ?? 0)) <= NEAR && rule.from - 1 <= through && rule.to + 1 >= through,
  );
}
