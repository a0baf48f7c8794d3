// The register at the size of the whole country: its tree, searching as one types, and names resolved.
import assert from 'node:assert/strict';
import { fold } from '@cotmoc/base';
import { indexRegister, resolveName, shippedLexicon } from '@cotmoc/names';
import {
  factsOf,
  lastOf,
  makeRegister,
  provinceRegister,
  type Register,
  searchUnits,
  shippedSeed,
  treeOn,
  type Unit,
  unitSearchOn,
} from '@cotmoc/org';
import { dayOf } from '../proofs/support/sample-register.ts';

export const about = 'Units: tree of 4,500, search as one types against a scan of the array, names resolved';

const DAY = dayOf('2026-11-20');
const SIZE = 4500;
/** The slowest twentieth of key strokes must stay under this, in milliseconds. */
const BOUND = 50;

const SYLLABLES = 'An Bình Châu Đức Giang Hà Khánh Lâm Minh Ngọc Phú Quang Sơn Thái Vân Xuân Yên Đăk Ia Krông'.split(
  ' ',
);

/** The usual bodies of a province, and communes until there are as many units as in the whole country. */
function makeLargeRegister(): Register {
  const seed = shippedSeed();
  const some = seed.bodies.filter((row) => row.where === 'some').map((row) => row.key);
  const planted = provinceRegister(seed, 'quang-ngai', some);
  const units = [...planted.units.values()].filter((unit) => lastOf(unit).validTo === null);
  const communes: Unit[] = [];
  for (let at = 0; units.length + communes.length < SIZE; at++) {
    const words = [at, Math.floor(at / 20), Math.floor(at / 400)].map(
      (place) => SYLLABLES[place % SYLLABLES.length] ?? '',
    );
    const area = `${at % 5 === 0 ? 'phường' : 'xã'} ${words.join(' ')}`;
    const facts = factsOf(`Ủy ban nhân dân ${area}`, 'people-committee', 'commune', {
      area,
      parentId: 'quang-ngai/ubnd',
    });
    communes.push({ id: `c${at}`, versions: [{ ...facts, validFrom: dayOf('2025-07-01'), validTo: null }] });
  }
  return makeRegister([...units, ...communes]);
}

/** Every beginning of a name, as it is typed. */
function strokesOf(name: string): string[] {
  const letters = Array.from(name);
  return letters.map((_, at) => letters.slice(0, at + 1).join(''));
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
}

/** Milliseconds; each search is run by turns with its baseline. */
export async function bench(): Promise<Record<string, number | string>> {
  const register = makeLargeRegister();
  const [branches, tree] = timed(() => treeOn(register, DAY));
  assert.ok(branches.length > 0);
  const [search, ready] = timed(() => unitSearchOn(register, DAY));
  const haystacks = search.units.map((unit) =>
    fold([unit.officialName, unit.shortName, unit.englishName, ...unit.aliases].join(' ')),
  );
  const scan = (typed: string): number => {
    const words = fold(typed).split(' ');
    return haystacks.filter((haystack) => words.every((word) => haystack.includes(word))).length;
  };
  const names = [
    'Ủy ban nhân dân xã Bình An',
    'so van hoa the thao',
    'Sở TT',
    'công an tỉnh',
    'phường Đức',
    'BCH BĐBP',
    'trung tâm kiểm soát',
  ];
  const strokes = names.flatMap(strokesOf);
  for (const typed of strokes) searchUnits(search, { q: typed });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const typed of strokes) {
      ours.push(timed(() => searchUnits(search, { q: typed }).slice(0, 50))[1]);
      theirs.push(timed(() => scan(typed))[1]);
    }
  }
  const [index, indexed] = timed(() => indexRegister(register, shippedLexicon()));
  const written = [
    'Sở Tài chính',
    'Sở VHTT&DL',
    'UBND xã Bình An',
    'Các sở, ban, ngành; UBND các xã, phường',
    'Sở Thông tn và Truyền thông',
    'Bộ Ngoại giao',
  ];
  const scope = { day: DAY, homeId: 'quang-ngai/ubnd' };
  for (const text of written) resolveName(index, text, scope);
  const resolved = Array.from({ length: 50 }, () =>
    written.map((text) => timed(() => resolveName(index, text, scope))[1]),
  ).flat();
  const p95 = quantile(ours, 0.95);
  assert.ok(p95 < BOUND, `p95 of a key stroke is ${p95.toFixed(1)} ms`);
  const ms = (value: number): number => Number(value.toFixed(3));
  return {
    units: search.units.length,
    'tree, ms': ms(tree),
    'units of a day made ready, ms': ms(ready),
    'key strokes': strokes.length,
    'search p95, ms': ms(p95),
    'scan p95, ms': ms(quantile(theirs, 0.95)),
    'search, times the scan (median)': Number((quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)),
    'index for names, ms': ms(indexed),
    'a name resolved, median ms': ms(quantile(resolved, 0.5)),
    'a name resolved, p95 ms': ms(quantile(resolved, 0.95)),
  };
}
