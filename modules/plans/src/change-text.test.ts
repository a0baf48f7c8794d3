import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { fold, makeId, parseDay, Refusal, startOf } from '@cotmoc/base';
import { compile } from '@cotmoc/plan';
import { systemAsker, type Transaction } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';
import { changeReview, reachOfUndo } from './change-review.ts';
import { changeText } from './change-text.ts';
import { importPlan } from './import-plan.ts';
import { getPlan } from './plan-store.ts';

const TEXT = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NHIỆM VỤ

1. Tổ chức một lớp tập huấn cho cán bộ đầu mối.

Cơ quan thực hiện: Sở Ngoại vụ.

2. In tờ rơi song ngữ giới thiệu cửa khẩu.

Cơ quan thực hiện: Sở Ngoại vụ.
`;
const LONGER = TEXT.replace('giới thiệu cửa khẩu', 'giới thiệu cửa khẩu và chợ biên giới');

const today = parseDay('2026-03-02') ?? assert.fail();
const clock = { now: () => startOf(today) + 36_000_000 };
const random = (bytes: Uint8Array) => randomFillSync(bytes);
const resolve = () => ({
  unitIds: [],
  how: 'ask' as const,
  confidence: 0,
  reason: { vi: '', en: '' },
  candidates: [],
});

describe('changing the text of a draft', () => {
  let database: TestDatabase;
  const provinceId = makeId(clock.now(), random);
  const unitId = makeId(clock.now(), random);
  const asker = { ...systemAsker(provinceId), accountId: makeId(clock.now(), random) };
  const as = <T>(work: (tx: Transaction) => Promise<T>) => database.store.as(asker, work);

  before(async () => {
    database = await createTestDatabase(clock);
    await as(async ({ db }) => {
      const province = { code: 'THU', name_vi: 'Thử', name_en: 'Test', created_at: new Date(clock.now()) };
      await db
        .insertInto('province')
        .values({ id: provinceId, ...province })
        .execute();
      const empty = { code: null, short_name: null, english_name: null, parent_id: null, valid_to: null };
      const name = 'Ủy ban nhân dân tỉnh Thử';
      const known = { name, search: fold(name), kind: 'people-committee', valid_from: today };
      await db
        .insertInto('org_unit')
        .values({ ...empty, ...known, province_id: provinceId, id: unitId })
        .execute();
    });
  });

  after(() => database.drop());

  async function aDraft(name: string): Promise<string> {
    const read = { compiled: compile(TEXT, { name, sha256: name }), mediaType: 'text/plain', notes: [] };
    return as((tx) => importPlan(tx, { read, name, unitId }, { clock, random, resolve }));
  }

  function change(planId: string, text: string, version: number) {
    return as((tx) => changeText(tx, { planId, compiled: compile(text), version }, { resolve }));
  }

  it('reads the text anew and keeps what was said of tasks that stayed the same', async () => {
    const planId = await aDraft('mot.txt');
    const keys = (await as((tx) => getPlan(tx, planId))).review.tasks.map((task) => task.key);
    await as((tx) => changeReview(tx, { planId, step: { kind: 'judge', keys, verdict: 'accepted' } }, { clock }));
    const { version } = await as((tx) => getPlan(tx, planId));
    const { kept } = await change(planId, LONGER, version);
    const plan = await as((tx) => getPlan(tx, planId));
    assert.equal(kept, 1);
    assert.deepEqual(
      plan.review.tasks.map((task) => task.verdict),
      ['accepted', 'open'],
    );
    assert.ok(plan.compiled.text.includes('chợ biên giới'));
    assert.equal(plan.compiled.source.name, 'mot.txt');
    assert.equal(plan.version, version + 1);
  });

  it('has nothing to take back afterwards, for earlier steps speak of the earlier reading', async () => {
    const planId = await aDraft('hai.txt');
    const step = { kind: 'judge' as const, keys: ['t1'], verdict: 'dropped' as const };
    await as((tx) => changeReview(tx, { planId, step }, { clock }));
    const { version } = await as((tx) => getPlan(tx, planId));
    await change(planId, LONGER, version);
    assert.deepEqual(await as((tx) => reachOfUndo(tx, planId)), { canUndo: false, canRedo: false });
  });

  it('refuses when the review has changed since the text was opened', async () => {
    const planId = await aDraft('ba.txt');
    const { version } = await as((tx) => getPlan(tx, planId));
    const step = { kind: 'judge' as const, keys: ['t1'], verdict: 'dropped' as const };
    await as((tx) => changeReview(tx, { planId, step }, { clock }));
    await assert.rejects(change(planId, LONGER, version), (error) => {
      return error instanceof Refusal && error.code === 'review-changed';
    });
  });

  it('refuses an issued plan', async () => {
    const planId = await aDraft('bon.txt');
    const { version } = await as((tx) => getPlan(tx, planId));
    await as(({ db }) => db.updateTable('plans_plan').set({ state: 'issued' }).where('id', '=', planId).execute());
    await assert.rejects(change(planId, LONGER, version), (error) => {
      return error instanceof Refusal && error.code === 'plan-already-issued';
    });
  });
});
