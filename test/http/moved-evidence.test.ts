import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemAsker } from '@cotmoc/store';
import { issuePlanOf } from './issued-plan.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('evidence of a task that is divided into pieces', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let foreign: Visitor;
  let border: Visitor;
  let wholeId = '';
  let creditId = '';
  let evidenceId = '';
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    foreign = await system.signIn('foreign-focal.a');
    border = await system.signIn('border-focal.a');
    const { units } = system.here;
    await issuePlanOf(
      coordinator,
      [
        {
          text: 'Từng đơn vị gửi bài về cột mốc',
          bodies: [
            { role: 'perform', agency: 'Sở Ngoại vụ' },
            { role: 'perform', agency: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh' },
          ],
          quantity: 4,
          quantityUnit: 'bài',
        },
      ],
      { 'Sở Ngoại vụ': [units.foreign], 'Ban Chỉ huy Bộ đội Biên phòng tỉnh': [units.border] },
      '2026-02-02',
    );
    wholeId = (await coordinator.send('GET', '/api/tasks?q=cot+moc&grain=task')).body.items[0].id;
    // As it was credited before the task was divided: nobody works the whole any more, so no route does it now.
    const pieces = await piecesOf();
    const added = await foreign.send('POST', '/api/evidence', {
      title: 'Bài về cột mốc 12',
      happenedOn: null,
      what: { kind: 'link', link: 'https://example.org/cot-moc-12' },
      credit: { targetKind: 'task', targetId: pieces.foreign.id, amount: 3 },
    });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    ({ creditId, id: evidenceId } = added.body);
    await atTheWhole(creditId);
  });
  after(() => system.stop());

  const atTheWhole = (id: string) =>
    system.store.as(systemAsker(system.here.id), (tx) =>
      tx.db.updateTable('evidence_credit').set({ target_id: wholeId }).where('id', '=', id).execute(),
    );
  async function piecesOf(): Promise<{ foreign: Wire; border: Wire }> {
    const items: Wire[] = (await coordinator.send('GET', `/api/tasks?parent=${wholeId}`)).body.items;
    const of = (unitId: string) => items.find((one) => one.bodies[0].unitId === unitId);
    return { foreign: of(system.here.units.foreign), border: of(system.here.units.border) };
  }
  const creditsOf = async (who: Visitor, id: string): Promise<Wire> =>
    (await who.send('GET', `/api/evidence-credits?targetKind=task&targetId=${id}`)).body;
  const sums = async (): Promise<number[]> => {
    const whole = await creditsOf(coordinator, wholeId);
    const pieces = await piecesOf();
    const [own, other] = [
      await creditsOf(coordinator, pieces.foreign.id),
      await creditsOf(coordinator, pieces.border.id),
    ];
    return [whole.sum, whole.sumOfParts, own.sum, other.sum];
  };

  it('is shown at the task and counted there once, before it is credited on and after', async () => {
    assert.deepEqual(await sums(), [3, 0, 0, 0]);
    const whole = await creditsOf(foreign, wholeId);
    assert.equal(whole.credits[0].may.move, true);
    const pieces = await piecesOf();
    // A unit is offered its own piece and no other's.
    assert.deepEqual(
      whole.parts.map((part: Wire) => [part.id, part.may.credit]),
      [[pieces.foreign.id, true]],
    );
    const moved = await foreign.send('POST', `/api/evidence-credits/${creditId}/part`, { partId: pieces.foreign.id });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    assert.deepEqual(await sums(), [0, 3, 3, 0]);
    const [line] = (await creditsOf(coordinator, pieces.foreign.id)).credits;
    // Who credited it and how much stays.
    const { personName, amount, at } = whole.credits[0];
    assert.deepEqual([line.id, line.amount, line.personName, line.at], [creditId, amount, personName, at]);
  });

  it('counts once where the piece had it already', async () => {
    const pieces = await piecesOf();
    const again = await foreign.send('POST', `/api/evidence/${evidenceId}/credits`, {
      targetKind: 'task',
      targetId: pieces.foreign.id,
      amount: 1,
    });
    assert.equal(again.body.error.code, 'credited-before');
    await atTheWhole(creditId);
    const credit = { targetKind: 'task', targetId: pieces.foreign.id, amount: 1 };
    assert.equal((await foreign.send('POST', `/api/evidence/${evidenceId}/credits`, credit)).status, 200);
    assert.deepEqual(await sums(), [3, 1, 1, 0]);
    assert.equal(
      (await foreign.send('POST', `/api/evidence-credits/${creditId}/part`, { partId: pieces.foreign.id })).status,
      200,
    );
    assert.deepEqual(await sums(), [0, 1, 1, 0]);
  });

  it('is not credited on by others, nor to a piece of others, nor to what is no part of it', async () => {
    await system.store.as(systemAsker(system.here.id), (tx) =>
      tx.db.updateTable('evidence_credit').set({ state: 'standing' }).where('id', '=', creditId).execute(),
    );
    await atTheWhole(creditId);
    const pieces = await piecesOf();
    const move = (who: Visitor, partId: string) =>
      who.send('POST', `/api/evidence-credits/${creditId}/part`, { partId });
    assert.equal((await move(border, pieces.border.id)).status, 409);
    assert.equal((await move(foreign, pieces.border.id)).status, 409);
    assert.equal((await move(foreign, wholeId)).status, 409);
    assert.deepEqual((await sums()).slice(0, 1), [3]);
  });
});
