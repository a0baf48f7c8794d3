import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** A letter by mail to one person. */
export interface NewLetter {
  readonly accountId: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** It is not sent before this instant. */
  readonly notBefore: number;
}

/**
 * Puts letters in the outgoing mail, to the address that each person has given; who has given none, or wants no mail,
 * gets none. They leave with the transaction or not at all. The program itself must ask. Gives how many were written.
 */
export async function writeLetters(
  tx: Transaction,
  letters: readonly NewLetter[],
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  if (letters.length === 0) return 0;
  const now = by.clock.now();
  const ids = [...new Set(letters.map((letter) => letter.accountId))];
  const found = await tx.db
    .selectFrom('people_account as a')
    .innerJoin('people_contact as c', (join) =>
      join.onRef('c.province_id', '=', 'a.province_id').onRef('c.person_id', '=', 'a.person_id'),
    )
    .leftJoin('notices_preference as w', (join) =>
      join.onRef('w.province_id', '=', 'a.province_id').onRef('w.account_id', '=', 'a.id'),
    )
    .where('a.id', 'in', ids)
    .where('a.disabled_at', 'is', null)
    .where('c.email', 'is not', null)
    .where((eb) => eb.or([eb('w.by_mail', 'is', null), eb('w.by_mail', '=', true)]))
    .select(['a.id', 'c.email'])
    .execute();
  const addresses = new Map(found.map((row) => [row.id, row.email ?? '']));
  const rows = letters.flatMap((letter) => {
    const address = addresses.get(letter.accountId);
    if (!address) return [];
    return [
      {
        province_id: tx.asker.provinceId,
        id: makeId(now, by.random),
        account_id: letter.accountId,
        address,
        subject: letter.subject,
        text: letter.text,
        created_at: new Date(now),
        not_before: new Date(letter.notBefore),
        sent_at: null,
        last_error: null,
      },
    ];
  });
  if (rows.length > 0) await tx.db.insertInto('notices_letter').values(rows).execute();
  return rows.length;
}
