import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@cotmoc/base';
import { makeRegister } from './register.ts';
import { factsOf, type Unit, unconfirmed } from './unit.ts';
import { treeRows } from './unit-tree.ts';

const day = (text: string) => parseDay(text) ?? assert.fail(text);
const from = day('2020-01-01');

function aUnit(id: string, parentId: string | null, validTo: string | null = null): Unit {
  const facts = factsOf(`Đơn vị ${id}`, 'department', 'province', { parentId });
  return { id, versions: [{ ...facts, validFrom: from, validTo: validTo === null ? null : day(validTo) }] };
}

describe('the lines of the tree', () => {
  const register = makeRegister([
    aUnit('top', null),
    aUnit('a', 'top'),
    aUnit('old', 'top', '2025-03-01'),
    aUnit('older', 'old', '2025-03-01'),
  ]);

  it('holds only what lives that day, parents before their parts', () => {
    const rows = treeRows(register, day('2026-01-01'), 'living');
    assert.deepEqual(
      rows.map(({ id, depth, children }) => [id, depth, children]),
      [
        ['top', 0, 1],
        ['a', 1, 0],
      ],
    );
  });

  it('holds what has ended, with its last day, where it last stood, when asked', () => {
    const rows = treeRows(register, day('2026-01-01'), 'living-and-ended');
    assert.deepEqual(
      rows.map(({ id, depth, endedOn }) => [id, depth, endedOn]),
      [
        ['top', 0, null],
        ['a', 1, null],
        ['old', 1, '2025-03-01'],
        ['older', 2, '2025-03-01'],
      ],
    );
  });

  it('calls nothing ended on a day when it still lived', () => {
    const rows = treeRows(register, day('2024-01-01'), 'living-and-ended');
    assert.ok(rows.every((row) => row.endedOn === null));
    assert.equal(rows.length, 4);
  });

  it('marks a unit whose days nobody has looked at, until a document stands behind the same name', () => {
    const facts = (sourceId: string | null) =>
      factsOf('Sở Ngoại vụ', 'department', 'province', { parentId: null, sourceId });
    const till = day('2025-06-01');
    const guessed = { ...facts(unconfirmed('thông lệ')), validFrom: from, validTo: null };
    const confirmed = [
      { ...guessed, validTo: till },
      { ...facts('12/QĐ-UBND'), validFrom: till, validTo: null },
    ];
    const unsure = (unit: Unit) => treeRows(makeRegister([unit]), day('2026-01-01'), 'living')[0]?.toConfirm;
    assert.equal(unsure({ id: 'a', versions: [guessed] }), true);
    assert.equal(unsure({ id: 'a', versions: confirmed }), undefined);
    const renamed = confirmed.map((one, at) => (at === 1 ? { ...one, officialName: 'Sở khác' } : one));
    assert.equal(unsure({ id: 'a', versions: renamed }), true);
  });
});
