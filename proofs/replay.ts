import assert from 'node:assert/strict';
import { addDays, type Day } from '@cotmoc/base';
import { indexRegister, resolveName, shippedLexicon } from '@cotmoc/names';
import {
  applyChanges,
  type Change,
  endedOn,
  foundedOn,
  makeRegister,
  nameOn,
  predecessorsOf,
  provinceRegister,
  type Register,
  shippedSeed,
  successorsOf,
  type Unit,
  type UnitId,
  unitOn,
  unitsOn,
  versionOn,
} from '@cotmoc/org';
import type { Context, Figures } from '../tools/figures.ts';
import { dayOf } from './support/sample-register.ts';

export const about =
  'The shipped register of a merged province rebuilt by its own operations, day by day: same names, parents, successors.';

const START = dayOf('2024-01-01');
const END = dayOf('2026-01-01');
const PROVINCE = 'quang-ngai';
const OLD = ['old.kon-tum', 'old.quang-ngai'];

/** Units with those they stand under before them. */
function parentsFirst(units: readonly Unit[], day: Day): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const depth = (unit: Unit): number => {
    const parent = byId.get(versionOn(unit, day)?.parentId ?? '');
    return parent ? depth(parent) + 1 : 0;
  };
  return [...units].sort((a, b) => depth(a) - depth(b));
}

function foundings(units: readonly Unit[], day: Day): Change[] {
  return parentsFirst(units, day).flatMap((unit): Change[] => {
    const version = versionOn(unit, day);
    if (!version) return [];
    const { validFrom: _, validTo: __, ...facts } = version;
    return [{ kind: 'found', day, legalBasis: facts.sourceId ?? 'seed', unit: { id: unit.id, facts } }];
  });
}

/** The operations of one day: what is founded, what changes its name or parent, what ends and who follows it. */
function operationsOf(target: Register, day: Day): Change[] {
  const units = [...target.units.values()];
  const founded = foundings(
    units.filter((unit) => foundedOn(unit) === day),
    day,
  );
  const changed = units.flatMap((unit): Change[] => {
    const was = versionOn(unit, addDays(day, -1));
    const is = versionOn(unit, day);
    if (!was || !is || was === is) return [];
    const { validFrom: _, validTo: __, parentId, ...names } = is;
    const rename: Change = { kind: 'rename', unitId: unit.id, names, day, legalBasis: is.sourceId ?? 'seed' };
    const move: Change = { kind: 'move', unitId: unit.id, parentId, day, legalBasis: is.sourceId ?? 'seed' };
    return was.parentId === parentId ? [rename] : [rename, move];
  });
  // Parts end before the bodies they stand under.
  const ending = parentsFirst(
    units.filter((unit) => endedOn(unit) === day),
    addDays(day, -1),
  ).reverse();
  const ended = ending.map((unit): Change => {
    const heirs = (target.linksFrom.get(unit.id) ?? []).map((link) => ({ unitId: link.toId, part: link.part }));
    return { kind: 'abolish', unitId: unit.id, heirs, childrenTo: null, day, legalBasis: 'seed' };
  });
  return [...founded, ...changed, ...ended];
}

/** Carries the whole reorganisation out, day after day, from the registers of the two old provinces. */
function replay(target: Register): { register: Register; operations: number } {
  const living = [...target.units.values()].filter((unit) => versionOn(unit, START) !== null);
  let register = applyChanges(makeRegister([]), foundings(living, START)).register;
  const days = [...target.units.values()].flatMap((unit) =>
    unit.versions.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]),
  );
  let operations = 0;
  for (const day of [...new Set(days)].filter((one) => one > START && one <= END).sort()) {
    const changes = operationsOf(target, day);
    operations += changes.length;
    register = applyChanges(register, changes).register;
  }
  return { register, operations };
}

function namesOn(register: Register, day: Day): string[] {
  return unitsOn(register, day)
    .map((unit) => `${unit.id} ${unit.officialName} < ${unit.parentId ?? ''}`)
    .sort();
}

/** Each successor knows its predecessor and the other way round, so that figures add up read either way. */
function assertBothWays(register: Register, from: Day, to: Day): number {
  const heirs = new Map<UnitId, readonly UnitId[]>();
  for (const { id } of unitsOn(register, from)) heirs.set(id, successorsOf(register, id, to));
  let pairs = 0;
  for (const { id } of unitsOn(register, to)) {
    const before = predecessorsOf(register, id, from);
    for (const old of before) assert.ok(heirs.get(old)?.includes(id), `${old} is not known to have become ${id}`);
    pairs += before.length;
  }
  const forward = [...heirs.values()].reduce((sum, ids) => sum + ids.length, 0);
  assert.equal(forward, pairs, 'pairs read forward and backward');
  return pairs;
}

export async function proof({ say }: Context): Promise<Figures> {
  const seed = shippedSeed();
  const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
  const target = provinceRegister(seed, PROVINCE, some);
  const { register, operations } = replay(target);
  const days = ['2024-06-30', '2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01', '2026-01-01'].map(dayOf);
  for (const day of days) assert.deepEqual(namesOn(register, day), namesOn(target, day), day);
  say(`${operations} operations; the same units, names and parents on ${days.length} days`);
  const plan = dayOf('2024-02-08');
  const pairs = assertBothWays(register, plan, END);
  say(`${pairs} pairs of body and successor, the same read forward and backward`);

  // A plan of 2024: its bodies keep their names; its open tasks are offered to those who follow them.
  const index = indexRegister(register, shippedLexicon());
  const offered = { one: 0, several: 0, none: 0 };
  const own = unitsOn(register, plan).filter(
    ({ id, kind }) => OLD.includes(id.split('/')[0] ?? '') && kind !== 'territory',
  );
  for (const unit of own) {
    const home = `${unit.id.split('/')[0]}/ubnd`;
    const [part] = resolveName(index, unit.officialName, { day: plan, homeId: home }).parts;
    assert.ok(part?.kind === 'unit' && part.unitId === unit.id, `${unit.officialName} of ${home}`);
    const known = register.units.get(unit.id);
    assert.ok(known && nameOn(known, plan).officialName === unit.officialName);
    const heirs = successorsOf(register, unit.id, END);
    for (const id of heirs) assert.ok(unitOn(register, id, END), `${id} does not live on ${END}`);
    if (heirs.length === 0) offered.none += 1;
    else if (heirs.length === 1) offered.one += 1;
    else offered.several += 1;
    const [now] = resolveName(index, unit.officialName, { day: END, homeId: home }).parts;
    assert.ok(now?.kind === 'unit' || now?.kind === 'ask', unit.officialName);
    if (heirs.length > 1 && now.kind === 'unit')
      assert.ok(now.reason.code !== 'successor', `${unit.officialName}: guessed among several`);
  }
  say(
    `of ${own.length} bodies of 2024: ${offered.one} with one successor, ${offered.several} where a person chooses, ${offered.none} with none`,
  );
  assert.equal(offered.none, 0);
  return {
    operations,
    days: days.length,
    pairs,
    bodies: own.length,
    oneSuccessor: offered.one,
    personChooses: offered.several,
  };
}
