import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { makeDueOccurrences } from '@cotmoc/recurrence';
import { openStore, type Store } from '@cotmoc/store';
import { issuePlanOf } from './issued-plan.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('work that comes again', () => {
  let system: TestSystem;
  let other: Store;
  let coordinator: Visitor;
  let monthly = '';
  let quarterly = '';
  before(async () => {
    system = await startTestSystem();
    // A second process on the same database.
    other = openStore({ url: system.database.appUrl, clock: system.clock });
    coordinator = await system.signIn('coordinator.a');
    const { units } = system.here;
    await issuePlanOf(
      coordinator,
      [
        {
          text: 'Cung cấp thông tin báo chí hằng tháng',
          bodies: [{ role: 'lead', agency: 'Sở Ngoại vụ' }],
          dueOn: '2026-12-31',
          quantity: 12,
          quantityUnit: 'bản tin',
          recurrence: { kind: 'recurring', every: 'month', dueDay: 19, quantityEach: 1 },
        },
        {
          text: 'Giữ nếp chào cờ biên giới',
          bodies: [
            { role: 'perform', agency: 'Sở Ngoại vụ' },
            { role: 'perform', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
          ],
          dueOn: '2026-12-31',
          recurrence: { kind: 'proof', every: 'quarter', dueDay: null, quantityEach: null },
        },
      ],
      { 'Sở Ngoại vụ': [units.foreign], 'Ban Chỉ huy Bộ đội Biên phòng tỉnh': [units.border] },
      '2026-02-02',
    );
    monthly = (await coordinator.send('GET', '/api/tasks?q=hang+thang')).body.items[0].id;
    quarterly = (await coordinator.send('GET', '/api/tasks?q=chao+co')).body.items[0].id;
  });
  after(async () => {
    await other.close();
    await system.stop();
  });

  const sweep = (store: Store = system.store) =>
    makeDueOccurrences({ store, clock: system.clock, random: (bytes) => randomFillSync(bytes) }, system.here.id);
  const goTo = async (day: string) => {
    system.clock.goTo(day as Day);
    coordinator = await system.signIn('coordinator.a');
  };
  const get = async (id: string) => (await coordinator.send('GET', `/api/tasks/${id}`)).body;
  const children = async (id: string): Promise<Wire[]> =>
    (await coordinator.send('GET', `/api/tasks?parent=${id}&order=plan&limit=50`)).body.items;
  const firsts = async (id: string) => (await children(id)).map((one) => one.occurrenceOn);

  it('begins with the period under way, due on the work day before a rest day or after, as set', async () => {
    assert.deepEqual(await firsts(monthly), ['2026-02-01']);
    const [first] = await children(monthly);
    // 19/02/2026 is Tết: the deadline goes on to the first work day.
    assert.equal(first.dueOn, '2026-02-23');
    assert.equal(first.quantity, 1);
    const parent = await get(monthly);
    assert.deepEqual([parent.periods, parent.childCount, parent.may.work], [11, 1, false]);
  });

  it('goes three levels deep where several bodies each do it', async () => {
    const pieces = await children(quarterly);
    assert.equal(pieces.length, 2);
    for (const piece of pieces) assert.deepEqual(await firsts(piece.id), ['2026-01-01']);
    const [own] = (await children(pieces[0]?.id)) ?? [];
    const chain = await get(own.id);
    assert.deepEqual(
      chain.parents.map((one: Wire) => one.grain),
      ['task', 'piece'],
    );
    const focal = await system.signIn('border-focal.a');
    const mine = (await focal.send('GET', '/api/tasks?grain=leaf')).body.items;
    assert.equal(mine.length, 1);
    const told = { percent: 40, quantityDone: null, note: 'Đã làm' };
    assert.equal((await focal.send('POST', `/api/tasks/${mine[0].id}/progress`, told)).status, 200);
    const whole = await get(quarterly);
    // 40 % of one of four periods of one of two bodies.
    assert.deepEqual([whole.standing.state, whole.percent], ['in-progress', 5]);
  });

  it('makes the next period some days ahead, once, whoever sweeps and how often', async () => {
    await goTo('2026-02-21');
    assert.equal(await sweep(), 0);
    await goTo('2026-02-22');
    const made = await Promise.all([sweep(), sweep(other), sweep(), sweep(other)]);
    assert.equal(
      made.reduce((sum, count) => sum + count, 0),
      1,
    );
    assert.equal(await sweep(other), 0);
    assert.deepEqual(await firsts(monthly), ['2026-02-01', '2026-03-01']);
    assert.equal((await get(monthly)).childCount, 2);
  });

  it('counts what is done of what there will be', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const [first] = await children(monthly);
    await focal.send('POST', `/api/tasks/${first.id}/progress`, { percent: null, quantityDone: 1, note: null });
    const result = 'Đã phát hành bản tin tháng hai, gửi các báo.';
    await focal.send('POST', `/api/tasks/${first.id}/completion`, { result, lateReason: null });
    const leader = await system.signIn('foreign-leader.a');
    assert.equal((await leader.send('POST', `/api/tasks/${first.id}/completion/approval`, { note: null })).status, 200);
    const parent = await get(monthly);
    assert.deepEqual([parent.children.done, parent.periods, parent.quantityDone, parent.quantity], [1, 11, 1, 12]);
    assert.equal(parent.standing.state, 'in-progress');
    const next = await children(monthly);
    assert.equal(next[1].bodies[0].handling, 'given');
  });

  it('is taken up once for all periods to come', async () => {
    // Who worked on February has taken the whole up.
    assert.equal((await get(monthly)).bodies[0].handling, 'accepted');
    await goTo('2026-03-28');
    assert.equal(await sweep(), 3);
    const april = (await children(monthly)).find((one) => one.occurrenceOn === '2026-04-01');
    assert.equal(april.bodies[0].handling, 'accepted');
  });

  it('is paused by who gave it, makes nothing meanwhile, and nothing of the pause afterwards', async () => {
    const focal = await system.signIn('foreign-focal.a');
    assert.equal((await focal.send('POST', `/api/tasks/${monthly}/pause`, { reason: 'x' })).status, 403);
    await goTo('2026-04-10');
    assert.equal(
      (await coordinator.send('POST', `/api/tasks/${monthly}/pause`, { reason: 'Chờ quy chế mới.' })).status,
      200,
    );
    await goTo('2026-06-10');
    await sweep();
    assert.equal((await firsts(monthly)).at(-1), '2026-04-01');
    assert.equal((await coordinator.send('POST', `/api/tasks/${monthly}/resume`)).status, 200);
    await goTo('2026-06-28');
    await sweep();
    assert.deepEqual((await firsts(monthly)).slice(-2), ['2026-04-01', '2026-07-01']);
    // May and June fall out: nine of the eleven are left.
    assert.equal((await get(monthly)).periods, 9);
  });

  it('can be changed for the periods to come, unless somebody else has just changed it', async () => {
    const parent = await get(monthly);
    const rule = { kind: 'recurring', every: 'quarter', dueDay: null, quantityEach: 3, until: '2026-12-31' };
    const stale = await coordinator.send('PUT', `/api/tasks/${monthly}/recurrence`, {
      ...rule,
      version: parent.version - 1,
    });
    assert.equal(stale.body.error.code, 'task-changed');
    const changed = await coordinator.send('PUT', `/api/tasks/${monthly}/recurrence`, {
      ...rule,
      version: parent.version,
    });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    const after = await get(monthly);
    const [line] = after.history;
    // The history has the rule itself, for each reader's language.
    assert.deepEqual([line.kind, line.note, line.recurrence], ['recurrence-changed', null, after.recurrence]);
    assert.equal(line.recurrence.every, 'quarter');
    const again = { ...rule, quantityEach: 4, version: parent.version };
    const late = await coordinator.send('PUT', `/api/tasks/${monthly}/recurrence`, again);
    assert.equal(late.body.error.code, 'task-changed');
    await goTo('2026-12-20');
    await sweep();
    assert.deepEqual((await firsts(monthly)).slice(-2), ['2026-07-01', '2026-10-01']);
  });

  it('is changed for every piece at once on the page of the whole, which tells how they come again', async () => {
    const whole = await get(quarterly);
    assert.deepEqual([whole.recurrence, whole.recurrenceOfPieces.every], [null, 'quarter']);
    const rule = { kind: 'proof', every: 'half-year', dueDay: 15, quantityEach: null, until: '2027-12-31' };
    const path = `/api/tasks/${quarterly}/recurrence`;
    const changed = await coordinator.send('PUT', path, { ...rule, version: whole.version });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    for (const piece of await children(quarterly)) {
      const { recurrence } = await get(piece.id);
      assert.deepEqual([recurrence.every, recurrence.dueDay], ['half-year', 15]);
    }
    const after = await get(quarterly);
    assert.deepEqual([after.recurrenceOfPieces.dueDay, after.history[0].recurrence.dueDay], [15, 15]);
  });

  it('moves deadlines as the province sets it', async () => {
    const setting = { shift: 'back', leadDays: 10, proofEvery: 'half-year' };
    assert.equal((await coordinator.send('PUT', '/api/task-setting', setting)).status, 200);
    assert.deepEqual((await coordinator.send('GET', '/api/task-setting')).body, setting);
    const leader = await system.signIn('foreign-leader.a');
    assert.equal((await leader.send('PUT', '/api/task-setting', setting)).status, 403);
  });
});
