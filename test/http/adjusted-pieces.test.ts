import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { issueText } from './issue-text.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const TEXT = `KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh A năm 2026

I. NỘI DUNG

1. Đón các đoàn phóng viên nước ngoài đến tỉnh.

- Cơ quan chủ trì: Sở Ngoại vụ.

- Thời gian thực hiện: Hoàn thành trong quý III năm 2026.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('the pieces of a task whose plan is adjusted', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let head: Visitor;
  let culture: Visitor;
  let planId = '';
  let visitId = '';
  let addedId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    head = await system.signIn('province-leader.a');
    culture = await system.signIn('culture-focal.a');
    planId = await issueText(coordinator, TEXT, { number: '7/KH-UBND', issuedOn: '2026-02-02' });
    visitId = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body[0].id;
  });
  after(() => system.stop());

  const performs = (...names: ('culture' | 'foreign' | 'border')[]) =>
    names.map((name) => ({ role: 'perform', agency: 'Các cơ quan', unitId: system.here.units[name] }));
  const get = async (id: string): Promise<Wire> => (await coordinator.send('GET', `/api/tasks/${id}`)).body;
  const pieces = async (id: string, more = ''): Promise<Wire[]> =>
    (await coordinator.send('GET', `/api/tasks?parent=${id}${more}`)).body.items;
  const unitsOf = (items: Wire[]) => items.map((one) => one.bodies[0].unitId).sort();
  const ids = (...names: ('culture' | 'foreign' | 'border')[]) => names.map((name) => system.here.units[name]).sort();
  const pieceOf = async (id: string, name: 'culture' | 'foreign' | 'border'): Promise<Wire> =>
    (await pieces(id)).find((one) => one.bodies[0].unitId === system.here.units[name]);

  async function adjust(...changes: object[]): Promise<void> {
    const proposal = { planId, obstacleId: null, reason: 'Phân công lại', basis: null, changes };
    const made = await coordinator.send('POST', '/api/adjustments', proposal);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const path = `/api/adjustments/${made.body.id}`;
    await coordinator.send('POST', `${path}/asking`, { version: 1 });
    await head.send('POST', `${path}/approval`, { version: 2, note: null });
    const paper = { number: '9/QĐ-UBND', issuedOn: '2026-02-02' };
    const issued = await coordinator.send('POST', `${path}/issue`, { version: 3, ...paper });
    assert.equal(issued.status, 200, JSON.stringify(issued.body));
  }

  async function report(who: Visitor, id: string, quantityDone: number): Promise<void> {
    const told = await who.send('POST', `/api/tasks/${id}/progress`, { percent: null, quantityDone, note: null });
    assert.equal(told.status, 200, JSON.stringify(told.body));
  }

  const creditsOf = async (who: Visitor, id: string): Promise<Wire> =>
    (await who.send('GET', `/api/evidence-credits?targetKind=task&targetId=${id}`)).body;
  const link = (title: string, id: string, amount: number | null = null) => ({
    title,
    happenedOn: null,
    what: { kind: 'link', link: `https://example.org/${encodeURIComponent(title)}` },
    credit: { targetKind: 'task', targetId: id, amount },
  });

  it('are made for every body of a task that is added, as at issue', async () => {
    const after = {
      text: 'Mỗi cơ quan gửi bài giới thiệu biên giới',
      bodies: performs('culture', 'foreign'),
      startsOn: null,
      dueOn: '2026-10-31',
      dueInclusive: true,
      quantity: 4,
      quantityUnit: 'bài',
      amount: null,
      product: null,
    };
    await adjust({ kind: 'add', after });
    const added = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body[1];
    addedId = added.id;
    assert.equal(added.quantity, 8);
    const made = await pieces(addedId);
    assert.deepEqual(unitsOf(made), ids('culture', 'foreign'));
    assert.deepEqual(
      made.map((one) => [one.grain, one.quantity, one.dueOn]),
      [
        ['piece', 4, '2026-10-31'],
        ['piece', 4, '2026-10-31'],
      ],
    );
  });

  it('follow a new deadline, and the task with them', async () => {
    await adjust({ kind: 'change', taskId: addedId, after: { dueOn: '2026-11-30' } });
    assert.deepEqual(
      (await pieces(addedId)).map((one) => one.dueOn),
      ['2026-11-30', '2026-11-30'],
    );
    assert.equal((await get(addedId)).dueOn, '2026-11-30');
  });

  it('are made for who comes and taken out for who goes; what was done stays done', async () => {
    await report(culture, (await pieceOf(addedId, 'culture')).id, 2);
    assert.equal((await get(addedId)).percent, 25);
    await adjust({ kind: 'change', taskId: addedId, after: { bodies: performs('foreign', 'border') } });
    assert.deepEqual(unitsOf(await pieces(addedId, '&withdrawn=false')), ids('foreign', 'border'));
    const gone = await pieces(addedId, '&withdrawn=true');
    assert.deepEqual(unitsOf(gone), ids('culture'));
    assert.equal(gone[0].quantityDone, 2);
    const parent = await get(addedId);
    // Two pieces of 4, and the 2 that were made before.
    assert.deepEqual([parent.quantity, parent.quantityDone, parent.percent], [10, 2, 20]);
    assert.equal((await pieceOf(addedId, 'border')).dueOn, '2026-11-30');
    assert.equal((await culture.send('GET', `/api/tasks/${gone[0].id}`)).status, 200);
  });

  it('that are done stay when their body goes, and the task ends with the last open one', async () => {
    const foreign = await system.signIn('foreign-focal.a');
    const leader = await system.signIn('foreign-leader.a');
    const { id } = await pieceOf(addedId, 'foreign');
    await report(foreign, id, 4);
    const result = 'Đã gửi đủ 4 bài giới thiệu biên giới';
    await foreign.send('POST', `/api/tasks/${id}/completion`, { result, lateReason: null });
    const approved = await leader.send('POST', `/api/tasks/${id}/completion/approval`, { note: null });
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
    assert.equal((await get(addedId)).standing.state, 'in-progress');
    await adjust({ kind: 'change', taskId: addedId, after: { bodies: performs('foreign') } });
    assert.deepEqual(unitsOf(await pieces(addedId, '&withdrawn=false')), ids('foreign'));
    const parent = await get(addedId);
    assert.deepEqual([parent.standing.state, parent.percent, parent.quantity], ['done', 100, 6]);
  });

  it('are made of a task that one body carried, whose work goes on in its own piece', async () => {
    const foreign = await system.signIn('foreign-focal.a');
    const told = await foreign.send('POST', `/api/tasks/${visitId}/progress`, {
      percent: 40,
      quantityDone: null,
      note: null,
    });
    assert.equal(told.status, 200, JSON.stringify(told.body));
    const shown = await foreign.send('POST', '/api/evidence', link('Ảnh đón đoàn', visitId));
    assert.equal(shown.status, 200, JSON.stringify(shown.body));
    await adjust({ kind: 'change', taskId: visitId, after: { bodies: performs('foreign', 'culture') } });
    const piece = await pieceOf(visitId, 'foreign');
    assert.equal(piece.percent, 40);
    // What shows the work goes with it; the task tells where it is.
    const [credit] = (await creditsOf(foreign, piece.id)).credits;
    assert.deepEqual([credit.item.title, credit.state], ['Ảnh đón đoàn', 'standing']);
    const whole = await creditsOf(coordinator, visitId);
    assert.equal(whole.credits.length, 0);
    assert.deepEqual(
      whole.parts.filter((part: Wire) => part.credits > 0).map((part: Wire) => [part.id, part.credits]),
      [[piece.id, 1]],
    );
    assert.equal((await pieceOf(visitId, 'culture')).percent, 0);
    const parent = await get(visitId);
    assert.deepEqual([parent.childCount, parent.percent], [2, 20]);
    await adjust({ kind: 'withdraw', taskId: visitId });
    assert.equal((await pieces(visitId, '&withdrawn=true')).length, 2);
  });
});
