import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findKey, HALF, keyPart, numberOf, spellingOf } from './dictionary.ts';

/** As the scan of a text finds it: capitals are part of its key. */
function find(word: string): number {
  const half = (from: number, to: number): number =>
    [...word.slice(from, to)].reduce((key, letter) => (key << 8) | keyPart(letter.charCodeAt(0)), 0);
  return findKey(half(0, HALF), half(HALF, 2 * HALF));
}

describe('the dictionary', () => {
  it('gives each word one number, whatever its capitals', () => {
    for (const word of ['trường', 'hoạch', 'và', 'xã']) assert.equal(spellingOf(numberOf(word)), word);
    assert.equal(numberOf('HOẠCH'), numberOf('hoạch'));
    assert.equal(find('Hoạch'), numberOf('hoạch'));
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
