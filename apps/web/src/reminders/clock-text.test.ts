import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockText, readClock, readDays } from './clock-text.ts';

describe('times of the day', () => {
  it('are read as people type them and shown in one way', () => {
    for (const typed of ['7:30', '07:30', '7h30', '7 giờ 30', ' 7g30 ']) assert.equal(readClock(typed), 450, typed);
    assert.equal(readClock('18'), 1080);
    assert.equal(readClock('18h'), 1080);
    assert.equal(clockText(450), '07:30');
  });

  it('are refused where there is no such time', () => {
    for (const typed of ['', 'sáng', '25:00', '7:75', '7:30:10']) assert.equal(readClock(typed), null, typed);
  });
});

describe('days in a row', () => {
  it('are read with commas, semicolons or blanks between', () => {
    assert.deepEqual(readDays('14, 7;3 1'), [14, 7, 3, 1]);
    assert.deepEqual(readDays(''), []);
    assert.equal(readDays('7, mai'), null);
    assert.equal(readDays('0'), null);
  });
});
