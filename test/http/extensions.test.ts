import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Day, startOf } from '@cotmoc/base';
import { systemAsker } from '@cotmoc/store';
import { issuePlanOf } from './issued-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('more time and lateness', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let focal: Visitor;
  const ids: string[] = [];
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    const texts = ['Biên soạn sổ tay', 'Dịch tài liệu', 'In tờ rơi', 'Dựng phim ngắn'];
    await issuePlanOf(
      coordinator,
      texts.map((text) => ({ text, bodies: [{ role: 'lead', agency: 'Sở Ngoại vụ' }], dueOn: '2026-02-20' })),
      { 'Sở Ngoại vụ': [system.here.units.foreign] },
      '2026-02-02',
    );
    focal = await system.signIn('foreign-focal.a');
    const { items } = (await focal.send('GET', '/api/tasks?order=plan')).body;
    ids.push(...items.map((one: Wire) => one.id));
  });
  after(() => system.stop());

  const goTo = async (day: string) => {
    system.clock.goTo(day as Day);
    coordinator = await system.signIn('coordinator.a');
    focal = await system.signIn('foreign-focal.a');
  };
  const get = async (id: string) => (await focal.send('GET', `/api/tasks/${id}`)).body;
  const ask = (id: string, wantedDue: string, reason = 'Chờ tư liệu của đơn vị bạn.') =>
    focal.send('POST', `/api/tasks/${id}/extension`, { wantedDue, reason });
  const decide = (who: Visitor, id: string, grantedDue: string | null, note: string | null) =>
    who.send('POST', `/api/tasks/${id}/extension/decision`, { grantedDue, note });
  const late = async (query = '') => (await focal.send('GET', `/api/task-count?late=true${query}`)).body.total;

  it('is asked with a later day and a reason, one at a time', async () => {
    const [first = ''] = ids;
    assert.ok((await ask(first, '2026-02-20')).body.error.fields.wantedDue);
    assert.ok((await ask(first, '2026-03-20', ' ')).body.error.fields.reason);
    assert.equal((await ask(first, '2026-03-20')).status, 200);
    assert.equal((await ask(first, '2026-03-25')).body.error.code, 'extension-asked-before');
    const { extension, dueOn, standing } = await get(first);
    assert.deepEqual([extension, dueOn, standing.state], ['asked', '2026-02-20', 'not-started']);
    await relayOnce(system);
    const told = (await coordinator.send('GET', '/api/notices')).body.items;
    assert.equal(told.filter((one: Wire) => one.kind === 'task.extension-asked').length, 1);
  });

  it('is decided by who gave the work, not by the unit itself', async () => {
    const [first = ''] = ids;
    const leader = await system.signIn('foreign-leader.a');
    assert.equal((await decide(leader, first, '2026-03-20', null)).body.error.code, 'not-the-giver');
    assert.equal((await focal.send('GET', `/api/tasks/${first}/extensions`)).body.may.decide, false);
    assert.equal((await coordinator.send('GET', `/api/tasks/${first}/extensions`)).body.may.decide, true);
    assert.ok((await decide(coordinator, first, '2026-04-20', null)).body.error.fields.grantedDue);
    assert.ok((await decide(coordinator, first, '2026-03-10', null)).body.error.fields.note);
    assert.equal((await decide(coordinator, first, '2026-03-10', 'Cần xong trước hội nghị.')).status, 200);
    const { extension, dueOn, firstDueOn } = await get(first);
    assert.deepEqual([extension, dueOn, firstDueOn], ['shortened', '2026-03-10', '2026-02-20']);
    assert.equal((await decide(coordinator, first, null, 'x')).body.error.code, 'no-open-extension');
  });

  it('is never decided by the hands that asked', async () => {
    const [, , , own = ''] = ids;
    await coordinator.send('POST', `/api/tasks/${own}/extension`, { wantedDue: '2026-03-01', reason: 'Giúp đơn vị.' });
    const refused = await decide(coordinator, own, '2026-03-01', null);
    assert.equal(refused.body.error.code, 'same-hands');
    assert.equal((await coordinator.send('DELETE', `/api/tasks/${own}/extension`)).status, 200);
    assert.equal((await get(own)).extension, 'none');
  });

  it('keeps both days and every answer, which nobody can change', async () => {
    const [first = ''] = ids;
    await ask(first, '2026-03-30', 'Cần thêm thời gian in.');
    await decide(coordinator, first, null, 'Đã gia hạn một lần.');
    const { items } = (await focal.send('GET', `/api/tasks/${first}/extensions`)).body;
    assert.deepEqual(
      items.map((one: Wire) => [one.state, one.oldDue, one.wantedDue, one.grantedDue]),
      [
        ['refused', '2026-03-10', '2026-03-30', null],
        ['shortened', '2026-02-20', '2026-03-20', '2026-03-10'],
      ],
    );
    const asker = systemAsker(system.here.id);
    await assert.rejects(
      system.store.as(asker, ({ db }) => db.updateTable('tasks_extension').set({ note: 'khác' }).execute()),
      /never changed/,
    );
    await assert.rejects(
      system.store.as(asker, ({ db }) => db.deleteFrom('tasks_extension').execute()),
      /permission/,
    );
  });

  it('counts the asking for completion against the deadline there is, and anew when more time is given after it', async () => {
    const [, second = ''] = ids;
    await ask(second, '2026-02-27');
    await goTo('2026-02-25');
    const result = 'Đã dịch xong toàn bộ tài liệu, có bản hiệu đính.';
    const silent = await focal.send('POST', `/api/tasks/${second}/completion`, { result, lateReason: null });
    assert.equal(silent.body.error.code, 'late-reason-needed');
    const asked = await focal.send('POST', `/api/tasks/${second}/completion`, {
      result,
      lateReason: 'Chờ trả lời gia hạn.',
    });
    assert.equal(asked.status, 200);
    assert.equal((await get(second)).standing.late, true);
    assert.equal((await ask(second, '2026-03-27')).status, 409);
    assert.equal((await decide(coordinator, second, '2026-02-27', null)).status, 200);
    const after = await get(second);
    assert.deepEqual(
      [after.standing.late, after.extension, after.lateReason],
      [false, 'granted', 'Chờ trả lời gia hạn.'],
    );
  });

  it('asks for the reason of lateness once and keeps it', async () => {
    const [, , third = '', fourth = ''] = ids;
    assert.equal(await late('&why=unexplained'), 2);
    assert.ok((await focal.send('POST', `/api/tasks/${third}/late-reason`, { reason: '' })).body.error.fields.reason);
    assert.equal(
      (await focal.send('POST', `/api/tasks/${third}/late-reason`, { reason: 'Nhà in quá tải.' })).status,
      200,
    );
    const again = await focal.send('POST', `/api/tasks/${third}/late-reason`, { reason: 'Khác' });
    assert.equal(again.body.error.code, 'explained-before');
    const completion = { result: 'Đã in và giao đủ số tờ rơi cho các xã.', lateReason: 'Khác nữa' };
    await focal.send('POST', `/api/tasks/${third}/completion`, completion);
    assert.equal((await get(third)).lateReason, 'Nhà in quá tải.');
    assert.equal(await late('&why=unexplained'), 1);
    const [first = ''] = ids;
    const inTime = await focal.send('POST', `/api/tasks/${first}/late-reason`, { reason: 'x' });
    assert.equal(inTime.body.error.code, 'not-late');
    assert.ok(fourth);
  });

  it('marks what nobody could help on a basis, counts with and without it, and lifts the mark', async () => {
    const [, , , fourth = ''] = ids;
    const mark = (who: Visitor, path: string, basis: string) =>
      who.send('POST', `/api/tasks/${fourth}/${path}`, { basis });
    assert.equal((await mark(focal, 'objective-delay', 'Bão')).status, 403);
    assert.ok((await mark(coordinator, 'objective-delay', '')).body.error.fields.basis);
    assert.equal((await mark(coordinator, 'objective-delay', 'Công điện phòng chống bão.')).status, 200);
    assert.deepEqual([await late(), await late('&objective=false'), await late('&objective=true')], [2, 1, 1]);
    assert.equal((await mark(coordinator, 'objective-delay/lifting', 'Bão không vào tỉnh.')).status, 200);
    assert.equal(await late('&objective=true'), 0);
    const { delays, objectiveDelay } = await get(fourth);
    assert.equal(objectiveDelay, false);
    assert.deepEqual(
      delays.map((one: Wire) => one.act),
      ['lifted', 'marked'],
    );
    assert.ok(startOf('2026-02-25' as Day) <= Date.parse(delays[0].at));
  });

  it('says the same of a task that is none and of one of another province', async () => {
    const stranger = await system.signIn('coordinator.b');
    const [first = ''] = ids;
    for (const path of ['', '/extensions']) {
      assert.equal((await stranger.send('GET', `/api/tasks/${first}${path}`)).body.error.code, 'no-such-task');
    }
    const junk = await focal.send('GET', '/api/tasks/hello');
    assert.equal(junk.status, 422);
  });
});
