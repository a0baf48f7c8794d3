import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay } from '@cotmoc/base';
import { type ChildFacts, computeParent, type ParentState } from './compute-parent.ts';
import { standingOf } from './task.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  assert.ok(parsed, text);
  return parsed;
};
const june = day('2026-06-15');
const july = day('2026-07-15');

function child(change: Partial<ChildFacts> = {}): ChildFacts {
  return {
    state: 'not-started',
    dueOn: june,
    dueInclusive: true,
    askedOn: null,
    percent: 0,
    quantity: null,
    quantityDone: 0,
    doneOn: null,
    objectiveDelay: false,
    lateReason: null,
    extension: 'none',
    withdrawn: false,
    ...change,
  };
}
const done = (on: string, change: Partial<ChildFacts> = {}) =>
  child({ state: 'done', askedOn: day(on), doneOn: day(on), percent: 100, ...change });
const NO_MORE = { periods: 0, until: null };
const late = (parent: ParentState, today: string) => standingOf(parent, day(today)).late;

describe('a parent from its children', () => {
  it('has not begun while none has, is under way when one is, and done when all are', () => {
    assert.equal(computeParent([child(), child()], NO_MORE).state, 'not-started');
    assert.equal(computeParent([child({ state: 'in-progress', percent: 40 }), child()], NO_MORE).state, 'in-progress');
    assert.equal(computeParent([done('2026-06-01'), child()], NO_MORE).state, 'in-progress');
    const whole = computeParent([done('2026-06-01'), done('2026-06-10')], NO_MORE);
    assert.equal(whole.state, 'done');
    assert.equal(whole.percent, 100);
    assert.equal(whole.doneOn, '2026-06-10');
  });

  it('does not wait for what was taken out, and keeps what was done of it', () => {
    const gone = child({ withdrawn: true, state: 'in-progress', quantityDone: 3, percent: 50 });
    const parent = computeParent([done('2026-06-01', { quantityDone: 4 }), gone], NO_MORE);
    assert.equal(parent.state, 'done');
    assert.equal(parent.quantityDone, 7);
    assert.equal(computeParent([child({ withdrawn: true })], NO_MORE).state, 'not-started');
  });

  it('counts 7 of 12, and is not done while periods are to come', () => {
    const seven = Array.from({ length: 7 }, () => done('2026-06-01', { quantityDone: 1 }));
    const parent = computeParent(seven, { periods: 12, until: day('2026-12-31') });
    assert.equal(parent.state, 'in-progress');
    assert.equal(parent.percent, 58);
    assert.equal(parent.quantityDone, 7);
    assert.equal(parent.dueOn, '2026-12-31');
    assert.equal(late(parent, '2026-08-01'), false);
  });

  it('has the mean of its children’s progress, by what they count where they count', () => {
    const counted = child({ state: 'in-progress', quantity: 4, quantityDone: 1, percent: 99 });
    assert.equal(computeParent([counted, child({ state: 'in-progress', percent: 75 })], NO_MORE).percent, 50);
  });

  it('is late as soon as an open child is, and in time again when that one is done', () => {
    const open = computeParent([child(), child({ dueOn: july })], NO_MORE);
    assert.equal(late(open, '2026-06-15'), false);
    assert.equal(late(open, '2026-06-16'), true);
    const mended = computeParent([done('2026-06-20'), child({ dueOn: july })], NO_MORE);
    assert.equal(late(mended, '2026-06-25'), false);
  });

  it('is not late while the late-looking child has asked in time', () => {
    const asked = child({ state: 'in-progress', askedOn: june });
    assert.equal(late(computeParent([asked, child({ dueOn: july })], NO_MORE), '2026-07-01'), false);
    const askedLate = child({ state: 'in-progress', askedOn: day('2026-06-17') });
    assert.equal(late(computeParent([askedLate, child({ dueOn: july })], NO_MORE), '2026-07-01'), true);
  });

  it('ends late when one child did', () => {
    assert.equal(late(computeParent([done('2026-06-01'), done('2026-06-16')], NO_MORE), '2026-09-01'), true);
    assert.equal(late(computeParent([done('2026-06-01'), done('2026-06-15')], NO_MORE), '2026-09-01'), false);
  });

  it('is late by nobody’s fault only where every such child is', () => {
    const excused = child({ objectiveDelay: true });
    assert.equal(computeParent([excused, child({ dueOn: july })], NO_MORE).objectiveDelay, true);
    assert.equal(computeParent([excused, child()], NO_MORE).objectiveDelay, false);
  });

  it('computes through three levels: a task from pieces, a piece from its periods', () => {
    const piece = computeParent([done('2026-04-10', { quantityDone: 4 }), child({ dueOn: day('2026-09-30') })], {
      periods: 4,
      until: day('2026-12-31'),
    });
    assert.equal(piece.percent, 25);
    const other = computeParent([child({ dueOn: day('2026-03-31') })], { periods: 4, until: day('2026-12-31') });
    const asChild = (one: ParentState): ChildFacts => ({ ...one, quantity: null, withdrawn: false });
    const whole = computeParent([asChild(piece), asChild(other)], NO_MORE);
    assert.equal(whole.state, 'in-progress');
    assert.equal(whole.percent, 12);
    assert.equal(whole.quantityDone, 4);
    assert.equal(whole.dueOn, '2026-03-31');
    assert.equal(late(whole, '2026-05-01'), true);
  });

  it('is late for the reason of the child by which it is late', () => {
    const early = child({ lateReason: 'Chờ kinh phí', extension: 'asked' });
    const parent = computeParent([child({ dueOn: july, lateReason: 'Khác' }), early], NO_MORE);
    assert.deepEqual([parent.dueOn, parent.lateReason, parent.extension], [june, 'Chờ kinh phí', 'asked']);
    assert.equal(computeParent([child(), done('2026-06-01', { lateReason: 'x' })], NO_MORE).lateReason, null);
  });
});
