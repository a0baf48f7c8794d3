import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Day, fold, makeId, parseDay, Refusal, startOf } from '@cotmoc/base';
import { factsOf, foundUnit, type UnitFacts } from '@cotmoc/org';
import { systemAsker, type Transaction } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';
import { correctAnswer, forgetAnswer, rememberAnswer } from './answer-store.ts';
import { openNames, removeGroup, restoreGroup, saveGroup } from './names-store.ts';
import { resolveForWork } from './resolve-for-work.ts';

const day = (text: string): Day => parseDay(text) ?? assert.fail(text);
const today = day('2026-11-20');
const clock = { now: () => startOf(today) + 36_000_000 };
const random = (bytes: Uint8Array) => randomFillSync(bytes);
const by = { clock, random };

describe('names in a province’s database', () => {
  let database: TestDatabase;
  const provinceId = makeId(clock.now(), random);
  const rootId = makeId(clock.now(), random);
  const ids = new Map<string, string>();
  const as = <T>(work: (tx: Transaction) => Promise<T>) => database.store.as(systemAsker(provinceId), work);
  const idOf = (name: string) => ids.get(name) ?? assert.fail(name);
  const work = (text: string) => as(async (tx) => resolveForWork(await openNames(tx, clock), text, today));

  before(async () => {
    database = await createTestDatabase(clock);
    await as(async ({ db }) => {
      const province = {
        id: provinceId,
        code: 'M',
        name_vi: 'Tỉnh Mẫu',
        name_en: 'Mau',
        created_at: new Date(clock.now()),
      };
      await db.insertInto('province').values(province).execute();
      const name = 'Ủy ban nhân dân tỉnh Mẫu';
      const empty = { code: null, short_name: null, english_name: null, parent_id: null, valid_to: null };
      const root = {
        ...empty,
        name,
        kind: 'people-committee',
        area: 'tỉnh Mẫu',
        valid_from: day('2008-01-01'),
        search: fold(name),
      };
      await db
        .insertInto('org_unit')
        .values({ ...root, province_id: provinceId, id: rootId })
        .execute();
    });
    const units: UnitFacts[] = [
      factsOf('Sở Tài chính', 'department', 'province'),
      factsOf('Sở Ngoại vụ', 'department', 'province'),
      factsOf('Công an tỉnh', 'police', 'province'),
      factsOf('Ủy ban nhân dân xã Biên', 'people-committee', 'commune', { area: 'xã Biên', tags: ['border'] }),
      factsOf('Ủy ban nhân dân xã Trong', 'people-committee', 'commune', { area: 'xã Trong' }),
    ];
    for (const facts of units) {
      const input = { facts: { ...facts, parentId: rootId }, day: day('2025-07-01'), legalBasis: '1/NQ' };
      const { units: founded } = await as((tx) => foundUnit(tx, input, 'carry-out', by));
      ids.set(facts.officialName, founded[0]?.unitId ?? '');
    }
  });
  after(() => database.drop());

  it('gives the units that get the work, and asks where the plan leaves it open', async () => {
    assert.deepEqual((await work('Sở Tài chính')).unitIds, [idOf('Sở Tài chính')]);
    assert.deepEqual((await work('UBND các xã biên giới')).unitIds, [idOf('Ủy ban nhân dân xã Biên')]);
    const open = await work('Các sở, ngành liên quan');
    assert.equal(open.how, 'ask');
    assert.deepEqual(open.unitIds, []);
    assert.ok(open.candidates.includes(idOf('Công an tỉnh')));
  });

  it('takes a ministry for a body that works outside the register', async () => {
    assert.deepEqual((await work('Bộ Ngoại giao')).how, 'outside');
    const both = await work('Bộ Ngoại giao; Sở Ngoại vụ');
    assert.deepEqual([both.how, both.unitIds], ['found', [idOf('Sở Ngoại vụ')]]);
  });

  it('speaks of no bodies to choose from where those of a like name are not the province’s own', async () => {
    const { how, candidates, reason } = await work('Sở Khoa học và Công nghệ');
    assert.deepEqual([how, candidates], ['ask', []]);
    assert.equal(reason.vi, 'Chưa có “Sở Khoa học và Công nghệ” trong danh bạ. Chọn đơn vị hoặc thêm đơn vị mới.');
  });

  it('asks once and remembers', async () => {
    assert.equal((await work('Cơ quan đầu mối của tỉnh')).how, 'ask');
    const answer = { unitIds: [idOf('Sở Ngoại vụ')] };
    const key = await as((tx) => rememberAnswer(tx, { text: 'Cơ quan đầu mối của tỉnh', answer }, by));
    const now = await work('cơ quan đầu mối của tỉnh');
    assert.deepEqual([now.how, now.unitIds, now.confidence], ['found', answer.unitIds, 1]);
    await as((tx) => forgetAnswer(tx, key, by));
    assert.equal((await work('Cơ quan đầu mối của tỉnh')).how, 'ask');
  });

  it('keeps for plans of earlier days what was answered before a correction, unless any day is asked for', async () => {
    const text = 'Cơ quan thường trực của Ban Chỉ đạo';
    const [foreign, finance] = [idOf('Sở Ngoại vụ'), idOf('Sở Tài chính')];
    const meant = async (on: string) =>
      as(async (tx) => resolveForWork(await openNames(tx, clock), text, day(on)).unitIds);
    await as((tx) => rememberAnswer(tx, { text, answer: { unitIds: [foreign] } }, by));
    const correct = (since: Day | null, unitIds: string[]) =>
      as((tx) => correctAnswer(tx, { text, answer: { unitIds }, reason: 'Chuyển nhiệm vụ', since }, by));
    await correct(day('2026-06-01'), [finance]);
    assert.deepEqual([await meant('2026-05-31'), await meant('2026-06-01')], [[foreign], [finance]]);
    await correct(day('2026-09-01'), [foreign]);
    assert.deepEqual([await meant('2026-05-31'), await meant('2026-08-31')], [[foreign], [finance]]);
    assert.deepEqual(await meant('2026-09-01'), [foreign]);
    await correct(null, [finance]);
    assert.deepEqual([await meant('2026-05-31'), await meant('2026-09-01')], [[finance], [finance]]);
    const past = await as(({ db }) =>
      db.selectFrom('names_answer_past').select('key').where('text', '=', text).execute(),
    );
    assert.equal(past.length, 3);
  });

  it('lets a province make groups of its own, which go before the shipped ones, and take them out of use', async () => {
    const group = {
      nameVi: 'Khối nội chính',
      nameEn: 'Internal affairs',
      phrases: ['các cơ quan nội chính'],
      selectors: [],
      members: [idOf('Công an tỉnh')],
      except: [],
      open: false,
    };
    assert.equal((await work('Các cơ quan nội chính')).how, 'ask');
    const id = await as((tx) => saveGroup(tx, null, group, by));
    assert.deepEqual((await work('Các cơ quan nội chính')).unitIds, [idOf('Công an tỉnh')]);
    await as((tx) => saveGroup(tx, id, { ...group, members: [idOf('Công an tỉnh'), idOf('Sở Tài chính')] }, by));
    assert.equal((await work('Các cơ quan nội chính')).unitIds.length, 2);
    await as((tx) => removeGroup(tx, id, by));
    assert.equal((await work('Các cơ quan nội chính')).how, 'ask');
    await as((tx) => restoreGroup(tx, id, by));
    assert.equal((await work('Các cơ quan nội chính')).unitIds.length, 2);
    await assert.rejects(
      as((tx) => restoreGroup(tx, id, by)),
      (error) => error instanceof Refusal && error.code === 'no-such-removed-group',
    );
  });

  it('refuses a group or an answer with a unit of nobody’s', async () => {
    const stranger = makeId(clock.now(), random);
    const answer = as((tx) => rememberAnswer(tx, { text: 'Một tên', answer: { unitIds: [stranger] } }, by));
    await assert.rejects(answer, (error) => error instanceof Refusal && error.code === 'unit-not-found');
  });

  it('sees a unit founded a moment ago', async () => {
    assert.equal((await work('Sở Du lịch')).how, 'ask');
    const facts = factsOf('Sở Du lịch', 'department', 'province', { parentId: rootId });
    await as((tx) => foundUnit(tx, { facts, day: today, legalBasis: '2/NQ' }, 'carry-out', by));
    assert.equal((await work('Sở Du lịch')).how, 'found');
  });
});
