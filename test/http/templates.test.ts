import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { issueText } from './issue-text.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const TEXT = `KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh A năm 2026

I. NỘI DUNG

1. Tổ chức lớp tập huấn năm 2026 theo Quyết định số 12/2026/QĐ-TTg.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Thời gian thực hiện: Hoàn thành trước ngày 30 tháng 6 năm 2026.

2. Đón các đoàn phóng viên nước ngoài đến tỉnh.

- Cơ quan chủ trì: Sở Ngoại vụ.

- Thời gian thực hiện: Thường xuyên.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('a task list kept for another year', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let planId = '';
  let id = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    planId = await issueText(coordinator, TEXT, { number: '7/KH-UBND', issuedOn: '2026-02-02' });
  });
  after(() => system.stop());

  it('is saved from a plan in force under a name, all tasks or some', async () => {
    const [first] = (await coordinator.send('GET', `/api/plans/${planId}/tasks`)).body;
    const body = { planId, taskIds: null, unitId: system.here.units.root, name: 'Khung hằng năm' };
    const saved = await coordinator.send('POST', '/api/templates', body);
    assert.equal(saved.status, 200, JSON.stringify(saved.body));
    id = saved.body.id;
    system.clock.goOn(1000);
    const some = await coordinator.send('POST', '/api/templates', { ...body, taskIds: [first.id], name: 'Một việc' });
    const list = (await coordinator.send('GET', '/api/templates')).body;
    assert.deepEqual(
      list.map((one: Wire) => [one.name, one.tasks, one.year]),
      [
        ['Một việc', 1, 2026],
        ['Khung hằng năm', 2, 2026],
      ],
    );
    const focal = await system.signIn('culture-focal.a');
    assert.deepEqual((await focal.send('GET', '/api/templates')).body, []);
    assert.equal((await focal.send('GET', `/api/templates/${id}`)).status, 404);
    assert.equal((await focal.send('POST', '/api/templates', body)).status, 403);
    assert.equal((await coordinator.send('DELETE', `/api/templates/${some.body.id}`)).status, 200);
    assert.equal((await coordinator.send('GET', '/api/templates')).body.length, 1);
    assert.equal((await coordinator.send('POST', `/api/templates/${some.body.id}/restoring`)).status, 200);
    assert.equal((await coordinator.send('GET', '/api/templates')).body.length, 2);
  });

  it('becomes a draft of another year with days, years in words and phrases moved, numbers of documents kept', async () => {
    const body = { year: 2027, unitId: system.here.units.root, title: 'Công tác thông tin đối ngoại năm 2026' };
    const made = await coordinator.send('POST', `/api/templates/${id}/plans`, body);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const plan = (await coordinator.send('GET', `/api/plans/${made.body.id}`)).body;
    assert.deepEqual([plan.state, plan.year, plan.title], ['draft', 2027, 'Công tác thông tin đối ngoại năm 2027']);
    const [training, visits] = plan.tasks;
    assert.match(training.text, /lớp tập huấn năm 2027 theo Quyết định số 12\/2026\/QĐ-TTg/);
    assert.deepEqual([training.dueOn, training.dueInclusive, visits.dueOn], ['2027-06-30', false, '2027-12-31']);
    assert.equal(plan.compiled.text.slice(training.from, training.to), training.text);
    assert.deepEqual(
      plan.agencies.map((one: Wire) => one.how),
      ['chosen', 'chosen'],
    );
    const review = { kind: 'change-task', key: training.key, patch: { dueOn: '2027-05-31' } };
    assert.equal((await coordinator.send('POST', `/api/plans/${made.body.id}/review`, review)).status, 200);
    const preview = (await coordinator.send('GET', `/api/plans/${made.body.id}/issue`)).body;
    assert.equal(preview.ready, true);
    const issue = { number: '1/KH', issuedOn: '2026-12-20', version: preview.version };
    const issued = await coordinator.send('POST', `/api/plans/${made.body.id}/issue`, issue);
    assert.deepEqual(issued.body, { tasks: 2 });
  });

  it('starts from last year’s plan itself, as a plan to compare with the new document', async () => {
    const body = { year: 2027, unitId: system.here.units.root, title: 'Kế hoạch năm 2026' };
    const made = await coordinator.send('POST', `/api/plans/${planId}/next-year`, body);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const plan = (await coordinator.send('GET', `/api/plans/${made.body.id}`)).body;
    assert.equal(plan.compiled.tasks.length, 2);
    assert.deepEqual(plan.compiled.tasks[1].lead, ['Sở Ngoại vụ']);
    const nothing = await coordinator.send('POST', `/api/plans/${made.body.id}/next-year`, body);
    assert.equal(nothing.body.error.code, 'nothing-to-start-from');
  });
});
