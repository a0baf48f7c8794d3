import type { Clock, Day, Randomness } from '@cotmoc/base';
import { oneOf, readRecords } from '@cotmoc/base';

import { type NamedKind, nameOfficer } from '@cotmoc/posts';
import type { Transaction } from '@cotmoc/store';
import { readSampleText } from './sample-files.ts';
import { readDay } from './sample-province.ts';

/** Whom a unit of the sample has named. */
export interface SampleNaming {
  readonly unit: string;
  readonly kind: NamedKind;
  /** `@user` of the sample's accounts, or a name. */
  readonly person: string;
  readonly post: string;
  readonly from: Day;
  readonly basis: string;
}

/** The namings, in the order in which they were made. */
export function sampleNamings(): readonly SampleNaming[] {
  return readRecords(readSampleText('officers.csv')).map(({ line, get }) => ({
    unit: get('unit'),
    kind: oneOf(['leader', 'officer'] as const, get('kind'), `officers.csv, line ${line}`),
    person: get('person'),
    post: get('post'),
    from: readDay(get('from')),
    basis: get('basis'),
  }));
}

/** Lets the sample's units name their leaders and officers. */
export async function nameOfficers(
  tx: Transaction,
  unitOf: (key: string) => string,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const accounts = await tx.db.selectFrom('people_account').select(['username', 'person_id as personId']).execute();
  const persons = new Map(accounts.map(({ username, personId }) => [`@${username}`, personId]));
  for (const { unit, kind, person, post, from, basis } of sampleNamings()) {
    const id = persons.get(person);
    const whom = id ? { id } : { name: person };
    const naming = { unitId: unitOf(unit), kind, person: whom, postName: post, from, legalBasis: basis };
    await nameOfficer(tx, naming, by);
  }
}
