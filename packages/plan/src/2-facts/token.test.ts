import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../3-check/words.ts';
import { NUMBER, Tokens, WORD } from './token.ts';

const LONG = 'Sở Tài chính chủ trì, phối hợp với Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15/6/2026.\n'.repeat(
  40,
);
const SHORT = 'Ủy ban nhân dân xã gửi báo cáo quý 3';

function columnsOf(t: Tokens): number[][] {
  // A few behind the last one too: rules look there.
  const size = t.count + 8;
  return [t.from, t.to, t.kind, t.capital, t.value, t.word, t.cue, t.cueSize].map((column) => [
    ...column.slice(0, size),
  ]);
}

describe('cutting a text into tokens', () => {
  it('reads a text the same in new rooms and in those that a longer text left behind', () => {
    const fresh = columnsOf(new Tokens(SHORT));
    const long = new Tokens(LONG);
    long.release();
    assert.deepEqual(columnsOf(new Tokens(SHORT)), fresh);
  });

  it('numbers the words the same in rooms that a longer text left behind', () => {
    const tokens = new Tokens(SHORT);
    const listOf = () => {
      const { ids, counts, count, repeats } = wordsOf(tokens);
      return { ids: [...ids.slice(0, count + 8)], counts: [...counts], repeats: [...repeats] };
    };
    const fresh = listOf();
    wordsOf(new Tokens(LONG)).release();
    assert.deepEqual(listOf(), fresh);
  });

  it('lists figures and words that the dictionary lacks, and keeps two texts apart while both are read', () => {
    const one = new Tokens('kế hoạch 15 zzyzx');
    const other = new Tokens('zzyzx 7');
    const kinds = (t: Tokens) => [...t.rare.slice(0, t.rareCount)].map((at) => t.kind[at]);
    assert.deepEqual(kinds(one), [NUMBER, WORD]);
    assert.deepEqual(kinds(other), [WORD, NUMBER]);
  });
});
