import { type Clock, today } from '@cotmoc/base';
import { type Store, systemAsker } from '@cotmoc/store';
import type { Cast } from './cast.ts';
import { readDay } from './sample-province.ts';

/** A line of one of the sample's files. */
export interface SampleLine {
  readonly line: number;
  readonly get: (column: string) => string;
}

/** Plays the lines that lie before today, one after another, but for those played before. */
export async function playFrom(
  lines: readonly SampleLine[],
  from: { played: number; clock: Clock },
  play: (line: SampleLine, at: number) => Promise<void>,
): Promise<void> {
  const past = lines.filter(({ get }) => readDay(get('day')) < today(from.clock));
  for (const [at, line] of past.entries()) if (at >= from.played) await play(line, at);
}

/** The id of the plan's task at a path; throws where the plan has none. */
export async function findTasks(store: Store, cast: Cast, planId: string): Promise<(path: string) => string> {
  const rows = await store.as(systemAsker(cast.provinceId), ({ db }) =>
    db
      .selectFrom('tasks_task')
      .select(['id', 'path'])
      .where('plan_id', '=', planId)
      .where('parent_id', 'is', null)
      .execute(),
  );
  const ids = new Map(rows.map(({ id, path }) => [path, id]));
  return (path) => {
    const id = ids.get(path);
    if (!id) throw new RangeError(`the sample plan has no task ${path}`);
    return id;
  };
}
