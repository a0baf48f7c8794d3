import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, type Day, startOf } from '@cotmoc/base';
import { type DaysOff, isWorkday } from '@cotmoc/holidays';
import { isAwake, nextAwake } from './digest-hours.ts';
import { DEFAULT_RULES } from './rules.ts';
import { reachedBy, stepsOf } from './step.ts';

// Days written out.
const day = (text: string) => text as Day;

/** Weekends, and some holidays: Tết 2026 and 2027, the new years' days, 30/4 and 1/5. */
const HOLIDAYS = new Set([
  ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-30', '2026-05-01'],
  ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
]);
const daysOff: DaysOff = new Map([...HOLIDAYS].map((at) => [day(at), 'off' as const]));
const stepOf = (name: string, deadline: string) =>
  stepsOf(day(deadline), DEFAULT_RULES, daysOff).find((step) => step.name === name)?.day;

describe('the steps of a deadline', () => {
  it('come so many days before, on the day, and after it', () => {
    // 15/6/2026 is a Monday.
    assert.equal(stepOf('before-14', '2026-06-15'), '2026-06-01');
    assert.equal(stepOf('before-3', '2026-06-15'), '2026-06-12');
    assert.equal(stepOf('due', '2026-06-15'), '2026-06-15');
    assert.equal(stepOf('after-1', '2026-06-15'), '2026-06-16');
    assert.equal(stepOf('after-44', '2026-06-15'), '2026-07-29');
  });

  it('come before a weekend rather than after the deadline', () => {
    // 14/6/2026 is a Sunday: people hear of it on Friday.
    assert.equal(stepOf('due', '2026-06-14'), '2026-06-12');
    assert.equal(stepOf('before-1', '2026-06-14'), '2026-06-12');
    // The day after is a Monday.
    assert.equal(stepOf('after-1', '2026-06-14'), '2026-06-15');
  });

  it('come before Tết, not in it', () => {
    assert.equal(stepOf('due', '2026-02-17'), '2026-02-13');
    assert.equal(stepOf('after-1', '2026-02-17'), '2026-02-23');
    assert.equal(stepOf('due', '2027-02-06'), '2027-02-04');
    // Five working days after the deadline, none of them in Tết.
    assert.equal(stepOf('leader', '2026-02-13'), '2026-02-27');
  });

  it('know 29/2 and the end of the year', () => {
    assert.equal(stepOf('before-1', '2028-03-01'), '2028-02-29');
    assert.equal(stepOf('due', '2028-02-29'), '2028-02-29');
    assert.equal(stepOf('after-1', '2028-02-29'), '2028-03-01');
    assert.equal(stepOf('after-1', '2026-12-31'), '2027-01-04');
    assert.equal(stepOf('before-7', '2027-01-05'), '2026-12-29');
  });

  it('are in time order and each has its own name', () => {
    for (const deadline of ['2026-02-17', '2026-05-01', '2028-02-29', '2026-12-31']) {
      const steps = stepsOf(day(deadline), DEFAULT_RULES, daysOff);
      const days = steps.map((step) => step.day);
      assert.deepEqual(days, [...days].sort());
      assert.equal(new Set(steps.map((step) => step.name)).size, steps.length);
      assert.ok(
        steps.every((step) => isWorkday(daysOff, step.day)),
        deadline,
      );
    }
  });
});

describe('what is told on a day', () => {
  const steps = stepsOf(day('2026-06-15'), DEFAULT_RULES, daysOff);

  it('is nothing before the first step', () => {
    assert.equal(reachedBy(steps, 'worker', day('2026-05-31')), null);
  });

  it('is the newest step, though nothing ran for weeks', () => {
    const reached = reachedBy(steps, 'worker', day('2026-06-20'));
    assert.equal(reached?.shown.name, 'after-1');
    assert.deepEqual(
      reached?.overtaken.map((step) => step.name),
      ['before-14', 'before-7', 'before-3', 'before-1', 'due'],
    );
  });

  it('reaches the leader after five working days, the focal department after ten', () => {
    assert.equal(reachedBy(steps, 'leader', day('2026-06-21')), null);
    assert.equal(reachedBy(steps, 'leader', day('2026-06-22'))?.shown.name, 'leader');
    assert.equal(reachedBy(steps, 'focal', day('2026-06-28')), null);
    assert.equal(reachedBy(steps, 'focal', day('2026-06-29'))?.shown.name, 'focal');
  });

  it('says each step exactly once over a year of days', () => {
    const told: string[] = [];
    let last = '';
    for (let at = day('2026-05-01'); at < day('2027-05-01'); at = addDays(at, 1)) {
      if (!isWorkday(daysOff, at)) continue;
      const name = reachedBy(steps, 'worker', at)?.shown.name ?? '';
      if (name && name !== last) told.push(name);
      last = name;
    }
    assert.equal(new Set(told).size, told.length);
    // Three days before is a Friday, and so is the working day before the eve: one word is enough.
    assert.deepEqual(told.slice(0, 8), [
      ...['before-14', 'before-7', 'before-1', 'due', 'after-1', 'after-7', 'after-14', 'after-44'],
    ]);
  });
});

describe('quiet hours', () => {
  const at = (date: string, hour: number, minute = 0) => startOf(day(date)) + (hour * 60 + minute) * 60_000;

  it('let nobody be written to at night, at weekends and on holidays', () => {
    assert.equal(isAwake(at('2026-06-15', 7, 29), DEFAULT_RULES, daysOff), false);
    assert.equal(isAwake(at('2026-06-15', 7, 30), DEFAULT_RULES, daysOff), true);
    assert.equal(isAwake(at('2026-06-15', 18), DEFAULT_RULES, daysOff), false);
    assert.equal(isAwake(at('2026-06-14', 10), DEFAULT_RULES, daysOff), false);
    assert.equal(isAwake(at('2026-02-17', 10), DEFAULT_RULES, daysOff), false);
  });

  it('end on the next working morning', () => {
    assert.equal(nextAwake(at('2026-06-15', 9), DEFAULT_RULES, daysOff), at('2026-06-15', 9));
    assert.equal(nextAwake(at('2026-06-15', 6), DEFAULT_RULES, daysOff), at('2026-06-15', 7, 30));
    assert.equal(nextAwake(at('2026-06-12', 20), DEFAULT_RULES, daysOff), at('2026-06-15', 7, 30));
    assert.equal(nextAwake(at('2026-02-13', 20), DEFAULT_RULES, daysOff), at('2026-02-23', 7, 30));
    assert.equal(nextAwake(at('2026-12-31', 23), DEFAULT_RULES, daysOff), at('2027-01-04', 7, 30));
  });
});
