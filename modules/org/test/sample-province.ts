import { type Day, parseDay } from '@cotmoc/base';
import { makeRegister, type Register } from '../src/register.ts';
import { provinceRegister, type Seed } from '../src/seed.ts';
import type { Unit, UnitFacts, UnitKind, UnitLevel } from '../src/unit.ts';
import { BEFORE_RECORDS } from '../src/unit.ts';

/** The day the two-tier government began; districts ended with the day before. */
export const TWO_TIERS: Day = parseDay('2025-07-01') ?? missing();

function missing(): never {
  throw new RangeError('no such day');
}

/** Facts of a unit, with everything not named left plain. */
export function someFacts(
  officialName: string,
  kind: UnitKind,
  level: UnitLevel,
  facts: Partial<UnitFacts> = {},
): UnitFacts {
  return {
    code: null,
    oldCodes: [],
    officialName,
    shortName: null,
    englishName: null,
    aliases: [],
    kind,
    level,
    parentId: null,
    area: null,
    tags: [],
    contact: {},
    sourceId: null,
    ...facts,
  };
}

interface Committee {
  readonly area: string;
  readonly border?: boolean;
}

const DISTRICTS: Record<string, readonly Committee[]> = {
  'old.kon-tum': [
    { area: 'thành phố Kon Tum' },
    { area: 'huyện Đăk Glei', border: true },
    { area: 'huyện Ngọc Hồi', border: true },
    { area: 'huyện Sa Thầy', border: true },
    { area: "huyện Ia H'Drai", border: true },
    { area: 'huyện Đăk Hà' },
    { area: 'huyện Đăk Tô' },
    { area: 'huyện Kon Plông' },
    { area: 'huyện Kon Rẫy' },
    { area: 'huyện Tu Mơ Rông' },
  ],
  'old.dak-lak': [
    { area: 'thành phố Buôn Ma Thuột' },
    { area: 'thị xã Buôn Hồ' },
    { area: 'huyện Buôn Đôn', border: true },
    { area: 'huyện Ea Súp', border: true },
    { area: 'huyện Cư Kuin' },
    { area: "huyện Cư M'gar" },
    { area: "huyện Ea H'leo" },
    { area: 'huyện Ea Kar' },
    { area: 'huyện Krông Ana' },
    { area: 'huyện Krông Bông' },
    { area: 'huyện Krông Búk' },
    { area: 'huyện Krông Năng' },
    { area: 'huyện Krông Pắc' },
    { area: 'huyện Lắk' },
    { area: "huyện M'Đrắk" },
  ],
};

/** Communes that stand for a province's real ones, which it imports itself. */
const COMMUNES: readonly Committee[] = [
  { area: 'xã Bờ Y', border: true },
  { area: 'xã Mẫu Một' },
  { area: 'xã Mẫu Hai' },
  { area: 'phường Mẫu Ba' },
  { area: 'đặc khu Mẫu Bốn' },
];

/** A body of its own that a province's import would add. */
interface LocalBody {
  readonly province: string;
  readonly id: string;
  readonly facts: UnitFacts;
}

const LOCAL: readonly LocalBody[] = [
  {
    province: 'old.dak-lak',
    id: 'tap-chi',
    facts: someFacts('Tạp chí Chư Yang Sin', 'press', 'province', { tags: ['press-local'] }),
  },
  {
    province: 'old.dak-lak',
    id: 'tt-cong-nghe',
    facts: someFacts('Trung tâm Công nghệ và Cổng thông tin điện tử tỉnh', 'service-unit', 'province', {
      parentId: 'old.dak-lak/vp-ubnd',
    }),
  },
  {
    province: 'old.dak-lak',
    id: 'don-bp',
    facts: someFacts('Đồn Biên phòng Mẫu', 'border-guard', 'province', {
      parentId: 'old.dak-lak/bbp',
      tags: ['border-post'],
    }),
  },
];

function committees(province: string, list: readonly Committee[], level: UnitLevel, from: Day, to: Day | null): Unit[] {
  return list.map(({ area, border }, at) => {
    const facts = someFacts(`Ủy ban nhân dân ${area}`, 'people-committee', level, {
      parentId: `${province}/ubnd`,
      area,
      tags: border ? ['border'] : [],
    });
    return { id: `${province}/${level}-${at + 1}`, versions: [{ ...facts, validFrom: from, validTo: to }] };
  });
}

/**
 * A province's register for tests and proofs: the shipped bodies, the districts of two old provinces, and communes that
 * stand for the real ones.
 */
export function sampleProvince(seed: Seed, key: string): Register {
  const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
  const register = provinceRegister(seed, key, some);
  const owners = seed.provinces.filter((row) => row.key === key || row.successors.includes(key));
  const extra: Unit[] = [];
  for (const { key: owner, to } of owners) {
    if (to !== null || owners.length === 1) {
      const districts = DISTRICTS[owner] ?? [
        { area: 'thành phố Mẫu' },
        { area: 'huyện Mẫu', border: true },
        { area: 'thị xã Mẫu' },
      ];
      extra.push(...committees(owner, districts, 'district', BEFORE_RECORDS, TWO_TIERS));
    }
    if (to === null) extra.push(...committees(owner, COMMUNES, 'commune', TWO_TIERS, null));
    for (const body of LOCAL.filter((local) => local.province === owner)) {
      const { facts } = body;
      const parentId = body.facts.parentId ?? `${owner}/tinh`;
      extra.push({
        id: `${owner}/${body.id}`,
        versions: [{ ...facts, parentId, validFrom: BEFORE_RECORDS, validTo: TWO_TIERS }],
      });
    }
  }
  return makeRegister([...register.units.values(), ...extra], register.links);
}
