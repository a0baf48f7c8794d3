import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Session } from '@cotmoc/http';
import type { Handling } from './task.ts';
import { mayWithTask, type TaskFacts } from './task-access.ts';

const lead = 'unit-lead';
const support = 'unit-support';
const ALL = ['task.work', 'task.approve', 'task.assign'];

function facts(change: Partial<TaskFacts> = {}, handling: Handling = 'given'): TaskFacts {
  return {
    state: 'in-progress',
    completion: 'none',
    askedBy: null,
    askedFor: [],
    isParent: false,
    isRecurring: false,
    isWithdrawn: false,
    ownerUnitId: 'owner',
    bodies: [
      { role: 'lead', unitId: lead, handling },
      { role: 'support', unitId: support, handling: 'given' },
    ],
    ...change,
  };
}

function session(
  unitId: string,
  change: { accountId?: string; rights?: string[]; scope?: 'units' | 'province' } = {},
): Session {
  return {
    asker: {
      provinceId: 'p',
      accountId: change.accountId ?? 'me',
      scope: change.scope ?? 'units',
      unitIds: [unitId],
      actor: 'An',
      address: null,
      requestId: null,
    },
    rights: new Set(change.rights ?? ALL),
    mustChangePassword: false,
    sessionHash: 'h',
  };
}

/** What the law allows, by name. */
function allowed(who: Session, task: TaskFacts): string[] {
  return Object.entries(mayWithTask(who, task))
    .filter(([, may]) => may)
    .map(([what]) => what);
}

describe('who may do what with a task', () => {
  it('lets the lead do the work, a supporter its part, a stranger nothing', () => {
    assert.deepEqual(allowed(session(lead), facts()), [
      'work',
      'askCompletion',
      'accept',
      'return',
      'giveParts',
      'explain',
      'askExtension',
    ]);
    assert.deepEqual(allowed(session(support), facts()), ['work', 'accept', 'return', 'tellPart']);
    assert.deepEqual(allowed(session('other'), facts()), []);
  });

  it('lets somebody else than who asked decide, and nobody work meanwhile', () => {
    const asked = facts({ completion: 'asked', askedBy: 'me' }, 'accepted');
    assert.deepEqual(allowed(session(lead), asked), ['giveParts', 'explain']);
    assert.equal(mayWithTask(session(lead, { accountId: 'other' }), asked).decide, true);
    assert.equal(mayWithTask(session(support, { accountId: 'other' }), asked).decide, false);
  });

  it('leaves a done task alone but for the reason of its lateness', () => {
    assert.deepEqual(allowed(session(lead), facts({ state: 'done', completion: 'approved' })), ['explain']);
  });

  it('leaves what is computed from pieces to the pieces, but a support tells its part there', () => {
    const parent = facts({ isParent: true });
    assert.deepEqual(allowed(session(lead), parent), ['giveParts']);
    assert.deepEqual(allowed(session(support), parent), ['accept', 'return', 'tellPart']);
  });

  it('lets a unit take up what comes again once for all periods', () => {
    const parent = facts({ isParent: true, isRecurring: true });
    assert.equal(mayWithTask(session(lead), parent).accept, true);
    assert.equal(mayWithTask(session(lead), parent).work, false);
  });

  it('lets a unit that sent its work back wait for an answer, or take it up after all', () => {
    const returned = facts({}, 'returned');
    assert.equal(mayWithTask(session(lead), returned).work, false);
    assert.equal(mayWithTask(session(lead), returned).askExtension, false);
    assert.equal(mayWithTask(session(lead), returned).accept, true);
    assert.equal(mayWithTask(session(support), returned).work, true);
  });

  it('lets those of the unit whose plan it is give the work anew, and nobody of another', () => {
    assert.equal(mayWithTask(session('owner'), facts()).assign, true);
    assert.equal(mayWithTask(session('owner', { rights: ['task.work'] }), facts()).assign, false);
    assert.equal(mayWithTask(session(lead), facts()).assign, false);
    assert.equal(mayWithTask(session('owner'), facts({ ownerUnitId: null })).assign, false);
  });

  it('allows nothing with what an adjustment took out', () => {
    assert.deepEqual(allowed(session(lead), facts({ isWithdrawn: true })), []);
    assert.deepEqual(allowed(session('owner'), facts({ isWithdrawn: true })), []);
  });

  it('gives nothing to a leader of the province without the rights', () => {
    assert.deepEqual(allowed(session('root', { scope: 'province', rights: ['task.read'] }), facts()), []);
  });
});
