import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelOf, nearOf, nearSyllable, spellingOfSyllable, syllableOf } from './neighbours.ts';

const level = (first: string, second: string) => levelOf(syllableOf(first), syllableOf(second));
const near = (word: string) => nearOf(word).map(({ syllable }) => spellingOfSyllable(syllable));

describe('the syllables that stand side by side', () => {
  it('tells a word of two syllables from two that never meet', () => {
    assert.ok(level('phối', 'hợp') > level('guồng', 'máy'));
    assert.equal(level('guồng', 'máy'), 0);
    assert.equal(level('hợp', 'guồng'), -1);
  });

  it('takes the two placings of a tone for one syllable', () => {
    assert.equal(syllableOf('hoá'), syllableOf('hóa'));
    assert.equal(syllableOf('guồn'), -1);
    assert.equal(levelOf(-1, syllableOf('hóa')), -1);
  });

  it('finds what a word could stand for, off by its marks or by a letter', () => {
    assert.ok(near('guồn').includes('nguồn'));
    assert.ok(near('trưc').includes('trực'));
    assert.ok(near('tynh').includes('tỉnh'));
    assert.ok(!near('lí').includes('lý'));
  });

  it('leaves out a changed letter where both are words', () => {
    assert.ok(near('cở').includes('sở'));
    const ofWord = nearSyllable(syllableOf('sơ')).map(({ syllable }) => spellingOfSyllable(syllable));
    assert.ok(ofWord.includes('sở') && !ofWord.includes('cơ'));
  });
});
