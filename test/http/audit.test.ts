import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

interface Line {
  readonly actor: string;
  readonly actorId: string;
  readonly action: string;
  readonly actionWords: { vi: string; en: string };
  readonly kindWords: { vi: string };
  readonly objectTitle: string | null;
  readonly changes: readonly { field: string; words: { vi: string }; before?: unknown; after?: unknown }[];
}

describe('the log as it is read', () => {
  let system: TestSystem;
  let auditor: Visitor;
  let coordinator: Visitor;
  before(async () => {
    system = await startTestSystem();
    auditor = await system.signIn('auditor.a');
    coordinator = await system.signIn('coordinator.a');
  });
  after(() => system.stop());

  const read = async (query: string): Promise<Line[]> => (await auditor.send('GET', `/api/audit?${query}`)).body;
  const idOf = async (who: Visitor) => (await who.send('GET', '/api/session')).body.account.id as string;

  it('says what was done in sentences, and calls things by their names instead of ids', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const administrator = await system.signIn('administrator.a');
    const unitId = system.here.units.culture;
    const accountId = await idOf(focal);
    await administrator.send('POST', `/api/accounts/${accountId}/roles`, { role: 'focal-point', unitId });
    const [given] = await read('action=account.give-role');
    assert.equal(given?.actor, 'administrator');
    assert.deepEqual(given?.actionWords, { vi: 'giao vai trò', en: 'gave a role' });
    assert.deepEqual([given?.kindWords.vi, given?.objectTitle], ['tài khoản', 'foreign-focal']);
    const unit = given?.changes.find((change) => change.field === 'unitId');
    assert.deepEqual([unit?.words.vi, unit?.after], ['đơn vị', 'Sở Văn hóa, Thể thao và Du lịch']);

    const text = Buffer.from('KẾ HOẠCH\nThử nghiệm năm 2026\n\nI. NỘI DUNG\n\n1. Việc thử.\n', 'utf8');
    const { body: made } = await coordinator.upload('/api/plans', 'thu.txt', text);
    const [imported] = await read(`objectId=${made.id}`);
    const { title } = (await coordinator.send('GET', `/api/plans/${made.id}`)).body;
    assert.deepEqual([imported?.actionWords.vi, imported?.objectTitle], ['nhập kế hoạch', title]);
  });

  it('is narrowed by who did it, by whom it is about, by the thing and by the day', async () => {
    const focal = await system.signIn('culture-focal.a');
    const id = await idOf(focal);
    await focal.send('PUT', '/api/personal-data/contact', { phone: '0912345678', email: null });
    const administrator = await system.signIn('administrator.a');
    await administrator.send('POST', `/api/accounts/${id}/contact/read`);
    const own = await read(`person=${id}`);
    assert.ok(own.length > 0 && own.every((line) => line.actorId === id));
    // The person, not the account, from the first line on.
    assert.ok(own.some((line) => line.action === 'session.open'));
    assert.ok(own.every((line) => line.actor === 'culture-focal'));
    const about = await read(`about=${id}`);
    assert.ok(about.some((line) => line.action === 'contact.read' && line.actor === 'administrator'));
    assert.ok(about.length > own.length);
    const named = await read('actor=culture-foc');
    assert.ok(named.length > 0 && named.every((line) => line.actor.startsWith('culture-focal')));
    // A day written out.
    system.clock.goTo('2026-02-03' as Day);
    auditor = await system.signIn('auditor.a');
    assert.deepEqual(
      (await read('from=2026-02-03')).map((line) => line.action),
      ['session.open'],
    );
    assert.ok((await read('to=2026-02-02')).length > 5);
  });

  it('masks contacts and secrets, and offers what it can be narrowed by', async () => {
    const changed = (await read('action=contact.change'))[0];
    assert.deepEqual(changed?.changes.map(({ field, after }) => [field, after]).sort(), [
      ['email', '•••'],
      ['phone', '•••'],
    ]);
    const { people, actions, kinds } = (await auditor.send('GET', '/api/audit/choices')).body;
    assert.equal(people.length, 9);
    assert.ok(actions.length > 50 && kinds.length > 10);
  });

  it('is told by the session not to be asked for by who may not read it', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const { may } = (await focal.send('GET', '/api/session')).body;
    assert.deepEqual([may['audit.read'], may['account.manage'], may['policy.change']], [false, false, false]);
    for (const path of ['/api/audit', '/api/audit/choices', '/api/accounts', '/api/policy', '/api/delegations/all'])
      assert.equal((await focal.send('GET', path)).body.error.code, 'no-right');
  });
});
