import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Tokens } from '../2-facts/token.ts';
import { findDates } from './dates.ts';
import { wordsOf } from './words.ts';

const found = (text: string) => {
  const tokens = new Tokens(text);
  return findDates(tokens, wordsOf(tokens).numbers).map(({ date, month, year, day }) => [date, month, year, day]);
};

describe('finding dates', () => {
  it('reads the ways in which offices write them', () => {
    assert.deepEqual(found('ngày 05 tháng 8 năm 2025'), [[5, 8, 2025, '2025-08-05']]);
    assert.deepEqual(found('15/6/2025'), [[15, 6, 2025, '2025-06-15']]);
    assert.deepEqual(found('trước ngày 15/6 hằng năm'), [[15, 6, null, null]]);
  });

  it('keeps a date that the calendar does not have, without a day', () => {
    assert.deepEqual(found('ngày 31 tháng 4 năm 2025'), [[31, 4, 2025, null]]);
  });

  it('does not take headings, ranges, fractions or numbers of documents for dates', () => {
    for (const text of ['1.1 Mục đích', 'từ 2-3 lớp', 'đạt 1/2 kế hoạch', '12/2025/TT-BTC', '1.200.500']) {
      assert.deepEqual(found(text), [], text);
    }
  });
});
