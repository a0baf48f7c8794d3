import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay } from '@cotmoc/base';
import { lastGoodDay, percentOf, standingOf } from './task.ts';

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
