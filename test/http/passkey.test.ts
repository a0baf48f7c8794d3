import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeAuthenticator } from './authenticator.ts';
import { PASSWORD, startTestSystem, type TestSystem } from './system.ts';

const ORIGIN = 'http://localhost';

describe('passkeys', () => {
  let system: TestSystem;
  const device = makeAuthenticator(ORIGIN);
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  const ask = async (username: string) =>
    (await system.visitor().send('POST', '/api/session/passkey/question', { username })).body;
  const give = async (ticket: string, response: string) => {
    const visitor = system.visitor();
    return { visitor, ...(await visitor.send('POST', '/api/session/passkey', { ticket, response })) };
  };

  it('are added with the password, and not from another site', async () => {
    const visitor = await system.signIn('coordinator.a');
    const question = async () =>
      (await visitor.send('POST', '/api/second-factor/passkeys/question', { password: PASSWORD })).body;
    const wrong = await visitor.send('POST', '/api/second-factor/passkeys/question', { password: 'wrong' });
    assert.equal(wrong.body.error.code, 'wrong-password');
    const elsewhere = await question();
    const phished = {
      ticket: elsewhere.ticket,
      response: device.create(elsewhere.options, 'https://evil.example'),
      name: 'x',
    };
    assert.equal(
      (await visitor.send('POST', '/api/second-factor/passkeys', phished)).body.error.code,
      'passkey-not-taken',
    );
    const { options, ticket } = await question();
    const added = await visitor.send('POST', '/api/second-factor/passkeys', {
      ticket,
      response: device.create(options),
      name: 'Máy cơ quan',
    });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    const { body } = await visitor.send('GET', '/api/second-factor');
    assert.equal(body.passkeys[0].name, 'Máy cơ quan');
  });

  it('open a session by themselves, each answer once', async () => {
    const { options, ticket } = await ask('coordinator.a');
    const response = device.answer(options);
    const { visitor, status, body } = await give(ticket, response);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await visitor.send('GET', '/api/session')).body.account.username, 'coordinator.a');
    assert.equal((await give(ticket, response)).body.error.code, 'passkey-not-taken');
    const again = await ask('coordinator.a');
    assert.equal((await give(again.ticket, response)).body.error.code, 'passkey-not-taken');
  });

  it('are refused from another site, for another user, and by another device', async () => {
    const first = await ask('coordinator.a');
    assert.equal((await give(first.ticket, device.answer(first.options, 'https://evil.example'))).status, 403);
    const second = await ask('auditor.a');
    assert.equal((await give(second.ticket, device.answer(second.options))).status, 403);
    const third = await ask('coordinator.a');
    assert.equal((await give(third.ticket, makeAuthenticator(ORIGIN).answer(third.options))).status, 403);
  });

  it('are asked for alike whether or not the user name is known', async () => {
    const shape = ({ options, ticket }: { options: string; ticket: string }) => [
      Object.keys(JSON.parse(options)).sort(),
      ticket.length,
    ];
    assert.deepEqual(shape(await ask('nobody')), shape(await ask('coordinator.a')));
  });

  it('count as the second factor after a password, and are removed with the password', async () => {
    const visitor = system.visitor();
    const { body } = await visitor.send('POST', '/api/session', { username: 'coordinator.a', password: PASSWORD });
    assert.deepEqual(body.ways, ['passkey']);
    const { options, ticket } = await ask('coordinator.a');
    const { visitor: own } = await give(ticket, device.answer(options));
    const { body: factors } = await own.send('GET', '/api/second-factor');
    const path = `/api/second-factor/passkeys/${factors.passkeys[0].id}/remove`;
    assert.equal((await own.send('POST', path, { password: PASSWORD })).status, 200);
    await system.signIn('coordinator.a');
  });
});
