import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { issuePlanOf } from './issued-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const RESULT = 'Đã gửi đủ hai bài, có đường dẫn kèm theo.';

describe('a task that several bodies each do', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: Visitor;
  let foreign: Visitor;
  let border: Visitor;
  let preview: Wire;
  let parentId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    culture = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
    border = await system.signIn('border-focal.a');
    const { units } = system.here;
    const issued = await issuePlanOf(
      coordinator,
      [
        {
          text: 'Gửi bài giới thiệu địa phương',
          bodies: [
            { role: 'perform', agency: 'Các sở' },
            { role: 'support', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
            { role: 'support', agency: 'Các sở' },
          ],
          dueOn: '2026-03-31',
          quantity: 2,
          quantityUnit: 'bài',
        },
        { text: 'Mở lớp bồi dưỡng', bodies: [{ role: 'lead', agency: CULTURE }], dueOn: '2026-06-30' },
      ],
      {
        'Các sở': [units.culture, units.foreign],
        [CULTURE]: [units.culture],
        'Ban Chỉ huy Bộ đội Biên phòng tỉnh': [units.border],
      },
      '2026-02-02',
    );
    preview = issued.preview;
    const { body } = await coordinator.send('GET', '/api/tasks?q=gioi+thieu');
    parentId = body.items[0].id;
  });
  after(() => system.stop());

  const list = async (who: Visitor, query: string) => (await who.send('GET', `/api/tasks?${query}`)).body;
  const get = async (who: Visitor, id: string) => (await who.send('GET', `/api/tasks/${id}`)).body;
  const pieceOf = async (who: Visitor) => (await list(who, `parent=${parentId}`)).items[0].id as string;

  it('is told before issuing, by unit', () => {
    assert.deepEqual([preview.tasks, preview.fannedOut, preview.pieces], [2, 1, 2]);
    const of = (id: string) => preview.units.find((unit: Wire) => unit.id === id);
    const { culture: cultureId, border: borderId } = system.here.units;
    assert.deepEqual([of(cultureId).leads, of(cultureId).pieces, of(cultureId).supports], [2, 1, 0]);
    assert.deepEqual([of(borderId).leads, of(borderId).pieces, of(borderId).supports], [0, 0, 1]);
  });

  it('stays one task of the plan, with a piece a unit', async () => {
    const planned = await list(coordinator, 'grain=task');
    assert.equal(planned.items.length, 2);
    const parent = planned.items.find((one: Wire) => one.id === parentId);
    assert.equal(parent.childCount, 2);
    assert.equal(parent.quantity, 4);
    assert.deepEqual(
      parent.bodies.map((body: Wire) => body.role),
      ['perform', 'perform', 'support'],
    );
    const alone = await list(coordinator, 'grain=piece');
    assert.equal(alone.items.length, 2);
    assert.ok(alone.items.every((one: Wire) => one.grain === 'piece' && one.parentId === parentId));
    assert.equal((await list(culture, 'grain=piece')).items.length, 1);
    assert.equal((await list(coordinator, 'grain=occurrence')).items.length, 0);
    const pieces = (await list(coordinator, `parent=${parentId}`)).items;
    assert.equal(pieces.length, 2);
    for (const piece of pieces) {
      assert.deepEqual(
        [piece.grain, piece.quantity, piece.bodies.length, piece.bodies[0].role],
        ['piece', 2, 1, 'lead'],
      );
    }
    assert.equal((await list(coordinator, 'grain=leaf')).items.length, 3);
  });

  it('shows a unit its own piece and nothing of the others’', async () => {
    const mine = await list(culture, `parent=${parentId}`);
    assert.equal(mine.items.length, 1);
    assert.equal(mine.items[0].bodies[0].unitId, system.here.units.culture);
    assert.deepEqual((await get(culture, parentId)).children, { seen: 1, done: 0, late: 0 });
    const theirs = await pieceOf(foreign);
    assert.equal((await culture.send('GET', `/api/tasks/${theirs}`)).status, 404);
    assert.equal((await border.send('GET', `/api/tasks/${theirs}`)).status, 404);
  });

  it('is not reported on itself, and says where to', async () => {
    const told = await culture.send('POST', `/api/tasks/${parentId}/progress`, {
      percent: 10,
      quantityDone: null,
      note: null,
    });
    assert.equal(told.body.error.code, 'task-has-children');
  });

  it('keeps a support’s part in the whole, told by the support alone', async () => {
    const [found] = (await list(border, 'grain=leaf')).items;
    assert.equal(found.id, parentId);
    const { ordinal } = found.bodies.find((body: Wire) => body.role === 'support');
    const part = { ordinal, part: 'Duyệt nội dung về biên giới' };
    assert.equal((await border.send('PUT', `/api/tasks/${parentId}/part`, part)).status, 409);
    assert.equal((await coordinator.send('PUT', `/api/tasks/${parentId}/part`, part)).status, 200);
    const done = { ordinal, isDone: true, note: 'Đã duyệt xong.' };
    assert.equal((await culture.send('POST', `/api/tasks/${parentId}/part`, done)).status, 409);
    assert.equal((await border.send('POST', `/api/tasks/${parentId}/part`, done)).status, 200);
    const { supportsAbove } = await get(culture, await pieceOf(culture));
    assert.deepEqual(
      supportsAbove.map((body: Wire) => [body.part, body.partDoneOn, body.handling]),
      [['Duyệt nội dung về biên giới', '2026-02-02', 'accepted']],
    );
  });

  it('is seen by the unit that opens its piece, not by the coordinator’s look', async () => {
    const piece = await pieceOf(culture);
    const handling = async () => (await get(coordinator, piece)).bodies[0].handling;
    await coordinator.send('POST', `/api/tasks/${piece}/seen`);
    assert.equal(await handling(), 'given');
    await culture.send('POST', `/api/tasks/${piece}/seen`);
    assert.equal(await handling(), 'seen');
    assert.equal((await list(coordinator, 'grain=leaf&handling=seen')).items.length, 1);
    assert.equal((await list(culture, 'grain=leaf&handling=given')).items.length, 1);
  });

  it('can be sent back with a reason, is then not worked on, and is sent again', async () => {
    const piece = await pieceOf(foreign);
    const silent = await foreign.send('POST', `/api/tasks/${piece}/sending-back`, { reason: ' ' });
    assert.equal(silent.body.error.fields.reason !== undefined, true);
    const reason = 'Việc này thuộc Sở Văn hóa, Thể thao và Du lịch.';
    assert.equal((await foreign.send('POST', `/api/tasks/${piece}/sending-back`, { reason })).status, 200);
    await relayOnce(system);
    const told = (await coordinator.send('GET', '/api/notices')).body.items;
    assert.equal(told.filter((one: Wire) => one.kind === 'task.returned').length, 1);
    const work = await foreign.send('POST', `/api/tasks/${piece}/progress`, {
      percent: 5,
      quantityDone: null,
      note: 'x',
    });
    assert.equal(work.status, 409);
    const again = { ordinal: 1, note: 'Kế hoạch giao cho từng sở.' };
    assert.equal((await foreign.send('POST', `/api/tasks/${piece}/sending-again`, again)).status, 403);
    assert.equal((await coordinator.send('POST', `/api/tasks/${piece}/sending-again`, again)).status, 200);
    assert.equal((await foreign.send('POST', `/api/tasks/${piece}/acceptance`)).status, 200);
    assert.equal((await get(foreign, piece)).bodies[0].handling, 'accepted');
  });

  it('is as far as its pieces are, in the same breath', async () => {
    const mine = await pieceOf(culture);
    await culture.send('POST', `/api/tasks/${mine}/progress`, { percent: null, quantityDone: 1, note: null });
    let parent = await get(coordinator, parentId);
    assert.deepEqual([parent.standing.state, parent.quantityDone, parent.percent], ['in-progress', 1, 25]);
    assert.equal((await get(coordinator, mine)).bodies[0].handling, 'accepted');
    await culture.send('POST', `/api/tasks/${mine}/progress`, { percent: null, quantityDone: 2, note: null });
    await culture.send('POST', `/api/tasks/${mine}/completion`, { result: RESULT, lateReason: null });
    await (await system.signIn('culture-leader.a')).send('POST', `/api/tasks/${mine}/completion/approval`, {
      note: null,
    });
    parent = await get(coordinator, parentId);
    assert.deepEqual([parent.standing.state, parent.quantityDone, parent.children.done], ['in-progress', 2, 1]);
    const theirs = await pieceOf(foreign);
    system.clock.goTo('2026-04-02' as Day);
    const late = { result: RESULT, lateReason: 'Phải xin thêm ảnh tư liệu.' };
    foreign = await system.signIn('foreign-focal.a');
    coordinator = await system.signIn('coordinator.a');
    assert.equal((await foreign.send('POST', `/api/tasks/${theirs}/completion`, late)).status, 200);
    await (await system.signIn('foreign-leader.a')).send('POST', `/api/tasks/${theirs}/completion/approval`, {
      note: null,
    });
    parent = await get(coordinator, parentId);
    assert.deepEqual(
      [parent.standing.state, parent.standing.late, parent.percent, parent.doneOn],
      ['done', true, 100, '2026-04-02'],
    );
  });

  it('counts each piece for its unit', async () => {
    const counts = (await coordinator.send('GET', '/api/task-counts/by-unit?year=2026')).body;
    const of = (id: string) => counts.find((one: Wire) => one.unitId === id);
    assert.deepEqual([of(system.here.units.culture).tasks, of(system.here.units.culture).done], [2, 1]);
    assert.deepEqual([of(system.here.units.foreign).tasks, of(system.here.units.foreign).late], [1, 1]);
  });

  it('leaves the audit log whole', async () => {
    const auditor = await system.signIn('auditor.a');
    for (const action of ['task.send-back', 'task.accept', 'task.give-part', 'task.tell-part']) {
      assert.ok((await auditor.send('GET', `/api/audit?action=${action}`)).body.length > 0, action);
    }
  });
});
