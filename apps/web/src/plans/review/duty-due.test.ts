import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueAsTyped, readTypedDue } from './duty-due.ts';

describe('the due of a duty', () => {
  it('is written the way people write it', () => {
    assert.equal(dueAsTyped('06-15'), '15/06');
    assert.equal(dueAsTyped('2026-06-15'), '15/06/2026');
    assert.equal(dueAsTyped('day 20'), 'ngày 20');
    assert.equal(dueAsTyped(null), '');
  });

  it('is read back the same', () => {
    for (const due of ['06-15', '2026-06-15', 'day 20', null]) assert.equal(readTypedDue(dueAsTyped(due)), due);
  });

  it('does not take a day that does not exist', () => {
    assert.equal(readTypedDue('31/02'), undefined);
    assert.equal(readTypedDue('ngày 40'), undefined);
    assert.equal(readTypedDue('cuối tháng'), undefined);
  });
});
