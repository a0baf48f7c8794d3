import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, parseDay, weekdayOf } from '@cotmoc/base';
import { daysOffOf } from './days-off.ts';
import { readHolidayTable } from './holiday-table.ts';
import { shippedDaysOff } from './shipped-days-off.ts';
import { addWorkdays, isWorkday, nextWorkday, previousWorkday, shiftDue } from './workday.ts';

const daysOff = daysOffOf(shippedDaysOff());
const none = daysOffOf([]);
const day = (text: string): Day => {
  const parsed = parseDay(text);
  assert.ok(parsed, text);
  return parsed;
};

describe('workdays', () => {
  it('are Monday to Friday where the list says nothing', () => {
    assert.equal(isWorkday(none, day('2026-06-12')), true);
    assert.equal(isWorkday(none, day('2026-06-13')), false);
    assert.equal(isWorkday(none, day('2026-06-14')), false);
  });

  it('leave out feasts, compensations and days exchanged away, and take in the Saturday worked instead', () => {
    assert.equal(isWorkday(daysOff, day('2026-04-30')), false);
    assert.equal(isWorkday(daysOff, day('2026-04-27')), false);
    assert.equal(isWorkday(daysOff, day('2026-08-31')), false);
    assert.equal(isWorkday(daysOff, day('2026-08-22')), true);
  });

  it('go on after Tết of 2026, 2027 and 2028 as the list of each year says', () => {
    assert.equal(nextWorkday(daysOff, day('2026-02-16')), '2026-02-23');
    assert.equal(nextWorkday(daysOff, day('2027-02-05')), '2027-02-12');
    assert.equal(nextWorkday(daysOff, day('2028-01-25')), '2028-02-01');
    assert.equal(previousWorkday(daysOff, day('2027-02-09')), '2027-02-04');
  });

  it('know 29 February, and the turn of the year', () => {
    assert.equal(addWorkdays(none, day('2028-02-28'), 1), '2028-02-29');
    assert.equal(addWorkdays(none, day('2028-02-28'), 2), '2028-03-01');
    assert.equal(addWorkdays(none, day('2027-02-26'), 1), '2027-03-01');
    assert.equal(addWorkdays(daysOff, day('2026-12-31'), 1), '2027-01-04');
    assert.equal(addWorkdays(daysOff, day('2027-01-04'), -1), '2026-12-31');
  });

  it('are counted forward and back, and 0 is the day itself or the next one worked', () => {
    assert.equal(addWorkdays(none, day('2026-06-12'), 0), '2026-06-12');
    assert.equal(addWorkdays(none, day('2026-06-13'), 0), '2026-06-15');
    assert.equal(addWorkdays(none, day('2026-06-12'), 5), '2026-06-19');
    assert.equal(addWorkdays(none, day('2026-06-13'), -1), '2026-06-12');
  });

  it('move a deadline as the setting says', () => {
    assert.equal(shiftDue(daysOff, day('2026-02-20'), 'forward'), '2026-02-23');
    assert.equal(shiftDue(daysOff, day('2026-02-20'), 'back'), '2026-02-13');
    assert.equal(shiftDue(daysOff, day('2026-02-20'), 'none'), '2026-02-20');
    assert.equal(shiftDue(daysOff, day('2026-02-24'), 'forward'), '2026-02-24');
  });

  it('end even where a list has nothing but days off', () => {
    const all = new Map(
      Array.from({ length: 400 }, (_, at) => [addWorkdays(none, day('2026-01-01'), at), 'off' as const]),
    );
    assert.ok(nextWorkday(all, day('2026-01-01')) > '2026-01-01');
  });
});

describe('the list that ships', () => {
  it('has each day once, with its source', () => {
    const days = shippedDaysOff().map((one) => one.day);
    assert.equal(new Set(days).size, days.length);
    assert.ok(shippedDaysOff().every(({ source }) => source));
  });

  it('compensates and exchanges work days only, and works on rest days only', () => {
    for (const { day: at, kind } of shippedDaysOff()) {
      if (kind === 'compensate' || kind === 'swap') assert.ok(weekdayOf(at) <= 5, at);
      if (kind === 'work') assert.ok(weekdayOf(at) >= 6, at);
    }
  });

  it('marks what nobody has seen a decision for', () => {
    const firstOfTet = shippedDaysOff().filter(({ name }) => name.includes('mùng 1'));
    assert.deepEqual(
      firstOfTet.map((one) => one.day),
      ['2026-02-17', '2027-02-06', '2028-01-26'],
    );
    assert.ok(shippedDaysOff().some(({ toConfirm }) => toConfirm));
    assert.ok(firstOfTet.every(({ toConfirm }) => !toConfirm));
  });
});

describe('a table of days off', () => {
  it('is read in both ways of writing', () => {
    const { holidays, faults } = readHolidayTable(
      'day,kind,name\n02/9/2029,nghỉ,Quốc khánh\n2029-09-03,hoán đổi,Đổi\n',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      holidays.map(({ day: at, kind }) => [at, kind]),
      [
        ['2029-09-02', 'off'],
        ['2029-09-03', 'swap'],
      ],
    );
  });

  it('says which lines it can not take', () => {
    const { faults } = readHolidayTable(
      'day,kind,name\n30/2/2029,nghỉ,x\n1/1/2029,chơi,x\n1/1/2029,nghỉ,\n1/5/2029,off,a\n1/5/2029,off,a\n',
    );
    assert.deepEqual(
      faults.map(({ line }) => line),
      [2, 3, 4, 6],
    );
  });
});
