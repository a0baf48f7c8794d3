import { type Clock, Refusal } from '@cotmoc/base';
import { removeFactors } from '@cotmoc/factors';
import { actAsSystem, erasedName, reachAccount, unknownPassword } from '@cotmoc/people';
import { maskWords, type Transaction } from '@cotmoc/store';
import { sql } from 'kysely';

// What is only for the person: nobody else reads it. What points at another row stands before it.
const OWN_TABLES = [
  'accounts_session',
  'accounts_past_password',
  'factors_ticket',
  'inbox_seen',
  'notices_letter',
  'notices_notice',
  'notices_preference',
  'people_role',
  'reminders_told',
  'reminders_digest',
  'feeds_feed',
  'views_choice',
] as const;

/** Puts `name` where another module kept the name of this account's person beside its work. The program asks. */
export type ForgetName = (tx: Transaction, input: { accountId: string; name: string }) => Promise<void>;

/**
 * Erases what is kept about a person, where the law allows: name, post, user name, contacts, second factors, sessions,
 * notices and roles go, and the name goes from the records of work and from the log. What they did for the office stays
 * as a record of its work, under the end of the account's id; the log's chain still holds. Refuses an account still in
 * use, and one's own.
 */
export async function erasePerson(
  tx: Transaction,
  accountId: string,
  by: { clock: Clock; forgetName: readonly ForgetName[] },
): Promise<void> {
  const account = await reachAccount(tx, accountId);
  if (!account.disabledAt || accountId === tx.asker.accountId) {
    throw new Refusal('conflict', 'account-in-use', {
      vi: 'Tài khoản còn đang dùng. Hãy bàn giao việc và ngừng tài khoản trước khi xóa dữ liệu cá nhân.',
      en: 'The account is in use. Hand its work over and disable it before erasing personal data.',
    });
  }
  const name = erasedName(accountId);
  const password_hash = await unknownPassword();
  await actAsSystem(tx, async () => {
    const { db } = tx;
    await db.updateTable('people_person').set({ name, post: null }).where('id', '=', account.personId).execute();
    await db.deleteFrom('people_contact').where('person_id', '=', account.personId).execute();
    await db
      .updateTable('people_account')
      .set({
        username: `erased-${accountId}`,
        password_hash,
        disabled_at: account.disabledAt ?? new Date(by.clock.now()),
        disabled_why: 'erased',
      })
      .where('id', '=', accountId)
      .execute();
    await removeFactors(db, accountId);
    for (const table of OWN_TABLES) await db.deleteFrom(table).where('account_id', '=', accountId).execute();
    // A question kept for a unit or for all stays: it is the office's.
    await db.deleteFrom('views_filter').where('account_id', '=', accountId).where('shared', '=', 'own').execute();
    await maskInNotices(tx, { old: account.name, name });
    for (const forget of by.forgetName) await forget(tx, { accountId, name });
    await maskWords(db, tx.asker.provinceId, [accountId, account.personId]);
  });
  const after = { personId: account.personId };
  tx.note({ action: 'account.erase', objectKind: 'account', objectId: accountId, after });
}

/** Notices to others that say the name; a namesake's goes with it, for a notice says only words. */
async function maskInNotices(tx: Transaction, { old, name }: { old: string; name: string }): Promise<void> {
  if (!old.trim()) return;
  const part = `%${old.replace(/[\\%_]/g, '\\$&')}%`;
  await tx.db
    .updateTable('notices_notice')
    .set({ title: sql`replace(title, ${old}, ${name})`, body: sql`replace(body, ${old}, ${name})` })
    .where((eb) => eb.or([eb('title', 'like', part), eb('body', 'like', part)]))
    .execute();
}
