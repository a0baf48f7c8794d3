import type { Clock, Day, Randomness } from '@cotmoc/base';
import { readRecords } from '@cotmoc/base';

import type { ResolveAgency } from '@cotmoc/plans';
import { changeReview, getPlan, importPlan, issuePlan, type Review, type ReviewStep, readPlan } from '@cotmoc/plans';
import type { Store, Transaction } from '@cotmoc/store';
import { answerNames } from './answer-names.ts';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { readSampleBytes, readSampleText } from './sample-files.ts';
import { ROOT_UNIT, readDay } from './sample-province.ts';

/** What planning the sample year needs. */
export interface PlanningBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly resolverFor: (tx: Transaction) => Promise<ResolveAgency>;
}

/** Who imports a file, for which unit, when. */
interface Import {
  readonly file: string;
  readonly username: string;
  readonly unit: string;
  readonly day: Day;
}

const PLAN: Import = { file: 'ke-hoach-2026.txt', username: 'dau-moi', unit: ROOT_UNIT, day: readDay('2026-01-21') };
const DRAFT: Import = {
  file: 'ke-hoach-so-ngoai-vu-2026.txt',
  username: 'ngoai-vu',
  unit: 'so-ngv',
  day: readDay('2026-11-17'),
};
const NUMBER = '18/KH-UBND';
const ISSUED_ON = readDay('2026-01-20');

/** Imports, reviews and issues the plan of 2026, going on where it was left; gives its id. */
export async function issueSamplePlan(cast: Cast, by: PlanningBy): Promise<string> {
  const planId = await importOnce(cast, PLAN, by);
  const { asker } = cast.session(PLAN.username);
  const plan = await by.store.as(asker, (tx) => getPlan(tx, planId));
  if (plan.state === 'issued') return planId;
  const clock = momentOf(PLAN.day, 10 * 60, by.clock);
  for (const find of [findCorrections, findAnswers, findRest]) {
    const { review } = await by.store.as(asker, (tx) => getPlan(tx, planId));
    for (const step of find(review, cast)) {
      await by.store.as(asker, (tx) => changeReview(tx, { planId, step }, { clock }));
    }
  }
  await by.store.as(asker, async (tx) => {
    const { version } = await getPlan(tx, planId);
    const input = { planId, number: NUMBER, issuedOn: ISSUED_ON, version, session: { asker } };
    await issuePlan(tx, input, { clock: momentOf(PLAN.day, 16 * 60, by.clock), random: by.random });
  });
  return planId;
}

/** Leaves a unit's own plan under review, with its first two tasks accepted. */
export async function leaveDraft(cast: Cast, by: PlanningBy): Promise<void> {
  const planId = await importOnce(cast, DRAFT, by);
  const { asker } = cast.session(DRAFT.username);
  const clock = momentOf(DRAFT.day, 14 * 60, by.clock);
  await by.store.as(asker, async (tx) => {
    const { review } = await getPlan(tx, planId);
    const keys = review.tasks.slice(0, 2).map((task) => task.key);
    if (keys.length > 0)
      await changeReview(tx, { planId, step: { kind: 'judge', keys, verdict: 'accepted' } }, { clock });
  });
}

async function importOnce(cast: Cast, what: Import, by: PlanningBy): Promise<string> {
  const { asker } = cast.session(what.username);
  const unitId = cast.unitId(what.unit);
  const known = await by.store.as(asker, ({ db }) =>
    db
      .selectFrom('plans_plan')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('source_name', '=', what.file)
      .executeTakeFirst(),
  );
  if (known) return known.id;
  const read = await readPlan({ name: what.file, bytes: readSampleBytes(what.file) });
  const clock = momentOf(what.day, 9 * 60, by.clock);
  return by.store.as(asker, async (tx) => {
    const resolve = await by.resolverFor(tx);
    return importPlan(tx, { read, name: what.file, unitId }, { clock, random: by.random, resolve });
  });
}

/** What was misread or misprinted, put right, and what is no task, dropped; not again where it has been. */
function findCorrections(review: Review): readonly ReviewStep[] {
  return readRecords(readSampleText('corrections.csv')).flatMap(({ get }): ReviewStep[] => {
    const task = review.tasks.find((one) => one.path === get('path') && one.verdict === 'open');
    if (!task) return [];
    if (get('drop') === 'yes') return [{ kind: 'judge', keys: [task.key], verdict: 'dropped' }];
    const quantity = get('quantity');
    const patch = {
      ...(get('due_on') ? { dueOn: readDay(get('due_on')) } : {}),
      ...(quantity
        ? { quantity: quantity === 'none' ? null : Number(quantity), quantityUnit: get('unit') || null }
        : {}),
    };
    return [{ kind: 'change-task', key: task.key, patch }];
  });
}

/** The units of the names that the register does not know. */
function findAnswers(review: Review, cast: Cast): readonly ReviewStep[] {
  const answer = answerNames(cast);
  const asked = review.agencies.filter(({ how }) => how === 'ask');
  return asked.map(({ agency }) => {
    const unitIds = answer(agency);
    return { kind: 'choose-agency', agency, unitIds, outside: unitIds.length === 0 };
  });
}

/** Everything else, accepted as it was read. */
function findRest(review: Review): readonly ReviewStep[] {
  const open = [...review.tasks, ...review.duties].filter(({ verdict }) => verdict === 'open');
  return open.length === 0 ? [] : [{ kind: 'judge', keys: open.map(({ key }) => key), verdict: 'accepted' }];
}
