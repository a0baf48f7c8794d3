import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toneApart } from '../marks.ts';
import { type Syllable, wrongLetter, wrongMarks } from './phrases.ts';

const near = (found: readonly Syllable[]) => found.map(({ spelling }) => spelling);

describe('telling slips from words', () => {
  it('finds the right syllable one mark away', () => {
    assert.ok(near(wrongMarks('cùm')).includes('cụm'));
    assert.ok(near(wrongMarks('số')).includes('sổ'));
  });

  it('finds the right syllable one letter away', () => {
    assert.ok(near(wrongLetter('truyên')).includes('tuyên'));
    assert.ok(!near(wrongLetter('cùm')).includes('cụm'));
  });

  it('finds the right syllable where another consonant sounds the same', () => {
    assert.ok(near(wrongMarks('sây')).includes('xây'));
    assert.ok(near(wrongMarks('xung')).includes('sung'));
    assert.ok(near(wrongMarks('quản')).includes('quảng'));
    assert.ok(!near(wrongMarks('xây')).includes('xây'));
  });

  it('takes the two placings of a tone for one spelling', () => {
    assert.equal(toneApart('hoà'), toneApart('hòa'));
    assert.ok(!near(wrongMarks('hoá')).includes('hóa'));
  });
});
