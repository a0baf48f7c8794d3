import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@cotmoc/base';
import { type Register, successorsOf, unitsOn } from './register.ts';
import { nationalRegister, provinceRegister } from './seed.ts';
import { shippedSeed } from './shipped-data.ts';
import { endedOn, isAliveOn, lastOf, readSource, shownOn } from './unit.ts';

const day = (text: string) => parseDay(text) ?? assert.fail(text);
const before = day('2025-06-30');
const after = day('2025-07-01');
const seed = shippedSeed();

function assertWellFormed(register: Register): void {
  for (const unit of register.units.values()) {
    unit.versions.forEach((version, at) => {
      assert.ok(version.validTo === null || version.validFrom < version.validTo, `${unit.id} ends before it begins`);
      const next = unit.versions[at + 1];
      if (next) assert.equal(version.validTo, next.validFrom, `${unit.id} has a gap or an overlap`);
      if (version.parentId === null) return;
      const parent = register.units.get(version.parentId);
      assert.ok(parent, `${unit.id}: no parent ${version.parentId}`);
      assert.ok(isAliveOn(parent, version.validFrom), `${unit.id} begins under ${parent.id}, which is not there yet`);
    });
  }
  for (const link of register.links) {
    const from = register.units.get(link.fromId);
    const to = register.units.get(link.toId);
    assert.ok(from && to, `${link.fromId} → ${link.toId}`);
    assert.equal(endedOn(from), link.day, `${link.fromId} does not end on the day it is succeeded`);
    assert.ok(isAliveOn(to, link.day), `${link.toId} does not live on ${link.day}`);
  }
}

describe('the shipped provinces', () => {
  const areas = (on: typeof before) => unitsOn(nationalRegister(seed), on).filter((unit) => unit.kind === 'territory');

  it('are 63 on 30/06/2025 and 34 on 01/07/2025, six of them cities', () => {
    assert.equal(areas(before).length, 63);
    assert.equal(areas(after).length, 34);
    assert.equal(areas(after).filter((unit) => unit.area?.startsWith('thành phố')).length, 6);
  });

  it('leave no old province without exactly one new one, 11 of them unchanged', () => {
    const register = nationalRegister(seed);
    const heirs = areas(before).map((unit) => successorsOf(register, unit.id, after));
    for (const ids of heirs) assert.equal(ids.length, 1);
    assert.equal(new Set(heirs.flat()).size, 34);
    assert.equal(
      areas(before).filter((unit) => isAliveOn(register.units.get(unit.id) ?? assert.fail(), after)).length,
      11,
    );
  });

  it('carry distinct two-digit codes on every day', () => {
    for (const on of [before, after]) {
      const codes = seed.provinces
        .filter((row) => row.from <= on && (row.to === null || on < row.to))
        .map((row) => row.code);
      assert.equal(new Set(codes).size, codes.length);
      for (const code of codes) assert.match(code, /^\d\d$/);
    }
  });

  it('had 25 with a land border and 28 with a coast before the mergers', () => {
    const old = seed.provinces.filter((row) => row.from <= before && (row.to === null || before < row.to));
    assert.equal(old.filter((row) => row.features.includes('border')).length, 25);
    assert.equal(old.filter((row) => row.features.includes('coast')).length, 28);
  });

  it('say of Huế that it was tỉnh Thừa Thiên Huế until the end of 2024', () => {
    const hue = nationalRegister(seed).units.get('hue/tinh') ?? assert.fail();
    assert.equal(shownOn(hue, day('2024-12-31')).officialName, 'Tỉnh Thừa Thiên Huế');
    assert.equal(shownOn(hue, day('2025-01-01')).officialName, 'Thành phố Huế');
  });
});

describe('the shipped bodies', () => {
  it('have no gap, no overlap, and successors that live on the day, in the nation and in every province', () => {
    assertWellFormed(nationalRegister(seed));
    const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
    for (const province of seed.provinces.filter((row) => row.to === null)) {
      assertWellFormed(provinceRegister(seed, province.key, some));
    }
  });

  it('give every body that ended a successor', () => {
    for (const register of [
      nationalRegister(seed),
      provinceRegister(seed, 'quang-ngai'),
      provinceRegister(seed, 'lai-chau'),
    ]) {
      const lost = [...register.units.values()].filter(
        (unit) => endedOn(unit) !== null && !register.linksFrom.has(unit.id),
      );
      assert.deepEqual(
        lost.map((unit) => lastOf(unit).officialName),
        [],
      );
    }
  });

  it('lead Bộ Thông tin và Truyền thông to three ministries, and the department of Kon Tum to two of Quảng Ngãi', () => {
    const register = provinceRegister(seed, 'quang-ngai');
    assert.deepEqual(successorsOf(register, 'vn/btttt', after).sort(), ['vn/bca', 'vn/bkhcn', 'vn/bvhttdl']);
    const heirs = ['quang-ngai/so-khcn', 'quang-ngai/so-vhttdl'];
    assert.deepEqual(successorsOf(register, 'old.kon-tum/so-tttt', after).sort(), heirs);
  });

  it('name a source and how far it can be trusted on every row', () => {
    for (const row of [...seed.national, ...seed.bodies]) {
      assert.ok(row.facts.sourceId && row.confidence, row.key);
      const isGeneral = row.confidence === 'GK' || row.confidence === 'L';
      assert.equal(readSource(row.facts.sourceId).toConfirm, isGeneral, row.key);
    }
    for (const row of seed.provinces)
      assert.ok(row.to === null || row.successors.length > 0 || row.key === 'hue', row.key);
  });
});
