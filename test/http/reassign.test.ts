import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Việc thứ nhất. Sở Ngoại vụ chủ trì.
2. Việc thứ hai. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ.
`;

describe('reassign a task', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: string;
  let foreign: string;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    ({ culture, foreign } = system.here.units);
    const { body: made } = await coordinator.upload('/api/plans', 'ke-hoach.txt', Buffer.from(PLAN, 'utf8'));
    const plan = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
    const keys = [...plan.tasks, ...plan.duties].map((one: { key: string }) => one.key);
    const step = { kind: 'judge', keys, verdict: 'accepted' };
    await coordinator.send('POST', `/api/plans/${made.id}/review`, step);
    const { version } = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
    const issue = { number: '1/KH-UBND', issuedOn: '2026-02-02', version };
    const issued = await coordinator.send('POST', `/api/plans/${made.id}/issue`, issue);
    assert.equal(issued.status, 200, JSON.stringify(issued.body));
    system.clock.goTo('2026-03-02' as never);
    const administrator = await system.signIn('administrator.a');
    const ended = await administrator.send('POST', '/api/units/merge', {
      unitIds: [foreign],
      into: culture,
      day: '2026-03-01',
      legalBasis: 'Nghị quyết thử',
    });
    assert.equal(ended.status, 200, JSON.stringify(ended.body));
    coordinator = await system.signIn('coordinator.a');
  });
  after(() => system.stop());

  async function offers(): Promise<{ taskId: string; ordinal: number; successors: { id: string }[] }[]> {
    return (await coordinator.send('GET', '/api/successor-offers')).body;
  }

  it('offers the open tasks of a unit that is no more to who took up its work', async () => {
    const found = await offers();
    assert.equal(found.length, 2);
    for (const { successors } of found)
      assert.deepEqual(
        successors.map(({ id }) => id),
        [culture],
      );
    assert.deepEqual((await coordinator.send('GET', '/api/successor-offers?day=2026-02-28')).body, []);
  });

  it('refuses a unit that is no more, an empty reason, and whoever has no right', async () => {
    const [one] = await offers();
    const path = `/api/tasks/${one?.taskId}/reassignment`;
    const body = { ordinal: one?.ordinal, toUnitId: culture, reason: 'Sáp nhập' };
    assert.equal(
      (await coordinator.send('POST', path, { ...body, toUnitId: foreign })).body.error.code,
      'unit-not-alive',
    );
    assert.equal(
      (await coordinator.send('POST', path, { ...body, reason: '  ' })).body.error.code,
      'reassign-reason-needed',
    );
    assert.equal((await coordinator.send('POST', path, { ...body, ordinal: 9 })).body.error.code, 'no-such-body');
    const focal = await system.signIn('culture-focal.a');
    assert.equal((await focal.send('POST', path, body)).status, 403);
  });

  it('lets what has one successor go to it, keeps the words of the plan, and tells the history and the log', async () => {
    const [one] = await offers();
    const done = await coordinator.send('POST', '/api/successor-offers/pass', { reason: 'Sáp nhập từ 01/3/2026' });
    assert.deepEqual(done.body, { passed: 2, waiting: 0 });
    assert.deepEqual(await offers(), []);
    const focal = await system.signIn('culture-focal.a');
    await relayOnce(system);
    const { body: notices } = await focal.send('GET', '/api/notices');
    assert.ok(JSON.stringify(notices).includes('2 phần việc chuyển đến đơn vị của bạn'));
    const task = (await focal.send('GET', `/api/tasks/${one?.taskId}`)).body;
    assert.equal(task.bodies[0].agency, 'Sở Ngoại vụ');
    assert.equal(task.bodies[0].unitId, culture);
    assert.equal(task.history[0].kind, 'reassigned');
    assert.equal(task.may.work, true);
    const auditor = await system.signIn('auditor.a');
    const log = (await auditor.send('GET', '/api/audit?action=task.reassign')).body;
    assert.equal(log.length, 2);
  });

  it('counts the year by the units of then and of now, each task once', async () => {
    const read = async (reading: string) => {
      const { body } = await coordinator.send('GET', `/api/task-counts/by-unit?year=2026&reading=${reading}`);
      return Object.fromEntries(body.map((row: { unitId: string; tasks: number }) => [row.unitId, row.tasks]));
    };
    assert.deepEqual(await read('given'), { [foreign]: 1, [culture]: 1 });
    assert.deepEqual(await read('successors'), { [culture]: 2 });
  });
});
