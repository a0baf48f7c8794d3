import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  lastDayOf,
  makeDay,
  parseDay,
  readTypedDay,
  startOf,
  weekdayOf,
} from './index.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  assert.ok(parsed, text);
  return parsed;
};

describe('day', () => {
  it('knows which days the calendar has', () => {
    assert.equal(makeDay(2026, 2, 30), null);
    assert.equal(makeDay(2026, 2, 29), null);
    assert.equal(makeDay(2028, 2, 29), '2028-02-29');
    assert.equal(makeDay(2100, 2, 29), null);
    assert.equal(makeDay(2026, 13, 1), null);
    assert.equal(makeDay(2026, 4, 31), null);
  });

  it('is read from four, two and two digits and from nothing else', () => {
    assert.equal(parseDay('2026-02-28'), '2026-02-28');
    for (const text of [
      '',
      '2026-2-28',
      '2026-02-30',
      '2026/02/28',
      '2026-02-28 ',
      '20a6-02-28',
      '0026-02-28',
      '２026-02-28',
    ])
      assert.equal(parseDay(text), null, text);
  });

  it('changes at midnight in Viet Nam, not in Greenwich', () => {
    assert.equal(dayOf(Date.UTC(2026, 0, 1, 16, 59, 59)), '2026-01-01');
    assert.equal(dayOf(Date.UTC(2026, 0, 1, 17)), '2026-01-02');
    assert.equal(startOf(day('2026-01-02')), Date.UTC(2026, 0, 1, 17));
  });

  it('goes over months, years and leap days', () => {
    assert.equal(addDays(day('2026-12-31'), 1), '2027-01-01');
    assert.equal(addDays(day('2028-03-01'), -1), '2028-02-29');
    assert.equal(daysBetween(day('2026-06-06'), day('2026-06-15')), 9);
    assert.equal(daysBetween(day('2026-06-15'), day('2026-06-06')), -9);
  });

  it('names the weekday from Monday as 1', () => {
    assert.equal(weekdayOf(day('2026-02-02')), 1);
    assert.equal(weekdayOf(day('2026-04-26')), 7);
    assert.equal(weekdayOf(day('1969-12-31')), 3);
  });

  it('gives the last day of a month, quarter, half year and year', () => {
    assert.equal(lastDayOf(2024, 'month', 2), '2024-02-29');
    assert.equal(lastDayOf(2026, 'quarter', 2), '2026-06-30');
    assert.equal(lastDayOf(2026, 'half-year', 2), '2026-12-31');
    assert.equal(lastDayOf(2026, 'year'), '2026-12-31');
  });

  it('is shown and read the Vietnamese way', () => {
    assert.equal(formatDay(day('2026-06-05')), '05/06/2026');
    assert.equal(readTypedDay(' 5/6/2026 '), '2026-06-05');
    assert.equal(readTypedDay('05-06-2026'), '2026-06-05');
    assert.equal(readTypedDay('31.12.2026'), '2026-12-31');
    assert.equal(readTypedDay('2026-06-05'), '2026-06-05');
    assert.equal(readTypedDay('31/4/2026'), null);
    assert.equal(readTypedDay('5/6/26'), null);
  });
});
