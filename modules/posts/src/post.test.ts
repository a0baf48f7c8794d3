import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { gapsBetween, holdsOn } from './post.ts';

// Days written out.
const day = (text: string) => text as Day;
const post = (from: string, to: string | null) => ({ validFrom: day(from), validTo: to === null ? null : day(to) });

describe('holdsOn', () => {
  it('counts the first day and not the day on which it is no longer so', () => {
    const held = post('2026-03-01', '2026-06-01');
    assert.deepEqual(
      ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((one) => holdsOn(held, day(one))),
      [false, true, true, false],
    );
  });
});

describe('gapsBetween', () => {
  it('finds none where one follows the other the next day', () => {
    const posts = [post('2026-04-01', null), post('2026-01-01', '2026-04-01')];
    assert.deepEqual(gapsBetween(posts, day('2026-01-01'), null), []);
  });

  it('finds the days before the first, between two, and after the last', () => {
    const posts = [post('2026-02-01', '2026-03-01'), post('2026-04-01', '2026-05-01')];
    assert.deepEqual(gapsBetween(posts, day('2026-01-01'), null), [
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2026-03-01', to: '2026-04-01' },
      { from: '2026-05-01', to: null },
    ]);
  });

  it('looks no further than the life of the unit', () => {
    assert.deepEqual(gapsBetween([post('2026-01-01', '2026-05-01')], day('2026-01-01'), day('2026-05-01')), []);
    assert.deepEqual(gapsBetween([], day('2026-01-01'), day('2026-05-01')), [{ from: '2026-01-01', to: '2026-05-01' }]);
  });

  it('passes over a post that was undone on its first day', () => {
    assert.deepEqual(gapsBetween([post('2026-02-01', '2026-02-01')], day('2026-02-01'), null), [
      { from: '2026-02-01', to: null },
    ]);
  });
});
