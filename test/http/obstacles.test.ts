import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { actFromInbox } from './act.ts';
import { type IssuedTask, issuePlan } from './issue-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Biên soạn tài liệu bằng tiếng Lào. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ.
2. Lập tờ gấp song ngữ giới thiệu cửa khẩu. Ban Chỉ huy Bộ đội Biên phòng tỉnh chủ trì.
3. Đón đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('obstacles', () => {
  let system: TestSystem;
  let focal: Visitor;
  let leader: Visitor;
  let border: Visitor;
  let coordinator: Visitor;
  let province: Visitor;
  let lao: IssuedTask;
  let leaflet: IssuedTask;
  let guests: IssuedTask;
  before(async () => {
    system = await startTestSystem();
    const { task } = await issuePlan(system, PLAN);
    [lao, leaflet, guests] = [task('tiếng Lào'), task('tờ gấp'), task('phóng viên')];
    await signInAll();
  });
  after(() => system.stop());

  async function signInAll(): Promise<void> {
    focal = await system.signIn('culture-focal.a');
    leader = await system.signIn('culture-leader.a');
    border = await system.signIn('border-focal.a');
    coordinator = await system.signIn('coordinator.a');
    province = await system.signIn('province-leader.a');
  }
  const raise = (who: Visitor, task: IssuedTask, text: string) =>
    who.send('POST', `/api/tasks/${task.id}/obstacles`, { text, wish: null });
  const see = async (who: Visitor, id: string): Promise<Wire> => (await who.send('GET', `/api/obstacles/${id}`)).body;
  const deed = (who: Visitor, id: string, what: string, body: object) =>
    who.send('POST', `/api/obstacles/${id}/${what}`, body);
  let first = '';

  it('is raised by anyone who works the task, and waits with the unit’s leader', async () => {
    const raised = await raise(focal, lao, 'Chưa tìm được người hiệu đính tiếng Lào');
    assert.equal(raised.status, 200, JSON.stringify(raised.body));
    first = raised.body.id;
    const seen = await see(leader, first);
    assert.deepEqual([seen.step, seen.state, seen.waiting.days], ['unit', 'open', 0]);
    assert.deepEqual(seen.may, { answer: true, forward: true, withdraw: false });
    assert.equal(seen.unitName, 'Sở Văn hóa, Thể thao và Du lịch');
    assert.equal((await raise(focal, lao, 'Khó')).body.error.code, 'words-needed');
    assert.equal((await raise(focal, guests, 'Không phải việc của đơn vị tôi')).status, 404);
    assert.equal((await border.send('GET', `/api/obstacles/${first}`)).status, 404);
    const task = (await focal.send('GET', `/api/tasks/${lao.id}/obstacles`)).body;
    assert.deepEqual([task.items.length, task.may], [1, { raise: true }]);
    assert.deepEqual((await province.send('GET', `/api/tasks/${lao.id}/obstacles`)).body.may, { raise: false });
    // Whoever supports the task sees what stands in its way.
    assert.equal((await see(await system.signIn('foreign-focal.a'), first)).id, first);
  });

  it('waits with the focal department where the unit has no leader in the system', async () => {
    const raised = await raise(border, leaflet, 'Không tìm được người hiệu đính tiếng Lào cho tờ gấp');
    assert.equal((await see(border, raised.body.id)).step, 'focal');
    const { items, open } = (await coordinator.send('GET', '/api/obstacles?is=open')).body;
    assert.equal(items.length, 2);
    assert.deepEqual(open, { unit: 1, focal: 1, province: 0 });
    assert.deepEqual((await border.send('GET', '/api/obstacles')).body.open, { unit: 0, focal: 1, province: 0 });
    assert.equal((await coordinator.send('GET', '/api/obstacles?q=HIEU+dinh+to+gap')).body.total, 1);
  });

  it('is answered by nobody else than who stands at its step, until the standard days are over', async () => {
    const { version } = await see(coordinator, first);
    const answer = { outcome: 'solved', note: 'Đã liên hệ trường dân tộc nội trú', version };
    assert.equal((await deed(coordinator, first, 'answer', answer)).body.error.code, 'obstacle-not-open-to-answer');
    assert.equal((await deed(focal, first, 'answer', answer)).status, 403);
    system.clock.goTo('2026-02-05' as Day);
    await signInAll();
    const { waiting, may } = await see(coordinator, first);
    // From Monday: Tuesday and Wednesday are the two working days of the unit's leader.
    assert.deepEqual(waiting, { days: 3, dueOn: '2026-02-04', overdue: true });
    assert.equal(may.answer, true);
  });

  it('goes up with words, step by step, and tells each once', async () => {
    const { version } = await see(leader, first);
    assert.equal((await deed(leader, first, 'forwarding', { note: ' ', version })).body.error.code, 'words-needed');
    const waits = { kind: 'obstacle.to-answer', id: first };
    const up = await actFromInbox(leader, waits, 'forward', 'Đơn vị không có nguồn, đề nghị giúp');
    assert.equal(up.status, 200);
    assert.equal((await deed(leader, first, 'forwarding', { note: 'Lần nữa', version })).status, 409);
    const seen = await see(coordinator, first);
    assert.deepEqual([seen.step, seen.waiting.days, seen.steps.at(-1).daysWaited], ['focal', 0, 3]);
    const stale = await deed(coordinator, first, 'forwarding', { note: 'Trình tỉnh', version });
    assert.equal(stale.body.error.code, 'obstacle-changed');
    await relayOnce(system);
    await relayOnce(system, 'again');
    const told = async (who: Visitor) =>
      (await who.send('GET', '/api/notices')).body.items.filter((one: Wire) => one.kind.startsWith('obstacle.'));
    assert.equal((await told(leader)).length, 1);
    assert.equal((await told(coordinator)).length, 2);
    assert.equal((await told(focal)).length, 1);
    const waiting = (await coordinator.send('GET', '/api/inbox')).body.items;
    assert.equal(waiting.filter((one: Wire) => one.kind === 'obstacle.to-answer').length, 2);
  });

  it('suggests similar ones, groups them by a person’s hand, and answers the group at once', async () => {
    const similar = (await coordinator.send('GET', `/api/obstacles/${first}/similar`)).body;
    assert.equal(similar.length, 1);
    assert.ok(similar[0].words.includes('hiệu'));
    const obstacleIds = [first, similar[0].obstacle.id];
    const none = await coordinator.send('POST', '/api/obstacle-groups', { title: ' ', obstacleIds });
    assert.equal(none.body.error.code, 'group-title-needed');
    const body = { title: 'Thiếu người hiệu đính tiếng Lào', obstacleIds };
    const made = await coordinator.send('POST', '/api/obstacle-groups', body);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    assert.equal((await see(border, obstacleIds[1] ?? '')).group.title, body.title);
    assert.deepEqual((await coordinator.send('GET', `/api/obstacles/${first}/similar`)).body, []);
    const members = (await coordinator.send('GET', `/api/obstacles?groupId=${made.body.id}`)).body;
    assert.equal(members.total, 2);
    const answer = { outcome: 'solved', note: 'Sở Ngoại vụ cử người hiệu đính chung' };
    const path = `/api/obstacle-groups/${made.body.id}/answer`;
    assert.equal((await province.send('POST', path, answer)).body.error.code, 'obstacle-not-open-to-answer');
    assert.deepEqual((await coordinator.send('POST', path, answer)).body, { answered: 2, left: 0 });
    const ended = await see(focal, first);
    assert.deepEqual([ended.state, ended.closedOn], ['solved', '2026-02-05']);
    assert.ok(ended.steps.some((one: Wire) => one.act === 'solved' && one.words === answer.note));
    assert.equal((await coordinator.send('GET', '/api/obstacles?is=open')).body.total, 0);
    const ghost = await coordinator.send('POST', `/api/obstacle-groups/${randomUUID()}/answer`, answer);
    assert.equal(ghost.body.error.code, 'no-such-group');
  });

  it('can end with an adjustment proposed by the province', async () => {
    const { body } = await raise(leader, lao, 'Thời hạn trùng mùa mưa lũ, không đi cơ sở được');
    // Raised by the leader, it waits above.
    assert.equal((await see(leader, body.id)).step, 'focal');
    await deed(coordinator, body.id, 'forwarding', { note: 'Trình lãnh đạo tỉnh', version: 1 });
    const top = await see(province, body.id);
    assert.deepEqual([top.step, top.may], ['province', { answer: true, forward: false, withdraw: false }]);
    const answer = { outcome: 'adjustment', note: 'Đồng ý lùi hạn, lập điều chỉnh', version: top.version };
    assert.equal((await deed(province, body.id, 'answer', answer)).status, 200);
    const ended = await see(leader, body.id);
    assert.deepEqual([ended.state, ended.adjustmentId], ['adjustment', null]);
    const proposal = { planId: ended.task.planId, reason: 'Lùi hạn sau mùa mưa lũ', basis: null, changes: [] };
    const ghost = await coordinator.send('POST', '/api/adjustments', { ...proposal, obstacleId: randomUUID() });
    assert.equal(ghost.status, 404);
    const made = await coordinator.send('POST', '/api/adjustments', { ...proposal, obstacleId: body.id });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    assert.equal((await see(leader, body.id)).adjustmentId, made.body.id);
    const adjustment = (await coordinator.send('GET', `/api/adjustments/${made.body.id}`)).body;
    assert.equal(adjustment.obstacleId, body.id);
    // Dropped, it leads nowhere: the obstacle waits for another.
    const drop = await coordinator.send('POST', `/api/adjustments/${made.body.id}/drop`, {
      version: adjustment.version,
    });
    assert.equal(drop.status, 200, JSON.stringify(drop.body));
    assert.equal((await see(leader, body.id)).adjustmentId, null);
    const again = await coordinator.send('POST', '/api/adjustments', { ...proposal, obstacleId: body.id });
    assert.equal((await see(leader, body.id)).adjustmentId, again.body.id);
  });

  it('is answered from the inbox in words', async () => {
    const { body } = await raise(focal, lao, 'Chưa có mẫu giấy giới thiệu cho đoàn đi cơ sở');
    const waits = { kind: 'obstacle.to-answer', id: body.id };
    assert.equal((await actFromInbox(leader, waits, 'answer', ' ')).body.error.code, 'words-needed');
    assert.equal((await actFromInbox(leader, waits, 'answer', 'Văn phòng sở đã ban hành mẫu')).status, 200);
    assert.equal((await see(focal, body.id)).state, 'answered');
  });

  it('is withdrawn by who raised it, and nobody else', async () => {
    const { body } = await raise(focal, lao, 'Máy quay đang hỏng, chờ sửa chữa');
    const withdrawal = { note: 'Máy đã sửa xong', version: 1 };
    assert.equal((await deed(leader, body.id, 'withdrawal', withdrawal)).status, 409);
    assert.equal((await deed(focal, body.id, 'withdrawal', withdrawal)).status, 200);
    assert.equal((await see(focal, body.id)).state, 'withdrawn');
    assert.equal((await deed(leader, body.id, 'answer', { ...withdrawal, outcome: 'solved', version: 2 })).status, 409);
  });

  it('keeps the standard days as the province sets them', async () => {
    assert.deepEqual((await focal.send('GET', '/api/obstacle-days')).body, { unit: 2, focal: 3, province: 5 });
    const days = { unit: 1, focal: 2, province: 4 };
    assert.equal((await focal.send('PUT', '/api/obstacle-days', days)).status, 403);
    for (const set of [days, { ...days, unit: 3 }])
      assert.equal((await coordinator.send('PUT', '/api/obstacle-days', set)).status, 200);
    assert.deepEqual((await focal.send('GET', '/api/obstacle-days')).body, { ...days, unit: 3 });
    const none = await coordinator.send('PUT', '/api/obstacle-days', { ...days, unit: 0 });
    assert.deepEqual(Object.keys(none.body.error.fields), ['unit']);
    const auditor = await system.signIn('auditor.a');
    assert.equal((await auditor.send('GET', '/api/audit/chain')).body.broken, null);
  });
});
