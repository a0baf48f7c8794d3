import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@cotmoc/base';
import { readHurriedDay } from './typed-day.ts';

const today = parseDay('2026-03-02');

describe('readHurriedDay', () => {
  it('reads a full day, a run of digits, a short year and no year', () => {
    assert.ok(today);
    for (const text of ['15/06/2026', '15.6.2026', '15062026', '15/6/26', '15/6', ' 15-6 ']) {
      assert.equal(readHurriedDay(text, today), '2026-06-15', text);
    }
  });

  it('refuses a day the calendar does not have', () => {
    assert.ok(today);
    for (const text of ['30/2/2026', '31/4', '00/01/2026', '15', 'mai', '']) {
      assert.equal(readHurriedDay(text, today), null, text);
    }
  });
});
