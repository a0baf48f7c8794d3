import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Group, groupsOf } from './groups.ts';

const self = (key: string) => key;
const keys = (count: number) => Array.from({ length: count }, (_, at) => `t${at + 1}`);
const lists = (groups: readonly Group<string>[]) => groups.map((group) => group.items);

describe('groupsOf', () => {
  it('keeps every entry once and in order', () => {
    assert.deepEqual(lists(groupsOf(keys(10), self, [])).flat(), keys(10));
    assert.deepEqual(
      lists(groupsOf(keys(10), self, [])).map((list) => list.length),
      [4, 4, 2],
    );
  });

  it('leaves all other groups as they were when an entry goes', () => {
    const before = groupsOf(keys(10), self, []);
    const after = groupsOf(
      keys(10).filter((key) => key !== 't1' && key !== 't5'),
      self,
      before,
    );
    assert.deepEqual(
      after.map((group) => [group.id, group.items.length]),
      before.map((group, at) => [group.id, [3, 3, 2][at]]),
    );
    assert.deepEqual(after[2], before[2]);
  });

  it('takes an entry that comes into the group it stands in', () => {
    const before = groupsOf(
      keys(20).filter((key) => key !== 't10'),
      self,
      [],
    );
    const after = groupsOf(keys(20), self, before);
    assert.deepEqual(lists(after).flat(), keys(20));
    assert.ok(after.filter((group, at) => group.items.length !== before[at]?.items.length).length <= 1);
  });

  it('starts anew when the order is another one', () => {
    const before = groupsOf(keys(160), self, []);
    const mixed = keys(160).sort((a, b) => (Number(a.slice(1)) % 7) - (Number(b.slice(1)) % 7));
    const after = groupsOf(mixed, self, before);
    assert.deepEqual(lists(after).flat(), mixed);
    assert.ok(after.length <= 40);
  });

  it('gives no two groups one name', () => {
    const before = groupsOf(keys(64), self, []);
    const after = groupsOf([...keys(64).slice(32), ...keys(64).slice(0, 36)], self, before);
    assert.equal(new Set(after.map((group) => group.id)).size, after.length);
  });
});
