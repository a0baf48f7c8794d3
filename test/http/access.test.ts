import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { LAW, type Right, ROLES } from '@cotmoc/people';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

/** One account of each role. */
const ACCOUNTS: Record<(typeof ROLES)[number], string> = {
  coordinator: 'coordinator.a',
  'focal-point': 'culture-focal.a',
  'unit-leader': 'culture-leader.a',
  'province-leader': 'province-leader.a',
  administrator: 'administrator.a',
  auditor: 'auditor.a',
};

/** The route's address with an id that nobody has. */
function addressOf(path: string): string {
  return path.replace(':direction', 'undo').replace(/:\w+/g, randomUUID());
}

describe('access', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  it('is refused on every route to whoever is not signed in, but for the routes marked public', async () => {
    const open: string[] = [];
    for (const route of system.routes) {
      const { status, body } = await system.visitor().send(route.method, addressOf(route.path));
      if (body?.error?.code !== 'signed-out' || status !== 401) open.push(route.name);
    }
    const marked = system.routes.filter((route) => route.right === 'public').map((route) => route.name);
    assert.deepEqual(open, marked);
    assert.deepEqual(marked, [
      'signIn',
      'completeSignIn',
      'beginPasskeySignIn',
      'signInByPasskey',
      'lookAtInvitation',
      'acceptInvitation',
      'listSignOns',
      'beginSignOn',
      'completeSignOn',
      'readFeed',
    ]);
  });

  it('is given on every route to exactly the roles of the law', async () => {
    const visitors = new Map<string, Visitor>();
    for (const role of ROLES) visitors.set(role, await system.signIn(ACCOUNTS[role]));
    let cells = 0;
    for (const route of system.routes) {
      if (route.right === 'public' || route.name === 'signOut') continue;
      // Every route's right is known: the list of all routes refuses others.
      const holders: readonly string[] = route.right === 'signed-in' ? ROLES : LAW[route.right as Right];
      for (const role of ROLES) {
        const answer = await visitors.get(role)?.send(route.method, addressOf(route.path));
        const isLetIn = answer?.body?.error?.code !== 'no-right';
        assert.equal(isLetIn, holders.includes(role), `${role} at ${route.name}`);
        cells += 1;
      }
    }
    assert.ok(cells > 100, `${cells} cells`);
  });

  it('answers about a thing of another province as about one that does not exist', async () => {
    const theirs = await system.signIn('coordinator.b');
    const text = Buffer.from('KẾ HOẠCH\nThử nghiệm năm 2026\n\nI. NỘI DUNG\n\n1. Việc thử.\n', 'utf8');
    const { body: made } = await theirs.upload('/api/plans', 'thu.txt', text);
    const ours = await system.signIn('coordinator.a');
    for (const path of [`/api/plans/${made.id}`, `/api/plans/${made.id}/issue`]) {
      const real = await ours.send('GET', path);
      const invented = await ours.send('GET', path.replace(made.id, randomUUID()));
      assert.equal(real.status, 404);
      const { requestId: _, ...told } = real.body.error;
      const { requestId: __, ...toldOfNothing } = invented.body.error;
      assert.deepEqual(told, toldOfNothing);
    }
    assert.deepEqual((await ours.send('GET', '/api/plans')).body, []);
    const removed = await ours.send('DELETE', `/api/plans/${made.id}`);
    assert.equal(removed.status, 404);
    assert.equal((await theirs.send('GET', `/api/plans/${made.id}`)).status, 200);
  });

  it('shows a draft to its own unit and to those who see the province, not to another unit', async () => {
    const own = await system.signIn('foreign-focal.a');
    const text = Buffer.from('KẾ HOẠCH\nViệc riêng của đơn vị năm 2026\n\nI. NỘI DUNG\n\n1. Việc riêng.\n', 'utf8');
    const { body: made } = await own.upload('/api/plans', 'rieng.txt', text);
    const other = await system.signIn('culture-focal.a');
    assert.equal((await other.send('GET', `/api/plans/${made.id}`)).status, 404);
    assert.deepEqual((await other.send('GET', '/api/plans')).body, []);
    const coordinator = await system.signIn('coordinator.a');
    assert.equal((await coordinator.send('GET', `/api/plans/${made.id}`)).status, 200);
  });
});
