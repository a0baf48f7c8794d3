import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confusableWith, toneApart } from './phrases.ts';

const candidates = (word: string) => confusableWith(word).map(({ syllable, by }) => `${syllable} ${by}`);

describe('telling slips from words', () => {
  it('finds the right syllable one mark away', () => {
    assert.ok(candidates('cùm').includes('cụm mark'));
    assert.ok(candidates('số').includes('sổ mark'));
  });

  it('finds the right syllable one letter away', () => {
    assert.ok(candidates('truyên').includes('tuyên letter'));
  });

  it('takes the two placings of a tone for one spelling', () => {
    assert.equal(toneApart('hoà'), toneApart('hòa'));
    assert.deepEqual(
      candidates('hoá').filter((candidate) => candidate.startsWith('hóa')),
      [],
    );
  });
});
