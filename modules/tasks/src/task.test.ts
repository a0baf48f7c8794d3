import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { lastGoodDay, percentOf, standingOf } from './task.ts';
import { mayWithTask } from './task-access.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  assert.ok(parsed, text);
  return parsed;
};
const task = (change: object = {}) => ({
  state: 'in-progress' as const,
  dueOn: day('2026-06-15'),
  dueInclusive: true,
  askedOn: null,
  ...change,
});

describe('lateness', () => {
  it('begins the day after an inclusive deadline', () => {
    assert.equal(standingOf(task(), day('2026-06-15')).late, false);
    assert.equal(standingOf(task(), day('2026-06-16')).late, true);
  });

  it('begins on the day itself where the plan says "before"', () => {
    assert.equal(lastGoodDay(task({ dueInclusive: false })), '2026-06-14');
    assert.equal(standingOf(task({ dueInclusive: false }), day('2026-06-14')).late, false);
    assert.equal(standingOf(task({ dueInclusive: false }), day('2026-06-15')).late, true);
  });

  it('counts from the asking for completion, however long the approver takes', () => {
    const asked = task({ askedOn: day('2026-06-15') });
    assert.equal(standingOf(asked, day('2026-07-30')).late, false);
    const done = task({ state: 'done', askedOn: day('2026-06-16') });
    assert.deepEqual(standingOf(done, day('2026-07-30')), { state: 'done', late: true, daysLeft: null });
  });

  it('never comes to a task without a deadline', () => {
    assert.deepEqual(standingOf(task({ dueOn: null }), day('2030-01-01')), {
      state: 'in-progress',
      late: false,
      daysLeft: null,
    });
  });

  it('tells how many days are left, and how many it is past', () => {
    assert.equal(standingOf(task(), day('2026-06-06')).daysLeft, 9);
    assert.equal(standingOf(task(), day('2026-06-18')).daysLeft, -3);
  });
});

describe('progress', () => {
  it('is counted where something is counted, and never passes 100', () => {
    assert.equal(percentOf({ quantity: 12, quantityDone: 7, percent: 99 }), 58);
    assert.equal(percentOf({ quantity: 12, quantityDone: 15, percent: 0 }), 100);
    assert.equal(percentOf({ quantity: null, quantityDone: 0, percent: 40 }), 40);
  });
});

describe('who may do what with a task', () => {
  const lead = 'unit-lead';
  const support = 'unit-support';
  const facts = (change: object = {}) => ({
    state: 'in-progress' as const,
    completion: 'none' as const,
    askedBy: null,
    askedFor: [],
    bodies: [
      { role: 'lead' as const, unitId: lead },
      { role: 'support' as const, unitId: support },
    ],
    ...change,
  });
  const session = (
    unitId: string,
    change: { accountId?: string; rights?: string[]; scope?: 'units' | 'province' } = {},
  ): Session => ({
    asker: {
      provinceId: 'p',
      accountId: change.accountId ?? 'me',
      scope: change.scope ?? 'units',
      unitIds: [unitId],
      actor: 'An',
      address: null,
      requestId: null,
    },
    rights: new Set(change.rights ?? ['task.work', 'task.approve']),
    mustChangePassword: false,
    sessionHash: 'h',
  });

  it('lets the lead work and ask for completion, a supporter only work, a stranger nothing', () => {
    assert.deepEqual(mayWithTask(session(lead), facts()), { work: true, askCompletion: true, decide: false });
    assert.deepEqual(mayWithTask(session(support), facts()), { work: true, askCompletion: false, decide: false });
    assert.deepEqual(mayWithTask(session('other'), facts()), { work: false, askCompletion: false, decide: false });
  });

  it('lets somebody else than who asked decide, and nobody work meanwhile', () => {
    const asked = facts({ completion: 'asked', askedBy: 'me' });
    assert.deepEqual(mayWithTask(session(lead), asked), { work: false, askCompletion: false, decide: false });
    assert.equal(mayWithTask(session(lead, { accountId: 'other' }), asked).decide, true);
    assert.equal(mayWithTask(session(support, { accountId: 'other' }), asked).decide, false);
  });

  it('leaves a done task alone', () => {
    assert.deepEqual(mayWithTask(session(lead), facts({ state: 'done', completion: 'approved' })), {
      work: false,
      askCompletion: false,
      decide: false,
    });
  });

  it('gives nothing to a leader of the province without the rights', () => {
    const leader = session('root', { scope: 'province', rights: ['task.read'] });
    assert.deepEqual(mayWithTask(leader, facts()), { work: false, askCompletion: false, decide: false });
  });
});
