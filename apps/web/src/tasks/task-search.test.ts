import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionOf, readTaskSearch, searchOfQuestion } from './task-search.ts';

describe('reading the address of the task list', () => {
  it('keeps what is a question to the list', () => {
    const id = '01900000-0000-7000-8000-000000000001';
    const search = { q: 'bao cao', is: 'in-progress-late', unit: id, dueTo: '2026-06-30', order: 'plan', offset: 50 };
    assert.deepEqual(readTaskSearch(search), search);
  });

  it('keeps how fine the work is seen, what bodies did with it and what was taken out', () => {
    const search = { grain: 'piece', handling: 'returned', extension: 'asked', withdrawn: true } as const;
    assert.deepEqual(readTaskSearch(search), search);
    const asked = { ...search, handling: ['returned'], extension: ['asked'] };
    assert.deepEqual(questionOf(search), asked);
    assert.deepEqual(
      searchOfQuestion({ grain: 'piece', handling: ['returned'], extension: ['asked'], withdrawn: true }),
      search,
    );
    assert.deepEqual(readTaskSearch({ grain: 'task', handling: 'kept', extension: 'none', withdrawn: 'yes' }), {});
  });

  it('leaves out what no list could answer, however it came into the address', () => {
    const junk = { q: '\u0000 ', is: 'x', unit: 'abc', plan: '1', dueFrom: '2026-02-30', order: 'up', offset: -4 };
    assert.deepEqual(readTaskSearch(junk), {});
  });

  it('shortens a search to what the server takes', () => {
    assert.equal(readTaskSearch({ q: 'a'.repeat(3000) }).q?.length, 200);
  });
});
