import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { Provider } from 'oidc-provider';
import pg from 'pg';
import { startTestSystem, type TestSystem } from './system.ts';

const SECRET = 'a-secret-that-nobody-else-may-read';
const RETURN = 'http://localhost/sign-in/return';

/** A real provider beside: whoever types a name at its page is that person. */
async function startProvider(): Promise<{ issuer: string; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no address');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'cotmoc', client_secret: SECRET, redirect_uris: [RETURN], response_types: ['code'] }],
    claims: { profile: ['preferred_username'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
  });
  server.on('request', provider.callback());
  return { issuer, server };
}

/** Goes through the provider's pages as a browser would; gives what it puts behind our address. */
async function goThrough(address: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 12; steps++) {
    const url = new URL(next);
    if (next.startsWith(RETURN)) return url.search.slice(1);
    const isPage = url.pathname.startsWith('/interaction/');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const page = isPage ? await (await fetch(next, { headers: { cookie } })).text() : '';
    const prompt = page.includes('value="login"') ? 'login' : 'consent';
    const response = await fetch(next, {
      method: isPage ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(isPage ? { body: new URLSearchParams({ prompt, login, password: 'x' }) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} at ${next}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error('the provider leads nowhere');
}

describe('single sign-on', () => {
  let system: TestSystem;
  let provider: { issuer: string; server: Server };
  before(async () => {
    system = await startTestSystem();
    provider = await startProvider();
  });
  after(async () => {
    provider.server.closeAllConnections();
    provider.server.close();
    await system.stop();
  });

  const begin = async () => {
    const { status, body } = await system.visitor().send('POST', '/api/sign-on', { code: 'A' });
    assert.equal(status, 200, JSON.stringify(body));
    return body.address;
  };
  const end = async (query: string) => {
    const visitor = system.visitor();
    const answer = await visitor.send('POST', '/api/sign-on/return', { query });
    return { visitor, ...answer };
  };

  it('is not offered until it is set, and its secret is told to nobody', async () => {
    const refused = await system.visitor().send('POST', '/api/sign-on', { code: 'A' });
    assert.equal(refused.body.error.code, 'sign-on-not-offered');
    const administrator = await system.signIn('administrator.a');
    const setting = { issuer: provider.issuer, clientId: 'cotmoc', claim: 'preferred_username', enabled: true };
    const put = (change: object) =>
      administrator.send('PUT', '/api/policy/sign-on', { ...setting, secret: null, ...change });
    assert.equal((await put({ issuer: 'http://idp.example' })).body.error.code, 'unsafe-issuer');
    assert.equal((await put({})).body.error.code, 'no-secret');
    assert.equal((await put({ secret: SECRET })).status, 200);
    const { body } = await administrator.send('GET', '/api/policy/sign-on');
    assert.deepEqual(body.setting, setting);
    const owner = new pg.Client({ connectionString: system.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      'select (select json_agg(s)::text from accounts_sign_on s) || (select json_agg(e)::text from audit_entry e) as t',
    );
    await owner.end();
    assert.ok(!rows[0].t.includes(SECRET));
    const offered = (await system.visitor().send('GET', '/api/sign-on')).body;
    assert.deepEqual(
      offered.map((one: { code: string }) => one.code),
      ['A'],
    );
    // The provider and our checks of its tokens go by the real clock.
    system.clock.goOn(Date.now() - system.clock.now());
  });

  it('lets the person in whom the provider names, with the rights the account has here', async () => {
    const query = await goThrough(await begin(), 'culture-focal.a');
    const { visitor, status, body } = await end(query);
    assert.equal(status, 200, JSON.stringify(body));
    const session = (await visitor.send('GET', '/api/session')).body;
    assert.equal(session.account.username, 'culture-focal.a');
    assert.deepEqual(
      session.roles.map((one: { role: string }) => one.role),
      ['focal-point'],
    );
    assert.equal((await end(query)).body.error.code, 'sign-on-not-taken');
  });

  it('makes no account for a stranger, and lets nobody into another province', async () => {
    for (const login of ['nobody-here', 'coordinator.b']) {
      const { visitor, body } = await end(await goThrough(await begin(), login));
      assert.equal(body.error.code, 'sign-on-unknown');
      assert.equal(visitor.token, null);
    }
  });

  it('refuses an answer with another state, a forged code, and one that comes too late', async () => {
    const first = new URLSearchParams(await goThrough(await begin(), 'auditor.a'));
    const other = new URL(await begin()).searchParams.get('state') ?? '';
    const crossed = new URLSearchParams(first);
    crossed.set('state', other);
    assert.equal((await end(crossed.toString())).body.error.code, 'sign-on-not-taken');
    const forged = new URLSearchParams(first);
    forged.set('code', 'x'.repeat(43));
    assert.equal((await end(forged.toString())).body.error.code, 'sign-on-not-taken');
    const late = await goThrough(await begin(), 'auditor.a');
    system.clock.goOn(11 * 60_000);
    assert.equal((await end(late)).body.error.code, 'sign-on-not-taken');
  });
});
