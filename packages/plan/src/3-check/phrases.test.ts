import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toneApart, wrongLetter, wrongMarks } from './phrases.ts';

describe('telling slips from words', () => {
  it('finds the right syllable one mark away', () => {
    assert.ok(wrongMarks('cùm').includes('cụm'));
    assert.ok(wrongMarks('số').includes('sổ'));
  });

  it('finds the right syllable one letter away', () => {
    assert.ok(wrongLetter('truyên').includes('tuyên'));
    assert.ok(!wrongLetter('cùm').includes('cụm'));
  });

  it('takes the two placings of a tone for one spelling', () => {
    assert.equal(toneApart('hoà'), toneApart('hòa'));
    assert.ok(!wrongMarks('hoá').includes('hóa'));
  });
});
