import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutWords, Gap } from './words.ts';

function list(text: string): string[] {
  const words = cutWords(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.from[i], words.to[i]));
}

describe('cutting words', () => {
  it('keeps Vietnamese letters and figures together', () => {
    assert.deepEqual(list('Sổ tay số 12, quý IV'), ['Sổ', 'tay', 'số', '12', 'quý', 'IV']);
  });

  it('leaves the raised figure of a footnote out of the word', () => {
    assert.deepEqual(list('tình hình mới² và'), ['tình', 'hình', 'mới', 'và']);
  });

  it('says how a word hangs on the one before it', () => {
    const { gaps } = cutWords('Cổng/trang thông tin, báo - đài\nvà -- hết');
    const { none, space, joiner } = Gap;
    assert.deepEqual([...gaps.slice(0, 8)], [none, joiner, space, space, none, joiner, none, none]);
  });

  it('gives words that differ only by capitals one number', () => {
    const words = cutWords('Công tác công TÁC');
    assert.deepEqual([...words.ids.slice(0, 4)], [0, 1, 0, 1]);
    assert.deepEqual([...words.capital.slice(0, 4)], [1, 0, 0, 1]);
  });

  it('grows with the text', () => {
    assert.equal(cutWords('a '.repeat(5000)).count, 5000);
  });
});
