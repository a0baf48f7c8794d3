import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type AccessPolicy, changePolicy, LEVELS } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { PASSWORD, startTestSystem, type TestSystem, type Visitor } from './system.ts';

describe('second factor', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: system.clock.now() });
  const ask = (policy: Partial<AccessPolicy>) =>
    system.store.as(systemAsker(system.here.id), (tx) =>
      changePolicy(tx, { ...LEVELS[2], secondFactorRoles: [], ...policy }, { now: system.clock.now() }),
    );

  async function enrol(visitor: Visitor): Promise<{ secret: string; codes: string[] }> {
    const begun = await visitor.send('POST', '/api/second-factor/totp', { password: PASSWORD });
    assert.match(begun.body.qr, /^<svg/);
    const { secret } = begun.body;
    const ended = await visitor.send('POST', '/api/second-factor/totp/confirm', { code: codeOf(secret) });
    assert.equal(ended.status, 200, JSON.stringify(ended.body));
    return { secret, codes: ended.body.recoveryCodes };
  }
  async function half(username: string): Promise<{ visitor: Visitor; ticket: string }> {
    const visitor = system.visitor();
    const { body } = await visitor.send('POST', '/api/session', { username, password: PASSWORD });
    assert.equal(body.next, 'second-factor');
    return { visitor, ticket: body.ticket };
  }

  it('is asked for after the password, and the half-session opens nothing', async () => {
    const { secret, codes } = await enrol(await system.signIn('culture-focal.a'));
    assert.equal(new Set(codes).size, 10);
    const { visitor, ticket } = await half('culture-focal.a');
    assert.equal(visitor.token, null);
    visitor.token = ticket;
    assert.equal((await visitor.send('GET', '/api/session')).status, 401);
    visitor.token = null;
    system.clock.goOn(30_000);
    const done = await visitor.send('POST', '/api/session/second-factor', { ticket, code: codeOf(secret) });
    assert.equal(done.status, 200, JSON.stringify(done.body));
    assert.notEqual(visitor.token, ticket);
    assert.equal((await visitor.send('GET', '/api/session')).body.account.username, 'culture-focal.a');
  });

  it('takes no code twice, not even by another ticket, and none after its ticket is over', async () => {
    const { secret } = await enrol(await system.signIn('culture-leader.a'));
    system.clock.goOn(30_000);
    const code = codeOf(secret);
    const first = await half('culture-leader.a');
    const second = await half('culture-leader.a');
    const send = (one: typeof first, it: string) =>
      one.visitor.send('POST', '/api/session/second-factor', { ticket: one.ticket, code: it });
    assert.equal((await send(first, code)).status, 200);
    assert.equal((await send(second, code)).body.error.code, 'wrong-code');
    assert.equal((await send(first, code)).body.error.code, 'sign-in-over');
    system.clock.goOn(6 * 60_000);
    assert.equal((await send(second, codeOf(secret))).body.error.code, 'sign-in-over');
  });

  it('lets two requests with one code at the same moment open one session', async () => {
    const { secret } = await enrol(await system.signIn('foreign-focal.a'));
    system.clock.goOn(30_000);
    const code = codeOf(secret);
    const halves = await Promise.all([half('foreign-focal.a'), half('foreign-focal.a')]);
    const answers = await Promise.all(
      halves.map(({ visitor, ticket }) => visitor.send('POST', '/api/session/second-factor', { ticket, code })),
    );
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 403]);
  });

  it('takes each recovery code once, written with or without its dashes', async () => {
    const { codes } = await enrol(await system.signIn('border-focal.a'));
    const code = codes[0] ?? '';
    const first = await half('border-focal.a');
    const body = { ticket: first.ticket, code: code.replaceAll('-', '').toUpperCase() };
    assert.equal((await first.visitor.send('POST', '/api/session/second-factor', body)).status, 200);
    const second = await half('border-focal.a');
    const again = await second.visitor.send('POST', '/api/session/second-factor', { ticket: second.ticket, code });
    assert.equal(again.body.error.code, 'wrong-code');
    assert.equal((await first.visitor.send('GET', '/api/second-factor')).body.recoveryCodesLeft, 9);
  });

  it('counts wrong codes like wrong passwords: the fifth locks', async () => {
    const { secret } = await enrol(await system.signIn('foreign-leader.a'));
    const { visitor, ticket } = await half('foreign-leader.a');
    const told: string[] = [];
    for (const code of ['000000', '000001', 'aaaa-bbbb-cc', '000002', '000003']) {
      const { body } = await visitor.send('POST', '/api/session/second-factor', { ticket, code });
      told.push(body.error.code);
    }
    assert.equal(told.at(-1), 'account-locked');
    system.clock.goOn(30_000);
    const right = await visitor.send('POST', '/api/session/second-factor', { ticket, code: codeOf(secret) });
    assert.equal(right.body.error.code, 'account-locked');
  });

  it('must be set up first by the roles that the policy names, who can do nothing else', async () => {
    await ask({ secondFactorRoles: ['coordinator'] });
    const visitor = await system.signIn('coordinator.a');
    assert.equal((await visitor.send('GET', '/api/session')).body.mustEnrol, true);
    assert.equal((await visitor.send('GET', '/api/plans')).body.error.code, 'second-factor-needed');
    await enrol(visitor);
    assert.equal((await visitor.send('GET', '/api/session')).body.mustEnrol, false);
    assert.equal((await visitor.send('GET', '/api/plans')).status, 200);
    await ask({});
  });

  it('is taken away with the password only, and by the administrator of who lost it', async () => {
    const own = await system.signIn('province-leader.a');
    await enrol(own);
    const wrong = await own.send('POST', '/api/second-factor/totp/remove', { password: 'wrong' });
    assert.equal(wrong.body.error.code, 'wrong-password');
    const administrator = await system.signIn('administrator.a');
    const { body: accounts } = await administrator.send('GET', '/api/accounts');
    const account = accounts.find((one: { username: string }) => one.username === 'province-leader.a');
    const reset = await administrator.send('POST', `/api/accounts/${account.id}/second-factor/reset`);
    assert.equal(reset.status, 200);
    assert.equal((await own.send('GET', '/api/session')).status, 401);
    await system.signIn('province-leader.a');
  });

  it('keeps no secret and no code that could be read in the database or the log', async () => {
    const { secret, codes } = await enrol(await system.signIn('auditor.a'));
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(`select (select json_agg(t)::text from factors_totp t)
      || (select json_agg(c)::text from factors_recovery_code c) || (select json_agg(e)::text from audit_entry e) as t`);
    await owner.end();
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      assert.ok(!rows[0].t.includes(text));
  });
});
