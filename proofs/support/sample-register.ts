import { type Day, parseDay } from '@cotmoc/base';
import {
  BEFORE_RECORDS,
  factsOf,
  makeRegister,
  provinceRegister,
  type Register,
  type Seed,
  type Unit,
  type UnitFacts,
  type UnitLevel,
} from '@cotmoc/org';

/** The day the two-tier government began; districts ended with the day before. */
export const TWO_TIERS = dayOf('2025-07-01');

/** A day that is known to be right. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
}

interface Committee {
  readonly area: string;
  readonly border?: true;
}

const border = true;

/** The districts of two old provinces, and some that stand for those of the others. */
const DISTRICTS: Record<string, readonly Committee[]> = {
  'old.kon-tum': [
    { area: 'thành phố Kon Tum' },
    { area: 'huyện Đăk Glei', border },
    { area: 'huyện Ngọc Hồi', border },
    { area: 'huyện Sa Thầy', border },
    { area: "huyện Ia H'Drai", border },
    { area: 'huyện Đăk Hà' },
    { area: 'huyện Đăk Tô' },
    { area: 'huyện Kon Plông' },
    { area: 'huyện Kon Rẫy' },
    { area: 'huyện Tu Mơ Rông' },
  ],
  'old.dak-lak': [
    { area: 'thành phố Buôn Ma Thuột' },
    { area: 'thị xã Buôn Hồ' },
    { area: 'huyện Buôn Đôn', border },
    { area: 'huyện Ea Súp', border },
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
const OTHER_DISTRICTS: readonly Committee[] = [
  { area: 'thành phố Mẫu' },
  { area: 'huyện Mẫu', border },
  { area: 'thị xã Mẫu' },
];

/** Communes that stand for a province's real ones, which it imports itself. */
const COMMUNES: readonly Committee[] = [
  { area: 'xã Biên', border },
  { area: 'xã Mẫu Một' },
  { area: 'xã Mẫu Hai' },
  { area: 'phường Mẫu Ba' },
  { area: 'đặc khu Mẫu Bốn' },
];

/** Bodies that one province has of its own and would import. */
const LOCAL: Record<string, readonly { id: string; parent: string; facts: UnitFacts }[]> = {
  'old.dak-lak': [
    {
      id: 'tap-chi',
      parent: 'tinh',
      facts: factsOf('Tạp chí Chư Yang Sin', 'press', 'province', { tags: ['press-local'] }),
    },
    {
      id: 'tt-cong-nghe',
      parent: 'vp-ubnd',
      facts: factsOf('Trung tâm Công nghệ và Cổng thông tin điện tử tỉnh', 'service-unit', 'province'),
    },
    {
      id: 'don-bp',
      parent: 'bbp',
      facts: factsOf('Đồn Biên phòng Mẫu', 'border-guard', 'province', { tags: ['border-post'] }),
    },
  ],
};

function committees(owner: string, list: readonly Committee[], level: UnitLevel): Unit[] {
  const [validFrom, validTo] = level === 'district' ? [BEFORE_RECORDS, TWO_TIERS] : [TWO_TIERS, null];
  return list.map(({ area, border: isBorder }, at) => ({
    id: `${owner}/${level}-${at + 1}`,
    versions: [
      {
        ...factsOf(`Ủy ban nhân dân ${area}`, 'people-committee', level, { area, tags: isBorder ? ['border'] : [] }),
        parentId: `${owner}/ubnd`,
        validFrom,
        validTo,
      },
    ],
  }));
}

/**
 * A province's register for proofs: the shipped bodies with all that only some provinces have, districts until the end of
 * June 2025, and a few communes since.
 */
export function sampleRegister(seed: Seed, key: string): Register {
  const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
  const register = provinceRegister(seed, key, some);
  const owners = seed.provinces.filter((row) => row.key === key || row.successors.includes(key));
  const extra: Unit[] = [];
  for (const { key: owner, to } of owners) {
    const isOld = to !== null || owners.length === 1;
    if (isOld) extra.push(...committees(owner, DISTRICTS[owner] ?? OTHER_DISTRICTS, 'district'));
    if (to === null) extra.push(...committees(owner, COMMUNES, 'commune'));
    for (const local of LOCAL[owner] ?? []) {
      const version = {
        ...local.facts,
        parentId: `${owner}/${local.parent}`,
        validFrom: BEFORE_RECORDS,
        validTo: TWO_TIERS,
      };
      extra.push({ id: `${owner}/${local.id}`, versions: [version] });
    }
  }
  return makeRegister([...register.units.values(), ...extra], register.links);
}
