import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySplice, spliceOf } from './splice.ts';

describe('spliceOf', () => {
  const between = (before: string, after: string) => spliceOf([...before], [...after], [...after]);

  it('says nothing where nothing changed', () => {
    assert.equal(between('abc', 'abc'), null);
  });

  it('names only what changed', () => {
    assert.deepEqual(between('abcdef', 'abXdef'), { from: 2, removed: 1, added: ['X'] });
    assert.deepEqual(between('abc', 'abc!'), { from: 3, removed: 0, added: ['!'] });
    assert.deepEqual(between('aaa', 'aa'), { from: 2, removed: 1, added: [] });
    assert.deepEqual(between('', 'ab'), { from: 0, removed: 0, added: ['a', 'b'] });
  });

  it('leads to the new list and leaves every other entry the same', () => {
    for (const [before, after] of [
      ['abcdef', 'abcXYf'],
      ['abab', 'ab'],
      ['xyz', ''],
      ['aab', 'aaab'],
    ] as const) {
      const entries = [...before].map((letter) => ({ letter }));
      const splice = between(before, after);
      const made = splice ? applySplice(entries, splice, (letter) => ({ letter })) : entries;
      assert.equal(made.map((entry) => entry.letter).join(''), after);
      const kept = made.filter((entry) => entries.includes(entry)).length;
      assert.equal(kept, after.length - (splice?.added.length ?? 0));
    }
  });
});
