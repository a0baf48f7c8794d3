import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareEvenly } from './share-evenly.ts';

describe('sharing a quantity', () => {
  it('gives each the same, and what does not come out even to the first', () => {
    assert.deepEqual(shareEvenly(15, [0, 0, 0]), [5, 5, 5]);
    assert.deepEqual(shareEvenly(17, [0, 0, 0]), [6, 6, 5]);
    assert.deepEqual(shareEvenly(2, [0, 0, 0]), [1, 1, 0]);
    assert.deepEqual(shareEvenly(9, []), []);
  });

  it('asks nobody for less than is done already', () => {
    assert.deepEqual(shareEvenly(12, [7, 0, 0]), [7, 3, 2]);
    assert.deepEqual(shareEvenly(12, [0, 7, 4]), [1, 7, 4]);
    assert.deepEqual(shareEvenly(3, [2, 2]), [2, 2]);
    assert.deepEqual(shareEvenly(-4, [0, 0]), [0, 0]);
  });

  it('shares hundredths where something is no whole number', () => {
    assert.deepEqual(shareEvenly(10, [0.5, 0, 0]), [3.34, 3.33, 3.33]);
  });

  it('always comes to what there is to share', () => {
    for (const [left, done] of [
      [100, [3, 50, 0, 0, 9]],
      [7, [0, 0, 0, 0, 0, 0, 0, 0]],
      [31, [10, 10, 11]],
    ] as const) {
      assert.equal(
        shareEvenly(left, done).reduce((sum, one) => sum + one, 0),
        left,
      );
    }
  });
});
