import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { actAsSystem } from './act-as-system.ts';
import { reachAccount } from './reach-account.ts';

/** How a person can be reached; not public. */
export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** The contacts of a person whose account the asker manages; that they were read is told to the log. */
export async function readContact(tx: Transaction, accountId: string): Promise<Contact> {
  const { personId } = await reachAccount(tx, accountId);
  tx.note({ action: 'contact.read', objectKind: 'account', objectId: accountId });
  return actAsSystem(tx, () => findContact(tx.db, personId));
}

/** The asker's own contacts. */
export async function findContact(db: Transaction['db'], personId: string): Promise<Contact> {
  const row = await db
    .selectFrom('people_contact')
    .select(['phone', 'email'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? { phone: null, email: null };
}

/** Sets the contacts of a person; an empty text takes one away. The log tells which changed, not to what. */
export async function changeContact(
  tx: Transaction,
  input: { accountId: string; personId: string; contact: Contact },
  by: { clock: Clock },
): Promise<void> {
  const values = {
    phone: input.contact.phone?.trim() || null,
    email: input.contact.email?.trim() || null,
    changed_at: new Date(by.clock.now()),
  };
  await tx.db
    .insertInto('people_contact')
    .values({ province_id: tx.asker.provinceId, person_id: input.personId, ...values })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id']).doUpdateSet(values))
    .execute();
  const mask = (value: string | null) => (value ? '•••' : null);
  tx.note({
    action: 'contact.change',
    objectKind: 'account',
    objectId: input.accountId,
    after: { phone: mask(values.phone), email: mask(values.email) },
  });
}
