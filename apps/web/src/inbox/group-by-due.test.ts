import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { groupByDue } from './group-by-due.ts';
import type { InboxItem } from './use-inbox.ts';

const item = (id: string, dueOn: string | null): InboxItem => ({
  id,
  kind: 'task.soon',
  title: id,
  detail: '',
  // Days written out.
  dueOn: dueOn as Day | null,
  since: '2026-06-01' as Day,
  link: '/',
  actions: [],
  unread: true,
});

describe('the headings of the inbox', () => {
  it('put what is late first and what has no day last, and leave out what is empty', () => {
    const items = [
      item('a', '2026-06-14'),
      item('b', '2026-06-15'),
      item('c', '2026-06-22'),
      item('d', '2026-06-23'),
      item('e', null),
    ];
    const grouped = groupByDue(items, '2026-06-15' as Day).map(([group, own]) => [group, own.map(({ id }) => id)]);
    assert.deepEqual(grouped, [
      ['late', ['a']],
      ['today', ['b']],
      ['week', ['c']],
      ['later', ['d']],
      ['undated', ['e']],
    ]);
    assert.deepEqual(groupByDue([], '2026-06-15' as Day), []);
  });
});
