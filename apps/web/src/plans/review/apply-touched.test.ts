import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan, ReviewTask } from '../plan-data.ts';
import { applyTouched, foresee } from './apply-touched.ts';

function task(key: string, from: number | null): ReviewTask {
  const empty = { startsOn: null, dueOn: null, dueInclusive: true, quantity: null, quantityUnit: null, amount: null };
  const read = { verdict: 'open', origin: 'read', corrected: false } as const;
  return {
    ...empty,
    ...read,
    key,
    from,
    to: from,
    path: 'I.1',
    text: key,
    bodies: [],
    timing: [],
    product: null,
    confidence: 1,
  };
}

// Only these parts are looked at.
const plan = {
  tasks: [task('t1', 10), task('t2', 50)],
  duties: [],
  agencies: [],
  citations: [],
} as unknown as Plan;

describe('applyTouched', () => {
  it('puts an added task at its place in the text', () => {
    const { tasks } = applyTouched(plan, { tasks: { t3: task('t3', 20) } });
    assert.deepEqual(
      tasks.map((one) => one.key),
      ['t1', 't3', 't2'],
    );
  });

  it('takes a task out that is gone', () => {
    assert.deepEqual(
      applyTouched(plan, { tasks: { t1: null } }).tasks.map((one) => one.key),
      ['t2'],
    );
  });

  it('leaves what was not touched the same object, so that it is not drawn again', () => {
    const after = applyTouched(plan, { tasks: { t2: { ...task('t2', 50), verdict: 'accepted' } } });
    assert.equal(after.tasks[0], plan.tasks[0]);
  });
});

describe('foresee', () => {
  it('shows a verdict before the server has answered', () => {
    const touched = foresee(plan, { kind: 'judge', keys: ['t2'], verdict: 'dropped' });
    assert.equal(touched.tasks?.['t2']?.verdict, 'dropped');
    assert.equal(touched.tasks?.['t1'], undefined);
  });

  it('accepts what is corrected', () => {
    const touched = foresee(plan, { kind: 'change-task', key: 't1', patch: { text: 'mới' } });
    assert.equal(touched.tasks?.['t1']?.verdict, 'accepted');
    assert.equal(touched.tasks?.['t1']?.text, 'mới');
  });
});
