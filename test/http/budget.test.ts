import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { readSheet } from '@cotmoc/documents';
import { type IssuedTask, issuePlan } from './issue-plan.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Sản xuất 12 video giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì.
2. Đón đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì.

II. KINH PHÍ

Tổng kinh phí thực hiện Kế hoạch là 500.000.000 đồng.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('the money of tasks', () => {
  let system: TestSystem;
  let focal: Visitor;
  let foreign: Visitor;
  let coordinator: Visitor;
  let videos: IssuedTask;
  let guests: IssuedTask;
  let planId: string;
  before(async () => {
    system = await startTestSystem();
    const issued = await issuePlan(system, PLAN);
    planId = issued.planId;
    [videos, guests] = [issued.task('video'), issued.task('phóng viên')];
    focal = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
    coordinator = await system.signIn('coordinator.a');
  });
  after(() => system.stop());

  const entry = (over: object) => ({
    source: 'regular',
    year: 2026,
    unitId: null,
    step: 'estimate',
    amount: 360_000_000,
    day: '2026-02-02',
    documentNumber: null,
    documentOn: null,
    evidenceId: null,
    note: null,
    ...over,
  });
  const enter = (who: Visitor, task: IssuedTask, over: object) =>
    who.send('POST', `/api/tasks/${task.id}/budget`, entry(over));
  const moneyOf = async (who: Visitor, task: IssuedTask): Promise<Wire> =>
    (await who.send('GET', `/api/tasks/${task.id}/budget`)).body;
  const table = async (who: Visitor, query = ''): Promise<Wire> => (await who.send('GET', `/api/budget${query}`)).body;

  it('is entered by the body that carries the task, step by step, with documents', async () => {
    assert.equal((await enter(focal, videos, {})).status, 200);
    const bare = await enter(focal, videos, { step: 'allocated', amount: 300_000_000 });
    assert.deepEqual(Object.keys(bare.body.error.fields), ['documentNumber']);
    const allocated = { step: 'allocated', amount: 300_000_000, documentNumber: '12/QĐ-STC', documentOn: '2026-01-30' };
    assert.equal((await enter(focal, videos, allocated)).status, 200);
    const { sums, entries, may, units } = await moneyOf(focal, videos);
    assert.deepEqual([sums.estimate, sums.allocated, sums.paid], [360_000_000, 300_000_000, 0]);
    assert.equal(entries.find((one: Wire) => one.step === 'allocated').documentNumber, '12/QĐ-STC');
    assert.equal(entries[0].unitName, 'Sở Văn hóa, Thể thao và Du lịch');
    assert.deepEqual([may.enter, units.length], [true, 1]);
    assert.equal((await enter(foreign, videos, {})).status, 404);
    assert.equal((await enter(focal, videos, { unitId: randomUUID() })).body.error.code, 'unit-does-not-carry');
    assert.equal((await enter(focal, videos, { day: '2026-02-03' })).body.error.code, 'day-to-come');
    assert.equal((await enter(focal, videos, { amount: 0 })).body.error.code, 'amount-of-nothing');
    assert.equal((await enter(focal, videos, { evidenceId: randomUUID() })).body.error.code, 'no-such-evidence');
  });

  it('is corrected by an entry below zero with its reason, and no sum falls below zero', async () => {
    const silent = await enter(focal, videos, { amount: -20_000_000 });
    assert.equal(silent.body.error.code, 'correction-reason-needed');
    const note = 'Giảm hai video theo thẩm định';
    assert.equal((await enter(focal, videos, { amount: -20_000_000, note })).status, 200);
    const deep = await enter(focal, videos, { amount: -340_000_001, note });
    assert.equal(deep.body.error.code, 'sum-below-zero');
    const { sums, entries } = await moneyOf(focal, videos);
    assert.deepEqual([sums.estimate, entries.length], [340_000_000, 3]);
  });

  it('warns where more is committed than allocated and paid than accepted, source by source', async () => {
    const committed = { step: 'committed', amount: 310_000_000, documentNumber: 'HĐ 05' };
    await enter(focal, videos, committed);
    const { warnings } = await moneyOf(focal, videos);
    assert.deepEqual(warnings, [{ kind: 'committed-above-allocated', over: 10_000_000, source: 'regular' }]);
    await enter(focal, videos, {
      source: 'mobilised',
      step: 'allocated',
      amount: 50_000_000,
      documentNumber: 'Biên bản 3',
    });
    assert.equal((await moneyOf(focal, videos)).warnings.length, 1);
    const paid = { step: 'paid', amount: 5_000_000, documentNumber: 'UNC 1' };
    await enter(focal, videos, paid);
    assert.deepEqual(
      (await moneyOf(focal, videos)).warnings.map((one: Wire) => one.kind),
      ['committed-above-allocated', 'paid-above-accepted'],
    );
    const waiting = (await focal.send('GET', '/api/inbox')).body.items;
    assert.ok(waiting.some((one: Wire) => one.kind === 'budget.over'));
  });

  it('adds up by task, body, source and step under filters, and shows each unit its own', async () => {
    await enter(foreign, guests, { source: 'other', amount: 40_000_000 });
    const all = await table(coordinator, '?year=2026');
    assert.deepEqual([all.total, all.sums.estimate, all.sums.allocated], [2, 380_000_000, 350_000_000]);
    const rows: Wire[] = all.rows;
    assert.equal(
      rows.reduce((sum, row) => sum + row.sums.estimate, 0),
      all.sums.estimate,
    );
    assert.deepEqual(
      all.byUnit.map((one: Wire) => one.sums.estimate),
      [340_000_000, 40_000_000],
    );
    const other = await table(coordinator, '?source=other');
    assert.deepEqual([other.total, other.sums.estimate], [1, 40_000_000]);
    assert.equal((await table(coordinator, '?year=2025')).total, 0);
    const theirs = await table(foreign);
    assert.deepEqual([theirs.total, theirs.sums.estimate, theirs.sums.allocated], [1, 40_000_000, 0]);
    assert.equal((await table(await system.signIn('border-focal.a'))).total, 0);
    assert.equal((await table(coordinator, '?q=VIDEO+gioi')).total, 1);
  });

  it('says where the plan’s own total is another, to those who see all of the plan', async () => {
    const { plan } = await table(coordinator, `?planId=${planId}`);
    assert.deepEqual([plan.stated, plan.estimate], [500_000_000, 380_000_000]);
    assert.equal((await table(foreign, `?planId=${planId}`)).plan, null);
  });

  it('comes out as a workbook with its title, sums, the difference, and where to sign', async () => {
    const path = `/api/budget/estimate.xlsx?planId=${planId}`;
    const { bytes, headers } = await coordinator.download(path);
    assert.match(String(headers['content-disposition']), /^attachment; filename="du-toan-2026.xlsx"/);
    const lines = readSheet(bytes).map((cells) => cells.join('|'));
    assert.ok(lines.some((line) => line.includes('BIỂU TỔNG HỢP DỰ TOÁN KINH PHÍ NĂM 2026')));
    const sums = lines.find((line) => line.startsWith('Tổng cộng'));
    assert.ok(sums?.includes('380000000'), sums);
    assert.ok(
      lines.some((line) => /ít hơn tổng ghi trong kế hoạch \(500\.000\.000 đồng\) là 120\.000\.000/.test(line)),
    );
    assert.ok(lines.some((line) => line.includes('THỦ TRƯỞNG ĐƠN VỊ')));
    const auditor = await system.signIn('auditor.a');
    assert.equal((await auditor.send('GET', '/api/audit?action=budget.export')).body.length, 1);
    assert.equal((await auditor.send('GET', '/api/audit/chain')).body.broken, null);
  });
});
