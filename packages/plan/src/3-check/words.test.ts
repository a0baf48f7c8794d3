import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Tokens } from '../2-facts/token.ts';
import { Gap, type Words, wordsOf } from './words.ts';

function cutWords(text: string): Words {
  return wordsOf(new Tokens(text));
}

function list(text: string): string[] {
  const words = cutWords(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.fromOf(i), words.toOf(i)));
}

describe('cutting words', () => {
  it('keeps Vietnamese letters and figures together', () => {
    assert.deepEqual(list('Sổ tay số 12, quý IV'), ['Sổ', 'tay', 'số', '12', 'quý', 'IV']);
  });

  it('takes a letter of another writing into the word that it touches', () => {
    assert.deepEqual(list('kế কx hoạchՙ 5ʻ «năm»'), ['kế', 'কx', 'hoạchՙ', '5ʻ', 'năm']);
  });

  it('leaves the raised figure of a footnote out of the word', () => {
    assert.deepEqual(list('tình hình mới² và'), ['tình', 'hình', 'mới', 'và']);
  });

  it('says how a word hangs on the one before it', () => {
    const words = cutWords('Cổng/trang thông tin, báo - đài\nvà -- hết');
    const { none, space, joiner } = Gap;
    const gaps = Array.from({ length: 8 }, (_, i) => words.gapOf(i));
    assert.deepEqual(gaps, [none, joiner, space, space, none, joiner, none, none]);
  });

  it('gives words that differ only by capitals one number', () => {
    const words = cutWords('Công tác công TÁC');
    const [first, second, third, fourth] = words.ids;
    assert.notEqual(first, second);
    assert.deepEqual([third, fourth], [first, second]);
    assert.deepEqual(
      [0, 1, 2, 3].map((i) => words.isCapital(i)),
      [true, false, false, true],
    );
  });

  it('gives a word of the dictionary the same number in every text, and others a number of their own', () => {
    const [one, other] = [cutWords('kế hoạch zzyzx'), cutWords('zzyzx hoạch abcxyz')];
    assert.equal(one.ids[1], other.ids[1]);
    assert.equal(other.spellingOf(other.ids[0] ?? -1), 'zzyzx');
    assert.equal(other.idOf('kế'), -1);
    assert.equal(other.spellingOf(other.ids[2] ?? -1), 'abcxyz');
  });

  it('says which tokens are numbers, and which words stand twice near each other', () => {
    const text = 'ngày15/6, “QH15” của của';
    const tokens = new Tokens(text);
    const words = wordsOf(tokens);
    assert.deepEqual(
      words.numbers.map((token) => tokens.from[token]),
      [4, 7, 13],
    );
    assert.deepEqual([...words.repeats], [4]);
  });

  it('grows with the text', () => {
    assert.equal(cutWords('a '.repeat(5000)).count, 5000);
  });
});
