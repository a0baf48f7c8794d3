import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { personal, type Transaction } from '@cotmoc/store';

/** Puts a person without an account into the register; gives the person's id. */
export async function createPerson(
  tx: Transaction,
  input: { readonly name: string; readonly post: string | null; readonly unitId: string },
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name.length < 2) {
    const sentences = { vi: 'Hãy nhập họ và tên.', en: 'Enter the full name.' };
    throw new Refusal('invalid', 'person-name-missing', sentences, { name: sentences });
  }
  const id = makeId(by.clock.now(), by.random);
  const row = { name, post: input.post, unit_id: input.unitId };
  await tx.db
    .insertInto('people_person')
    .values({ ...row, province_id: tx.asker.provinceId, id })
    .execute();
  tx.note({ action: 'person.create', objectKind: 'person', objectId: id, after: { ...row, name: personal(id, name) } });
  return id;
}
