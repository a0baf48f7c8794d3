import type { UnitCount } from './use-reassignments.ts';

type Figures = Pick<UnitCount, 'tasks' | 'done' | 'late'>;

/** A unit's figures as the plans gave the work, and as it is today; the last row, `all`, sums both. */
export interface BothCounts {
  readonly key: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly given: Figures;
  readonly now: Figures;
}

const NONE: Figures = { tasks: 0, done: 0, late: 0 };

/** Puts the two readings of a year side by side, the most work first; nothing where neither reading has a task. */
export function besideEachOther(given: readonly UnitCount[], now: readonly UnitCount[]): readonly BothCounts[] {
  const rows = new Map<string, BothCounts>();
  const keyOf = (count: UnitCount) => count.unitId ?? 'nobody';
  for (const count of given) rows.set(keyOf(count), { ...named(count), key: keyOf(count), given: count, now: NONE });
  for (const count of now) {
    const known = rows.get(keyOf(count));
    rows.set(keyOf(count), { ...named(known ?? count), key: keyOf(count), given: known?.given ?? NONE, now: count });
  }
  if (rows.size === 0) return [];
  const sorted = [...rows.values()].sort((a, b) => b.given.tasks - a.given.tasks || b.now.tasks - a.now.tasks);
  return [...sorted, { key: 'all', unitId: null, unitName: null, given: sum(given), now: sum(now) }];
}

function named({ unitId, unitName }: Pick<UnitCount, 'unitId' | 'unitName'>) {
  return { unitId, unitName };
}

function sum(counts: readonly UnitCount[]): Figures {
  return counts.reduce(
    (all, { tasks, done, late }) => ({ tasks: all.tasks + tasks, done: all.done + done, late: all.late + late }),
    NONE,
  );
}
