import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const plan = (title: string) => `KẾ HOẠCH
${title}

I. NỘI DUNG

1. Việc thứ nhất. Sở Ngoại vụ chủ trì.
2. Việc thứ hai. Trung tâm Xúc tiến đối ngoại chủ trì.
`;
const ODD = 'Trung tâm Xúc tiến đối ngoại';

describe('names that plans used', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let first: string;
  let second: string;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    first = await draft('Thông tin đối ngoại năm 2026');
    second = await draft('Thông tin cơ sở năm 2026');
  });
  after(() => system.stop());

  async function draft(title: string): Promise<string> {
    const { body } = await coordinator.upload('/api/plans', `${title}.txt`, Buffer.from(plan(title), 'utf8'));
    return body.id;
  }
  const used = async (who: Visitor, query = '') => (await who.send('GET', `/api/names/used${query}`)).body;
  const review = (planId: string, step: object) => coordinator.send('POST', `/api/plans/${planId}/review`, step);

  it('are listed with how each was taken, how surely and by whom, the open ones first', async () => {
    const { units } = system.here;
    const chosen = { kind: 'choose-agency', agency: ODD, unitIds: [units.culture], outside: false };
    assert.equal((await review(first, chosen)).status, 200);
    const { items, total, counts } = await used(coordinator);
    assert.equal(total, 2);
    assert.deepEqual(counts, { ask: 1, found: 1, chosen: 1, outside: 0 });
    assert.equal(items[0].text, ODD);
    const [open, said] = [...items[0].uses].sort((a, b) => a.how.localeCompare(b.how));
    assert.deepEqual([open.planId, open.how, open.by, open.tasks], [second, 'ask', null, 1]);
    assert.deepEqual([said.planId, said.how, said.by, said.confidence], [first, 'chosen', 'coordinator', 1]);
    assert.deepEqual(said.units, [{ id: units.culture, name: 'Sở Văn hóa, Thể thao và Du lịch' }]);
    const [foreign] = (await used(coordinator, '?q=ngoai%20vu')).items;
    assert.deepEqual([foreign.uses[0].how, foreign.uses[0].by], ['found', null]);
    const asked = await used(coordinator, '?how=ask');
    assert.deepEqual([asked.total, asked.counts], [1, counts]);
    const stranger = await system.signIn('foreign-focal.a');
    const none = { ask: 0, found: 0, chosen: 0, outside: 0 };
    assert.deepEqual(await used(stranger), { items: [], total: 0, counts: none });
  });

  it('are remembered once, and corrected only by who may, with a reason', async () => {
    const focal = await system.signIn('foreign-focal.a');
    const { units } = system.here;
    const say = (who: Visitor, unitId: string) =>
      who.send('PUT', '/api/names/answer', { text: ODD, answer: { unitIds: [unitId] } });
    assert.equal((await say(focal, units.foreign)).status, 200);
    const other = await system.signIn('culture-focal.a');
    assert.equal((await say(other, units.culture)).body.error.code, 'answered-already');
    assert.equal((await say(other, units.foreign)).status, 200);
    const correct = (who: Visitor, reason: string, since?: string | null) =>
      who.send('POST', '/api/names/answer/correction', {
        text: ODD,
        answer: { unitIds: [units.border] },
        reason,
        ...(since === undefined ? {} : { since }),
      });
    assert.equal((await correct(focal, 'Nhầm')).body.error.code, 'no-right');
    assert.equal((await correct(coordinator, '')).body.error.code, 'correction-reason-missing');
    const administrator = await system.signIn('administrator.a');
    assert.equal((await correct(administrator, 'Chuyển nhiệm vụ từ tháng này')).status, 200);
    const [answer] = (await coordinator.send('GET', '/api/names/answers')).body;
    assert.deepEqual(
      [answer.by, answer.since, answer.reason, answer.units[0].id],
      ['administrator', '2026-02-02', 'Chuyển nhiệm vụ từ tháng này', units.border],
    );
    const past = (await coordinator.send('GET', `/api/names/answers/past?key=${encodeURIComponent(answer.key)}`)).body;
    assert.deepEqual(
      past.map((one: { by: string; until: string; endedBy: string }) => [one.by, one.until, one.endedBy]),
      [['culture-focal', '2026-02-02', 'administrator']],
    );
    const meant = async (day: string) => {
      const { body } = await coordinator.send('POST', '/api/names/resolve', { names: [ODD], day });
      return body.names[0].parts[0].units[0].id;
    };
    assert.deepEqual([await meant('2026-02-01'), await meant('2026-02-02')], [units.foreign, units.border]);
  });

  it('change in a draft only where that is asked for, in one step that can be undone, and never over a person’s choice', async () => {
    const { units } = system.here;
    const agencyOf = async (planId: string) =>
      (await coordinator.send('GET', `/api/plans/${planId}`)).body.agencies.find(
        (one: { agency: string }) => one.agency === ODD,
      );
    assert.equal((await agencyOf(second)).how, 'ask');
    const renew = (planId: string) => coordinator.send('POST', `/api/plans/${planId}/names/renewal`);
    assert.deepEqual((await renew(second)).body, [{ agency: ODD, before: [], after: [units.border] }]);
    assert.deepEqual((await agencyOf(second)).unitIds, [units.border]);
    await coordinator.send('POST', `/api/plans/${second}/review/undo`);
    assert.equal((await agencyOf(second)).how, 'ask');
    assert.deepEqual((await renew(first)).body, []);
    assert.deepEqual((await agencyOf(first)).unitIds, [units.culture]);
  });
});

describe('groups of units', () => {
  let system: TestSystem;
  before(async () => {
    system = await startTestSystem();
  });
  after(() => system.stop());

  it('are made by rules, tried before they are kept, removed, and put back', async () => {
    const administrator = await system.signIn('administrator.a');
    const { units } = system.here;
    const rule = { kinds: ['department'], levels: [], area: null, tags: [], withinId: units.root };
    const group = {
      nameVi: 'Khối đối ngoại',
      nameEn: 'External affairs',
      phrases: ['các cơ quan khối đối ngoại'],
      selectors: [rule],
      members: [],
      except: [units.culture],
      open: false,
    };
    const tried = await administrator.send('POST', '/api/groups/preview', group);
    assert.deepEqual(
      tried.body.units.map((one: { id: string }) => one.id).sort(),
      [units.foreign, units.border].sort(),
      JSON.stringify(tried.body),
    );
    const { id } = (await administrator.send('POST', '/api/groups', group)).body;
    const changed = { ...group, selectors: [], members: [units.border] };
    assert.equal((await administrator.send('PUT', `/api/groups/${id}`, changed)).status, 200);
    const stranger = { ...group, selectors: [{ ...rule, withinId: system.elsewhere.units.root }] };
    assert.equal((await administrator.send('PUT', `/api/groups/${id}`, stranger)).body.error.code, 'unit-not-found');
    const own = async () =>
      (await administrator.send('GET', '/api/groups')).body.filter((one: { origin: string }) => one.origin === 'own');
    assert.deepEqual(
      (await own())[0].units.map((one: { id: string }) => one.id),
      [units.border],
    );
    assert.equal((await administrator.send('DELETE', `/api/groups/${id}`)).status, 200);
    assert.deepEqual(await own(), []);
    const removed = (await administrator.send('GET', '/api/groups/removed')).body;
    assert.deepEqual(
      removed.map((one: { id: string; nameVi: string }) => [one.id, one.nameVi]),
      [[id, 'Khối đối ngoại']],
    );
    assert.equal((await administrator.send('POST', `/api/groups/${id}/restore`)).status, 200);
    assert.equal((await own()).length, 1);
    assert.equal((await administrator.send('POST', `/api/groups/${id}/restore`)).status, 404);
  });
});
