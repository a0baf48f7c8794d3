import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addSums, NO_SUMS, warningsOf } from './budget.ts';

describe('warnings of sums', () => {
  it('are none where each step stays within the one before', () => {
    assert.deepEqual(warningsOf(NO_SUMS), []);
    assert.deepEqual(warningsOf({ estimate: 10, allocated: 12, committed: 12, accepted: 5, paid: 5 }), []);
  });

  it('tell which step is over and by how much', () => {
    assert.deepEqual(warningsOf({ estimate: 0, allocated: 10, committed: 13, accepted: 4, paid: 6 }), [
      { kind: 'committed-above-allocated', over: 3 },
      { kind: 'paid-above-accepted', over: 2 },
    ]);
  });

  it('look at the sum of parts, which may be right where each part is', () => {
    const one = { ...NO_SUMS, allocated: 5, committed: 5 };
    assert.deepEqual(addSums(one, one), { ...NO_SUMS, allocated: 10, committed: 10 });
  });
});
