import { type Clock, oneOf, type Randomness, readRecords } from '@cotmoc/base';
import { answerObstacle, forwardObstacle, raiseObstacle } from '@cotmoc/obstacles';
import { type Store, systemAsker } from '@cotmoc/store';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { findTasks, playFrom } from './play-lines.ts';
import { readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

const ACTS = ['raise', 'forward', 'solved', 'answered', 'adjustment'] as const;

/** Raises and answers what stood in the way, up to today; each line writes one step, so that their number tells how far it came. */
export async function playObstacles(
  cast: Cast,
  planId: string,
  by: { store: Store; clock: Clock; random: Randomness },
): Promise<void> {
  const tasks = await findTasks(by.store, cast, planId);
  const lines = readRecords(readSampleText('obstacles.csv'));
  const { n, ids } = await by.store.as(systemAsker(cast.provinceId), async ({ db }) => {
    const { n } = await db
      .selectFrom('obstacles_step')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const rows = await db.selectFrom('obstacles_obstacle').select(['id', 'text']).execute();
    return { n, ids: new Map(rows.map((row) => [row.text, row.id])) };
  });
  const textOf = new Map(lines.filter(({ get }) => get('act') === 'raise').map(({ get }) => [get('key'), get('text')]));
  await playFrom(lines, { played: n, clock: by.clock }, async ({ line, get }, at) => {
    const act = oneOf(ACTS, get('act'), `obstacles.csv, line ${line}`);
    const session = cast.session(get('who'));
    const doing = { random: by.random, clock: momentOf(readDay(get('day')), 15 * 60 + at, by.clock) };
    const text = get('text');
    if (act === 'raise') {
      const raised = { taskId: tasks(get('path')), session, text, wish: get('wish') || null };
      ids.set(text, await by.store.as(session.asker, (tx) => raiseObstacle(tx, raised, doing)));
      return;
    }
    const deed = { obstacleId: ids.get(textOf.get(get('key')) ?? '') ?? '', session, note: text, version: null };
    await by.store.as(session.asker, (tx) =>
      act === 'forward' ? forwardObstacle(tx, deed, doing) : answerObstacle(tx, { ...deed, outcome: act }, doing),
    );
  });
}
