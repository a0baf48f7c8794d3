import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { issuePlanOf } from './issued-plan.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

const WHY = ['objective', 'approval', 'obstacle', 'extension', 'explained', 'unexplained'] as const;

/** The question of a figure as an address. */
function addressOf(question: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  return `/api/task-count?${params}`;
}

describe('the page of the leadership', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let head: Visitor;
  let focal: Visitor;
  const ids: Record<string, string> = {};
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    const { units } = system.here;
    const lead = [{ role: 'lead', agency: 'Sở Ngoại vụ' }];
    const both = [
      { role: 'perform', agency: 'Sở Ngoại vụ' },
      { role: 'perform', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
    ];
    await issuePlanOf(
      coordinator,
      [
        ...WHY.map((why) => ({ text: `Việc một cơ quan ${why}`, bodies: lead, dueOn: '2026-03-10' })),
        { text: 'Việc nhiều cơ quan', bodies: both, dueOn: '2026-03-10' },
        { text: 'Việc nhiều cơ quan vướng', bodies: both, dueOn: '2026-03-10' },
        { text: 'Việc còn hạn', bodies: lead, dueOn: '2026-11-10' },
      ],
      { 'Sở Ngoại vụ': [units.foreign], 'Ban Chỉ huy Bộ đội Biên phòng tỉnh': [units.border] },
      '2026-02-02',
    );
    system.clock.goTo('2026-03-20' as Day);
    coordinator = await system.signIn('coordinator.a');
    head = await system.signIn('province-leader.a');
    focal = await system.signIn('foreign-focal.a');
    for (const item of (await coordinator.send('GET', '/api/tasks?limit=200')).body.items) ids[item.text] = item.id;
    const of = (why: string) => ids[`Việc một cơ quan ${why}`] ?? '';
    await done(coordinator, `/api/tasks/${of('objective')}/objective-delay`, { basis: 'Thiên tai' });
    const result = 'Đã làm xong toàn bộ việc này.';
    await done(focal, `/api/tasks/${of('approval')}/completion`, { result, lateReason: 'Chờ tài liệu' });
    await done(focal, `/api/tasks/${of('obstacle')}/obstacles`, { text: 'Chưa có kinh phí', wish: null });
    // Who has said why and then asked for more time waits for a decision.
    await done(focal, `/api/tasks/${of('extension')}/late-reason`, { reason: 'Chờ ý kiến' });
    await done(focal, `/api/tasks/${of('extension')}/extension`, { wantedDue: '2026-05-01', reason: 'Chờ ý kiến' });
    await done(focal, `/api/tasks/${of('explained')}/late-reason`, { reason: 'Thiếu người' });
    const pieceOf = async (text: string) =>
      (await focal.send('GET', `/api/tasks?parent=${ids[text]}`)).body.items.find(
        (one: Wire) => one.bodies[0].unitId === units.foreign,
      ).id;
    for (const text of ['Việc nhiều cơ quan', 'Việc nhiều cơ quan vướng']) {
      await done(focal, `/api/tasks/${await pieceOf(text)}/late-reason`, { reason: 'Chờ bên kia' });
    }
    const words = { text: 'Không có người dịch', wish: null };
    await done(focal, `/api/tasks/${await pieceOf('Việc nhiều cơ quan vướng')}/obstacles`, words);
    const entry = {
      unitId: null,
      day: '2026-03-20',
      documentNumber: '12/QĐ-STC',
      documentOn: '2026-03-01',
      evidenceId: null,
      note: null,
    };
    for (const [source, step, amount] of [
      ['regular', 'estimate', 90],
      ['regular', 'allocated', 60],
      ['national', 'allocated', 25],
      ['regular', 'committed', 40],
      ['regular', 'paid', 15],
    ]) {
      await done(focal, `/api/tasks/${of('explained')}/budget`, { ...entry, source, step, amount, year: 2026 });
    }
    const other = { ...entry, source: 'other', step: 'allocated', amount: 7, year: 2027 };
    await done(focal, `/api/tasks/${of('explained')}/budget`, other);
  });
  after(() => system.stop());

  async function done(who: Visitor, path: string, body: object): Promise<void> {
    const answer = await who.send('POST', path, body);
    assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
  }
  const get = async (who: Visitor, path: string): Promise<Wire> => {
    const answer = await who.send('GET', path);
    assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const figure = (board: Wire, name: string) => board.figures.find((one: Wire) => one.name === name).count;

  it('parts what is late into why, each task under one reason and none left out', async () => {
    const board = await get(head, '/api/dashboard');
    const counts = Object.fromEntries(WHY.map((why) => [why, figure(board, `late-${why}`)]));
    assert.deepEqual(counts, { objective: 1, approval: 1, obstacle: 2, extension: 1, explained: 1, unexplained: 2 });
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      figure(board, 'late'),
    );
  });

  it('tells for every number just what the list behind it has, to the province and to one unit', async () => {
    for (const who of [head, await system.signIn('foreign-leader.a')]) {
      const board = await get(who, '/api/dashboard');
      for (const { name, count, question } of board.figures) {
        assert.equal((await get(who, addressOf(question))).total, count, name);
      }
      for (const body of board.bodies) {
        assert.equal((await get(who, addressOf(body.question))).total, body.count);
        const unexplained = addressOf({ ...body.question, why: 'unexplained' });
        assert.equal((await get(who, unexplained)).total, body.unexplained, body.unitName);
      }
      for (const step of ['unit', 'focal', 'province']) {
        const list = await get(who, `/api/obstacles?is=open&step=${step}`);
        assert.equal(list.total, board.obstacles[step], step);
      }
    }
    const { obstacles } = await get(head, '/api/dashboard');
    assert.deepEqual(obstacles, { unit: 2, focal: 0, province: 0 });
  });

  it('sums the money of the year as the table of money does, source by source', async () => {
    for (const who of [head, await system.signIn('foreign-leader.a'), await system.signIn('border-focal.a')]) {
      const sums = await get(who, '/api/budget/sums?year=2026');
      const table = await get(who, '/api/budget?year=2026');
      assert.deepEqual(sums.sums, table.sums);
      for (const { source, sums: own } of sums.bySource) {
        assert.deepEqual(own, (await get(who, `/api/budget?year=2026&source=${source}`)).sums, source);
      }
    }
    const { sums, bySource } = await get(head, '/api/budget/sums?year=2026');
    assert.deepEqual(
      [sums.allocated, sums.committed, sums.paid, bySource.map((one: Wire) => [one.source, one.sums.allocated])],
      [
        85,
        40,
        15,
        [
          ['regular', 60],
          ['national', 25],
        ],
      ],
    );
    assert.equal((await get(await system.signIn('border-focal.a'), '/api/budget/sums?year=2026')).sums.allocated, 0);
  });
});
