import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changePolicy, LEVELS, type Role } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import { Secret, TOTP } from 'otpauth';
import { relayOnce } from './relay.ts';
import { PASSWORD, startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Việc thứ nhất. Sở Ngoại vụ chủ trì.
2. Việc thứ hai. Sở Ngoại vụ chủ trì.
3. Việc thứ ba. Sở Ngoại vụ chủ trì.
`;
const RESULT = 'Đã làm xong việc này đúng như kế hoạch.';

describe('separate hands', () => {
  let system: TestSystem;
  let leader: Visitor;
  let standIn: Visitor;
  let coordinator: Visitor;
  let tasks: { id: string }[];
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    const planId = await draft(coordinator, 'ke-hoach.txt', PLAN);
    assert.equal((await issue(coordinator, planId)).status, 200);
    tasks = (await coordinator.send('GET', '/api/tasks?order=plan')).body.items;
    leader = await system.signIn('foreign-leader.a');
    standIn = await system.signIn('province-leader.a');
  });
  after(() => system.stop());

  async function draft(who: Visitor, name: string, text: string): Promise<string> {
    const { body: made } = await who.upload('/api/plans', name, Buffer.from(text, 'utf8'));
    const plan = (await who.send('GET', `/api/plans/${made.id}`)).body;
    const keys = [...plan.tasks, ...plan.duties].map((one: { key: string }) => one.key);
    await who.send('POST', `/api/plans/${made.id}/review`, { kind: 'judge', keys, verdict: 'accepted' });
    return made.id;
  }
  async function issue(who: Visitor, planId: string) {
    const { version } = (await who.send('GET', `/api/plans/${planId}`)).body;
    return who.send('POST', `/api/plans/${planId}/issue`, { number: '1/KH-UBND', issuedOn: '2026-02-02', version });
  }
  const idOf = async (who: Visitor) => (await who.send('GET', '/api/session')).body.account.id as string;
  async function lend(from: Visitor, to: Visitor): Promise<string> {
    const made = await from.send('POST', '/api/delegations', {
      unitId: system.here.units.foreign,
      toAccount: await idOf(to),
      fromDay: '2026-02-02',
      lastDay: '2026-02-28',
      reason: 'Đi công tác',
    });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    return made.body.id;
  }
  const setPolicy = (policy: { secondFactorRoles?: readonly Role[]; sameHandsMayIssue?: boolean }) =>
    system.store.as(systemAsker(system.here.id), (tx) =>
      changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [], ...policy }, { now: system.clock.now() }),
    );
  const ask = (who: Visitor, task: { id: string } | undefined) =>
    who.send('POST', `/api/tasks/${task?.id}/completion`, { result: RESULT, lateReason: null });
  const approve = (who: Visitor, task: { id: string } | undefined) =>
    who.send('POST', `/api/tasks/${task?.id}/completion/approval`, { note: null });

  it('keep whoever stands in from approving what the one who is away has asked for', async () => {
    const [task] = tasks;
    const id = await lend(leader, standIn);
    assert.equal((await ask(leader, task)).status, 200);
    assert.equal((await approve(standIn, task)).body.error.code, 'task-not-open-to-decide');
    assert.equal((await standIn.send('GET', `/api/tasks/${task?.id}`)).body.may.decide, false);
    assert.equal((await approve(coordinator, task)).status, 200);
    await leader.send('DELETE', `/api/delegations/${id}`);
  });

  it('keep the one who was away, and others who stand in, from approving what was asked in that name', async () => {
    const [, task] = tasks;
    await lend(leader, standIn);
    await lend(leader, coordinator);
    assert.equal((await ask(standIn, task)).status, 200);
    for (const who of [leader, standIn, coordinator])
      assert.equal((await approve(who, task)).body.error.code, 'task-not-open-to-decide');
    const focal = await system.signIn('foreign-focal.a');
    assert.equal((await approve(focal, task)).body.error.code, 'no-right');
    for (const one of (await leader.send('GET', '/api/delegations')).body.items)
      if (one.state === 'running') await leader.send('DELETE', `/api/delegations/${one.id}`);
    assert.equal((await approve(coordinator, task)).status, 200);
  });

  it('let a person who works in their own right have it approved by the one they stand in for', async () => {
    const [, , task] = tasks;
    const focal = await system.signIn('foreign-focal.a');
    const id = await lend(leader, focal);
    assert.equal((await ask(focal, task)).status, 200);
    assert.equal((await approve(leader, task)).status, 200);
    await leader.send('DELETE', `/api/delegations/${id}`);
  });

  it('keep who reviewed a plan, and who stands in for them, from issuing it where the policy parts the two', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const planId = await draft(focal, 'rieng.txt', PLAN.replace('năm 2026', 'của Sở năm 2026'));
    await setPolicy({ sameHandsMayIssue: false });
    const id = await lend(focal, leader);
    assert.equal((await issue(leader, planId)).body.error.code, 'same-hands');
    await focal.send('DELETE', `/api/delegations/${id}`);
    const { body: plan } = await leader.send('GET', `/api/plans/${planId}`);
    assert.equal(plan.state, 'draft');
    await coordinator.send('POST', `/api/plans/${planId}/review`, {
      kind: 'judge',
      keys: [plan.tasks[0].key],
      verdict: 'accepted',
    });
    assert.equal((await issue(coordinator, planId)).body.error.code, 'same-hands');
    assert.equal((await issue(leader, planId)).status, 200);
    await setPolicy({});
  });

  it('ask of whoever stands in the second factor that the lent role needs, and only for what was lent', async () => {
    const id = await lend(leader, standIn);
    await setPolicy({ secondFactorRoles: ['unit-leader'] });
    const [task] = tasks;
    assert.equal((await approve(standIn, task)).body.error.code, 'second-factor-needed');
    const before = (await standIn.send('GET', '/api/session')).body;
    assert.deepEqual(
      [before.delegationNeedsFactor, before.mustEnrol, before.may['task.approve']],
      [true, false, false],
    );
    assert.equal((await standIn.send('GET', '/api/tasks')).status, 200);
    const told = async () =>
      (await standIn.send('GET', '/api/session/rights')).body.find(
        (one: { right: string }) => one.right === 'task.approve',
      );
    assert.deepEqual((await told()).lent, [{ by: 'foreign-leader', unitName: 'Sở Ngoại vụ', waits: true }]);
    assert.equal((await told()).given, false);
    const begun = await standIn.send('POST', '/api/second-factor/totp', { password: PASSWORD });
    const code = new TOTP({ secret: Secret.fromBase32(begun.body.secret) }).generate({ timestamp: system.clock.now() });
    assert.equal((await standIn.send('POST', '/api/second-factor/totp/confirm', { code })).status, 200);
    assert.equal((await approve(standIn, task)).body.error.code, 'task-not-open-to-decide');
    assert.deepEqual([(await told()).given, (await told()).lent[0].waits], [true, false]);
    const now = (await standIn.send('GET', '/api/session')).body;
    assert.deepEqual([now.delegationNeedsFactor, now.may['task.approve']], [false, true]);
    await setPolicy({});
    await leader.send('DELETE', `/api/delegations/${id}`);
  });

  it('let the leader of a unit see and take back what its people have lent, and nobody else’s', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const id = await lend(focal, standIn);
    const cultures = await system.signIn('culture-leader.a');
    const seen = async (who: Visitor) => (await who.send('GET', '/api/delegations/all')).body;
    assert.deepEqual(
      (await seen(leader)).map((one: { id: string }) => one.id),
      [id],
    );
    assert.deepEqual(await seen(cultures), []);
    const revoke = (who: Visitor) =>
      who.send('POST', `/api/delegations/${id}/revocation`, { reason: 'Người làm thay cũng đi vắng' });
    assert.equal((await revoke(cultures)).status, 404);
    assert.equal((await revoke(leader)).status, 200);
    assert.deepEqual(await seen(leader), []);
    const own = await lend(leader, standIn);
    assert.deepEqual(await seen(leader), []);
    await leader.send('DELETE', `/api/delegations/${own}`);
  });

  it('let an administrator take back what another has lent, with a reason that both are told and the log keeps', async () => {
    const id = await lend(leader, standIn);
    const administrator = await system.signIn('administrator.a');
    const listed = (await administrator.send('GET', '/api/delegations/all')).body;
    assert.deepEqual(
      listed.map(({ id: one, fromName, toName, state }: Record<string, string>) => [one, fromName, toName, state]),
      [[id, 'foreign-leader', 'province-leader', 'running']],
    );
    const revoke = (who: Visitor, reason: string) => who.send('POST', `/api/delegations/${id}/revocation`, { reason });
    assert.equal((await revoke(coordinator, 'Không được')).body.error.code, 'no-right');
    assert.equal((await revoke(await system.signIn('administrator.b'), 'Không được')).status, 404);
    assert.equal((await revoke(administrator, ' ')).body.error.code, 'revocation-reason-missing');
    assert.equal((await revoke(administrator, 'Ủy quyền nhầm người')).status, 200);
    assert.equal((await revoke(administrator, 'Lần nữa')).status, 404);
    assert.equal((await standIn.send('GET', '/api/session')).body.may['task.approve'], false);
    await relayOnce(system);
    for (const who of [leader, standIn]) {
      const { items } = (await who.send('GET', '/api/notices')).body;
      const told = items.filter((one: { kind: string }) => one.kind === 'delegation.revoked');
      assert.match(told.map((one: { body: string }) => one.body).join(), /Ủy quyền nhầm người/);
    }
    const { body: log } = await administrator.send('GET', `/api/audit?objectId=${id}&action=delegation.revoke`);
    assert.deepEqual([log.length, log[0].actor], [1, 'administrator']);
  });
});
