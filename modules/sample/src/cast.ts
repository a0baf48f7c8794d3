import type { Session } from '@cotmoc/http';
import { rightsOf } from '@cotmoc/people';
import { type Store, systemAsker } from '@cotmoc/store';
import { ROOT_UNIT, samplePeople, sampleUnits } from './sample-province.ts';

/** The units and people of the sample as they stand in the database. */
export interface Cast {
  readonly provinceId: string;
  readonly unitId: (key: string) => string;
  /** The session that the person would have after signing in. */
  readonly session: (username: string) => Session;
}

/** Finds the units by their names and the people by their user names. */
export async function findCast(store: Store, provinceId: string): Promise<Cast> {
  const { units, accounts } = await store.as(systemAsker(provinceId), async ({ db }) => ({
    units: await db.selectFrom('org_unit').select(['id', 'name']).execute(),
    accounts: await db.selectFrom('people_account').select(['id', 'username']).execute(),
  }));
  const nameOf = new Map(sampleUnits().map((unit) => [unit.key, unit.name]));
  const unitId = (key: string) =>
    found(
      units.find((unit) => unit.name === nameOf.get(key)),
      key,
    ).id;
  const people = samplePeople();
  return {
    provinceId,
    unitId,
    session(username) {
      const person = found(
        people.find((one) => one.username === username),
        username,
      );
      const account = found(
        accounts.find((one) => one.username === username),
        username,
      );
      const seesAll = person.roles.some(({ unit }) => unit === ROOT_UNIT);
      return {
        asker: {
          provinceId,
          accountId: account.id,
          scope: seesAll ? 'province' : 'units',
          unitIds: seesAll ? units.map((unit) => unit.id) : person.roles.map(({ unit }) => unitId(unit)),
          actor: person.name,
          address: null,
          requestId: null,
        },
        rights: rightsOf(person.roles.map(({ role }) => role)),
        mustChangePassword: person.mustChangePassword,
        sessionHash: '',
      };
    },
  };
}

function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new RangeError(`the sample has no ${key}`);
  return value;
}
