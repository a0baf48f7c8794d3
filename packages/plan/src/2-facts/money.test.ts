import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMoney, scaleOf } from './money.ts';

describe('read money', () => {
  it('knows dots for thousands, a comma for decimals, and the words for large sums', () => {
    assert.equal(readMoney('1.600.000'), 1_600_000);
    assert.equal(readMoney('216.000.000 đồng'), 216_000_000);
    assert.equal(readMoney('95,5 triệu đồng'), 95_500_000);
    assert.equal(readMoney('1,25 tỷ đồng'), 1_250_000_000);
    assert.equal(readMoney('15,5', scaleOf('kinh phí (triệu đồng)')), 15_500_000);
  });

  it('gives nothing for words and dates', () => {
    for (const text of ['', 'theo dự toán', '15/6/2026', '-']) assert.equal(readMoney(text), null, text);
  });
});
