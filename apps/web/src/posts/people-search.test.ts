import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPeopleSearch } from './people-search.ts';

describe('readPeopleSearch', () => {
  it('keeps what is a question to the register', () => {
    const search = { day: '2026-02-01', q: 'so', show: 'gaps', offset: 100 };
    assert.deepEqual(readPeopleSearch(search), search);
    assert.deepEqual(readPeopleSearch({ q: 2026 }), { q: '2026' });
  });

  it('leaves out what is none', () => {
    assert.deepEqual(readPeopleSearch({ day: 'mai', q: '', show: 'all', offset: -1, other: 1 }), {});
  });
});
