import { type Clock, oneOf, type Randomness, readList, readRecords } from '@cotmoc/base';
import { addEvidence, type FileStore } from '@cotmoc/evidence';
import {
  acceptFinding,
  answerFinding,
  concludeInspection,
  findingTarget,
  planInspection,
  recordFinding,
  returnFinding,
  tellUnits,
} from '@cotmoc/inspections';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import type { Cast } from './cast.ts';
import { momentOf } from './moment.ts';
import { findTasks, playFrom, type SampleLine } from './play-lines.ts';
import { readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

const ACTS = ['plan', 'tell', 'good', 'mend', 'answer', 'accept', 'return', 'conclude'] as const;

/** What the answers' evidence is credited to. */
const KINDS = { targets: [findingTarget], references: [] };

/** Plays the inspections of the sample year up to today, going on where it was left. */
export async function playInspections(
  cast: Cast,
  planId: string,
  by: { store: Store; files: FileStore; clock: Clock; random: Randomness },
): Promise<void> {
  const tasks = await findTasks(by.store, cast, planId);
  const lines = readRecords(readSampleText('inspections.csv'));
  const { played, ids } = await lookBack(by.store, cast, lines);
  await playFrom(lines, { played, clock: by.clock }, async (record, at) => {
    const { line, get } = record;
    const act = oneOf(ACTS, get('act'), `inspections.csv, line ${line}`);
    const session = cast.session(get('who'));
    const clock = momentOf(readDay(get('day')), 16 * 60 + at, by.clock);
    const doing = { ...by, clock, kinds: KINDS };
    const id = ids.get(get('key')) ?? '';
    const note = get('text');
    await by.store.as(session.asker, async (tx) => {
      const version = await versionOf(tx, id);
      switch (act) {
        case 'plan':
          ids.set(get('key'), await planInspection(tx, planOf(record, cast), doing));
          return;
        case 'tell':
          return tellUnits(tx, { inspectionId: id, session, version }, doing);
        case 'good':
        case 'mend': {
          const finding = {
            unitId: cast.unitId(get('units')),
            kind: act,
            text: note,
            dueOn: get('to') ? readDay(get('to')) : null,
            taskId: get('path') ? tasks(get('path')) : null,
          };
          const inspectionId = ids.get(get('of')) ?? '';
          ids.set(get('key'), await recordFinding(tx, { inspectionId, session, finding }, doing));
          return;
        }
        case 'answer': {
          const what = { kind: 'link', link: get('link') } as const;
          const credit = { targetKind: 'finding', targetId: id, amount: null };
          await addEvidence(tx, { session, title: note, happenedOn: null, what, credit }, doing);
          return answerFinding(tx, { findingId: id, session, note, version }, doing);
        }
        case 'accept':
          return acceptFinding(tx, { findingId: id, session, note, version }, doing);
        case 'return':
          return returnFinding(tx, { findingId: id, session, note, version }, doing);
        case 'conclude':
          return concludeInspection(tx, { inspectionId: id, session, conclusion: note, version }, doing);
      }
    });
  });
}

function planOf({ get }: SampleLine, cast: Cast) {
  return {
    title: get('text'),
    basis: 'Kế hoạch số 18/KH-UBND ngày 20/01/2026',
    lookedAt: get('looked_at'),
    team: ['Trần Thị Mẫu, Phó Giám đốc Sở, trưởng đoàn', 'Nguyễn Văn Mẫu, thư ký'],
    fromDay: readDay(get('from')),
    toDay: readDay(get('to')),
    units: readList(get('units')).map((key) => ({ unitId: cast.unitId(key), day: null })),
  };
}

/** How many lines were played, told by what each leaves behind, and the ids of what they made. */
async function lookBack(store: Store, cast: Cast, lines: readonly SampleLine[]) {
  return store.as(systemAsker(cast.provinceId), async ({ db }) => {
    const inspections = await db
      .selectFrom('inspections_inspection')
      .select(['id', 'title', 'told_on', 'concluded_on'])
      .execute();
    const findings = await db.selectFrom('inspections_finding').select(['id', 'text']).execute();
    const { n } = await db
      .selectFrom('inspections_step')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const made = new Map([
      ...inspections.map(({ id, title }) => [title, id] as const),
      ...findings.map(({ id, text }) => [text, id] as const),
    ]);
    const ids = new Map<string, string>();
    for (const { get } of lines) {
      const id = ['plan', 'good', 'mend'].includes(get('act')) ? made.get(get('text')) : undefined;
      if (id) ids.set(get('key'), id);
    }
    const told = inspections.filter((one) => one.told_on).length + inspections.filter((one) => one.concluded_on).length;
    return { played: inspections.length + told + n, ids };
  });
}

async function versionOf(tx: Transaction, id: string): Promise<number> {
  if (!id) return 0;
  const inspection = await tx.db
    .selectFrom('inspections_inspection')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  const finding = await tx.db
    .selectFrom('inspections_finding')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return inspection?.version ?? finding?.version ?? 0;
}
