import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Việc thứ nhất. Sở Ngoại vụ chủ trì.
2. Việc thứ hai. Sở Văn hóa, Thể thao và Du lịch chủ trì.
`;

describe('standing in', () => {
  let system: TestSystem;
  let leader: Visitor;
  let standIn: Visitor;
  let tasks: { id: string; text: string }[];
  before(async () => {
    system = await startTestSystem();
    const coordinator = await system.signIn('coordinator.a');
    const { body: made } = await coordinator.upload('/api/plans', 'ke-hoach.txt', Buffer.from(PLAN, 'utf8'));
    const plan = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
    const keys = [...plan.tasks, ...plan.duties].map((one: { key: string }) => one.key);
    await coordinator.send('POST', `/api/plans/${made.id}/review`, { kind: 'judge', keys, verdict: 'accepted' });
    const { version } = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
    const issue = { number: '1/KH-UBND', issuedOn: '2026-02-02', version };
    assert.equal((await coordinator.send('POST', `/api/plans/${made.id}/issue`, issue)).status, 200);
    tasks = (await coordinator.send('GET', '/api/tasks?order=plan')).body.items;
    leader = await system.signIn('foreign-leader.a');
    standIn = await system.signIn('province-leader.a');
  });
  after(() => system.stop());

  const approve = (task: { id: string } | undefined) =>
    standIn.send('POST', `/api/tasks/${task?.id}/completion/approval`, { note: null });

  it('approves for the unit of whoever is away, for no other, and no longer once it is revoked', async () => {
    const [foreigns, cultures] = tasks;
    assert.equal((await approve(foreigns)).body.error.code, 'no-right');
    const toAccount = (await standIn.send('GET', '/api/session')).body.account.id;
    const made = await leader.send('POST', '/api/delegations', {
      unitId: system.here.units.foreign,
      toAccount,
      fromDay: '2026-02-02',
      lastDay: '2026-02-03',
      reason: 'Đi công tác',
    });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const result = 'Đã làm xong việc thứ nhất đúng như kế hoạch.';
    for (const [username, task] of [
      ['foreign-focal.a', foreigns],
      ['culture-focal.a', cultures],
    ] as const) {
      const focal = await system.signIn(username);
      const asked = await focal.send('POST', `/api/tasks/${task?.id}/completion`, { result, lateReason: null });
      assert.equal(asked.status, 200, JSON.stringify(asked.body));
    }
    assert.equal((await approve(cultures)).status, 404);
    assert.equal((await approve(foreigns)).status, 200);
    assert.equal((await leader.send('DELETE', `/api/delegations/${made.body.id}`)).status, 200);
    assert.equal((await approve(cultures)).body.error.code, 'no-right');
  });

  it('gives no right to lend on what was lent', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const toAccount = (await focal.send('GET', '/api/session')).body.account.id;
    const refused = await standIn.send('POST', '/api/delegations', {
      unitId: system.here.units.foreign,
      toAccount,
      fromDay: '2026-02-02',
      lastDay: '2026-02-03',
      reason: 'Chuyển tiếp',
    });
    assert.equal(refused.body.error.code, 'no-right');
  });
});
