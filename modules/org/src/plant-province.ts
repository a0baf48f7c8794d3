import { type Day, makeId, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { type Effects, effectsOf, type Mode } from './carry-out.ts';
import type { Applied, Change } from './change.ts';
import { type OrgBy, readRegister, readRegisterForChange, saveApplied } from './org-store.ts';
import { makeRegister, type UnitLink } from './register.ts';
import { provinceRegister, type Seed } from './seed.ts';
import { endedOn, lastOf, type Unit, type UnitId } from './unit.ts';

/**
 * Puts the usual bodies of a province into a register that has only its People's Committee: those of today, those before
 * the reorganisation of 2025, and who became what. All stand under the committee, which is the top of the register.
 */
export async function plantProvince(
  tx: Transaction,
  input: { seed: Seed; provinceKey: string; some: readonly string[]; day: Day },
  mode: Mode,
  by: OrgBy,
): Promise<Effects> {
  const before = mode === 'preview' ? (await readRegister(tx)).register : await readRegisterForChange(tx);
  const [root, ...others] = before.units.values();
  const isKnown = input.seed.provinces.some(({ key, to }) => key === input.provinceKey && to === null);
  if (!isKnown) {
    throw new Refusal('invalid', 'no-such-province', {
      vi: 'Không có tỉnh, thành phố này trong dữ liệu kèm theo.',
      en: 'The shipped data has no such province.',
    });
  }
  if (!root || others.length > 0) {
    throw new Refusal('conflict', 'register-not-empty', {
      vi: 'Danh bạ đã có đơn vị. Bộ đơn vị mẫu chỉ dùng cho tỉnh mới lập danh bạ; hãy nhập danh sách của tỉnh.',
      en: 'The register has units already. The usual bodies are for a new register; import your own list instead.',
    });
  }
  const shipped = provinceRegister(input.seed, input.provinceKey, input.some);
  const ids = new Map<UnitId, UnitId>();
  const committee = `${input.provinceKey}/ubnd`;
  const owners = new Set(
    input.seed.provinces
      .filter(({ key, successors }) => key === input.provinceKey || successors.includes(input.provinceKey))
      .map(({ key }) => key),
  );
  const own = [...shipped.units.values()].filter(
    (unit) => owners.has(unit.id.split('/')[0] ?? '') && lastOf(unit).kind !== 'territory',
  );
  for (const unit of own) ids.set(unit.id, unit.id === committee ? root.id : makeId(by.clock.now(), by.random));
  const planted = own.map((unit) => plant(unit, ids, unit.id === committee ? root : null));
  const links = shipped.links.flatMap((link): UnitLink[] => {
    const fromId = ids.get(link.fromId);
    const toId = ids.get(link.toId);
    return fromId && toId ? [{ ...link, fromId, toId }] : [];
  });
  const applied: Applied = {
    register: makeRegister(planted, links),
    touched: planted,
    founded: planted.filter((unit) => unit.id !== root.id).map((unit) => unit.id),
    ended: planted.filter((unit) => endedOn(unit) !== null).map((unit) => unit.id),
    moved: [],
    links,
  };
  if (mode === 'carry-out') {
    const changes = planted
      .filter((unit) => unit.id !== root.id)
      .map((unit): Change => {
        const { validFrom, validTo, ...facts } = lastOf(unit);
        return { kind: 'found', day: validFrom, legalBasis: facts.sourceId, unit: { id: unit.id, facts } };
      });
    await saveApplied(tx, before, changes, applied, by);
  }
  return effectsOf(before, applied, mode === 'carry-out');
}

/** The shipped unit under its new id; the top keeps what the register says of it and gains the area and other names. */
function plant(unit: Unit, ids: ReadonlyMap<UnitId, UnitId>, root: Unit | null): Unit {
  const topId = ids.get([...ids.keys()].find((key) => key.endsWith('/ubnd') && !key.startsWith('old.')) ?? '') ?? null;
  if (root !== null) {
    const { area, aliases, shortName, englishName } = lastOf(unit);
    return {
      id: root.id,
      versions: root.versions.map((version) => ({
        ...version,
        area,
        aliases,
        shortName,
        englishName,
        kind: 'people-committee' as const,
      })),
    };
  }
  const versions = unit.versions.map((version) => ({
    ...version,
    parentId: (version.parentId === null ? null : ids.get(version.parentId)) ?? topId,
  }));
  return { id: ids.get(unit.id) ?? unit.id, versions };
}
