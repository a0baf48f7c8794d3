import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { issueText } from './issue-text.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const TEXT = `KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh A năm 2026

I. NỘI DUNG

1. Tổ chức lớp tập huấn kỹ năng thông tin đối ngoại.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời gian thực hiện: Hoàn thành trước ngày 30 tháng 6 năm 2026.

2. Đón các đoàn phóng viên nước ngoài đến tỉnh.

- Cơ quan chủ trì: Sở Ngoại vụ.

- Thời gian thực hiện: Hoàn thành trong quý III năm 2026.

3. Xuất bản bản tin ảnh giới thiệu lễ hội của tỉnh.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời gian thực hiện: Hoàn thành chậm nhất ngày 31 tháng 8 năm 2026.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('an adjustment of a plan in force', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let head: Visitor;
  let focal: Visitor;
  let planId = '';
  let id = '';
  let tasks: Wire[] = [];
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    head = await system.signIn('province-leader.a');
    focal = await system.signIn('culture-focal.a');
    planId = await issueText(coordinator, TEXT, { number: '7/KH-UBND', issuedOn: '2026-02-02' });
    tasks = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body;
  });
  after(() => system.stop());

  const page = async (who = coordinator): Promise<Wire> => (await who.send('GET', `/api/adjustments/${id}`)).body;
  const deed = async (who: Visitor, verb: string, more: object = {}) =>
    who.send('POST', `/api/adjustments/${id}/${verb}`, { version: (await page(who)).version, ...more });
  const facts = (task: Wire) => {
    const { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product } = task;
    return { text, bodies, startsOn, dueOn, dueInclusive, quantity, quantityUnit, amount, product };
  };

  it('is proposed by those who plan for the unit, with what was there before beside what is wanted', async () => {
    const proposal = { planId, obstacleId: null, reason: 'Lùi lịch do thiên tai', basis: '3/TB-UBND', changes: [] };
    assert.equal((await focal.send('POST', '/api/adjustments', proposal)).status, 403);
    const made = await coordinator.send('POST', '/api/adjustments', proposal);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    id = made.body.id;
    const empty = await deed(coordinator, 'asking');
    assert.equal(empty.body.error.code, 'nothing-to-adjust');
    const [training, , bulletin] = tasks;
    const changes = [
      { kind: 'change', taskId: training.id, after: { ...facts(training), dueOn: '2026-09-30', dueInclusive: true } },
      { kind: 'withdraw', taskId: bulletin.id },
      {
        kind: 'add',
        after: {
          ...facts(training),
          text: 'Dựng phim ngắn giới thiệu biên giới',
          bodies: [{ role: 'lead', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', unitId: system.here.units.border }],
          dueOn: '2026-10-31',
        },
      },
    ];
    const { version, reason, basis } = await page();
    const kept = await coordinator.send('PUT', `/api/adjustments/${id}`, { version, reason, basis, changes });
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
    assert.deepEqual(kept.body.changes[0].after, { dueOn: '2026-09-30', dueInclusive: true });
    assert.equal(kept.body.changes[0].before.dueOn, '2026-06-30');
    const stale = await coordinator.send('PUT', `/api/adjustments/${id}`, { version, reason, basis, changes });
    assert.equal(stale.body.error.code, 'adjustment-changed');
    assert.equal((await focal.send('GET', `/api/adjustments/${id}`)).status, 404);
  });

  it('is approved by somebody else, who can return it with the reason', async () => {
    assert.equal((await deed(coordinator, 'asking')).status, 200);
    assert.equal((await deed(coordinator, 'approval', { note: null })).body.error.code, 'adjustment-not-open');
    const inbox = (await head.send('GET', '/api/inbox')).body.items;
    assert.ok(inbox.some((item: Wire) => item.kind === 'adjustment.to-decide' && item.id === id));
    assert.equal((await deed(head, 'return', { note: '' })).body.error.code, 'reason-needed');
    assert.equal((await deed(head, 'return', { note: 'Nêu rõ căn cứ' })).status, 200);
    assert.equal((await deed(coordinator, 'asking')).status, 200);
    assert.equal((await deed(head, 'approval', { note: null })).status, 200);
  });

  it('is issued as the next version: changed in place, added, withdrawn with its history', async () => {
    const early = await deed(coordinator, 'issue', { number: '9/QĐ-UBND', issuedOn: '2026-01-01' });
    assert.equal(early.body.error.code, 'adjusted-before-issued');
    const issued = await deed(coordinator, 'issue', { number: '9/QĐ-UBND', issuedOn: '2026-02-02' });
    assert.equal(issued.status, 200, JSON.stringify(issued.body));
    assert.deepEqual(issued.body, { seq: 2 });
    const now = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body;
    assert.deepEqual(
      now.map((task: Wire) => [task.text.slice(0, 8), task.dueOn, task.withdrawnOn !== null]),
      [
        ['Tổ chức ', '2026-09-30', false],
        ['Đón các ', '2026-09-30', false],
        ['Xuất bản', '2026-08-31', true],
        ['Dựng phi', '2026-10-31', false],
      ],
    );
    const task = (await focal.send('GET', `/api/tasks/${tasks[0].id}`)).body;
    assert.equal(task.history[0].kind, 'adjusted');
    assert.match(task.history[0].note, /9\/QĐ-UBND.*thiên tai/);
    const versions = (await focal.send('GET', `/api/plans/${planId}/versions`)).body;
    assert.deepEqual(
      versions.map((one: Wire) => [one.seq, one.number, one.adjustmentId]),
      [
        [2, '9/QĐ-UBND', id],
        [1, '7/KH-UBND', null],
      ],
    );
    assert.notEqual(versions[0].frozenHash, versions[1].frozenHash);
  });

  it('is told once to each person it touches, and not to others', async () => {
    await relayOnce(system);
    await relayOnce(system, 'again');
    const count = async (name: string) => {
      const { items } = (await (await system.signIn(name)).send('GET', '/api/notices')).body;
      return items.filter((one: Wire) => one.kind === 'plan.adjusted').length;
    };
    assert.equal(await count('culture-focal.a'), 1);
    assert.equal(await count('culture-leader.a'), 1);
    assert.equal(await count('border-focal.a'), 1);
    assert.equal(await count('foreign-focal.a'), 0);
    const border = await system.signIn('border-focal.a');
    assert.equal((await border.send('GET', `/api/adjustments/${id}`)).status, 200);
    assert.equal((await border.send('GET', `/api/plans/${planId}`)).status, 200);
  });

  it('leaves what was done as it is', async () => {
    const [, visit] = tasks;
    const foreign = await system.signIn('foreign-focal.a');
    const result = 'Đã đón 03 đoàn phóng viên với 21 người';
    await foreign.send('POST', `/api/tasks/${visit.id}/completion`, { result, lateReason: null });
    const boss = await system.signIn('foreign-leader.a');
    assert.equal((await boss.send('POST', `/api/tasks/${visit.id}/completion/approval`, { note: null })).status, 200);
    const changes = [{ kind: 'withdraw', taskId: visit.id }];
    const proposal = { planId, obstacleId: null, reason: 'Thử', basis: null, changes };
    const refused = await coordinator.send('POST', '/api/adjustments', proposal);
    assert.equal(refused.body.error.code, 'task-done');
  });

  it('is not issued over a task that has changed since', async () => {
    const [training] = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body;
    const propose = async (dueOn: string) => {
      const changes = [{ kind: 'change', taskId: training.id, after: { dueOn } }];
      const body = { planId, obstacleId: null, reason: 'Lùi hạn', basis: null, changes };
      return (await coordinator.send('POST', '/api/adjustments', body)).body.id;
    };
    const [first, second] = [await propose('2026-10-15'), await propose('2026-11-15')];
    for (const one of [first, second]) {
      id = one;
      await deed(coordinator, 'asking');
      await deed(head, 'approval', { note: null });
    }
    id = first;
    assert.equal((await deed(coordinator, 'issue', { number: '10/QĐ', issuedOn: '2026-02-02' })).status, 200);
    id = second;
    const refused = await deed(coordinator, 'issue', { number: '11/QĐ', issuedOn: '2026-02-02' });
    assert.equal(refused.body.error.code, 'task-changed-since');
    assert.equal((await deed(coordinator, 'drop')).status, 200);
  });
});

describe('a change from above', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  it('reaches the unit’s own task as a proposal, accepted or answered', async () => {
    const coordinator = await system.signIn('coordinator.a');
    const head = await system.signIn('province-leader.a');
    const focal = await system.signIn('culture-focal.a');
    const leader = await system.signIn('culture-leader.a');
    const upperId = await issueText(coordinator, TEXT, { number: '7/KH-UBND', issuedOn: '2026-02-02' });
    const given = (await focal.send('GET', `/api/cascade/upper/${upperId}/given`)).body;
    const body = {
      unitId: system.here.units.culture,
      title: 'Kế hoạch của Sở năm 2026',
      taskIds: given.map((one: Wire) => one.taskId),
    };
    const planId = (await focal.send('POST', `/api/cascade/upper/${upperId}/plans`, body)).body.id;
    const path = `/api/cascade/plans/${planId}`;
    const version = async () => (await focal.send('GET', path)).body.version;
    await focal.send('POST', `${path}/asking`, { version: await version() });
    await leader.send('POST', `${path}/approval`, { version: await version(), note: null });
    const paper = { number: '1/KH-S', issuedOn: '2026-02-02' };
    const issued = await focal.send('POST', `${path}/issue`, { version: await version(), ...paper });
    assert.equal(issued.status, 200, JSON.stringify(issued.body));

    const [training, , bulletin] = (await coordinator.send('GET', `/api/plans/${upperId}/tasks`)).body;
    const changes = [
      {
        kind: 'change',
        taskId: training.id,
        after: { dueOn: '2026-09-30', dueInclusive: true, text: 'Mở lớp tập huấn' },
      },
      { kind: 'withdraw', taskId: bulletin.id },
    ];
    const proposal = { planId: upperId, obstacleId: null, reason: 'Thiên tai', basis: null, changes };
    const { id } = (await coordinator.send('POST', '/api/adjustments', proposal)).body;
    await coordinator.send('POST', `/api/adjustments/${id}/asking`, { version: 1 });
    await head.send('POST', `/api/adjustments/${id}/approval`, { version: 2, note: null });
    const put = await coordinator.send('POST', `/api/adjustments/${id}/issue`, {
      version: 3,
      ...paper,
      number: '2/QĐ',
    });
    assert.equal(put.status, 200, JSON.stringify(put.body));
    await relayOnce(system);
    await relayOnce(system, 'again');

    const open = (await focal.send('GET', '/api/cascade/proposals')).body;
    assert.equal(open.length, 2);
    const changed = open.find((one: Wire) => one.kind === 'change');
    // 30/9 is a Wednesday: five working days before it is 23/9.
    assert.deepEqual(changed.suggestion, { text: 'Mở lớp tập huấn', dueOn: '2026-09-23', dueInclusive: true });
    const stranger = await system.signIn('foreign-focal.a');
    assert.deepEqual((await stranger.send('GET', '/api/cascade/proposals')).body, []);
    const accepted = await focal.send('POST', `/api/cascade/proposals/${changed.id}/acceptance`, {});
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
    const inner = (await focal.send('GET', `/api/tasks/${changed.taskId}`)).body;
    assert.deepEqual([inner.text, inner.dueOn], ['Mở lớp tập huấn', '2026-09-23']);
    const withdrawn = open.find((one: Wire) => one.kind === 'withdraw');
    const answer = `/api/cascade/proposals/${withdrawn.id}/answer`;
    assert.equal((await focal.send('POST', answer, { note: '' })).body.error.code, 'reason-needed');
    assert.equal((await focal.send('POST', answer, { note: 'Sở vẫn làm bằng kinh phí của mình' })).status, 200);
    const again = await focal.send('POST', answer, { note: 'x' });
    assert.equal(again.body.error.code, 'answered-already');
    assert.deepEqual((await focal.send('GET', '/api/cascade/proposals')).body, []);
  });
});
