import { type Clock, oneOf, type Randomness, readRecords } from '@cotmoc/base';
import { addEntry, BUDGET_SOURCES, BUDGET_STEPS } from '@cotmoc/budget';
import { type Store, systemAsker } from '@cotmoc/store';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { findTasks, playFrom } from './play-lines.ts';
import { readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

/** Enters the money of the sample year up to today; each line is one entry, so that their number tells how far it came. */
export async function playMoney(
  cast: Cast,
  planId: string,
  by: { store: Store; clock: Clock; random: Randomness },
): Promise<void> {
  const tasks = await findTasks(by.store, cast, planId);
  const played = await by.store.as(systemAsker(cast.provinceId), ({ db }) =>
    db
      .selectFrom('budget_entry')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );
  const lines = readRecords(readSampleText('money.csv'));
  await playFrom(lines, { played: played.n, clock: by.clock }, async ({ line, get }, at) => {
    const where = `money.csv, line ${line}`;
    const day = readDay(get('day'));
    const session = cast.session(get('who'));
    const entry = {
      source: oneOf(BUDGET_SOURCES, get('source'), where),
      year: Number(day.slice(0, 4)),
      unitId: null,
      step: oneOf(BUDGET_STEPS, get('step'), where),
      amount: Number(get('amount')),
      day,
      documentNumber: get('document') || null,
      documentOn: get('document_on') ? readDay(get('document_on')) : null,
      evidenceId: null,
      note: get('note') || null,
    };
    const doing = { random: by.random, clock: momentOf(day, 14 * 60 + at, by.clock) };
    await by.store.as(session.asker, (tx) => addEntry(tx, { taskId: tasks(get('path')), session, entry }, doing));
  });
}
