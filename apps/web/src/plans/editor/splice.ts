/** How one list became another: at `from`, so many went and these came. */
export interface Splice<T> {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly T[];
}

/** The least splice that leads from one list to another, by what each entry says; null where they say the same. Pure. */
export function spliceOf<T>(
  before: readonly string[],
  after: readonly string[],
  entries: readonly T[],
): Splice<T> | null {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let same = 0;
  const most = Math.min(before.length, after.length) - from;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const removed = before.length - from - same;
  const added = entries.slice(from, entries.length - same);
  return removed === 0 && added.length === 0 ? null : { from, removed, added };
}

/** Carries a splice out; what is not touched stays the same entry. Pure. */
export function applySplice<T, E>(list: readonly E[], { from, removed, added }: Splice<T>, make: (value: T) => E): E[] {
  return [...list.slice(0, from), ...added.map(make), ...list.slice(from + removed)];
}
