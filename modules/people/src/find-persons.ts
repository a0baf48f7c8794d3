import { matches, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** A person of the province; about contacts and accounts it says nothing. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: string;
  readonly unitName: string;
}

function personRows(db: Transaction['db']) {
  return db
    .selectFrom('people_person as p')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.name', 'p.post', 'p.unit_id as unitId', 'u.name as unitName']);
}

/** The person, or a refusal: there is none, or it is another province's. */
export async function getPerson(tx: Transaction, id: string): Promise<Person> {
  const person = await personRows(tx.db).where('p.id', '=', id).executeTakeFirst();
  if (person) return person;
  throw new Refusal('not-found', 'person-not-found', {
    vi: 'Không có người này trong danh bạ.',
    en: 'There is no such person in the register.',
  });
}

/** Persons by name, found without marks too; all of them where nothing is asked. */
export async function findPersons(
  tx: Transaction,
  input: { readonly q: string; readonly unitId: string | null; readonly limit: number },
): Promise<readonly Person[]> {
  let query = personRows(tx.db);
  if (input.unitId) query = query.where('p.unit_id', '=', input.unitId);
  const rows = await query.orderBy('p.name').limit(20_000).execute();
  const found = input.q.trim() ? rows.filter((one) => matches(`${one.name} ${one.unitName}`, input.q)) : rows;
  return found.slice(0, input.limit);
}
