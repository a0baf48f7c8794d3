import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillIn } from './fill-in.ts';

describe('fillIn', () => {
  it('says one of one and many of any other number, a thousand with its point or comma too', () => {
    const said = ['1', 1, 0, 2, '1.000', '1,000'].map((count) => fillIn('{count} {count|task|tasks}', { count }));
    assert.deepEqual(said, ['1 task', '1 task', '0 tasks', '2 tasks', '1.000 tasks', '1,000 tasks']);
  });

  it('leaves a blank without a value in sight', () => {
    assert.equal(fillIn('{name} of {count|task|tasks}'), '{name} of {count|task|tasks}');
  });
});
