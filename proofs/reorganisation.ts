import assert from 'node:assert/strict';
import { randomFillSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Clock, type Day, formatDay, oneOf, parseDay, readList, readRecords, startOf } from '@cotmoc/base';
import { openNames, resolveForWork } from '@cotmoc/names';
import {
  foundUnit,
  mergeUnits,
  predecessorsOf,
  readRegister,
  splitUnit,
  type UnitFacts,
  unitKinds,
  unitLevels,
} from '@cotmoc/org';
import { changeReview, getPlan, importPlan, issuePlan, readPlan } from '@cotmoc/plans';
import {
  countByUnit,
  offerToSuccessors,
  passToOnlySuccessors,
  reassignTask,
  type UnitCount,
} from '@cotmoc/reassignments';
import { type Asker, systemAsker, type Transaction } from '@cotmoc/store';
import { approveCompletion, askCompletion, listTasks } from '@cotmoc/tasks';
import type { Context, Figures } from '../tools/figures.ts';
import { inRoot } from '../tools/root.ts';
import { openProofDatabase } from './support/database.ts';

export const about =
  'The reorganisation of 2025 on the sample province: a plan of 2024 keeps its bodies, its open tasks go to successors, the year is read both ways.';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH TRƯỜNG SƠN

KẾ HOẠCH
Thông tin đối ngoại tỉnh Trường Sơn năm 2024

I. NỘI DUNG

1. Biên soạn tài liệu giới thiệu tỉnh bằng ba thứ tiếng. Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 30/6/2024.
2. Tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ cơ sở. Sở Thông tin và Truyền thông chủ trì; hoàn thành trước ngày 31/12/2025.
3. Tuyên truyền ở vùng đồng bào dân tộc thiểu số. Ban Dân tộc tỉnh chủ trì, phối hợp với Sở Thông tin và Truyền thông; hoàn thành trước ngày 31/12/2025.
4. Thông tin ở khu vực biên giới. Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì; hoàn thành trước ngày 31/12/2025.
5. Mở chuyên mục về đối ngoại trên báo. Báo Trường Sơn chủ trì; hoàn thành trước ngày 31/12/2025.
6. Phát chương trình song ngữ. Đài Phát thanh và Truyền hình tỉnh chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 31/12/2025.
7. Đón các đoàn báo chí nước ngoài. Sở Ngoại vụ chủ trì; hoàn thành trước ngày 31/12/2025.
`;

const FIRST_DAY = day('2016-01-01');
const random = (bytes: Uint8Array) => randomFillSync(bytes);

function day(text: string): Day {
  const found = parseDay(text);
  if (!found) throw new RangeError(`${text} is no day`);
  return found;
}

/** Noon of a day, turned by hand. */
function turningClock(first: Day): Clock & { goTo(next: Day): void } {
  let at = startOf(first) + 12 * 3_600_000;
  return {
    now: () => at,
    goTo(next) {
      at = startOf(next) + 12 * 3_600_000;
    },
  };
}

interface Sample {
  readonly key: string;
  readonly parent: string;
  readonly from: Day;
  readonly facts: UnitFacts;
}

/** The sample province's units by their keys. */
function readSample(): ReadonlyMap<string, Sample> {
  const source = readFileSync(inRoot('modules/sample/data/units.csv'), 'utf8');
  const rows = readRecords(source).map(({ line, get }): Sample => {
    const where = `units.csv, line ${line}`;
    const facts: UnitFacts = {
      code: null,
      oldCodes: [],
      officialName: get('name'),
      shortName: get('short name') || null,
      englishName: get('english name') || null,
      aliases: readList(get('other names')),
      kind: oneOf(unitKinds, get('kind'), where),
      level: oneOf(unitLevels, get('level'), where),
      parentId: null,
      area: get('area') || null,
      tags: readList(get('tags')),
      contact: {},
      sourceId: null,
    };
    return { key: get('key'), parent: get('parent'), from: day(get('from')), facts };
  });
  return new Map(rows.map((row) => [row.key, row]));
}

interface World {
  readonly clock: ReturnType<typeof turningClock>;
  /** As the program itself. */
  readonly found: (work: (tx: Transaction) => Promise<void>) => Promise<void>;
  /** As somebody who sees the province. */
  readonly as: <T>(work: (tx: Transaction) => Promise<T>, accountId?: string) => Promise<T>;
  readonly sample: ReadonlyMap<string, Sample>;
  /** The id of the unit with this name. */
  readonly idOf: (tx: Transaction, name: string) => Promise<string>;
}

/** The facts of a unit of the sample, under the province's People's Committee. */
function factsOf(world: World, key: string, rootId: string | null): UnitFacts {
  const row = world.sample.get(key);
  if (!row) throw new RangeError(`the sample has no ${key}`);
  return { ...row.facts, parentId: rootId };
}

/** The province as it stood in 2024. */
async function foundProvince(world: World): Promise<void> {
  await world.found(async (tx) => {
    const id = tx.asker.provinceId;
    const created_at = new Date(world.clock.now());
    await tx.db
      .insertInto('province')
      .values({ id, code: 'MAU', name_vi: 'Tỉnh Trường Sơn (mẫu)', name_en: 'Truong Son (sample)', created_at })
      .execute();
    let rootId: string | null = null;
    for (const row of world.sample.values()) {
      if (row.from > FIRST_DAY) continue;
      const input = { facts: { ...row.facts, parentId: rootId }, day: FIRST_DAY, legalBasis: 'Danh bạ năm 2016' };
      await foundUnit(tx, input, 'carry-out', { ...world, random });
      rootId ??= await world.idOf(tx, row.facts.officialName);
    }
  });
}

/** Imports, reviews and issues the plan of 2024; gives its id. */
async function issuePlanOf2024(world: World): Promise<string> {
  const { clock } = world;
  const read = await readPlan({ name: 'ke-hoach-2024.txt', bytes: Buffer.from(PLAN, 'utf8') });
  return world.as(async (tx) => {
    const names = await openNames(tx, clock);
    const resolve = (agency: string) => {
      const { unitIds, candidates, ...rest } = resolveForWork(names, agency, day('2024-01-20'));
      return { ...rest, unitIds: [...unitIds], candidates: [...candidates] };
    };
    const unitId = await world.idOf(tx, 'Ủy ban nhân dân tỉnh Trường Sơn');
    const planId = await importPlan(tx, { read, name: 'ke-hoach-2024.txt', unitId }, { clock, random, resolve });
    const { review } = await getPlan(tx, planId);
    const keys = [...review.tasks, ...review.duties].map(({ key }) => key);
    await changeReview(tx, { planId, step: { kind: 'judge', keys, verdict: 'accepted' } }, { clock });
    const { version } = await getPlan(tx, planId);
    const input = { planId, number: '12/KH-UBND', issuedOn: day('2024-01-20'), version, session: { asker: tx.asker } };
    await issuePlan(tx, input, { clock, random });
    return planId;
  });
}

/** Somebody of the coordinating department, with every right over tasks. */
function sessionOf(asker: Asker) {
  const rights = new Set(['task.read', 'task.work', 'task.approve', 'task.reassign']);
  return { asker, rights, mustChangePassword: false, mustEnrol: false, sessionHash: '' };
}

/** The first task is done in time, by those who carried it then. */
async function finishFirstTask(world: World, planId: string): Promise<void> {
  const { clock } = world;
  const id = await world.as(async ({ db }) => {
    const tasks = db.selectFrom('tasks_task').where('plan_id', '=', planId).orderBy('ordinal');
    return (await tasks.select('id').executeTakeFirstOrThrow()).id;
  });
  await world.as((tx) => {
    const result = 'Đã in và phát hành tài liệu bằng ba thứ tiếng.';
    return askCompletion(tx, { taskId: id, session: sessionOf(tx.asker), result, lateReason: null }, { clock, random });
  });
  const decide = (tx: Transaction) =>
    approveCompletion(tx, { taskId: id, session: sessionOf(tx.asker), note: null }, { clock, random });
  await world.as(decide, randomUUID());
}

/** What 2025 did to the bodies of the sample, by the dated operations of the register. */
async function reorganise(world: World): Promise<number> {
  const by = { clock: world.clock, random };
  return world.as(async (tx) => {
    const root = await world.idOf(tx, 'Ủy ban nhân dân tỉnh Trường Sơn');
    const id = async (key: string) => world.idOf(tx, factsOf(world, key, root).officialName);
    const march = { day: day('2025-03-01'), legalBasis: 'Nghị quyết mẫu số 01/2025' };
    const july = { day: day('2025-07-01'), legalBasis: 'Nghị quyết mẫu số 02/2025' };
    const science: UnitFacts = {
      ...factsOf(world, 'so-tttt', root),
      officialName: 'Sở Khoa học và Công nghệ',
      shortName: 'Sở KH&CN',
      englishName: 'Department of Science and Technology',
      aliases: [],
    };
    const into = [
      { unit: await id('so-vhttdl'), part: 'báo chí, xuất bản, thông tin đối ngoại' },
      { unit: science, part: 'bưu chính, viễn thông, chuyển đổi số' },
    ];
    await splitUnit(
      tx,
      { unitId: await id('so-tttt'), into, keep: false, childrenTo: null, ...march },
      'carry-out',
      by,
    );
    const merges = [
      [['ban-dt'], 'so-dtg', march],
      [['bch-bdbp'], 'bdbp', july],
      [['bao-ts', 'dai-ptth'], 'bao-ptth', july],
    ] as const;
    for (const [keys, intoKey, dated] of merges) {
      const unitIds = await Promise.all(keys.map(id));
      await mergeUnits(tx, { unitIds, into: factsOf(world, intoKey, root), ...dated }, 'carry-out', by);
    }
    return 1 + merges.length;
  });
}

/** What the plan's tasks say of their bodies: the plan's words and the unit's name on its day. */
async function bodiesOf(world: World, planId: string): Promise<readonly string[]> {
  return world.as(async (tx) => {
    const filter = { planId };
    const { items } = await listTasks(tx, { filter, order: 'plan', offset: 0, limit: 100 }, day('2024-02-01'));
    return items.flatMap((item) =>
      item.bodies.map((body) => `${item.path} ${body.role} ${body.agency} = ${body.unitName}`),
    );
  });
}

function figuresOf(counts: readonly UnitCount[]): Record<string, string> {
  return Object.fromEntries(
    counts.map(({ unitName, tasks, done }) => [unitName ?? '(to be chosen)', `${tasks} tasks, ${done} done`]),
  );
}

function sumOf(counts: readonly UnitCount[]): number {
  return counts.reduce((sum, { tasks }) => sum + tasks, 0);
}

/** Plays 2024 and 2025 and looks at the plan, its open tasks and its figures before and after. */
export async function proof(context: Context): Promise<Figures> {
  const { store } = await openProofDatabase(context);
  const clock = turningClock(day('2024-01-20'));
  const provinceId = randomUUID();
  const own = randomUUID();
  const world: World = {
    clock,
    sample: readSample(),
    found: (work) => store.as(systemAsker(provinceId), work),
    as(work, accountId = own) {
      const who = { actor: 'proof', address: null, requestId: null };
      return store.as({ provinceId, accountId, scope: 'province', unitIds: [], ...who }, work);
    },
    async idOf({ db }, name) {
      return (await db.selectFrom('org_unit').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
    },
  };
  await foundProvince(world);
  const planId = await issuePlanOf2024(world);
  await finishFirstTask(world, planId);
  const bodies = await bodiesOf(world, planId);
  const year = { year: 2024, day: day('2024-12-31') } as const;
  const given = await world.as((tx) => countByUnit(tx, { ...year, reading: 'given' }));
  context.say(`plan of ${formatDay(day('2024-01-20'))}: ${sumOf(given)} tasks, ${bodies.length} parts`);
  assert.equal(sumOf(given), 7);
  assert.ok(
    bodies.every((line) => !line.endsWith('= null')),
    bodies.join('\n'),
  );
  assert.deepEqual(await world.as((tx) => offerToSuccessors(tx, day('2024-12-31'))), []);

  clock.goTo(day('2025-07-02'));
  const operations = await reorganise(world);
  assert.deepEqual(await bodiesOf(world, planId), bodies, 'the plan still shows its bodies as of its day');

  const today = day('2025-07-02');
  const offers = await world.as((tx) => offerToSuccessors(tx, today));
  const several = offers.filter(({ successors }) => successors.length > 1);
  assert.equal(offers.length, 6, 'every part of an ended unit in an open task is offered, a finished one is not');
  assert.deepEqual(
    several.map(({ unitName, successors }) => [unitName, successors.length]),
    [
      ['Sở Thông tin và Truyền thông', 2],
      ['Sở Thông tin và Truyền thông', 2],
    ],
  );
  const reason = 'Sắp xếp tổ chức bộ máy năm 2025';
  const gone = await world.as((tx) => passToOnlySuccessors(tx, { reason }, { clock, random }));
  assert.deepEqual(gone, { passed: 4, waiting: 2 }, 'one successor takes over; of several a person chooses');
  const unchosen = await world.as((tx) => countByUnit(tx, { year: 2024, day: today, reading: 'successors' }));
  assert.equal(unchosen.find(({ unitId }) => unitId === null)?.tasks, 2, 'what nobody has chosen for is shown as such');

  const culture = await world.as((tx) => world.idOf(tx, 'Sở Văn hóa, Thể thao và Du lịch'));
  for (const { taskId, ordinal, successors } of several) {
    assert.ok(successors.some(({ id }) => id === culture));
    await world.as((tx) => reassignTask(tx, { taskId, ordinal, toUnitId: culture, reason }, { clock, random }));
  }
  assert.deepEqual(await world.as((tx) => offerToSuccessors(tx, today)), [], 'nothing waits any more');

  const asGiven = await world.as((tx) => countByUnit(tx, { year: 2024, day: today, reading: 'given' }));
  const plain = (counts: readonly UnitCount[]) => counts.map(({ unitName, tasks, done }) => [unitName, tasks, done]);
  assert.deepEqual(plain(asGiven), plain(given), 'read by the units of then, the year is what it was');
  const now = await world.as((tx) => countByUnit(tx, { year: 2024, day: today, reading: 'successors' }));
  assert.equal(sumOf(now), sumOf(given), 'read by the units of now, no task is lost or counted twice');
  const press = now.find(({ unitName }) => unitName === 'Báo và Phát thanh, Truyền hình Trường Sơn');
  const { register } = await world.as(readRegister);
  const before = predecessorsOf(register, press?.unitId ?? '', day('2024-12-31'));
  const theirs = given.filter(({ unitId }) => unitId !== null && before.includes(unitId));
  assert.equal(before.length, 2);
  assert.equal(press?.tasks, sumOf(theirs), 'a merged unit has what its predecessors had');
  return {
    operations,
    parts: bodies.length,
    offered: offers.length,
    passed: gone.passed,
    chosen: several.length,
    tasks: sumOf(now),
    ...Object.fromEntries(Object.entries(figuresOf(given)).map(([name, text]) => [`then: ${name}`, text])),
    ...Object.fromEntries(Object.entries(figuresOf(now)).map(([name, text]) => [`now: ${name}`, text])),
  };
}
