import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { besideEachOther } from './beside-each-other.ts';

const count = (unitId: string | null, tasks: number, done = 0, late = 0) => ({
  unitId,
  unitName: unitId,
  tasks,
  done,
  late,
});

describe('besideEachOther', () => {
  it('shows a unit that is no more with nothing today, and its successor with what came', () => {
    const rows = besideEachOther([count('old', 5, 2, 1), count('heir', 3)], [count('heir', 8, 2, 1)]);
    assert.deepEqual(
      rows.map(({ key, given, now }) => [key, given.tasks, now.tasks]),
      [
        ['old', 5, 0],
        ['heir', 3, 8],
        ['all', 8, 8],
      ],
    );
    assert.deepEqual(rows.at(-1)?.now.late, 1);
  });

  it('keeps work without a unit as a row, and has no sum of nothing', () => {
    assert.deepEqual(
      besideEachOther([], [count(null, 2)]).map(({ key }) => key),
      ['nobody', 'all'],
    );
    assert.deepEqual(besideEachOther([], []), []);
  });
});
