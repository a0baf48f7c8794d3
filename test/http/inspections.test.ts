import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { actFromInbox } from './act.ts';
import { type IssuedTask, issuePlan } from './issue-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Sản xuất 12 video giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì.
2. Đón đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('inspections', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: Visitor;
  let foreign: Visitor;
  let guests: IssuedTask;
  let id = '';
  let mendId = '';
  before(async () => {
    system = await startTestSystem();
    guests = (await issuePlan(system, PLAN)).task('phóng viên');
    await signInAll();
  });
  after(() => system.stop());

  async function signInAll(): Promise<void> {
    coordinator = await system.signIn('coordinator.a');
    culture = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
  }
  const planned = (over: object = {}) => ({
    title: 'Kiểm tra việc thực hiện Kế hoạch 6 tháng',
    basis: 'Kế hoạch số 1/KH-UBND',
    lookedAt: 'Tiến độ, minh chứng, kinh phí',
    team: ['Trưởng đoàn', 'Thư ký'],
    fromDay: '2026-02-09',
    toDay: '2026-02-10',
    units: [
      { unitId: system.here.units.culture, day: '2026-02-09' },
      { unitId: system.here.units.foreign, day: '2026-02-10' },
    ],
    ...over,
  });
  const see = async (who: Visitor): Promise<Wire> => (await who.send('GET', `/api/inspections/${id}`)).body;
  const findingOf = async (who: Visitor): Promise<Wire> =>
    (await see(who)).findings.find((one: Wire) => one.id === mendId);
  const record = (over: object) =>
    coordinator.send('POST', `/api/inspections/${id}/findings`, {
      unitId: system.here.units.foreign,
      kind: 'mend',
      text: 'Chưa lưu danh sách phóng viên đã đón',
      dueOn: '2026-03-10',
      taskId: guests.id,
      ...over,
    });
  const deed = (who: Visitor, what: string, body: object) => who.send('POST', `/api/findings/${mendId}/${what}`, body);

  it('is planned as a draft that only those who plan it see', async () => {
    for (const [over, field] of [
      [{ title: ' ' }, 'title'],
      [{ lookedAt: '' }, 'lookedAt'],
      [{ units: [] }, 'units'],
      [{ toDay: '2026-02-01' }, 'toDay'],
    ] as const) {
      const refused = await coordinator.send('POST', '/api/inspections', planned(over));
      assert.deepEqual(Object.keys(refused.body.error.fields), [field]);
    }
    const made = await coordinator.send('POST', '/api/inspections', planned());
    assert.equal(made.status, 200, JSON.stringify(made.body));
    id = made.body.id;
    assert.equal((await culture.send('GET', `/api/inspections/${id}`)).status, 404);
    assert.equal((await culture.send('GET', '/api/inspections')).body.total, 0);
    assert.equal((await culture.send('POST', '/api/inspections', planned())).status, 403);
    const changed = { ...planned({ title: 'Kiểm tra việc thực hiện Kế hoạch' }), version: 1 };
    assert.equal((await coordinator.send('PUT', `/api/inspections/${id}`, changed)).status, 200);
    const stale = await coordinator.send('PUT', `/api/inspections/${id}`, changed);
    assert.equal(stale.body.error.code, 'inspection-changed');
  });

  it('is told to the units, which then see it, each once', async () => {
    const early = await record({});
    assert.equal(early.body.error.code, 'inspection-not-open-to-record');
    assert.equal((await coordinator.send('POST', `/api/inspections/${id}/telling`, { version: 2 })).status, 200);
    const seen = await see(culture);
    assert.deepEqual([seen.state, seen.toldOn, seen.visits.length], ['told', '2026-02-02', 2]);
    assert.deepEqual(seen.may, { change: false, tell: false, record: false, conclude: false });
    const border = await system.signIn('border-focal.a');
    assert.equal((await border.send('GET', `/api/inspections/${id}`)).status, 404);
    await relayOnce(system);
    await relayOnce(system, 'again');
    const told = (await culture.send('GET', '/api/notices')).body.items;
    assert.equal(told.filter((one: Wire) => one.kind === 'inspection.planned').length, 1);
    const late = await coordinator.send('PUT', `/api/inspections/${id}`, { ...planned(), version: 3 });
    assert.equal(late.body.error.code, 'inspection-not-open-to-change');
  });

  it('keeps what was found at each unit from the others', async () => {
    system.clock.goTo('2026-02-10' as Day);
    await signInAll();
    assert.equal((await record({ dueOn: null })).body.error.code, 'mend-day-needed');
    assert.equal((await record({ dueOn: '2026-02-09' })).body.error.code, 'mend-day-needed');
    assert.equal((await record({ unitId: system.here.units.border })).body.error.code, 'unit-not-inspected');
    mendId = (await record({})).body.id;
    const good = { unitId: system.here.units.culture, kind: 'good', text: 'Minh chứng đầy đủ', taskId: null };
    assert.equal((await record(good)).status, 200);
    assert.deepEqual(
      (await see(foreign)).findings.map((one: Wire) => [one.kind, one.daysLeft, one.task.id]),
      [['mend', 28, guests.id]],
    );
    assert.deepEqual(
      (await see(culture)).findings.map((one: Wire) => one.kind),
      ['good'],
    );
    assert.equal((await culture.send('GET', '/api/findings')).body.total, 0);
    const { items } = (await coordinator.send('GET', '/api/inspections')).body;
    assert.deepEqual(items[0].findings, { good: 1, open: 1, late: 0, answered: 0, closed: 0 });
    const waiting = (await foreign.send('GET', '/api/inbox')).body.items;
    assert.ok(waiting.some((one: Wire) => one.kind === 'inspection.to-mend' && one.dueOn === '2026-03-10'));
  });

  it('is answered by the unit with evidence, late or not', async () => {
    system.clock.goTo('2026-03-12' as Day);
    await signInAll();
    assert.equal((await coordinator.send('GET', '/api/findings?is=late')).body.total, 1);
    const added = await foreign.send('POST', '/api/evidence', {
      title: 'Danh sách phóng viên',
      happenedOn: null,
      what: { kind: 'link', link: 'https://example.org/danh-sach' },
      credit: { targetKind: 'finding', targetId: mendId, amount: null },
    });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    // The inspectors see it; the unit inspected with it does not.
    assert.equal((await coordinator.send('GET', `/api/evidence/${added.body.id}`)).status, 200);
    assert.equal((await culture.send('GET', `/api/evidence/${added.body.id}`)).status, 404);
    const finding = await findingOf(foreign);
    assert.deepEqual([finding.late, finding.daysLeft, finding.may], [true, -2, { answer: true, decide: false }]);
    const { version } = finding;
    assert.equal((await deed(culture, 'answer', { note: 'x', version })).status, 404);
    assert.equal((await deed(foreign, 'answer', { note: ' ', version })).body.error.code, 'words-needed');
    assert.equal((await deed(foreign, 'answer', { note: 'Đã lập danh sách', version })).status, 200);
    const waiting = (await coordinator.send('GET', '/api/inbox')).body.items;
    const toDecide = waiting.find((one: Wire) => one.kind === 'inspection.to-decide');
    assert.match(toDecide.detail, /^Sở Ngoại vụ.*: Đã lập danh sách$/);
  });

  it('is returned with what is missing, then accepted by other hands', async () => {
    assert.equal((await deed(foreign, 'acceptance', { note: '', version: 2 })).status, 403);
    assert.equal((await deed(coordinator, 'return', { note: '', version: 2 })).body.error.code, 'words-needed');
    const toDecide = { kind: 'inspection.to-decide', id: mendId };
    const missing = { note: 'Thiếu thời gian lưu trú', version: 2 };
    assert.equal((await actFromInbox(coordinator, toDecide, 'return', ' ')).body.error.code, 'words-needed');
    assert.equal((await actFromInbox(coordinator, toDecide, 'return', missing.note)).status, 200);
    assert.equal((await deed(coordinator, 'return', missing)).status, 409);
    assert.equal((await findingOf(foreign)).state, 'open');
    // The inspectors do not answer for a unit.
    const own = await deed(coordinator, 'answer', { note: 'Bổ sung thay đơn vị', version: 3 });
    assert.equal(own.body.error.code, 'inspection-not-open-to-answer');
    const toMend = { kind: 'inspection.to-mend', id: mendId };
    assert.equal((await actFromInbox(foreign, toMend, 'mend', 'Đã bổ sung')).status, 200);
    assert.equal((await actFromInbox(coordinator, toDecide, 'confirm')).status, 200);
    assert.deepEqual([(await findingOf(foreign)).state, (await findingOf(foreign)).closedOn], ['closed', '2026-03-12']);
  });

  it('is concluded once in words, and what is open goes on', async () => {
    const { version } = await see(coordinator);
    const path = `/api/inspections/${id}/conclusion`;
    const empty = await coordinator.send('POST', path, { conclusion: ' ', version });
    assert.equal(empty.body.error.code, 'conclusion-needed');
    const conclusion = 'Hai đơn vị làm đúng tiến độ; Sở Ngoại vụ hoàn thiện hồ sơ.';
    assert.equal((await coordinator.send('POST', path, { conclusion, version })).status, 200);
    const seen = await see(foreign);
    assert.deepEqual([seen.state, seen.conclusion], ['concluded', conclusion]);
    assert.equal((await record({})).body.error.code, 'inspection-not-open-to-record');
    await relayOnce(system);
    // The same words may be found at several units: each notice names its own.
    const titlesOf = async (who: Visitor) =>
      (await who.send('GET', '/api/notices')).body.items.map((one: Wire) => `${one.title} ${one.body}`);
    assert.ok((await titlesOf(coordinator)).some((title: string) => /^Sở Ngoại vụ đã trả lời khắc phục: /.test(title)));
    const unnamed = (await titlesOf(foreign)).filter(
      (title: string) => /khắc phục/.test(title) && !/Kết luận/.test(title),
    );
    assert.ok(
      unnamed.length > 0 && unnamed.every((title: string) => title.includes('Sở Ngoại vụ')),
      unnamed.join('\n'),
    );
    const told = (await foreign.send('GET', '/api/notices')).body.items.map((one: Wire) => one.kind);
    for (const [kind, times] of [
      ['inspection.planned', 1],
      ['inspection.finding', 1],
      ['inspection.decided', 2],
      ['inspection.concluded', 1],
    ] as const)
      assert.equal(told.filter((one: string) => one === kind).length, times, kind);
    const auditor = await system.signIn('auditor.a');
    assert.equal((await auditor.send('GET', '/api/audit/chain')).body.broken, null);
  });
});
