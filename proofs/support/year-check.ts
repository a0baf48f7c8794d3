import assert from 'node:assert/strict';
import { dayOf } from '@cotmoc/base';
import { ask, type Wire } from './ask.ts';
import type { Cast, Player } from './year-cast.ts';

/** Every page of a list. */
async function allOf(who: Player, path: string): Promise<Wire[]> {
  const found: Wire[] = [];
  for (;;) {
    const { items } = await ask(who, 'GET', `${path}${path.includes('?') ? '&' : '?'}offset=${found.length}&limit=100`);
    found.push(...items);
    if (items.length < 100) return found;
  }
}

/** The rows of a list, and those that an adjustment took out, which lists leave out unless asked. */
async function withWithdrawn(who: Player, path: string): Promise<Wire[]> {
  return [...(await allOf(who, path)), ...(await allOf(who, `${path}&withdrawn=true`))];
}

/** Counts of lists and of states agree, and what a parent says is what its children say; gives how many were looked at. */
export async function checkCounts(cast: Cast, planId: string): Promise<{ leaves: number; parents: number }> {
  const { coordinator } = cast;
  const leaves = await allOf(coordinator, `/api/tasks?plan=${planId}&grain=leaf`);
  const { counts, total } = await ask(coordinator, 'GET', `/api/task-count?plan=${planId}&grain=leaf`);
  assert.equal(total, leaves.length);
  for (const state of ['not-started', 'in-progress', 'done']) {
    const listed = leaves.filter((task) => task.standing.state === state);
    assert.equal(counts[state] + counts[`${state}-late`], listed.length, state);
    assert.equal(counts[`${state}-late`], listed.filter((task) => task.standing.late).length, `${state}, late`);
  }
  const top = await withWithdrawn(coordinator, `/api/tasks?plan=${planId}&grain=task`);
  const parents = [...top];
  let looked = 0;
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    if (parent.childCount === 0) continue;
    looked += 1;
    const children = await withWithdrawn(coordinator, `/api/tasks?parent=${parent.id}&grain=all`);
    assert.equal(children.length, parent.childCount, parent.text);
    const live = children.filter((child) => child.withdrawnOn === null);
    if (parent.standing.state === 'done')
      assert.ok(
        live.every((child) => child.standing.state === 'done'),
        parent.text,
      );
    if (live.some((child) => child.standing.state !== 'not-started'))
      assert.notEqual(parent.standing.state, 'not-started');
    const done = children.reduce((sum, child) => sum + child.quantityDone, 0);
    assert.equal(parent.quantityDone, done, `${parent.text}: what is counted`);
    parents.push(...children);
  }
  assert.ok(
    leaves.length > 30 && looked >= 5,
    `${leaves.length} leaves and ${looked} parents are too few to show anything`,
  );
  return { leaves: leaves.length, parents: looked };
}

/** Nobody of a unit sees work that is not the unit's; gives how many rows were looked at. */
export async function checkScope(cast: Cast): Promise<number> {
  let rows = 0;
  for (const unit of cast.units) {
    for (const task of await withWithdrawn(unit.focal, '/api/tasks?grain=all')) {
      rows += 1;
      const isOwn = task.bodies.some((body: Wire) => body.unitId === unit.id);
      if (isOwn) continue;
      const detail = await ask(unit.focal, 'GET', `/api/tasks/${task.id}`);
      // A parent of the unit's piece, or work of the unit's own plan.
      const plan = await unit.focal.send('GET', `/api/plans/${detail.planId}`);
      const children = await withWithdrawn(unit.focal, `/api/tasks?parent=${task.id}&grain=all`);
      const isAbove = children.some((child) => child.bodies.some((body: Wire) => body.unitId === unit.id));
      assert.ok(isAbove || plan.body?.unitId === unit.id, `${unit.name} sees ${task.text}`);
    }
  }
  assert.ok(rows > 100, `${rows} rows are too few to show anything`);
  return rows;
}

/** Nobody was told the same thing twice; at most one digest a day; gives how many notices there are in all. */
export async function countNotices(cast: Cast): Promise<number> {
  const people = [cast.coordinator, cast.provinceLeader, ...cast.units.flatMap((unit) => [unit.focal, unit.leader])];
  let count = 0;
  for (const person of people) {
    const notices = await allOf(person, '/api/notices');
    count += notices.length;
    const names = notices.map((one) => `${one.kind} ${one.title} ${one.body} ${one.link} ${one.createdAt}`);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    assert.deepEqual(twice, [], 'the same notice twice');
    const digests = notices.filter((one) => one.kind === 'reminder.digest');
    const days = digests.map((one) => dayOf(Date.parse(one.createdAt)));
    assert.equal(new Set(days).size, days.length, 'two digests on one day');
  }
  return count;
}

/** The sums of money by task, by source and by unit are the same; gives what was paid, in đồng. */
export async function checkMoney(cast: Cast): Promise<number> {
  const table = await ask(cast.coordinator, 'GET', '/api/budget?year=2027&limit=200');
  for (const step of ['estimate', 'allocated', 'committed', 'accepted', 'paid']) {
    const byTask = table.rows.reduce((sum: number, row: Wire) => sum + row.sums[step], 0);
    const bySource = table.bySource.reduce((sum: number, row: Wire) => sum + row.sums[step], 0);
    const byUnit = table.byUnit.reduce((sum: number, row: Wire) => sum + row.sums[step], 0);
    assert.deepEqual([byTask, bySource, byUnit], [table.sums[step], table.sums[step], table.sums[step]], step);
  }
  return table.sums.paid;
}

/** The chain of the audit log is whole. */
export async function checkAudit(cast: Cast): Promise<number> {
  const chain = await ask(cast.auditor, 'GET', '/api/audit/chain');
  assert.equal(chain.broken, null);
  return chain.entries;
}
