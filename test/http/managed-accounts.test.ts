import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { accountsSchedules } from '@cotmoc/accounts/jobs';
import { changePolicy, createAccount, LEVELS } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import pg from 'pg';
import { PASSWORD, startTestSystem, type TestSystem, type Visitor } from './system.ts';

const NEXT = 'mot-cau-khac-cung-du-dai';
const random = (bytes: Uint8Array) => randomFillSync(bytes);
const DAY = 86_400_000;

describe('accounts that an administrator manages', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  async function idOf(administrator: Visitor, username: string): Promise<string> {
    const { body } = await administrator.send('GET', '/api/accounts');
    return body.find((one: { username: string }) => one.username === username).id;
  }
  const person = (username: string, unitId: string, roles: { role: string; unitId: string }[] = []) => ({
    name: 'Lò Thị Thử',
    post: 'Chuyên viên',
    username,
    unitId,
    roles,
    phone: '0900000000',
    email: null,
  });
  const accept = (token: string, newPassword = NEXT) => {
    const visitor = system.visitor();
    return visitor.send('POST', '/api/invitation', { token, newPassword }).then((answer) => ({ visitor, ...answer }));
  };

  it('are invited by a link that works once, and the person chooses the password', async () => {
    const administrator = await system.signIn('administrator.a');
    const { culture } = system.here.units;
    const made = await administrator.send(
      'POST',
      '/api/accounts',
      person('lo.thu', culture, [{ role: 'focal-point', unitId: culture }]),
    );
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const { token } = made.body;
    const look = await system.visitor().send('POST', '/api/invitation/look', { token });
    assert.equal(look.body.name, 'Lò Thị Thử');
    assert.equal((await accept(token, 'ngan')).body.error.code, 'weak-password');
    const { visitor } = await accept(token);
    assert.equal((await visitor.send('GET', '/api/tasks')).status, 200);
    assert.equal((await accept(token)).body.error.code, 'invitation-over');
    const password = await system.visitor().send('POST', '/api/session', { username: 'lo.thu', password: NEXT });
    assert.equal(password.body.next, 'work');
  });

  it('are not let in by an invitation that is over, replaced, withdrawn or invented', async () => {
    const administrator = await system.signIn('administrator.a');
    const { culture } = system.here.units;
    const { body: first } = await administrator.send('POST', '/api/accounts', person('lo.hai', culture));
    system.clock.goOn(7 * DAY + 1);
    assert.equal((await accept(first.token)).body.error.code, 'invitation-over');
    const again = await system.signIn('administrator.a');
    const { body: list } = await again.send('GET', '/api/invitations');
    assert.ok(
      list.some((one: { accountId: string; isExpired: boolean }) => one.accountId === first.accountId && one.isExpired),
    );
    const { body: second } = await again.send('POST', `/api/accounts/${first.accountId}/invitation`);
    const { body: third } = await again.send('POST', `/api/accounts/${first.accountId}/invitation`);
    assert.equal((await accept(second.token)).body.error.code, 'invitation-over');
    assert.equal((await again.send('DELETE', `/api/accounts/${first.accountId}/invitation`)).status, 200);
    assert.equal((await accept(third.token)).body.error.code, 'invitation-over');
    assert.equal((await accept('x'.repeat(65))).body.error.code, 'invitation-over');
    assert.equal((await accept('nonsense')).body.error.code, 'invitation-over');
  });

  it('get several roles, each in its unit, and nobody gives one to themselves', async () => {
    const administrator = await system.signIn('administrator.a');
    const { foreign, border } = system.here.units;
    const focal = await idOf(administrator, 'foreign-focal.a');
    const give = (id: string, role: string, unitId: string) =>
      administrator.send('POST', `/api/accounts/${id}/roles`, { role, unitId });
    assert.equal((await give(focal, 'unit-leader', border)).status, 200);
    const visitor = await system.signIn('foreign-focal.a');
    const { body } = await visitor.send('GET', '/api/session');
    assert.deepEqual(
      body.roles.map((one: { role: string; unitId: string }) => [one.role, one.unitId]),
      [
        ['focal-point', foreign],
        ['unit-leader', border],
      ],
    );
    const { body: rights } = await visitor.send('GET', '/api/session/rights');
    const issue = rights.find((one: { right: string }) => one.right === 'plan.issue');
    assert.deepEqual(
      issue.through.map((one: { role: string }) => one.role),
      ['unit-leader'],
    );
    const own = await idOf(administrator, 'administrator.a');
    assert.equal((await give(own, 'coordinator', system.here.units.root)).body.error.code, 'own-role');
    assert.equal((await give(focal, 'coordinator', system.elsewhere.units.root)).body.error.code, 'unit-beyond-reach');
    const take = { role: 'unit-leader', unitId: border };
    assert.equal((await administrator.send('POST', `/api/accounts/${focal}/roles/take`, take)).status, 200);
    assert.equal((await visitor.send('GET', '/api/session')).body.may['plan.issue'], false);
  });

  it('reach with each right only as far as the role that gives it', async () => {
    const { root, culture, foreign } = system.here.units;
    await system.store.as(systemAsker(system.here.id), (tx) =>
      createAccount(
        tx,
        {
          username: 'two.hats',
          name: 'Hai vai',
          post: null,
          unitId: culture,
          password: PASSWORD,
          mustChangePassword: false,
          roles: [
            { role: 'administrator', unitId: culture },
            { role: 'auditor', unitId: root },
          ],
        },
        { clock: system.clock, random },
      ),
    );
    const visitor = await system.signIn('two.hats');
    const { body: accounts } = await visitor.send('GET', '/api/accounts');
    const names = accounts.map((one: { username: string }) => one.username);
    assert.ok(names.includes('culture-focal.a') && !names.includes('foreign-focal.a'), names.join());
    const foreignId = await idOf(await system.signIn('administrator.a'), 'foreign-focal.a');
    assert.equal((await visitor.send('POST', `/api/accounts/${foreignId}/disable`)).status, 404);
    const invited = await visitor.send('POST', '/api/accounts', person('beyond', foreign));
    assert.equal(invited.body.error.code, 'unit-beyond-reach');
    const policy = await visitor.send('PUT', '/api/policy', LEVELS[3]);
    assert.equal(policy.body.error.code, 'whole-province-only');
    // A person of the unit who has a role beyond it is not theirs to manage.
    const root_ = await system.signIn('administrator.a');
    const leader = await idOf(root_, 'culture-leader.a');
    await root_.send('POST', `/api/accounts/${leader}/roles`, { role: 'coordinator', unitId: root });
    const reset = await visitor.send('POST', `/api/accounts/${leader}/first-password`);
    assert.equal(reset.body.error.code, 'account-beyond-reach');
    await root_.send('POST', `/api/accounts/${leader}/roles/take`, { role: 'coordinator', unitId: root });
  });

  it('are disabled at once, enabled again, and the last administrator stays', async () => {
    const administrator = await system.signIn('administrator.a');
    const visitor = await system.signIn('border-focal.a');
    const id = await idOf(administrator, 'border-focal.a');
    await administrator.send('POST', `/api/accounts/${id}/disable`);
    assert.equal((await visitor.send('GET', '/api/session')).status, 401);
    const refused = await system
      .visitor()
      .send('POST', '/api/session', { username: 'border-focal.a', password: PASSWORD });
    assert.equal(refused.body.error.code, 'account-disabled');
    await administrator.send('POST', `/api/accounts/${id}/enable`);
    await system.signIn('border-focal.a');
    const own = await idOf(administrator, 'administrator.a');
    assert.equal((await administrator.send('POST', `/api/accounts/${own}/disable`)).body.error.code, 'own-account');
  });

  it('have their sessions listed in a form that traces nobody, and ended', async () => {
    const first = await system.signIn('culture-focal.a');
    const second = await system.signIn('culture-focal.a');
    const { body: own } = await second.send('GET', '/api/sessions');
    assert.equal(own.filter((one: { isThis: boolean }) => one.isThis).length, 1);
    assert.ok(own.every((one: { address: string }) => one.address === '127.0.0.x'));
    const other = own.find((one: { isThis: boolean }) => !one.isThis);
    assert.equal((await second.send('DELETE', `/api/sessions/${other.id}`)).status, 200);
    assert.equal((await first.send('GET', '/api/session')).status, 401);
    const third = await system.signIn('culture-focal.a');
    assert.equal((await second.send('POST', '/api/sessions/end-others')).body.ended, 1);
    assert.equal((await third.send('GET', '/api/session')).status, 401);
    const administrator = await system.signIn('administrator.a');
    const id = await idOf(administrator, 'culture-focal.a');
    assert.equal((await administrator.send('GET', `/api/accounts/${id}/sessions`)).body.length, 1);
    assert.equal((await administrator.send('DELETE', `/api/accounts/${id}/sessions`)).body.ended, 1);
    assert.equal((await second.send('GET', '/api/session')).status, 401);
    const theirs = await system.signIn('culture-leader.a');
    const { body: list } = await theirs.send('GET', '/api/sessions');
    assert.equal((await second.send('DELETE', `/api/sessions/${list[0].id}`)).status, 401);
    const stranger = await system.signIn('foreign-leader.a');
    assert.equal((await stranger.send('DELETE', `/api/sessions/${list[0].id}`)).status, 404);
  });

  it('show their contacts only to whoever asks for them, and the log tells it', async () => {
    const administrator = await system.signIn('administrator.a');
    const id = await idOf(administrator, 'culture-focal.a');
    const own = await system.signIn('culture-focal.a');
    await own.send('PUT', '/api/personal-data/contact', { phone: '0912345678', email: 'thu@example.vn' });
    assert.equal((await own.send('GET', '/api/personal-data')).body.contact.phone, '0912345678');
    const read = await administrator.send('POST', `/api/accounts/${id}/contact/read`);
    assert.equal(read.body.email, 'thu@example.vn');
    const { body: log } = await administrator.send('GET', '/api/audit?objectKind=account');
    const text = JSON.stringify(log);
    assert.match(text, /contact\.read/);
    assert.doesNotMatch(text, /0912345678|thu@example/);
  });

  it('are exported by their owner, and erased when out of use; what was done stays', async () => {
    const own = await system.signIn('foreign-leader.a');
    const exported = await own.send('GET', '/api/personal-data/export');
    assert.equal(exported.body.account.username, 'foreign-leader.a');
    assert.deepEqual(Object.keys(exported.body.record), [
      'posts',
      'delegations',
      'notices',
      'letters',
      'did',
      'doneToAccount',
    ]);
    assert.ok(exported.body.record.did.some((one: { action: string }) => one.action === 'session.open'));
    assert.ok(exported.body.record.doneToAccount.some((one: { action: string }) => one.action === 'account.create'));
    await own.send('POST', '/api/personal-data/erasure');
    const administrator = await system.signIn('administrator.a');
    const { body: told } = await administrator.send('GET', '/api/notices');
    assert.ok(told.items.some((one: { kind: string }) => one.kind === 'account.erasure-asked'));
    const id = await idOf(administrator, 'foreign-leader.a');
    assert.equal((await administrator.send('POST', `/api/accounts/${id}/erase`)).body.error.code, 'account-in-use');
    await administrator.send('POST', `/api/accounts/${id}/disable`);
    assert.equal((await administrator.send('POST', `/api/accounts/${id}/erase`)).status, 200);
    const { body: accounts } = await administrator.send('GET', '/api/accounts');
    assert.doesNotMatch(JSON.stringify(accounts), /foreign-leader/);
    assert.equal((await administrator.send('POST', `/api/accounts/${id}/enable`)).body.error.code, 'account-erased');
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    const dump = await owner.query(
      `select (select json_agg(e)::text from audit_entry e where province_id = $1)
      || (select json_agg(w)::text from audit_word w where province_id = $1)
      || (select json_agg(p)::text from people_person p where province_id = $1)
      || (select json_agg(a)::text from people_account a where province_id = $1) as t`,
      [system.here.id],
    );
    await owner.end();
    assert.doesNotMatch(dump.rows[0].t, /foreign-leader/);
    assert.doesNotMatch(JSON.stringify((await administrator.send('GET', '/api/notices')).body), /foreign-leader/);
    assert.match(dump.rows[0].t, /foreign-focal/);
    const { body: log } = await administrator.send('GET', `/api/audit?objectId=${id}&action=session.open`);
    assert.ok(log.length > 0 && log.every((one: { actor: string }) => one.actor.startsWith('Người dùng đã xóa')));
    assert.equal((await administrator.send('GET', '/api/audit/chain')).body.broken, null);
  });

  it('go by the policy: bounds, password history, an administrator’s old password, idle minutes', async () => {
    const administrator = await system.signIn('administrator.a');
    const loose = await administrator.send('PUT', '/api/policy', { ...LEVELS[2], idleMinutes: 60 });
    assert.equal(loose.body.error.code, 'out-of-bounds');
    const strict = { ...LEVELS[3], secondFactorRoles: [], idleMinutes: 10 };
    assert.equal((await administrator.send('PUT', '/api/policy', strict)).status, 200);
    const own = await system.signIn('border-focal.a');
    const change = (password: string, newPassword: string) =>
      own.send('POST', '/api/session/password', { password, newPassword });
    assert.equal((await change(PASSWORD, NEXT)).status, 200);
    assert.equal((await change(NEXT, PASSWORD)).body.error.code, 'past-password');
    system.clock.goOn(6 * 60_000);
    assert.equal((await administrator.send('GET', '/api/session')).status, 401);
    assert.equal((await own.send('GET', '/api/session')).status, 200);
    system.clock.goOn(11 * 60_000);
    assert.equal((await own.send('GET', '/api/session')).status, 401);
    system.clock.goOn(61 * DAY);
    const old = await system.signIn('administrator.a');
    assert.equal((await old.send('GET', '/api/accounts')).body.error.code, 'password-change-needed');
    await old.send('POST', '/api/session/password', { password: PASSWORD, newPassword: NEXT });
    assert.equal((await old.send('GET', '/api/accounts')).status, 200);
  });

  it('let who imported a plan issue it only where the policy lets the same hands do both', async () => {
    const set = (sameHandsMayIssue: boolean) =>
      system.store.as(systemAsker(system.here.id), (tx) =>
        changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [], sameHandsMayIssue }, { now: system.clock.now() }),
      );
    const coordinator = await system.signIn('coordinator.a');
    const text = Buffer.from('KẾ HOẠCH\nThử nghiệm năm 2026\n\nI. NỘI DUNG\n\n1. Việc thử.\n', 'utf8');
    const { body: made } = await coordinator.upload('/api/plans', 'thu.txt', text);
    const { body: plan } = await coordinator.send('GET', `/api/plans/${made.id}`);
    const issue = () =>
      coordinator.send('POST', `/api/plans/${made.id}/issue`, {
        number: '1/KH',
        issuedOn: '2026-02-02',
        version: plan.version,
      });
    await set(false);
    assert.equal((await issue()).body.error.code, 'same-hands');
    await set(true);
    assert.notEqual((await issue()).body.error?.code, 'same-hands');
  });

  it('are put to rest after 45 idle days, once, with a notice to the administrators', async () => {
    const schedule = accountsSchedules({ ...system, random }).find((one) => one.name === 'accounts.disable-idle');
    for (const username of ['administrator.a', 'administrator.b']) {
      const visitor = system.visitor();
      const first = await visitor.send('POST', '/api/session', { username, password: NEXT });
      if (first.status !== 200) await system.signIn(username);
    }
    system.clock.goOn(44 * DAY);
    await system.signIn('culture-focal.a');
    system.clock.goOn(2 * DAY);
    await schedule?.run();
    await schedule?.run();
    await system.signIn('culture-focal.a');
    const idle = await system.visitor().send('POST', '/api/session', { username: 'coordinator.a', password: PASSWORD });
    assert.equal(idle.body.error.code, 'account-disabled');
    const administrator = system.visitor();
    await administrator.send('POST', '/api/session', { username: 'administrator.a', password: NEXT });
    const { body } = await administrator.send('GET', '/api/notices');
    assert.equal(body.items.filter((one: { kind: string }) => one.kind === 'account.idle').length, 1);
  });
});
