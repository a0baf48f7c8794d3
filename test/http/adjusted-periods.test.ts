import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { makeDueOccurrences } from '@cotmoc/recurrence';
import { issuePlanOf } from './issued-plan.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('the periods of a task whose plan is adjusted', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let head: Visitor;
  let planId = '';
  let newsId = '';
  let flagId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    const { units } = system.here;
    const issued = await issuePlanOf(
      coordinator,
      [
        {
          text: 'Đăng tin đối ngoại mỗi quý',
          bodies: [
            { role: 'lead', agency: 'Sở Ngoại vụ' },
            { role: 'support', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
          ],
          dueOn: '2026-12-31',
          quantity: 20,
          quantityUnit: 'tin',
          recurrence: { kind: 'recurring', every: 'quarter', dueDay: null, quantityEach: 5 },
        },
        {
          text: 'Từng đơn vị viết bài về cột mốc',
          bodies: [
            { role: 'perform', agency: 'Sở Ngoại vụ' },
            { role: 'perform', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
          ],
          dueOn: '2026-12-31',
          quantity: 8,
          quantityUnit: 'bài',
          recurrence: { kind: 'recurring', every: 'quarter', dueDay: null, quantityEach: 2 },
        },
      ],
      { 'Sở Ngoại vụ': [units.foreign], 'Ban Chỉ huy Bộ đội Biên phòng tỉnh': [units.border] },
      '2026-02-02',
    );
    planId = issued.planId;
    newsId = (await coordinator.send('GET', '/api/tasks?q=doi+ngoai+moi+quy')).body.items[0].id;
    flagId = (await coordinator.send('GET', '/api/tasks?q=cot+moc')).body.items[0].id;
    await goTo('2026-04-01');
    await sweep();
  });
  after(() => system.stop());

  const sweep = () =>
    makeDueOccurrences(
      { store: system.store, clock: system.clock, random: (bytes) => randomFillSync(bytes) },
      system.here.id,
    );
  const goTo = async (day: string) => {
    system.clock.goTo(day as Day);
    coordinator = await system.signIn('coordinator.a');
    head = await system.signIn('province-leader.a');
  };
  const get = async (id: string): Promise<Wire> => (await coordinator.send('GET', `/api/tasks/${id}`)).body;
  const children = async (id: string): Promise<Wire[]> =>
    (await coordinator.send('GET', `/api/tasks?parent=${id}&order=plan&limit=50`)).body.items;

  async function propose(after: object, taskId = newsId): Promise<Wire> {
    const changes = [{ kind: 'change', taskId, after }];
    const proposal = { planId, obstacleId: null, reason: 'Giao thêm', basis: null, changes };
    const made = await coordinator.send('POST', '/api/adjustments', proposal);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    return (await coordinator.send('GET', `/api/adjustments/${made.body.id}`)).body;
  }
  async function issue(id: string): Promise<void> {
    const path = `/api/adjustments/${id}`;
    await coordinator.send('POST', `${path}/asking`, { version: 1 });
    await head.send('POST', `${path}/approval`, { version: 2, note: null });
    const paper = { number: '9/QĐ-UBND', issuedOn: system.clock.today() };
    const issued = await coordinator.send('POST', `${path}/issue`, { version: 3, ...paper });
    assert.equal(issued.status, 200, JSON.stringify(issued.body));
  }

  it('have its new words and bodies where nobody has begun them, and keep the old ones where somebody has', async () => {
    const [first, second] = await children(newsId);
    const focal = await system.signIn('foreign-focal.a');
    await focal.send('POST', `/api/tasks/${first.id}/progress`, { percent: null, quantityDone: 2, note: null });
    const bodies = [
      { role: 'lead', agency: 'Sở Ngoại vụ', unitId: system.here.units.foreign },
      { role: 'support', agency: 'Sở Văn hóa', unitId: system.here.units.culture },
    ];
    const proposal = await propose({ text: 'Đăng tin, ảnh đối ngoại mỗi quý', bodies });
    await issue(proposal.id);
    const [begun, waiting] = await children(newsId);
    assert.deepEqual([begun.id, waiting.id], [first.id, second.id]);
    assert.equal(begun.text, 'Đăng tin đối ngoại mỗi quý');
    assert.equal(waiting.text, 'Đăng tin, ảnh đối ngoại mỗi quý');
    assert.deepEqual(
      waiting.bodies.map((one: Wire) => [one.role, one.unitId]),
      [
        ['lead', system.here.units.foreign],
        ['support', system.here.units.culture],
      ],
    );
    assert.equal(begun.bodies[1].unitId, system.here.units.border);
    // Who has come sees the period that is theirs now, and not the one that was begun before.
    const culture = await system.signIn('culture-focal.a');
    assert.equal((await culture.send('GET', `/api/tasks/${waiting.id}`)).status, 200);
    assert.equal((await culture.send('GET', `/api/tasks/${begun.id}`)).status, 404);
    const found = await culture.send('GET', '/api/tasks?q=anh+doi+ngoai&grain=leaf');
    assert.deepEqual(
      found.body.items.map((one: Wire) => one.id),
      [waiting.id],
    );
  });

  it('share a new total with what is done left alone, as the proposal shows beforehand', async () => {
    const [first] = await children(newsId);
    const focal = await system.signIn('foreign-focal.a');
    await focal.send('POST', `/api/tasks/${first.id}/progress`, { percent: null, quantityDone: 7, note: null });
    const result = 'Đã đăng 7 tin trong quý một.';
    await focal.send('POST', `/api/tasks/${first.id}/completion`, { result, lateReason: 'Chờ ảnh' });
    const leader = await system.signIn('foreign-leader.a');
    await leader.send('POST', `/api/tasks/${first.id}/completion/approval`, { note: null });
    const proposal = await propose({ quantity: 27 });
    const [{ shares }] = proposal.changes;
    assert.equal(shares.kept, 7);
    assert.deepEqual(
      shares.open.map((one: Wire) => [one.on, one.before, one.after]),
      [
        ['2026-04-01', 5, 7],
        ['2026-07-01', 5, 7],
        ['2026-10-01', 5, 6],
      ],
    );
    await issue(proposal.id);
    await goTo('2026-10-01');
    await sweep();
    const quantities = (await children(newsId)).map((one) => one.quantity);
    assert.deepEqual(quantities, [5, 7, 7, 6]);
    const parent = await get(newsId);
    assert.deepEqual([parent.quantity, parent.quantityDone], [27, 7]);
  });

  it('end with a new last day: those after it are taken out, the last is due by it', async () => {
    await issue((await propose({ dueOn: '2026-11-30' })).id);
    const last = (await children(newsId)).at(-1);
    assert.deepEqual([last.occurrenceOn, last.dueOn], ['2026-10-01', '2026-11-30']);
    assert.equal((await get(newsId)).recurrence.until, '2026-11-30');
    await issue((await propose({ dueOn: '2026-09-30' })).id);
    const left = (await coordinator.send('GET', `/api/tasks?parent=${newsId}&withdrawn=false&order=plan`)).body.items;
    assert.deepEqual(
      left.map((one: Wire) => one.occurrenceOn),
      ['2026-01-01', '2026-04-01', '2026-07-01'],
    );
    assert.equal((await get(newsId)).periods, 4);
  });

  it('of every piece share that piece’s part of a new total', async () => {
    const parent = await get(flagId);
    assert.equal(parent.quantity, 16);
    const proposal = await propose({ quantity: 25 }, flagId);
    const [{ shares }] = proposal.changes;
    assert.deepEqual(
      [shares.inTurn, shares.open.map((one: Wire) => [one.agency, one.before, one.after])],
      [
        true,
        [
          ['Sở Ngoại vụ', 8, 13],
          ['Ban Chỉ huy Bộ đội Biên phòng tỉnh', 8, 12],
        ],
      ],
    );
    await issue(proposal.id);
    const pieces = (await children(flagId)).sort((a, b) => b.quantity - a.quantity);
    const sums = [];
    for (const piece of pieces) {
      sums.push([piece.quantity, (await children(piece.id)).reduce((sum, one) => sum + one.quantity, 0)]);
    }
    assert.deepEqual(sums, [
      [13, 13],
      [12, 12],
    ]);
    assert.equal((await get(flagId)).quantity, 25);
  });
});
