import { type Clock, type Day, oneOf, type Randomness, readRecords, today } from '@cotmoc/base';

import { addEvidence, creditEvidence, type FileStore } from '@cotmoc/evidence';
import { type Store, systemAsker } from '@cotmoc/store';
import { approveCompletion, askCompletion, reportProgress, returnCompletion, taskTarget } from '@cotmoc/tasks';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { readSampleBytes, readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

const ACTS = ['progress', 'link', 'file', 'also', 'ask', 'approve', 'return'] as const;

/** One thing that somebody did with a task. */
export interface Happening {
  readonly day: Day;
  readonly who: string;
  readonly act: (typeof ACTS)[number];
  readonly path: string;
  readonly percent: number | null;
  readonly count: number | null;
  readonly note: string | null;
  readonly lateReason: string | null;
  readonly attachment: string;
}

/** Everything that happens in the sample year, in the order of days. */
export function sampleHappenings(): readonly Happening[] {
  return readRecords(readSampleText('life.csv')).map(({ line, get }) => ({
    day: readDay(get('day')),
    who: get('who'),
    act: oneOf(ACTS, get('act'), `life.csv, line ${line}`),
    path: get('path'),
    percent: get('percent') ? Number(get('percent')) : null,
    count: get('count') ? Number(get('count')) : null,
    note: get('note') || null,
    lateReason: get('late_reason') || null,
    attachment: get('attachment'),
  }));
}

/**
 * Plays what happened with the plan's tasks up to today, going on where it was left. Each happening writes one line of
 * history or one credit of evidence, so that their number tells how far it came. Gives the happenings whose task the plan does not have.
 */
export async function playLife(
  cast: Cast,
  planId: string,
  by: { store: Store; files: FileStore; clock: Clock; random: Randomness },
): Promise<readonly Happening[]> {
  const { tasks, played } = await by.store.as(systemAsker(cast.provinceId), async ({ db }) => {
    const rows = await db.selectFrom('tasks_task').select(['id', 'path']).where('plan_id', '=', planId).execute();
    const progress = await db
      .selectFrom('tasks_progress')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const evidence = await db
      .selectFrom('evidence_credit')
      .where('target_kind', '=', 'task')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return { tasks: new Map(rows.map((row) => [row.path, row.id])), played: progress.n + evidence.n };
  });
  const past = sampleHappenings().filter(({ day }) => day < today(by.clock));
  const playable = past.filter(({ path }) => tasks.has(path));
  for (const [at, happening] of playable.entries()) {
    if (at < played) continue;
    await play(happening, at, { ...by, cast, taskId: tasks.get(happening.path) ?? '' });
  }
  return past.filter(({ path }) => !tasks.has(path));
}

/** What the sample's evidence is credited to. */
const KINDS = { targets: [taskTarget], references: [] };

async function play(
  happening: Happening,
  at: number,
  by: { store: Store; files: FileStore; clock: Clock; random: Randomness; cast: Cast; taskId: string },
): Promise<void> {
  const session = by.cast.session(happening.who);
  // Within office hours, and later lines of a day later.
  const doing = { ...by, kinds: KINDS, clock: momentOf(happening.day, 8 * 60 + ((at * 3) % 480), by.clock) };
  const { taskId } = by;
  const { act, note, percent, count, lateReason, attachment } = happening;
  const title = note ?? '';
  const credit = { targetKind: 'task', targetId: taskId, amount: count };
  const shown = { session, title, happenedOn: null, credit };
  await by.store.as(session.asker, async (tx) => {
    switch (act) {
      case 'progress':
        return reportProgress(tx, { taskId, session, progress: { percent, quantityDone: count, note } }, doing);
      case 'link':
        await addEvidence(tx, { ...shown, what: { kind: 'link', link: attachment } }, doing);
        return;
      case 'file': {
        const file = { name: attachment, bytes: readSampleBytes(`evidence/${attachment}`) };
        await addEvidence(tx, { ...shown, what: { kind: 'file', file } }, doing);
        return;
      }
      case 'also': {
        const { id } = await tx.db
          .selectFrom('evidence_item')
          .select('id')
          .where((eb) => eb.or([eb('link', '=', attachment), eb('file_name', '=', attachment)]))
          .executeTakeFirstOrThrow();
        await creditEvidence(tx, { ...credit, session, evidenceId: id }, doing);
        return;
      }
      case 'ask':
        return askCompletion(tx, { taskId, session, result: title, lateReason }, doing);
      case 'approve':
        return approveCompletion(tx, { taskId, session, note }, doing);
      case 'return':
        return returnCompletion(tx, { taskId, session, note }, doing);
    }
  });
}
