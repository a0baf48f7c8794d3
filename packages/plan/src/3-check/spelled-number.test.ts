import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpelledNumber } from './spelled-number.ts';

describe('a number written out', () => {
  for (const [words, value] of [
    ['Chín mươi sáu triệu năm trăm nghìn', 96_500_000],
    ['một tỷ hai trăm linh năm triệu', 1_205_000_000],
    ['Mười lăm triệu không trăm hai mươi ngàn', 15_020_000],
    ['bốn mươi mốt tỷ, ba trăm triệu', 41_300_000_000],
    ['hai nghìn tỷ', 2_000_000_000_000],
    ['Một trăm hai mươi tư triệu chẵn', 124_000_000],
    ['hai mươi', 20],
    ['không', 0],
  ] as const)
    it(`${words} is ${value}`, () => assert.equal(readSpelledNumber(words), value));

  for (const words of ['', 'trong đó', 'ba bốn', 'mươi', 'triệu đồng', 'hai triệu ba tỷ', 'trăm'])
    it(`"${words}" is none that can be read`, () => assert.equal(readSpelledNumber(words), null));
});
