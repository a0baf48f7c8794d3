import type { Change } from './use-adjustments.ts';

export type Shares = NonNullable<Extract<Change, { kind: 'change' }>['shares']>;
export type Share = Shares['open'][number];

/** Parts of one kind that go from the same number to the same. */
export interface AlikeShares {
  /** A body's piece; a period that is there; periods still to come. */
  readonly kind: 'piece' | 'period' | 'coming';
  readonly before: number | null;
  readonly after: number;
  readonly of: readonly Share[];
}

function kindOf(share: Share): AlikeShares['kind'] {
  if (share.on === null) return 'piece';
  return share.taskId === null ? 'coming' : 'period';
}

/** The parts with those that are alike told together, in their order. */
export function sharesTogether(shares: readonly Share[]): readonly AlikeShares[] {
  const groups = Map.groupBy(shares, (share) => `${kindOf(share)} ${share.before} ${share.after}`);
  return [...groups.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ kind: kindOf(first), before: first.before, after: first.after, of }] : [];
  });
}
