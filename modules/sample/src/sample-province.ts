import { type Day, oneOf, parseDay, readList, readRecords } from '@cotmoc/base';
import { type UnitKind, type UnitLevel, unitKinds, unitLevels } from '@cotmoc/org';
import { ROLES, type Role } from '@cotmoc/people';
import { readSampleText } from './sample-files.ts';

/** The made-up province. Its code is not one of the statistical codes, which are two digits. */
export const SAMPLE_PROVINCE = {
  code: 'MAU',
  nameVi: 'Tỉnh Trường Sơn (mẫu)',
  nameEn: 'Truong Son Province (sample)',
} as const;

/** The password of every sample account; shown at start-up. */
export const SAMPLE_PASSWORD = 'truong-son-2026-mau';

/** The key of the unit without a parent: the People's Committee. */
export const ROOT_UNIT = 'ubnd';

/** A unit of the sample, under its readable key. */
export interface SampleUnit {
  readonly key: string;
  /** Its parent's name; null for the People's Committee of the province. */
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  /** The area it governs, with its kind; null for none. */
  readonly area: string | null;
  readonly tags: readonly string[];
  readonly name: string;
  readonly shortName: string;
  readonly englishName: string;
  readonly aliases: readonly string[];
  readonly validFrom: Day;
  /** The first day on which it is no more; null while it lives. */
  readonly validTo: Day | null;
  /** Keys of the units that took up its work. */
  readonly successors: readonly string[];
}

/** A person of the sample with an account. */
export interface SamplePerson {
  readonly username: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
  readonly mustChangePassword: boolean;
  /** What hat it is, for the list of accounts. */
  readonly hat: { readonly vi: string; readonly en: string };
}

/** The units, parents before children. */
export function sampleUnits(): readonly SampleUnit[] {
  return readRecords(readSampleText('units.csv')).map(({ line, get }) => ({
    key: get('key'),
    parent: get('parent') || null,
    kind: oneOf(unitKinds, get('kind'), `units.csv, line ${line}`),
    level: oneOf(unitLevels, get('level'), `units.csv, line ${line}`),
    area: get('area') || null,
    tags: readList(get('tags')),
    name: get('name'),
    shortName: get('short name'),
    englishName: get('english name'),
    aliases: readList(get('other names')),
    validFrom: readDay(get('from')),
    validTo: get('to') ? readDay(get('to')) : null,
    successors: readList(get('successors')),
  }));
}

/** The people, in the order in which they are offered. */
export function samplePeople(): readonly SamplePerson[] {
  return readRecords(readSampleText('people.csv')).map(({ line, get }) => ({
    username: get('username'),
    name: get('name'),
    post: get('post'),
    unit: get('unit'),
    roles: readList(get('roles')).map((cell) => {
      const [role = '', unit = ''] = cell.split('@');
      return { role: oneOf(ROLES, role, `people.csv, line ${line}`), unit };
    }),
    mustChangePassword: get('must_change_password') === 'yes',
    hat: { vi: get('hat_vi'), en: get('hat_en') },
  }));
}

/** The accounts, for the start-up message and the sign-in page. */
export function sampleAccounts(): readonly { username: string; name: string; roleVi: string; roleEn: string }[] {
  return samplePeople().map(({ username, name, hat }) => ({ username, name, roleVi: hat.vi, roleEn: hat.en }));
}

/** A day of the sample's files; throws where it is none, for they ship with the program. */
export function readDay(cell: string): Day {
  const day = parseDay(cell);
  if (!day) throw new RangeError(`${cell} is no day`);
  return day;
}
