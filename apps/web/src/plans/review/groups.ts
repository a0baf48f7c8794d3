/** Entries of a list that are drawn together. */
export interface Group<T> {
  /** Stays the same for as long as one of its entries is in the list. */
  readonly id: number;
  readonly items: readonly T[];
}

/** So many are put together at first; a group to which more come is cut when it has twice as many. */
const SIZE = 4;

/**
 * Puts a list into groups and keeps those of before as far as it can: an entry that goes or comes changes its own
 * group only. Starts anew where the order has changed so much that the groups have fallen to pieces. Pure.
 */
export function groupsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  before: readonly Group<T>[],
): readonly Group<T>[] {
  const known = new Map(before.flatMap((group) => group.items.map((item) => [keyOf(item), group.id] as const)));
  const ids = before.map((group) => group.id);
  let next = Math.max(0, ...ids) + 1;
  const used = new Set<number>();
  const groups: { id: number; items: T[] }[] = [];
  for (const item of items) {
    const id = known.get(keyOf(item));
    const last = groups.at(-1);
    const isFull = last && last.items.length >= (id === undefined || before.length === 0 ? SIZE : 2 * SIZE);
    if (last && !isFull && (id === undefined || id === last.id)) last.items.push(item);
    else {
      const free = id !== undefined && !used.has(id) ? id : next++;
      used.add(free);
      groups.push({ id: free, items: [item] });
    }
  }
  const isInPieces = groups.length > 4 + (2 * items.length) / SIZE && before.length > 0;
  return isInPieces ? groupsOf(items, keyOf, []) : groups;
}
