import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay } from '@cotmoc/base';
import type { Recurrence } from '@cotmoc/tasks';
import { comingPeriods, countPeriods, duePeriods } from './due-periods.ts';
import { dueIn, listPeriods, periodOf } from './period.ts';
import { planRecurrence } from './plan-recurrence.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  assert.ok(parsed, text);
  return parsed;
};
const rule = (change: Partial<Recurrence> = {}): Recurrence => ({
  kind: 'recurring',
  every: 'month',
  dueDay: 19,
  quantityEach: 1,
  from: day('2026-01-21'),
  until: day('2026-12-31'),
  pauses: [],
  periods: 12,
  ...change,
});
const running = (
  change: Partial<Recurrence> = {},
  lastMade: string | null = null,
  pausedFrom: string | null = null,
) => ({
  rule: rule(change),
  lastMade: lastMade === null ? null : day(lastMade),
  pausedFrom: pausedFrom === null ? null : day(pausedFrom),
});
const firsts = (periods: readonly { on: Day }[]) => periods.map(({ on }) => on);

describe('periods', () => {
  it('are those of the calendar', () => {
    assert.deepEqual(periodOf('quarter', day('2026-05-20')), { on: '2026-04-01', last: '2026-06-30' });
    assert.deepEqual(periodOf('half-year', day('2026-07-01')), { on: '2026-07-01', last: '2026-12-31' });
    assert.deepEqual(periodOf('month', day('2028-02-10')), { on: '2028-02-01', last: '2028-02-29' });
    assert.deepEqual(periodOf('week', day('2026-01-01')), { on: '2025-12-29', last: '2026-01-04' });
    assert.equal(listPeriods('month', day('2026-01-21'), day('2026-12-31')).length, 12);
    assert.equal(listPeriods('month', day('2027-01-01'), day('2026-12-31')).length, 0);
  });

  it('are due on their day, on the last day of a shorter month, and never after the end of the work', () => {
    const february = periodOf('month', day('2026-02-03'));
    assert.equal(dueIn(february, rule({ dueDay: 31 })), '2026-02-28');
    assert.equal(
      dueIn(periodOf('month', day('2028-02-03')), rule({ dueDay: 30, until: day('2028-12-31') })),
      '2028-02-29',
    );
    assert.equal(dueIn(february, rule({ dueDay: null })), '2026-02-28');
    assert.equal(dueIn(periodOf('quarter', day('2026-05-01')), rule({ every: 'quarter', dueDay: 25 })), '2026-06-25');
    assert.equal(dueIn(periodOf('week', day('2026-06-10')), rule({ every: 'week', dueDay: 5 })), '2026-06-12');
    assert.equal(
      dueIn(periodOf('month', day('2026-12-01')), rule({ dueDay: null, until: day('2026-12-19') })),
      '2026-12-19',
    );
  });
});

describe('what is to be made', () => {
  it('is the period under way at issue, and the next one some days before it begins', () => {
    assert.deepEqual(firsts(duePeriods(running(), day('2026-01-21'), 7)), ['2026-01-01']);
    assert.deepEqual(firsts(duePeriods(running({}, '2026-01-01'), day('2026-01-24'), 7)), []);
    assert.deepEqual(firsts(duePeriods(running({}, '2026-01-01'), day('2026-01-25'), 7)), ['2026-02-01']);
  });

  it('is the first period at once, though it lies far ahead', () => {
    const ahead = running({ from: day('2026-07-01') });
    assert.deepEqual(firsts(duePeriods(ahead, day('2026-01-21'), 7)), ['2026-07-01']);
  });

  it('is everything that was missed, but not of the year after', () => {
    assert.deepEqual(firsts(duePeriods(running({}, '2026-09-01'), day('2027-03-01'), 7)), [
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
  });

  it('is nothing of a pause, neither while it lasts nor afterwards', () => {
    assert.deepEqual(firsts(duePeriods(running({}, '2026-03-01', '2026-03-10'), day('2026-05-20'), 7)), []);
    const over = running({ pauses: [{ from: day('2026-03-10'), to: day('2026-05-20') }] }, '2026-03-01');
    assert.deepEqual(firsts(duePeriods(over, day('2026-05-26'), 7)), ['2026-06-01']);
    assert.equal(comingPeriods(over).length, 7);
    assert.equal(countPeriods(over, 3), 10);
  });

  it('goes on after the last one made when the rule is changed to longer periods', () => {
    const quarters = running({ every: 'quarter' }, '2026-04-01');
    assert.deepEqual(firsts(comingPeriods(quarters)), ['2026-07-01', '2026-10-01']);
  });
});

describe('the rule of a plan', () => {
  const words = { kind: 'recurring', every: 'quarter', dueDay: null, quantityEach: 5 } as const;
  it('counts the periods from the day of the issue', () => {
    const planned = planRecurrence(words, { from: day('2026-05-10'), until: day('2026-12-31') });
    assert.equal(planned?.periods, 3);
  });

  it('is none where only one period is left, or none', () => {
    assert.equal(planRecurrence(words, { from: day('2026-10-10'), until: day('2026-12-31') }), null);
    assert.equal(planRecurrence(words, { from: day('2027-01-10'), until: day('2026-12-31') }), null);
  });
});
