import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Tokens } from '../2-facts/token.ts';
import { dictionarySize, numberOf } from '../dictionary.ts';
import { watchOthers, watchPairs, watchSigns, watchWords } from './watch.ts';
import { wordsOf } from './words.ts';

const brackets = watchSigns('({');
const bom = watchSigns('\ufeff');
const loose = watchSigns(';', 'behind a blank');
const dashes = watchSigns('-', 'twice');
const crowded = watchSigns(',', 'behind a sign');
const glued = watchSigns(',', 'before a word');
const asked: string[] = [];
const marked = watchWords((word) => {
  asked.push(word);
  return word === 'zzấy' || word === 'kế';
});
const pair = watchPairs([[numberOf('kế'), numberOf('hoạch')]]);
const others = watchOthers(Uint8Array.from({ length: dictionarySize }, (_, id) => (id === numberOf('năm') ? 0 : 1)));

describe('watching a text', () => {
  it('keeps the places of signs in the order of the text', () => {
    const words = wordsOf(new Tokens('a (b) { \ufeff('));
    assert.deepEqual(brackets(words), [2, 6, 9]);
    assert.deepEqual(bom(words), [8]);
  });

  it('keeps a sign only behind a blank, or only where it stands twice, once a run', () => {
    const words = wordsOf(new Tokens('a; b ; c -- d---e - - f'));
    assert.deepEqual(loose(words), [5]);
    assert.deepEqual(dashes(words), [10, 14]);
  });

  it('keeps a sign only where it touches a sign before it, or a word behind it', () => {
    const words = wordsOf(new Tokens('a, b,, c ;, d; , e,f 1,2'));
    assert.deepEqual(crowded(words), [5, 10]);
    assert.deepEqual(glued(words), [18]);
  });

  it('keeps words by what is true of their spelling, those of the dictionary and others', () => {
    const words = wordsOf(new Tokens('Kế hoạch zzấy QH15 ZZẤY'));
    assert.deepEqual(marked(words), [0, 2, 4]);
    assert.ok(!asked.includes('qh15'), 'a word without marks is not asked about');
    assert.equal(asked.filter((word) => word === 'zzấy').length, 1, 'each spelling is judged once');
  });

  it('keeps the second word of a pair, and the words outside a set with those the dictionary lacks', () => {
    const words = wordsOf(new Tokens('Kế hoạch năm zzấy, kế, hoạch năm hoạch zzấy kế zz hoạch'));
    assert.deepEqual(pair(words), [1, 5]);
    assert.deepEqual(others(words), [2, 3, 6, 8, 10]);
  });
});
