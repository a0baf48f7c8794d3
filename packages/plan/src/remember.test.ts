import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remember } from './remember.ts';

describe('remembering answers', () => {
  it('asks once for each question and gives the same answer again', () => {
    const asked: string[] = [];
    const lengthOf = remember((words) => {
      asked.push(words);
      return { length: words.length };
    });
    const text = 'Sở Nội vụ; Sở Tài chính; Sở Nội vụ';
    const first = lengthOf(text.slice(0, 9));
    assert.equal(lengthOf(text.slice(25)), first);
    assert.equal(lengthOf('Sở Tài chính').length, 12);
    assert.deepEqual(asked, ['Sở Nội vụ', 'Sở Tài chính']);
  });

  it('keeps an answer that says there is nothing, and none to a question as long as a page', () => {
    let asked = 0;
    const nothing = remember(() => {
      asked++;
      return null;
    });
    assert.equal(nothing('a'), null);
    assert.equal(nothing('a'), null);
    assert.equal(asked, 1);
    const page = 'kế hoạch '.repeat(100);
    assert.equal(nothing(page), null);
    assert.equal(nothing(page), null);
    assert.equal(asked, 3);
  });
});
