import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultRegisters } from './default-registers.ts';
import { indexRegisters, isValidOn, numberKey } from './registers.ts';

describe('the registers', () => {
  it('find a law whatever blanks, dashes and capitals its number was typed with', () => {
    const { legalByNumber } = indexRegisters(defaultRegisters);
    assert.equal(legalByNumber.get(numberKey('57 – kl/tw'))?.number, '57-KL/TW');
  });

  it('end a validity on its last day, exclusively', () => {
    const entry = { validFrom: '2020-01-01', validTo: '2025-03-01' };
    assert.ok(isValidOn(entry, '2025-02-28'));
    assert.ok(!isValidOn(entry, '2025-03-01'));
    assert.ok(!isValidOn(entry, '2019-12-31'));
  });

  it('ship entries that name their source, and mark the weak ones for confirmation', () => {
    for (const entry of defaultRegisters.legal) {
      assert.notEqual(entry.source, '', entry.number);
      if (entry.confidence === 'low') assert.ok(entry.toConfirm, entry.number);
      if (entry.validTo !== null) assert.notDeepEqual(entry.replacedBy, [], entry.number);
    }
  });

  it('ship each number once', () => {
    const numbers = defaultRegisters.legal.map(({ number }) => numberKey(number));
    assert.equal(new Set(numbers).size, numbers.length);
  });
});
