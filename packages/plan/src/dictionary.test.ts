import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberAt, numberOf, spellingOf } from './dictionary.ts';

describe('the dictionary', () => {
  it('gives each word one number, whatever its capitals', () => {
    for (const word of ['trường', 'hoạch', 'và', 'xã']) assert.equal(spellingOf(numberOf(word)), word);
    assert.equal(numberOf('HOẠCH'), numberOf('hoạch'));
    assert.equal(numberAt('Kế Hoạch', 3, 8), numberOf('hoạch'));
  });

  it('tells words apart that differ by a mark, a letter, or a letter of no Vietnamese word', () => {
    const numbers = ['kế', 'kề', 'kể', 'kê'].map(numberOf).filter((number) => number > 0);
    assert.equal(new Set(numbers).size, numbers.length);
    for (const word of ['hoạcj', 'hoạchh', 'жоạch', 'hoạ', '']) assert.equal(numberOf(word), 0, word);
  });

  it('keeps eth and đ apart', () => {
    assert.ok(numberOf('đảng') > 0);
    assert.equal(numberOf('ðảng'), 0);
  });
});
