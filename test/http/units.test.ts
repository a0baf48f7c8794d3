import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unconfirmed } from '@cotmoc/org';
import { systemAsker } from '@cotmoc/store';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

describe('units over HTTP', () => {
  let system: TestSystem;
  let administrator: Visitor;
  let coordinator: Visitor;
  before(async () => {
    system = await startTestSystem();
    administrator = await system.signIn('administrator.a');
    coordinator = await system.signIn('coordinator.a');
  });
  after(() => system.stop());

  const day = '2026-01-01';
  const legalBasis = '9/NQ-HĐND';

  it('lists and finds units as one types, marks or not', async () => {
    const { status, body } = await coordinator.send('GET', '/api/units?q=so%20van%20ho');
    assert.equal(status, 200);
    assert.deepEqual(
      body.items.map((unit: { id: string }) => unit.id),
      [system.here.units.culture],
    );
    assert.equal(body.total, 1);
  });

  it('shows a change before it is made, and only the administrator makes it', async () => {
    const { foreign, culture } = system.here.units;
    const merge = { unitIds: [foreign], into: culture, day, legalBasis };
    const shown = await administrator.send('POST', '/api/units/merge', { ...merge, preview: true });
    assert.equal(shown.status, 200);
    assert.equal(shown.body.done, false);
    assert.deepEqual(
      shown.body.links.map((link: { fromId: string; toId: string }) => [link.fromId, link.toId]),
      [[foreign, culture]],
    );
    assert.equal((await coordinator.send('POST', '/api/units/merge', merge)).status, 403);
    assert.equal((await administrator.send('POST', '/api/units/merge', merge)).body.done, true);
  });

  it('shows a unit with its timeline, and what it was on an earlier day', async () => {
    const { foreign, culture } = system.here.units;
    const now = (await coordinator.send('GET', `/api/units/${foreign}`)).body;
    assert.equal(now.isAlive, false);
    assert.deepEqual(
      now.successors.map((one: { id: string }) => one.id),
      [culture],
    );
    assert.deepEqual(now.doneBy, [{ id: culture, name: 'Sở Văn hóa, Thể thao và Du lịch' }]);
    assert.equal(now.changes[0].kind, 'merge');
    assert.equal((await coordinator.send('GET', `/api/units/${foreign}?day=2025-12-31`)).body.isAlive, true);
    const names = async (query: string) =>
      (await coordinator.send('GET', `/api/unit-tree${query}`)).body.units.map((unit: { name: string }) => unit.name);
    assert.ok(!(await names('')).includes('Sở Ngoại vụ'));
    assert.ok((await names('?day=2025-12-31')).includes('Sở Ngoại vụ'));
  });

  it('tells the source of each stretch of a unit, and whether it is still to be confirmed', async () => {
    const { root } = system.here.units;
    const versions = async () => (await coordinator.send('GET', `/api/units/${root}`)).body.versions;
    await system.store.as(systemAsker(system.here.id), ({ db }) =>
      db
        .updateTable('org_unit')
        .set({ source: unconfirmed('province-bodies.csv') })
        .where('id', '=', root)
        .execute(),
    );
    const [before] = await versions();
    assert.deepEqual([before.source, before.toConfirm], ['province-bodies.csv', true]);
    await administrator.send('PATCH', `/api/units/${root}`, { source: '12/QĐ-UBND' });
    const now = (await versions()).at(-1);
    assert.deepEqual([now.source, now.toConfirm], ['12/QĐ-UBND', false]);
  });

  it('refuses in a sentence, beside the field', async () => {
    const { culture } = system.here.units;
    const body = { officialName: 'Sở Khác', day: '1990-01-01', legalBasis };
    const answer = await administrator.send('POST', `/api/units/${culture}/rename`, body);
    assert.equal(answer.status, 409);
    assert.equal(answer.body.error.code, 'unit-not-yet-founded');
    assert.ok(answer.body.error.fields.day.vi);
  });

  it('imports a list line by line, with the print of what was shown', async () => {
    const list = { source: 'Tên;Loại;Cấp\nSở Mới;Sở;Tỉnh', day, legalBasis, isComplete: false };
    const shown = await administrator.send('POST', '/api/units/import', list);
    assert.deepEqual([shown.body.done, shown.body.counts.added], [false, 1]);
    const done = await administrator.send('POST', '/api/units/import', { ...list, print: shown.body.print });
    assert.equal(done.body.done, true);
    assert.equal((await coordinator.send('GET', '/api/units?q=so%20moi')).body.total, 1);
  });

  it('says what names mean, and remembers what a person answers', async () => {
    const ask = async () =>
      (await coordinator.send('POST', '/api/names/resolve', { names: ['Cơ quan đầu mối'] })).body.names[0];
    assert.equal((await ask()).parts[0].kind, 'ask');
    const answer = { unitIds: [system.here.units.culture] };
    const put = await coordinator.send('PUT', '/api/names/answer', { text: 'Cơ quan đầu mối', answer });
    assert.equal(put.status, 200);
    assert.deepEqual([(await ask()).parts[0].kind, (await ask()).parts[0].code], ['unit', 'remembered']);
  });

  it('knows nothing of another province', async () => {
    const { status } = await administrator.send('GET', `/api/units/${system.elsewhere.units.culture}`);
    assert.equal(status, 404);
    const move = { parentId: system.elsewhere.units.root, day: '2026-02-01', legalBasis };
    const { border } = system.here.units;
    assert.equal((await administrator.send('POST', `/api/units/${border}/move`, move)).status, 404);
  });
});
