import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signsOf } from './signs.ts';

describe('signsOf', () => {
  it('puts a fact beside the block or row that it begins in', () => {
    const signs = signsOf(
      [0, 50, 80],
      [
        { key: 't1', from: 60, to: 70, verdict: 'open' },
        { key: 't2', from: 80, to: 90, verdict: 'accepted' },
        { key: 'd1', from: 79, to: 85, verdict: 'dropped' },
        { key: 't3', from: null, to: null, verdict: 'accepted' },
      ],
    );
    assert.deepEqual([...signs].sort(), [
      [50, 't1:open d1:dropped'],
      [80, 't2:accepted'],
    ]);
  });

  it('shows nothing where the text has no blocks', () => {
    assert.equal(signsOf([], [{ key: 't1', from: 3, to: 9, verdict: 'open' }]).size, 0);
  });
});
