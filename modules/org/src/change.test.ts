import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay, Refusal } from '@cotmoc/base';
import { applyChange, applyChanges, type Change } from './change.ts';
import { makeRegister, predecessorsOf, type Register, successorsOf, treeOn, unitOn } from './register.ts';
import { factsOf, nameOn, type UnitFacts, type UnitId } from './unit.ts';

const day = (text: string) => parseDay(text) ?? assert.fail(text);
const founded = day('2008-01-01');
const merged = day('2025-03-01');
const later = day('2026-01-01');
const legalBasis = '12/NQ-HĐND';

function found(id: UnitId, name: string, facts: Partial<UnitFacts> = {}): Change {
  return {
    kind: 'found',
    day: founded,
    legalBasis,
    unit: { id, facts: factsOf(name, 'department', 'province', facts) },
  };
}

/** A committee with two departments, one of which has a part. */
function aRegister(): Register {
  const changes: Change[] = [
    found('ubnd', 'Ủy ban nhân dân tỉnh Mẫu', { kind: 'people-committee', area: 'tỉnh Mẫu' }),
    found('so-a', 'Sở A', { parentId: 'ubnd', code: 'H37.01' }),
    found('so-b', 'Sở B', { parentId: 'ubnd' }),
    found('phong', 'Phòng của Sở A', { parentId: 'so-a', kind: 'part' }),
  ];
  return applyChanges(makeRegister([]), changes).register;
}

function refusalOf(register: Register, change: Change): string {
  try {
    applyChange(register, change);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.code;
    throw refusal;
  }
  return 'none';
}

describe('rename a unit', () => {
  const change: Change = {
    kind: 'rename',
    unitId: 'so-a',
    names: { officialName: 'Sở A và C' },
    day: merged,
    legalBasis,
  };
  const { register } = applyChange(aRegister(), change);

  it('shows the name of the day, old and new', () => {
    const unit = register.units.get('so-a') ?? assert.fail();
    assert.equal(nameOn(unit, day('2025-02-28')).officialName, 'Sở A');
    assert.equal(nameOn(unit, merged).officialName, 'Sở A và C');
    assert.equal(nameOn(unit, day('2000-01-01')).officialName, 'Sở A');
  });

  it('keeps both names when the same day brings another change', () => {
    const twice = applyChange(register, {
      kind: 'move',
      unitId: 'so-a',
      parentId: null,
      day: merged,
      legalBasis,
    }).register;
    const unit = twice.units.get('so-a') ?? assert.fail();
    assert.deepEqual(
      unit.versions.map((version) => [version.officialName, version.validFrom]),
      [
        ['Sở A', founded],
        ['Sở A và C', merged],
      ],
    );
  });

  it('refuses an earlier day once a later change is on record', () => {
    assert.equal(refusalOf(register, { ...change, day: day('2024-01-01') }), 'unit-has-later-change');
  });

  it('refuses an empty name, no legal basis, and a day before the unit was founded', () => {
    const before = aRegister();
    assert.equal(refusalOf(before, { ...change, names: { officialName: ' ' } }), 'unit-name-missing');
    assert.equal(refusalOf(before, { ...change, legalBasis: '' }), 'legal-basis-missing');
    assert.equal(refusalOf(before, { ...change, day: day('2007-12-31') }), 'unit-not-yet-founded');
  });
});

describe('merge units', () => {
  const unit = { id: 'so-ab', facts: factsOf('Sở A và B', 'department', 'province', { parentId: 'ubnd' }) };
  const change: Change = { kind: 'merge', unitIds: ['so-a', 'so-b'], into: unit, day: merged, legalBasis };
  const applied = applyChange(aRegister(), change);

  it('ends the old ones, founds the new one and moves their parts to it', () => {
    assert.deepEqual(applied.ended, ['so-a', 'so-b']);
    assert.deepEqual(applied.founded, ['so-ab']);
    assert.deepEqual(applied.moved, ['phong']);
    assert.equal(unitOn(applied.register, 'so-a', merged), null);
    assert.equal(unitOn(applied.register, 'phong', merged)?.parentId, 'so-ab');
    assert.equal(unitOn(applied.register, 'phong', day('2025-02-28'))?.parentId, 'so-a');
  });

  it('leads from old to new and from new to all the old', () => {
    assert.deepEqual(successorsOf(applied.register, 'so-a', later), ['so-ab']);
    assert.deepEqual(predecessorsOf(applied.register, 'so-ab', founded).sort(), ['so-a', 'so-b']);
  });

  it('may give everything to a unit that lives on, whose figures then need both', () => {
    const { register } = applyChange(aRegister(), { ...change, unitIds: ['so-a'], into: 'so-b' });
    assert.deepEqual(successorsOf(register, 'so-a', later), ['so-b']);
    assert.deepEqual(predecessorsOf(register, 'so-b', founded).sort(), ['so-a', 'so-b']);
  });

  it('follows several mergers in a row', () => {
    const next = { id: 'so-c', facts: factsOf('Sở C', 'department', 'province', { parentId: 'ubnd' }) };
    const again: Change = { kind: 'merge', unitIds: ['so-ab'], into: next, day: later, legalBasis };
    const { register } = applyChange(applied.register, again);
    assert.deepEqual(successorsOf(register, 'so-a', later), ['so-c']);
    assert.deepEqual(successorsOf(register, 'so-a', merged), ['so-ab']);
    assert.deepEqual(predecessorsOf(register, 'so-c', founded).sort(), ['so-a', 'so-b']);
  });

  it('refuses a unit that ended before, and a list with none to end', () => {
    assert.equal(refusalOf(applied.register, { ...change, day: later, into: 'so-ab' }), 'unit-has-ended');
    assert.equal(refusalOf(aRegister(), { ...change, unitIds: ['so-b'], into: 'so-b' }), 'merge-needs-units');
  });
});

describe('split a unit', () => {
  const heir = {
    id: 'so-d',
    facts: factsOf('Sở D', 'department', 'province', { parentId: 'ubnd' }),
    part: 'việc một',
  };
  const change: Change = {
    kind: 'split',
    unitId: 'so-a',
    into: [heir, { unitId: 'so-b', part: 'việc hai' }],
    keep: false,
    childrenTo: 'so-d',
    day: merged,
    legalBasis,
  };

  it('leads to several successors, each with its share', () => {
    const { register, links } = applyChange(aRegister(), change);
    assert.deepEqual(successorsOf(register, 'so-a', later).sort(), ['so-b', 'so-d']);
    assert.deepEqual(
      links.map((link) => link.part),
      ['việc một', 'việc hai'],
    );
    assert.equal(unitOn(register, 'phong', merged)?.parentId, 'so-d');
  });

  it('lets the unit live on with the rest', () => {
    const { register, ended } = applyChange(aRegister(), { ...change, keep: true });
    assert.deepEqual(ended, []);
    assert.deepEqual(successorsOf(register, 'so-a', later), ['so-a']);
  });

  it('refuses one heir alone, parts with nowhere to go, and an heir that is not there', () => {
    assert.equal(refusalOf(aRegister(), { ...change, into: [heir] }), 'split-needs-units');
    assert.equal(refusalOf(aRegister(), { ...change, childrenTo: null }), 'unit-has-living-parts');
    const gone = applyChange(aRegister(), {
      kind: 'abolish',
      unitId: 'so-b',
      heirs: [],
      childrenTo: null,
      day: day('2020-01-01'),
      legalBasis,
    });
    assert.equal(refusalOf(gone.register, change), 'successor-not-alive');
  });
});

describe('move and abolish a unit', () => {
  it('refuses to put a unit under its own part', () => {
    assert.equal(
      refusalOf(aRegister(), { kind: 'move', unitId: 'so-a', parentId: 'phong', day: merged, legalBasis }),
      'parent-is-below',
    );
  });

  it('refuses a parent that is not there that day', () => {
    const change: Change = {
      kind: 'found',
      day: day('2000-01-01'),
      legalBasis,
      unit: { id: 'x', facts: factsOf('Sở X', 'department', 'province', { parentId: 'ubnd' }) },
    };
    assert.equal(refusalOf(aRegister(), change), 'parent-not-alive');
  });

  it('shows the tree of any day', () => {
    const { register } = applyChange(aRegister(), {
      kind: 'abolish',
      unitId: 'so-a',
      heirs: [{ unitId: 'so-b', part: null }],
      childrenTo: 'so-b',
      day: merged,
      legalBasis,
    });
    const names = (on: typeof merged) =>
      treeOn(register, on)[0]?.children.map((branch) => [branch.unit.officialName, branch.children.length]);
    assert.deepEqual(names(founded), [
      ['Sở A', 1],
      ['Sở B', 0],
    ]);
    assert.deepEqual(names(merged), [['Sở B', 1]]);
  });

  it('refuses that two units succeed each other', () => {
    const { register } = applyChange(aRegister(), {
      kind: 'split',
      unitId: 'so-a',
      into: [{ unitId: 'so-b', part: 'một' }],
      keep: true,
      childrenTo: null,
      day: merged,
      legalBasis,
    });
    const back: Change = {
      kind: 'abolish',
      unitId: 'so-b',
      heirs: [{ unitId: 'so-a', part: null }],
      childrenTo: null,
      day: later,
      legalBasis,
    };
    assert.equal(refusalOf(register, back), 'successor-cycle');
  });

  it('refuses a malformed code and one that another living unit has', () => {
    const amend = (code: string): Change => ({
      kind: 'amend',
      unitId: 'so-b',
      facts: { code },
      day: merged,
      legalBasis: null,
    });
    assert.equal(refusalOf(aRegister(), amend('37.H')), 'agency-code-malformed');
    assert.equal(refusalOf(aRegister(), amend('H37.01')), 'agency-code-taken');
    assert.equal(refusalOf(aRegister(), amend('H37.02')), 'none');
  });
});
