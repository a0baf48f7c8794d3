import { type Day, matches } from '@cotmoc/base';
import { compareUnits, readRegister, type UnitOn, unitsOn } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { NAMED_KINDS, type NamedKind } from './post.ts';

/** Who is named, as the register of a day shows it. */
export interface NamedPerson {
  readonly postId: string;
  readonly personId: string;
  readonly personName: string;
  readonly postName: string;
  readonly from: Day;
  /** The first day on which the person is no longer named; null while no end is known. */
  readonly to: Day | null;
}

/** A unit alive on the day, with its named leader and officer. */
export interface RegisterRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly shortName: string | null;
  readonly parentName: string | null;
  readonly leader: NamedPerson | null;
  readonly officer: NamedPerson | null;
  /** Which of the two nobody is on the day. */
  readonly missing: readonly NamedKind[];
}

/** The register of a day, and how much of it is wanting. */
export interface OfficerRegister {
  readonly items: readonly RegisterRow[];
  readonly total: number;
  readonly counts: { readonly units: number; readonly withoutLeader: number; readonly withoutOfficer: number };
}

export interface RegisterQuery {
  readonly day: Day;
  readonly q: string;
  /** `gaps`: only units where somebody is missing. */
  readonly show: 'all' | 'gaps';
  readonly offset: number;
  readonly limit: number;
}

/** Every unit that names people, as it stood on the day: those with nobody first, then in the order of lists. */
export async function listRegister(tx: Transaction, query: RegisterQuery): Promise<OfficerRegister> {
  const { day, q, show, offset, limit } = query;
  const { register } = await readRegister(tx);
  const units = unitsOn(register, day).filter(namesPeople).sort(compareUnits);
  const names = new Map(units.map((unit) => [unit.id, unit.officialName]));
  const named = await namedOn(tx, day);
  const rows = units.map((unit): RegisterRow => {
    const leader = named.get(`leader ${unit.id}`) ?? null;
    const officer = named.get(`officer ${unit.id}`) ?? null;
    const holders = { leader, officer };
    return {
      unitId: unit.id,
      unitName: unit.officialName,
      shortName: unit.shortName,
      parentName: unit.parentId === null ? null : (names.get(unit.parentId) ?? null),
      leader,
      officer,
      missing: NAMED_KINDS.filter((kind) => holders[kind] === null),
    };
  });
  const found = rows.filter((row) => (show === 'all' || row.missing.length > 0) && isAsked(row, q));
  const items = found.sort((a, b) => b.missing.length - a.missing.length).slice(offset, offset + limit);
  const without = (kind: NamedKind) => rows.filter((row) => row.missing.includes(kind)).length;
  const counts = { units: rows.length, withoutLeader: without('leader'), withoutOfficer: without('officer') };
  return { items, total: found.length, counts };
}

/** A territory is no office, and a body of the centre names its people elsewhere. */
export function namesPeople(unit: Pick<UnitOn, 'kind' | 'level'>): boolean {
  return unit.kind !== 'territory' && unit.level !== 'central';
}

function isAsked(row: RegisterRow, q: string): boolean {
  if (!q.trim()) return true;
  const people = [row.leader, row.officer].map((one) => (one ? `${one.personName} ${one.postName}` : ''));
  return matches([row.unitName, row.shortName ?? '', ...people].join(' '), q);
}

/** Who is named on the day, by kind and unit. */
async function namedOn(tx: Transaction, day: Day): Promise<ReadonlyMap<string, NamedPerson>> {
  const rows = await tx.db
    .selectFrom('posts_post as p')
    .innerJoin('people_person as n', (join) =>
      join.onRef('n.province_id', '=', 'p.province_id').onRef('n.id', '=', 'p.person_id'),
    )
    .where('p.kind', 'in', [...NAMED_KINDS])
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>', day)]))
    .select([
      'p.kind',
      'p.unit_id as unitId',
      'p.id as postId',
      'n.id as personId',
      'n.name as personName',
      'p.name as postName',
      'p.valid_from as from',
      'p.valid_to as to',
    ])
    .execute();
  return new Map(rows.map(({ kind, unitId, ...person }) => [`${kind} ${unitId}`, person]));
}
