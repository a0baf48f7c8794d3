import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSyllable } from './syllable.ts';

describe('Vietnamese spelling', () => {
  it('allows what it allows, whichever way the tone is placed', () => {
    for (const word of [
      'nghiêng',
      'quý',
      'quyết',
      'gìn',
      'giếng',
      'giữ',
      'hoà',
      'hòa',
      'thuỷ',
      'khuỷu',
      'quở',
      'xoong',
      'yểu',
      'ngoằn',
      'được',
      'lưu',
      'kỷ',
      'ghề',
    ]) {
      assert.ok(isSyllable(word), word);
    }
  });

  it('refuses ngh before a, c before i, a soft tone on a stop, two tones and unknown rhymes', () => {
    for (const word of ['nghành', 'cể', 'triểt', 'thưởg', 'đưộơc', 'ngừơì']) assert.ok(!isSyllable(word), word);
  });
});
