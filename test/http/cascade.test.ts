import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { issueText } from './issue-text.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH A

KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh A năm 2026

I. NỘI DUNG

1. Tổ chức lớp tập huấn kỹ năng thông tin đối ngoại cho cán bộ cấp xã.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Cơ quan phối hợp: Sở Ngoại vụ.

- Thời gian thực hiện: Hoàn thành trước ngày 30 tháng 6 năm 2026.

2. Đón các đoàn phóng viên nước ngoài đến tỉnh.

- Cơ quan chủ trì: Sở Ngoại vụ.

- Thời gian thực hiện: Thường xuyên.

3. Xuất bản bản tin ảnh giới thiệu lễ hội của tỉnh.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời gian thực hiện: Hoàn thành chậm nhất ngày 31 tháng 8 năm 2026.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('a unit’s own plan under the province’s', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let focal: Visitor;
  let leader: Visitor;
  let upperId = '';
  let planId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    focal = await system.signIn('culture-focal.a');
    leader = await system.signIn('culture-leader.a');
    upperId = await issueText(coordinator, TEXT, { number: '7/KH-UBND', issuedOn: '2026-02-02' });
  });
  after(() => system.stop());

  const page = async (who: Visitor = focal): Promise<Wire> =>
    (await who.send('GET', `/api/cascade/plans/${planId}`)).body;
  const matrix = async (who: Visitor): Promise<Wire> => (await who.send('GET', `/api/cascade/upper/${upperId}`)).body;
  const stateOf = (seen: Wire, text: string, unit: string): string | undefined =>
    seen.cells.find((cell: Wire) => seen.tasks[cell.task].text.includes(text) && seen.units[cell.unit].id === unit)
      ?.state;
  const deed = async (who: Visitor, verb: string, more: object = {}) => {
    system.clock.goOn(1000);
    return who.send('POST', `/api/cascade/plans/${planId}/${verb}`, { version: (await page(who)).version, ...more });
  };

  it('shows each unit what it was given and nobody else’s answers', async () => {
    const given = (await focal.send('GET', `/api/cascade/upper/${upperId}/given`)).body;
    assert.deepEqual(
      given.map((one: Wire) => [one.text.slice(0, 8), one.role, one.state]),
      [
        ['Tổ chức ', 'lead', 'none'],
        ['Xuất bản', 'lead', 'none'],
      ],
    );
    const own = await matrix(focal);
    assert.deepEqual(
      own.units.map((unit: Wire) => unit.id),
      [system.here.units.culture],
    );
    const whole = await matrix(coordinator);
    assert.equal(whole.units.length, 2);
    assert.deepEqual([whole.counts.none, whole.counts.taken], [3, 0]);
    const border = await system.signIn('border-focal.a');
    assert.equal((await border.send('GET', `/api/cascade/upper/${upperId}`)).status, 404);
  });

  it('is begun from chosen tasks, each due early enough to leave the upper level its days', async () => {
    await coordinator.send('PUT', `/api/cascade/upper/${upperId}/due`, { dueOn: '2026-02-20' });
    const given = (await focal.send('GET', `/api/cascade/upper/${upperId}/given`)).body;
    const body = {
      unitId: system.here.units.culture,
      title: 'Thực hiện công tác thông tin đối ngoại của Sở năm 2026',
      taskIds: [given[0].taskId],
    };
    const foreign = await system.signIn('foreign-focal.a');
    const other = await foreign.send('POST', `/api/cascade/upper/${upperId}/plans`, body);
    assert.equal(other.status, 403);
    const made = await focal.send('POST', `/api/cascade/upper/${upperId}/plans`, body);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    planId = made.body.id;
    const { tasks, phase, due, may } = await page();
    assert.deepEqual([phase, due.dueOn, may.edit, may.decide], ['composing', '2026-02-20', true, false]);
    // The upper last good day is Monday 29/6; five working days before it, 22/6 is the last day that leaves them.
    assert.deepEqual([tasks[0].upper.dueOn, tasks[0].dueOn, tasks[0].chain.kind], ['2026-06-30', '2026-06-22', 'fits']);
    const plan = (await focal.send('GET', `/api/plans/${planId}`)).body;
    const [read] = plan.tasks;
    assert.equal(plan.compiled.text.slice(read.from, read.to), read.text);
    assert.match(plan.compiled.text, /Kế hoạch số 7\/KH-UBND/);
    assert.equal(stateOf(await matrix(coordinator), 'lớp tập huấn', system.here.units.culture), 'drafted');
  });

  it('flags a deadline that leaves the upper one no time at the moment it is set, and does not refuse it', async () => {
    const { tasks } = await page();
    const upper = tasks[0].takenFrom;
    const asked = await focal.send('GET', `/api/cascade/chain?upper=${upper}&due=2026-07-05`);
    assert.deepEqual(
      [asked.body.chain.kind, asked.body.chain.inner, asked.body.chain.upper, asked.body.chain.latest],
      ['later', '2026-07-05', '2026-06-29', '2026-06-22'],
    );
    const step = { kind: 'change-task', key: tasks[0].key, patch: { dueOn: '2026-06-26', text: 'Mở 02 lớp tập huấn' } };
    assert.equal((await focal.send('POST', `/api/plans/${planId}/review`, step)).status, 200);
    const changed = (await page()).tasks[0];
    assert.deepEqual([changed.text, changed.chain.kind], ['Mở 02 lớp tập huấn', 'tight']);
    const chains = (await coordinator.send('GET', `/api/cascade/chains?plan=${upperId}`)).body;
    assert.deepEqual(
      chains.map((one: Wire) => [one.planId, one.innerId, one.chain.kind]),
      [[planId, null, 'tight']],
    );
    await coordinator.send('PUT', '/api/cascade/setting', { upperDays: 1 });
    assert.equal((await page()).tasks[0].chain.kind, 'fits');
    await coordinator.send('PUT', '/api/cascade/setting', { upperDays: 5 });
    assert.equal((await focal.send('POST', `/api/plans/${planId}/review/undo`)).status, 200);
    assert.equal((await page()).tasks[0].dueOn, '2026-06-22');
  });

  it('takes its own tasks, and the text says them', async () => {
    const { version } = await page();
    const own = {
      text: 'Rà soát bảng chỉ dẫn song ngữ tại các điểm du lịch',
      bodies: [{ role: 'lead', agency: 'Sở Văn hóa, Thể thao và Du lịch', unitId: system.here.units.culture }],
      startsOn: null,
      dueOn: '2026-05-15',
      dueInclusive: true,
      quantity: 12,
      quantityUnit: 'điểm',
      amount: 20_000_000,
      product: 'Báo cáo rà soát',
    };
    const added = await focal.send('POST', `/api/cascade/plans/${planId}/tasks`, { taskIds: [], own: [own], version });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    assert.equal(added.body.tasks.length, 2);
    const { compiled } = (await focal.send('GET', `/api/plans/${planId}`)).body;
    assert.match(compiled.text, /Rà soát bảng chỉ dẫn song ngữ[\s\S]*15\/05\/2026[\s\S]*20\.000\.000 đồng/);
    assert.equal(compiled.tasks.length, 2);
  });

  it('is approved by somebody else inside the unit, who can return it with the reason', async () => {
    const waiting = (who: Visitor) => who.send('GET', '/api/inbox');
    assert.equal((await deed(focal, 'asking')).status, 200);
    const locked = await focal.send('POST', `/api/plans/${planId}/review/undo`);
    assert.equal(locked.body.error.code, 'plan-held-for-approval');
    assert.equal((await deed(focal, 'approval', { note: null })).status, 403);
    const items = (await waiting(leader)).body.items;
    assert.ok(items.some((item: Wire) => item.kind === 'cascade.to-approve' && item.id === planId));
    const silent = await deed(leader, 'return', { note: ' ' });
    assert.equal(silent.body.error.code, 'reason-needed');
    assert.equal((await deed(leader, 'return', { note: 'Bổ sung kinh phí lớp tập huấn' })).status, 200);
    const { phase, note } = await page();
    assert.deepEqual([phase, note], ['returned', 'Bổ sung kinh phí lớp tập huấn']);
    assert.equal((await deed(focal, 'asking')).status, 200);
    const stale = await leader.send('POST', `/api/cascade/plans/${planId}/approval`, { version: 1, note: null });
    assert.equal(stale.body.error.code, 'unit-plan-changed');
    assert.equal((await deed(leader, 'approval', { note: null })).status, 200);
  });

  it('is issued with its links upwards, and only after approval', async () => {
    const issued = await deed(focal, 'issue', { number: '12/KH-SVHTTDL', issuedOn: '2026-02-10' });
    assert.equal(issued.status, 200, JSON.stringify(issued.body));
    assert.equal(issued.body.tasks, 2);
    const seen = await matrix(coordinator);
    assert.equal(stateOf(seen, 'lớp tập huấn', system.here.units.culture), 'taken');
    const { tasks, phase } = await page();
    assert.equal(phase, 'issued');
    assert.ok(tasks[0].upper.text.includes('lớp tập huấn'));
    const inner = (await focal.send('GET', `/api/tasks/${tasks[0].taskId}`)).body;
    assert.match(inner.sentence, /lớp tập huấn/);
  });

  it('is sent up; late is marked, and the focal department takes note or sends it back', async () => {
    system.clock.goTo('2026-02-21' as Day);
    focal = await system.signIn('culture-focal.a');
    coordinator = await system.signIn('coordinator.a');
    const sent = await deed(focal, 'sending');
    assert.deepEqual(sent.body, { late: true });
    await relayOnce(system);
    await relayOnce(system, 'again');
    const notices = (await coordinator.send('GET', '/api/notices')).body.items;
    assert.equal(notices.filter((one: Wire) => one.kind === 'unit-plan.sent').length, 1);
    assert.equal((await deed(coordinator, 'sending-back', { note: 'Thiếu biểu kinh phí' })).status, 200);
    assert.equal((await deed(focal, 'sending')).status, 200);
    assert.equal((await deed(coordinator, 'noting', { note: null })).status, 200);
    const { phase, sentLate, sentOn, steps } = await page();
    assert.deepEqual([phase, sentLate, sentOn], ['noted', true, '2026-02-21']);
    assert.deepEqual(
      steps.map((one: Wire) => one.kind),
      ['compose', 'ask', 'return', 'ask', 'approve', 'issue', 'send', 'send-back', 'send-again', 'note'],
    );
  });

  it('may decline with a reason; the coordinator insists or lets it off', async () => {
    const given = (await focal.send('GET', `/api/cascade/upper/${upperId}/given`)).body;
    const left = given.find((one: Wire) => one.state === 'none');
    const body = { taskId: left.taskId, unitId: system.here.units.culture, reason: '' };
    const path = `/api/cascade/upper/${upperId}/declines`;
    assert.equal((await focal.send('POST', path, body)).body.error.code, 'reason-needed');
    const declined = await focal.send('POST', path, { ...body, reason: 'Báo tỉnh đã đảm nhận' });
    assert.equal(declined.status, 200);
    const unit = system.here.units.culture;
    assert.equal(stateOf(await matrix(coordinator), 'bản tin ảnh', unit), 'declining');
    const insist = `/api/cascade/declines/${declined.body.id}/insistence`;
    assert.equal((await coordinator.send('POST', insist, { note: null })).body.error.code, 'reason-needed');
    assert.equal((await focal.send('POST', insist, { note: 'x' })).status, 403);
    assert.equal((await coordinator.send('POST', insist, { note: 'Không đơn vị nào khác làm được' })).status, 200);
    assert.equal(stateOf(await matrix(focal), 'bản tin ảnh', unit), 'insisted');
    const again = await focal.send('POST', path, { ...body, reason: 'Đã có đơn vị khác' });
    const let_off = await coordinator.send('POST', `/api/cascade/declines/${again.body.id}/acceptance`, { note: null });
    assert.equal(let_off.status, 200);
    const seen = await matrix(coordinator);
    assert.equal(stateOf(seen, 'bản tin ảnh', unit), 'declined');
    assert.deepEqual([seen.counts.taken, seen.counts.declined, seen.counts.none], [1, 1, 1]);
  });

  it('exports the table of who took up what, and tells the log', async () => {
    const file = await coordinator.send('GET', `/api/cascade/upper/${upperId}/export?gaps=true`);
    assert.equal(file.status, 200);
    assert.match(String(file.headers['content-type']), /spreadsheetml/);
    const auditor = await system.signIn('auditor.a');
    const [line] = (await auditor.send('GET', '/api/audit?action=cascade.export')).body;
    const told = Object.fromEntries(line.changes.map((one: Wire) => [one.field, one.after]));
    assert.deepEqual([told.tasks, told.gaps], [1, true]);
    assert.equal((await auditor.send('GET', '/api/audit/chain')).body.broken, null);
  });
});
