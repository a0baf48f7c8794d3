import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TreeRow } from './use-org.ts';
import { pathsOf, visibleLines } from './visible-lines.ts';

function aRow(id: string, depth: number, children: number): TreeRow {
  return { id, name: `Đơn vị ${id}`, kind: 'department', depth, children, foundedOn: '2020-01-01', endedOn: null };
}

const rows = [aRow('top', 0, 2), aRow('a', 1, 1), aRow('a1', 2, 0), aRow('b', 1, 0)];

describe('the visible lines of the tree', () => {
  it('hide what stands under a closed unit, however deep', () => {
    assert.deepEqual(
      visibleLines(rows, new Set()).map((line) => line.row.id),
      ['top'],
    );
    assert.deepEqual(
      visibleLines(rows, new Set(['top'])).map((line) => line.row.id),
      ['top', 'a', 'b'],
    );
  });

  it('say where each stands among its siblings and who its parent is', () => {
    const lines = visibleLines(rows, new Set(['top', 'a']));
    assert.deepEqual(
      lines.map(({ row, parentAt, place, setSize }) => [row.id, parentAt, place, setSize]),
      [
        ['top', -1, 1, 1],
        ['a', 0, 1, 2],
        ['a1', 1, 1, 1],
        ['b', 0, 2, 2],
      ],
    );
  });

  it('know the way down to every unit', () => {
    assert.deepEqual(pathsOf(rows).get('a1'), ['Đơn vị top', 'Đơn vị a']);
    assert.deepEqual(pathsOf(rows).get('b'), ['Đơn vị top']);
  });
});
