import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { personal, type Transaction } from '@cotmoc/store';
import { hashPassword, unknownPassword } from './password.ts';
import type { Role } from './role.ts';

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: string;
  /** Null: nobody can sign in by password until the person has chosen one. */
  readonly password: string | null;
  readonly mustChangePassword: boolean;
  readonly roles: readonly { role: Role; unitId: string }[];
}

/** Makes a person with an account and roles; gives the account's id. Refuses a user name that is taken. */
export async function createAccount(
  tx: Transaction,
  input: NewAccount,
  by: { clock: Clock; random: Randomness },
): Promise<string> {
  const { provinceId } = tx.asker;
  const now = by.clock.now();
  const personId = makeId(now, by.random);
  const accountId = makeId(now, by.random);
  const username = input.username.trim().toLowerCase();
  await tx.db
    .insertInto('people_person')
    .values({ province_id: provinceId, id: personId, name: input.name, post: input.post, unit_id: input.unitId })
    .execute();
  const made = await tx.db
    .insertInto('people_account')
    .values({
      province_id: provinceId,
      id: accountId,
      person_id: personId,
      username,
      password_hash: await (input.password === null ? unknownPassword() : hashPassword(input.password)),
      must_change_password: input.mustChangePassword,
      locked_until: null,
      disabled_at: null,
      created_at: new Date(now),
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) {
    const sentences = { vi: `Tên đăng nhập ${username} đã có người dùng.`, en: `The user name ${username} is taken.` };
    throw new Refusal('conflict', 'username-taken', sentences, { username: sentences });
  }
  for (const { role, unitId } of input.roles) {
    await tx.db
      .insertInto('people_role')
      .values({ province_id: provinceId, account_id: accountId, role, unit_id: unitId })
      .execute();
  }
  const { name, post, unitId, roles } = input;
  tx.note({
    action: 'account.create',
    objectKind: 'account',
    objectId: accountId,
    after: { username: personal(accountId, username), name: personal(accountId, name), post, unitId, roles },
  });
  return accountId;
}
