import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSimilar } from './similar.ts';

const aText = (id: string, text: string, path = 'II.1.a', planId = 'p') => ({ id, text, path, planId });

describe('find similar obstacles', () => {
  const one = aText('1', 'Chưa có người hiệu đính tiếng Lào cho tài liệu');

  it('finds one that says the same in other words, with and without marks', () => {
    const others = [
      aText('2', 'Khong tim duoc nguoi HIEU DINH tieng Lao', 'III.5'),
      aText('3', 'Thiếu kinh phí in ấn', 'IV.1'),
    ];
    const found = findSimilar(one, others);
    assert.deepEqual(
      found.map(({ id, sameSection }) => [id, sameSection]),
      [['2', false]],
    );
    assert.ok(found[0]?.words.includes('hiệu'));
  });

  it('needs fewer words in common under the same heading of the same plan, and some all the same', () => {
    const near = aText('2', 'Thiếu phiên dịch tiếng Lào', 'II.1.c');
    assert.deepEqual(findSimilar(one, [near]).length, 1);
    assert.deepEqual(findSimilar(one, [{ ...near, planId: 'q' }]), []);
    assert.deepEqual(findSimilar(one, [aText('3', 'Trời mưa lũ', 'II.1.d')]), []);
  });

  it('never finds itself, nor by words that say nothing', () => {
    assert.deepEqual(findSimilar(one, [one]), []);
    assert.deepEqual(findSimilar(aText('1', 'chưa có cho đơn vị này'), [aText('2', 'đơn vị này chưa có', 'V')]), []);
  });
});
