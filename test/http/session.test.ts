import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { PASSWORD, startTestSystem, type TestSystem } from './system.ts';

const NEXT = 'mot-cau-khac-cung-du-dai';

describe('sessions', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  it('opens with the right password and tells who is signed in', async () => {
    const visitor = await system.signIn('coordinator.a');
    const { status, body } = await visitor.send('GET', '/api/session');
    assert.equal(status, 200);
    assert.equal(body.account.username, 'coordinator.a');
    assert.equal(body.may['plan.issue'], true);
    assert.equal(body.may['account.manage'], false);
  });

  it('never keeps the token itself, and not the password', async () => {
    const visitor = await system.signIn('coordinator.a');
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    const dump =
      await owner.query(`select coalesce(json_agg(s)::text, '') || (select json_agg(a)::text from people_account a)
      || (select json_agg(e)::text from audit_entry e) as all_text from accounts_session s`);
    await owner.end();
    assert.ok(visitor.token && !dump.rows[0].all_text.includes(visitor.token));
    assert.ok(!dump.rows[0].all_text.includes(PASSWORD));
  });

  it('gives a new token at each sign-in, whatever token the browser brought', async () => {
    const visitor = system.visitor();
    visitor.token = 'a-token-somebody-else-chose';
    await visitor.send('POST', '/api/session', { username: 'coordinator.a', password: PASSWORD });
    assert.notEqual(visitor.token, 'a-token-somebody-else-chose');
  });

  it('ends at sign-out, and the old cookie opens nothing', async () => {
    const visitor = await system.signIn('coordinator.a');
    const { token } = visitor;
    await visitor.send('DELETE', '/api/session');
    visitor.token = token;
    assert.equal((await visitor.send('GET', '/api/session')).status, 401);
  });

  it('locks after fifteen idle minutes, not before', async () => {
    const visitor = await system.signIn('coordinator.a');
    system.clock.goOn(14 * 60_000);
    assert.equal((await visitor.send('GET', '/api/session')).status, 200);
    system.clock.goOn(16 * 60_000);
    assert.equal((await visitor.send('GET', '/api/session')).status, 401);
  });

  it('is not kept open by what the page asks by itself, only by what its person does', async () => {
    const visitor = await system.signIn('coordinator.a');
    const poll = (idle: string) => visitor.send('GET', '/api/notices/unread', undefined, { 'x-cotmoc-idle': idle });
    // The page asks every minute and says when it was last touched; a call that says nothing counts as the page's own.
    for (let minute = 1; minute <= 10; minute++) {
      system.clock.goOn(60_000);
      assert.equal((await poll(minute % 2 ? '' : String(minute * 60))).status, 200);
    }
    system.clock.goOn(5 * 60_000 + 1000);
    assert.equal((await poll('0')).status, 401);

    const typing = await system.signIn('coordinator.a');
    const tell = (idle: string) => typing.send('GET', '/api/notices/unread', undefined, { 'x-cotmoc-idle': idle });
    system.clock.goOn(14 * 60_000);
    assert.equal((await tell('120')).status, 200);
    // The last touch was twelve minutes after the sign-in, and an older one told later does not move it back.
    system.clock.goOn(12 * 60_000);
    assert.equal((await tell('999999')).status, 200);
    system.clock.goOn(61_000);
    assert.equal((await tell('0')).status, 401);
  });

  it('ends twelve hours after sign-in, however busy', async () => {
    const visitor = await system.signIn('coordinator.a');
    for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
      assert.equal((await visitor.send('GET', '/api/session')).status, 200);
      system.clock.goOn(10 * 60_000);
    }
    assert.equal((await visitor.send('GET', '/api/session')).status, 401);
  });

  it('locks the account at the fifth wrong try, says for how long, and lets in again after that', async () => {
    const visitor = system.visitor();
    const tryWith = (password: string) =>
      visitor.send('POST', '/api/session', { username: 'foreign-focal.a', password });
    for (let count = 1; count <= 4; count++)
      assert.equal((await tryWith('wrong')).body.error.code, 'wrong-credentials');
    assert.equal((await tryWith('wrong')).body.error.code, 'account-locked');
    const locked = await tryWith(PASSWORD);
    assert.equal(locked.status, 403);
    assert.match(locked.body.error.vi, /15 phút/);
    system.clock.goOn(15 * 60_000 + 1);
    assert.equal((await tryWith(PASSWORD)).status, 200);
  });

  it('counts tries made at the same moment', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        system.visitor().send('POST', '/api/session', { username: 'border-focal.a', password: 'wrong' }),
      ),
    );
    assert.ok(tries.some((one) => one.body.error.code === 'account-locked'));
    const right = await system
      .visitor()
      .send('POST', '/api/session', { username: 'border-focal.a', password: PASSWORD });
    assert.equal(right.body.error.code, 'account-locked');
    system.clock.goOn(16 * 60_000);
  });

  it('answers a name that does not exist as one that does', async () => {
    const visitor = system.visitor();
    const codes: string[] = [];
    for (let count = 0; count < 6; count++) {
      const { body } = await visitor.send('POST', '/api/session', { username: 'nobody', password: 'wrong' });
      codes.push(body.error.code);
    }
    assert.deepEqual(codes, [...Array(4).fill('wrong-credentials'), 'account-locked', 'account-locked']);
  });

  it('is unlocked by the administrator, who gives a first password that must be changed', async () => {
    const administrator = await system.signIn('administrator.a');
    const accounts = (await administrator.send('GET', '/api/accounts')).body;
    const account = accounts.find((one: { username: string }) => one.username === 'border-focal.a');
    const { body } = await administrator.send('POST', `/api/accounts/${account.id}/first-password`);
    const visitor = system.visitor();
    await visitor.send('POST', '/api/session', { username: 'border-focal.a', password: body.password });
    const refused = await visitor.send('GET', '/api/tasks');
    assert.equal(refused.body.error.code, 'password-change-needed');
    const weak = await visitor.send('POST', '/api/session/password', { password: body.password, newPassword: 'ngan' });
    assert.equal(weak.body.error.code, 'weak-password');
    const changed = await visitor.send('POST', '/api/session/password', { password: body.password, newPassword: NEXT });
    assert.equal(changed.status, 200);
    assert.equal((await visitor.send('GET', '/api/tasks')).status, 200);
  });

  it('ends elsewhere when the password is changed', async () => {
    const stolen = await system.signIn('foreign-leader.a');
    const own = await system.signIn('foreign-leader.a');
    await own.send('POST', '/api/session/password', { password: PASSWORD, newPassword: NEXT });
    assert.equal((await stolen.send('GET', '/api/session')).status, 401);
    assert.equal((await own.send('GET', '/api/session')).status, 200);
  });

  it('lets no page of another site change anything', async () => {
    const visitor = await system.signIn('coordinator.a');
    const without = await visitor.send('DELETE', '/api/session', undefined, { 'x-cotmoc': '' });
    assert.equal(without.body.error.code, 'forged-request');
    const crossed = await visitor.send('DELETE', '/api/session', undefined, { 'sec-fetch-site': 'cross-site' });
    assert.equal(crossed.body.error.code, 'forged-request');
    assert.equal((await visitor.send('GET', '/api/session')).status, 200);
  });

  it('tells an unforeseen fault in one plain sentence with an id, and no more', async () => {
    const visitor = await system.signIn('coordinator.a');
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    await owner.query('alter table plans_plan rename to plans_plan_away');
    const { status, body } = await visitor.send('GET', '/api/plans');
    await owner.query('alter table plans_plan_away rename to plans_plan');
    await owner.end();
    assert.equal(status, 503);
    assert.equal(body.error.code, 'unexpected');
    assert.ok(body.error.vi.includes(body.error.requestId));
    assert.doesNotMatch(JSON.stringify(body), /plans_plan|relation|at .*\.ts/);
  });

  it('writes each opening, refusing and closing to the audit log', async () => {
    const rows = await system.store.as(
      {
        provinceId: system.here.id,
        accountId: null,
        scope: 'province',
        unitIds: [],
        actor: 't',
        address: null,
        requestId: null,
      },
      ({ db }) => sql<{ action: string }>`select distinct action from audit_entry order by 1`.execute(db),
    );
    const actions = rows.rows.map((row) => row.action);
    for (const action of [
      'account.change-password',
      'account.lock',
      'account.reset-password',
      'session.close',
      'session.open',
      'session.refuse',
    ]) {
      assert.ok(actions.includes(action), action);
    }
  });
});
