import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { issuePlanOf } from './issued-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const BORDER = 'Ban Chỉ huy Bộ đội Biên phòng tỉnh';

describe('doing one thing to several tasks', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: Visitor;
  let foreign: Visitor;
  let ids: Record<'leaflet' | 'class' | 'film' | 'shared', string>;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    culture = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
    const { units } = system.here;
    const led = (text: string, agency: string) => ({ text, bodies: [{ role: 'lead', agency }], dueOn: '2026-06-30' });
    await issuePlanOf(
      coordinator,
      [
        led('In tờ gấp giới thiệu', CULTURE),
        led('Mở lớp bồi dưỡng', CULTURE),
        led('Làm phim về cửa khẩu', BORDER),
        { text: 'Gửi bài hằng quý', bodies: [{ role: 'perform', agency: 'Các sở' }], dueOn: '2026-06-30' },
      ],
      { [CULTURE]: [units.culture], [BORDER]: [units.border], 'Các sở': [units.culture, units.foreign] },
      '2026-02-02',
    );
    const { items } = (await coordinator.send('GET', '/api/tasks?order=plan')).body;
    const idOf = (words: string) => items.find((one: Wire) => one.text.startsWith(words)).id;
    ids = { leaflet: idOf('In'), class: idOf('Mở'), film: idOf('Làm'), shared: idOf('Gửi') };
  });
  after(() => system.stop());

  const see = async (who: Visitor, id: string) => (await who.send('GET', `/api/tasks/${id}`)).body;
  const bodyOf = async (id: string, unitId: string) =>
    (await see(coordinator, id)).bodies.find((one: Wire) => one.unitId === unitId);
  const notes = async (action: string) => {
    const auditor = await system.signIn('auditor.a');
    return (await auditor.send('GET', `/api/audit?action=${action}`)).body as Wire[];
  };

  it('takes up several after showing which can be taken up and why the others cannot', async () => {
    const taskIds = [ids.leaflet, ids.class, ids.film, ids.shared];
    const preview = (await culture.send('POST', '/api/task-acceptances/preview', { taskIds })).body;
    assert.deepEqual(new Set(preview.done), new Set([ids.leaflet, ids.class]));
    const why = (id: string) => preview.refused.find((one: Wire) => one.taskId === id).reason;
    // Of another unit: not even that there is one is told.
    assert.match(why(ids.film).vi, /^Không có nhiệm vụ này/);
    assert.match(why(ids.shared).vi, /Hãy mở phần việc/);
    assert.notEqual((await bodyOf(ids.leaflet, system.here.units.culture)).handling, 'accepted');

    const none = await culture.send('POST', '/api/task-acceptances', { taskIds, allOrNothing: true });
    assert.equal(none.body.error.code, 'not-all-possible');
    assert.notEqual((await bodyOf(ids.leaflet, system.here.units.culture)).handling, 'accepted');

    const done = (await culture.send('POST', '/api/task-acceptances', { taskIds })).body;
    assert.deepEqual(new Set(done.done), new Set([ids.leaflet, ids.class]));
    assert.equal(done.refused.length, 2);
    assert.equal((await bodyOf(ids.leaflet, system.here.units.culture)).handling, 'accepted');
    assert.deepEqual(
      new Set((await notes('task.accept')).map((one) => one.objectId)),
      new Set([ids.leaflet, ids.class]),
    );
    const again = (await culture.send('POST', '/api/task-acceptances/preview', { taskIds: [ids.leaflet] })).body;
    assert.deepEqual(again.done, []);
  });

  it('gives the parts of a unit in several tasks to another, with the reason, telling it once', async () => {
    const { culture: from, foreign: to } = system.here.units;
    const [piece] = (await coordinator.send('GET', `/api/tasks?parent=${ids.shared}`)).body.items.filter((one: Wire) =>
      one.bodies.some((body: Wire) => body.unitId === from),
    );
    const move = { taskIds: [ids.leaflet, ids.class, ids.film], fromUnitId: from, toUnitId: to };
    const preview = (await coordinator.send('POST', '/api/task-reassignments/preview', move)).body;
    assert.deepEqual(new Set(preview.done), new Set([ids.leaflet, ids.class]));
    assert.match(preview.refused[0].reason.vi, /không có phần việc nào/);
    assert.equal((await culture.send('POST', '/api/task-reassignments/preview', move)).status, 403);

    const path = '/api/task-reassignments';
    const unsaid = await coordinator.send('POST', path, { ...move, reason: ' ' });
    assert.equal(unsaid.body.error.code, 'reassign-reason-needed');
    const reason = 'Sở Ngoại vụ nhận việc khi tách nhiệm vụ đối ngoại';
    const whole = await coordinator.send('POST', path, { ...move, reason, allOrNothing: true });
    assert.equal(whole.body.error.code, 'not-all-possible');
    assert.ok(await bodyOf(ids.leaflet, from));
    assert.deepEqual(await notes('task.reassign'), []);

    const { body: done } = await coordinator.send('POST', path, { ...move, reason });
    assert.deepEqual(new Set(done.done), new Set([ids.leaflet, ids.class]));
    assert.equal(await bodyOf(ids.leaflet, from), undefined);
    assert.equal((await bodyOf(ids.class, to)).handling, 'given');
    assert.equal((await notes('task.reassign')).length, 2);
    assert.equal((await see(foreign, ids.leaflet)).id, ids.leaflet);
    await relayOnce(system);
    await relayOnce(system, 'again');
    const told = async () =>
      (await foreign.send('GET', '/api/notices')).body.items
        .filter((one: Wire) => one.kind === 'task.reassigned')
        .map((one: Wire) => one.title);
    assert.deepEqual(await told(), ['2 phần việc chuyển đến đơn vị của bạn']);

    // A task and its piece chosen together: the piece goes along, and counts as done.
    const both = { taskIds: [piece.id, ids.shared], fromUnitId: from, toUnitId: system.here.units.border, reason };
    const along = (await coordinator.send('POST', path, { ...both, allOrNothing: true })).body;
    assert.deepEqual(new Set(along.done), new Set(both.taskIds));
    assert.ok(await bodyOf(piece.id, system.here.units.border));
    assert.equal(await bodyOf(ids.shared, from), undefined);
  });
});
