import { type Clock, type Day, oneOf, type Randomness, readRecords, today } from '@cotmoc/base';
import { markObjectiveDelay } from '@cotmoc/delays';
import { addEvidence, creditEvidence, type FileStore } from '@cotmoc/evidence';
import { askExtension, decideExtension } from '@cotmoc/extensions';
import { acceptTask, givePart, tellPart } from '@cotmoc/handling';
import { makeDueOccurrences } from '@cotmoc/recurrence';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { approveCompletion, askCompletion, reportProgress, returnCompletion, taskTarget } from '@cotmoc/tasks';
import type { Cast } from './cast.ts';
import { findLeaf, findPart, findTargets, spreadOverPieces, type Targets } from './life-targets.ts';
import { momentOf } from './moment.ts';
import { readSampleBytes, readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

const ACTS = [
  'progress',
  'link',
  'file',
  'also',
  'ask',
  'approve',
  'return',
  'accept',
  'extend',
  'decide-extension',
  'part',
  'part-done',
  'delay',
] as const;

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
  /** Key of the unit whose piece or supporting part is meant; `*`: each piece without a line of its own. */
  readonly unit: string | null;
  /** A day in the period meant. */
  readonly period: Day;
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
    unit: get('unit') || null,
    period: readDay(get('period') || get('day')),
  }));
}

/**
 * Plays what happened with the plan's tasks up to today, going on where it was left. Each happening writes one line of
 * history or evidence, so that their number tells how far it came. Gives the happenings whose task the plan does not have.
 */
export async function playLife(
  cast: Cast,
  planId: string,
  by: { store: Store; files: FileStore; clock: Clock; random: Randomness },
): Promise<readonly Happening[]> {
  const { targets, played } = await by.store.as(systemAsker(cast.provinceId), async (tx) => ({
    targets: await findTargets(tx, planId),
    played: await countPlayed(tx),
  }));
  const past = sampleHappenings().filter(({ day }) => day < today(by.clock));
  const playable = spreadOverPieces(past, targets, cast).filter(({ path }) => targets.tasks.has(path));
  let month = '';
  for (const [at, happening] of playable.entries()) {
    if (happening.day.slice(0, 7) !== month) {
      month = happening.day.slice(0, 7);
      await makeDueOccurrences({ ...by, clock: momentOf(happening.day, 60, by.clock) }, cast.provinceId);
    }
    if (at < played) continue;
    await play(happening, at, { ...by, cast, targets });
  }
  await makeDueOccurrences(by, cast.provinceId);
  return past.filter(({ path }) => !targets.tasks.has(path));
}

async function countPlayed({ db }: Transaction): Promise<number> {
  const progress = await db
    .selectFrom('tasks_progress')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const evidence = await db
    .selectFrom('evidence_credit')
    .where('target_kind', '=', 'task')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return progress.n + evidence.n;
}

/** What the sample's evidence is credited to. */
const KINDS = { targets: [taskTarget], references: [] };

async function play(
  happening: Happening,
  at: number,
  by: { store: Store; files: FileStore; clock: Clock; random: Randomness; cast: Cast; targets: Targets },
): Promise<void> {
  const session = by.cast.session(happening.who);
  // Within office hours, and later lines of a day later.
  const doing = { ...by, kinds: KINDS, clock: momentOf(happening.day, 8 * 60 + ((at * 3) % 480), by.clock) };
  const { act, note, percent, count, lateReason, attachment } = happening;
  const title = note ?? '';
  await by.store.as(session.asker, async (tx) => {
    const isPart = act === 'part' || act === 'part-done';
    const taskId = isPart ? by.targets.taskId(happening.path) : await findLeaf(tx, happening, by);
    const ordinal = isPart ? await findPart(tx, taskId, by.cast.unitId(happening.unit ?? '')) : 0;
    const credit = { targetKind: 'task', targetId: taskId, amount: count };
    const shown = { session, title, happenedOn: null, credit };
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
      case 'accept':
        return acceptTask(tx, { taskId, session }, doing);
      case 'extend':
        await askExtension(tx, { taskId, session, wantedDue: readDay(attachment), reason: title }, doing);
        return;
      case 'decide-extension': {
        const grantedDue = attachment ? readDay(attachment) : null;
        return decideExtension(tx, { taskId, session, grantedDue, note }, doing);
      }
      case 'part':
        return givePart(tx, { taskId, session, ordinal, part: title }, doing);
      case 'part-done':
        return tellPart(tx, { taskId, session, ordinal, isDone: true, note }, doing);
      case 'delay':
        return markObjectiveDelay(tx, { taskId, session, basis: title }, doing);
    }
  });
}
