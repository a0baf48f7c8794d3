import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { clockOf } from './inspection.ts';

// Days written out.
const day = (text: string) => text as Day;

describe('the clock of a finding', () => {
  const dueOn = day('2026-03-10');

  it('runs until the day it must be mended, that day included', () => {
    assert.deepEqual(clockOf({ state: 'open', dueOn }, day('2026-03-08')), { daysLeft: 2, late: false });
    assert.deepEqual(clockOf({ state: 'open', dueOn }, dueOn), { daysLeft: 0, late: false });
    assert.deepEqual(clockOf({ state: 'open', dueOn }, day('2026-03-11')), { daysLeft: -1, late: true });
  });

  it('is not late while it waits for the inspectors, and stops when it is closed', () => {
    assert.deepEqual(clockOf({ state: 'answered', dueOn }, day('2026-03-12')), { daysLeft: -2, late: false });
    assert.deepEqual(clockOf({ state: 'closed', dueOn }, day('2026-03-12')), { daysLeft: null, late: false });
    assert.deepEqual(clockOf({ state: 'noted', dueOn: null }, dueOn), { daysLeft: null, late: false });
  });
});
