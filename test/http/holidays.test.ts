import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

describe('days off', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
  });
  after(() => system.stop());

  const ofYear = async (who: Visitor, year: number) => (await who.send('GET', `/api/holidays?year=${year}`)).body;
  const feast = { kind: 'off', name: 'Nghỉ theo quyết định của tỉnh', source: 'Quyết định mẫu', toConfirm: false };

  it('are those that ship, until the province says something of that year', async () => {
    const shipped = await ofYear(coordinator, 2027);
    assert.equal(shipped.origin, 'shipped');
    assert.equal(shipped.may.change, true);
    assert.equal((await coordinator.send('PUT', '/api/holidays/2027-03-01', feast)).status, 200);
    const own = await ofYear(coordinator, 2027);
    assert.equal(own.origin, 'own');
    assert.equal(own.days.length, shipped.days.length + 1);
    assert.equal((await ofYear(coordinator, 2028)).origin, 'shipped');
  });

  it('are each province’s own', async () => {
    assert.equal((await ofYear(await system.signIn('coordinator.b'), 2027)).origin, 'shipped');
  });

  it('can be taken off one by one', async () => {
    assert.equal((await coordinator.send('DELETE', '/api/holidays/2027-03-01')).status, 200);
    const again = await coordinator.send('DELETE', '/api/holidays/2027-03-01');
    assert.equal(again.body.error.code, 'no-such-holiday');
  });

  it('come from a table, all or nothing', async () => {
    const bad = await coordinator.send('POST', '/api/holidays/import', { text: 'day,kind,name\n31/9/2029,nghỉ,x\n' });
    assert.equal(bad.status, 422);
    assert.match(bad.body.error.vi, /Dòng 2/);
    const text = 'day,kind,name,source,to_confirm\n01/01/2029,nghỉ,Tết Dương lịch,Luật,\n';
    const first = await coordinator.send('POST', '/api/holidays/import', { text });
    assert.deepEqual(first.body, { added: 1, changed: 0 });
    const second = await coordinator.send('POST', '/api/holidays/import', { text });
    assert.deepEqual(second.body, { added: 0, changed: 0 });
  });

  it('are read by everybody and changed by those of the whole province alone', async () => {
    const focal = await system.signIn('culture-focal.a');
    assert.equal((await ofYear(focal, 2026)).may.change, false);
    assert.equal((await focal.send('PUT', '/api/holidays/2027-03-02', feast)).status, 403);
  });
});
