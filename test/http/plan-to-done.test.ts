import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH A
Số: 07/KH-UBND

KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh A năm 2026

I. MỤC ĐÍCH

Giới thiệu hình ảnh của tỉnh tới bạn bè quốc tế.

II. NỘI DUNG

1. Tổ chức lớp tập huấn kỹ năng thông tin đối ngoại cho cán bộ cấp xã.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Cơ quan phối hợp: Sở Ngoại vụ.

- Thời gian thực hiện: Hoàn thành trong quý I năm 2026.

2. Đón các đoàn phóng viên nước ngoài đến tỉnh.

- Cơ quan chủ trì: Sở Ngoại vụ.

- Thời gian thực hiện: Thường xuyên.

III. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch theo dõi, đôn đốc việc thực hiện Kế hoạch này.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('from document to done task', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let focal: Visitor;
  let planId = '';
  let taskId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    focal = await system.signIn('culture-focal.a');
  });
  after(() => system.stop());

  const plan = async (): Promise<Wire> => (await coordinator.send('GET', `/api/plans/${planId}`)).body;
  const step = (body: object) => coordinator.send('POST', `/api/plans/${planId}/review`, body);

  it('reads a document into a draft with its bodies matched to units', async () => {
    const { status, body } = await coordinator.upload('/api/plans', 'kế hoạch.txt', Buffer.from(TEXT, 'utf8'));
    assert.equal(status, 200, JSON.stringify(body));
    planId = body.id;
    const { tasks, agencies, compiled, state } = await plan();
    assert.equal(state, 'draft');
    const training = tasks.find((task: Wire) => task.text.includes('lớp tập huấn'));
    assert.ok(training, JSON.stringify(tasks.map((task: Wire) => task.text)));
    assert.deepEqual(training.bodies, [
      { role: 'lead', agency: 'Sở Văn hóa, Thể thao và Du lịch' },
      { role: 'support', agency: 'Sở Ngoại vụ' },
    ]);
    assert.equal(training.dueOn, '2026-03-31');
    assert.ok(compiled.text.slice(training.from, training.to).includes('lớp tập huấn'));
    const culture = agencies.find((one: Wire) => one.agency === 'Sở Văn hóa, Thể thao và Du lịch');
    assert.deepEqual(culture.unitIds, [system.here.units.culture]);
  });

  it('says so when the same file comes a second time, and where it is', async () => {
    const { status, body } = await coordinator.upload('/api/plans', 'bản sao.txt', Buffer.from(TEXT, 'utf8'));
    assert.equal(status, 409);
    assert.equal(body.error.code, 'plan-imported-before');
    assert.equal(body.error.fields.plan.vi, planId);
  });

  it('refuses a state secret and keeps nothing of it', async () => {
    const secret = Buffer.from(`TỐI MẬT\n${TEXT}`, 'utf8');
    const { body } = await coordinator.upload('/api/plans', 'mat.txt', secret);
    assert.match(body.error.code, /secret/);
    assert.equal((await coordinator.send('GET', '/api/plans')).body.length, 1);
  });

  it('refuses what is no document, with a kind sentence', async () => {
    for (const [name, bytes] of [
      ['anh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
      ['rong.txt', Buffer.alloc(0)],
      ['hong.docx', Buffer.from('PK\u0003\u0004 not a package')],
    ] as const) {
      const { status, body } = await coordinator.upload('/api/plans', name, bytes);
      assert.ok(status >= 400 && status < 500, `${name}: ${status}`);
      assert.ok(body.error.vi.length > 20 && body.error.code !== 'unexpected', name);
    }
  });

  it('corrects, drops, adds, and takes each back', async () => {
    const before = await plan();
    const [first] = before.tasks;
    await step({ kind: 'change-task', key: first.key, patch: { product: '01 lớp' } });
    await step({ kind: 'judge', keys: [first.key], verdict: 'dropped' });
    const added = await step({ kind: 'add-task', from: null, to: null, patch: { text: 'Việc thêm tay' } });
    assert.equal(added.body.canUndo, true);
    assert.equal((await plan()).tasks.length, before.tasks.length + 1);
    for (let count = 0; count < 3; count++) {
      assert.equal((await coordinator.send('POST', `/api/plans/${planId}/review/undo`)).status, 200);
    }
    const { tasks, agencies } = await plan();
    assert.deepEqual({ tasks, agencies }, { tasks: before.tasks, agencies: before.agencies });
    const none = await coordinator.send('POST', `/api/plans/${planId}/review/undo`);
    assert.equal(none.body.error.code, 'nothing-to-undo');
    assert.equal((await coordinator.send('POST', `/api/plans/${planId}/review/redo`)).status, 200);
    assert.equal((await plan()).tasks.find((task: Wire) => task.key === first.key).product, '01 lớp');
  });

  it('is not issued while anything is undecided, and says what', async () => {
    const { body } = await coordinator.send('GET', `/api/plans/${planId}/issue`);
    assert.equal(body.ready, false);
    const issue = { number: '07/KH-UBND', issuedOn: '2026-02-02', version: body.version };
    const refused = await coordinator.send('POST', `/api/plans/${planId}/issue`, issue);
    assert.equal(refused.body.error.code, 'review-not-finished');
  });

  it('is issued once reviewed: tasks exist, bodies see it, the text is frozen', async () => {
    const { tasks, duties, agencies } = await plan();
    const keys = [...tasks, ...duties].map((one: Wire) => one.key);
    await step({ kind: 'judge', keys, verdict: 'accepted' });
    for (const agency of agencies.filter((one: Wire) => one.how === 'ask')) {
      await step({ kind: 'choose-agency', agency: agency.agency, unitIds: [], outside: true });
    }
    assert.equal((await focal.send('GET', '/api/task-count')).body.total, 0);
    const preview = (await coordinator.send('GET', `/api/plans/${planId}/issue`)).body;
    assert.deepEqual(preview.obstacles, []);
    const issue = { number: '07/KH-UBND', issuedOn: '2026-02-02', version: preview.version };
    const issued = await coordinator.send('POST', `/api/plans/${planId}/issue`, issue);
    assert.deepEqual([issued.status, issued.body.tasks], [200, preview.tasks]);
    const after = await plan();
    assert.equal(after.state, 'issued');
    assert.match(after.frozenHash, /^[0-9a-f]{64}$/);
    const change = await step({ kind: 'judge', keys: [after.tasks[0].key], verdict: 'dropped' });
    assert.equal(change.body.error.code, 'plan-already-issued');
    const again = await coordinator.send('POST', `/api/plans/${planId}/issue`, { ...issue, version: after.version });
    assert.equal(again.body.error.code, 'plan-already-issued');
    assert.ok((await focal.send('GET', '/api/task-count')).body.total > 0);
    const border = await system.signIn('border-focal.a');
    assert.equal((await border.send('GET', '/api/task-count')).body.total, 0);
    assert.equal((await border.send('GET', `/api/plans/${planId}`)).status, 404);
  });

  it('tells the people of its bodies once, however often the event is delivered', async () => {
    await relayOnce(system);
    await relayOnce(system, 'again');
    const notices = (await focal.send('GET', '/api/notices')).body;
    assert.equal(notices.unread, 1);
    assert.match(notices.items[0].body, /chủ trì hoặc thực hiện/);
    assert.equal((await coordinator.send('GET', '/api/notices')).body.unread, 0);
    await focal.send('POST', `/api/notices/${notices.items[0].id}/read`);
    assert.equal((await focal.send('GET', '/api/notices/unread')).body.unread, 0);
  });

  it('is found with and without marks, by filters that combine', async () => {
    for (const q of ['tập huấn', 'tap huan', 'HUẤN lop']) {
      const { body } = await focal.send('GET', `/api/tasks?q=${encodeURIComponent(q)}`);
      assert.equal(body.items.length, 1, q);
      taskId = body.items[0].id;
    }
    const narrow = await focal.send(
      'GET',
      `/api/task-count?q=tap&state=not-started&state=done&late=false&dueTo=2026-03-31`,
    );
    assert.equal(narrow.body.total, 1);
    assert.equal((await focal.send('GET', '/api/task-count?q=tap&late=true')).body.total, 0);
    assert.equal((await focal.send('GET', '/api/task-count?q=%25')).body.total, 0);
  });

  it('shows its sentence in the plan', async () => {
    const { body } = await focal.send('GET', `/api/tasks/${taskId}`);
    assert.match(body.sentence, /lớp tập huấn/);
    assert.equal(body.plan.number, '07/KH-UBND');
    const { work, askCompletion, decide } = body.may;
    assert.deepEqual({ work, askCompletion, decide }, { work: true, askCompletion: true, decide: false });
  });

  it('moves by progress, gets evidence, and refuses empty words', async () => {
    const path = `/api/tasks/${taskId}`;
    const empty = await focal.send('POST', `${path}/progress`, { percent: null, quantityDone: null, note: null });
    assert.equal(empty.body.error.code, 'empty-progress');
    const wrong = await focal.send('POST', `${path}/progress`, { percent: '40', quantityDone: null, note: null });
    assert.deepEqual(Object.keys(wrong.body.error.fields), ['percent']);
    const told = await focal.send('POST', `${path}/progress`, {
      percent: 40,
      quantityDone: null,
      note: 'Đã mời giảng viên',
    });
    assert.equal(told.status, 200);
    const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20)]);
    const target = `targetKind=task&targetId=${taskId}`;
    const added = await focal.upload(`/api/evidence/file?${target}`, '../../lớp học.png', picture);
    assert.equal(added.status, 200);
    const { body } = await focal.send('GET', path);
    assert.deepEqual([body.standing.state, body.percent], ['in-progress', 40]);
    const { credits } = (await focal.send('GET', `/api/evidence-credits?${target}`)).body;
    assert.equal(credits[0].item.fileName, 'lớp học.png');
    const file = await focal.send('GET', `/api/evidence/${added.body.id}/file`);
    assert.match(String(file.headers['content-security-policy']), /sandbox/);
    const border = await system.signIn('border-focal.a');
    assert.equal((await border.send('GET', `/api/evidence/${added.body.id}/file`)).status, 404);
  });

  it('asks why when it is late, counts lateness from the asking, and lets another person decide', async () => {
    const path = `/api/tasks/${taskId}/completion`;
    system.clock.goTo('2026-04-02' as Day);
    focal = await system.signIn('culture-focal.a');
    const short = await focal.send('POST', path, { result: 'Xong', lateReason: null });
    assert.equal(short.body.error.code, 'result-too-short');
    const result = 'Đã tổ chức 01 lớp cho 40 cán bộ cấp xã';
    const silent = await focal.send('POST', path, { result, lateReason: null });
    assert.equal(silent.body.error.code, 'late-reason-needed');
    const asked = await focal.send('POST', path, { result, lateReason: 'Mưa lũ, lùi lịch một tuần' });
    assert.equal(asked.status, 200);
    const own = await focal.send('POST', `${path}/approval`, { note: null });
    assert.equal(own.status, 403);
    const leader = await system.signIn('culture-leader.a');
    const waiting = async (who: Visitor) =>
      (await who.send('GET', '/api/inbox')).body.kinds.map(({ kind }: Wire) => kind as string);
    assert.ok((await waiting(leader)).includes('task.to-decide'));
    const returned = await leader.send('POST', `${path}/return`, { note: 'Bổ sung danh sách' });
    assert.equal(returned.status, 200);
    assert.ok((await waiting(focal)).includes('task.returned'));
    await focal.send('POST', path, { result, lateReason: null });
    system.clock.goTo('2026-05-20' as Day);
    const back = await system.signIn('culture-leader.a');
    assert.equal((await back.send('POST', `${path}/approval`, { note: 'Đồng ý' })).status, 200);
    const { body } = await back.send('GET', `/api/tasks/${taskId}`);
    assert.deepEqual([body.standing.state, body.standing.late, body.doneOn], ['done', true, '2026-04-02']);
    const counts = (await back.send('GET', '/api/task-count')).body.counts;
    assert.equal(counts['done-late'], 1);
  });

  it('leaves a whole audit chain that tells each step', async () => {
    const auditor = await system.signIn('auditor.a');
    const chain = await auditor.send('GET', '/api/audit/chain');
    assert.equal(chain.body.broken, null);
    const lines = (await auditor.send('GET', `/api/audit?objectId=${taskId}`)).body;
    const actions = lines.map((line: Wire) => line.action).reverse();
    assert.deepEqual(actions, [
      'task.progress',
      'evidence.credit',
      'task.ask-completion',
      'task.return-completion',
      'task.ask-completion',
      'task.approve-completion',
    ]);
    const csv = await auditor.send('GET', '/api/audit/export?action=task');
    assert.match(String(csv.body), /task\.approve-completion/);
    assert.equal((await auditor.send('GET', '/api/audit?action=audit.export')).body.length, 1);
  });

  it('reads the plan kept beside the project too', { skip: !hasShared() }, async () => {
    const bytes = readFileSync(new URL('../../../shared/plans/seed-001.txt', import.meta.url));
    coordinator = await system.signIn('coordinator.a');
    const { status, body } = await coordinator.upload('/api/plans', 'seed-001.txt', bytes);
    assert.equal(status, 200, JSON.stringify(body));
    planId = body.id;
    const { tasks, duties } = await plan();
    assert.ok(tasks.length >= 20, `${tasks.length} tasks`);
    assert.ok(duties.length >= 2, `${duties.length} duties`);
  });
});

function hasShared(): boolean {
  try {
    readFileSync(new URL('../../../shared/plans/seed-001.txt', import.meta.url));
    return true;
  } catch {
    return false;
  }
}
