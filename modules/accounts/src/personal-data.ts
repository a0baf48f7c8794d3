import { type Clock, makeId, type Randomness } from '@cotmoc/base';
import { listFactors } from '@cotmoc/factors';
import { giveNotices } from '@cotmoc/notices';
import { actAsSystem, findAccount, findContact, listRoles } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import type { SessionPolicy } from './session-policy.ts';
import { listSessions } from './sessions.ts';

/** Everything that is kept about the asker as a person, to read and to take along. Secrets are left out. */
export async function collectPersonalData(
  tx: Transaction,
  input: { sessionHash: string },
  by: { clock: Clock; policy: SessionPolicy },
) {
  const accountId = tx.asker.accountId ?? '';
  const account = await findAccount(tx.db, accountId);
  if (!account) throw new Error(`session without account ${accountId}`);
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', account.unitId).executeTakeFirst();
  const factors = await listFactors(tx.db, accountId);
  // The log itself is for auditors; a person is told how much of it is about them.
  const log = await actAsSystem(tx, () =>
    tx.db
      .selectFrom('audit_entry')
      .where('account_id', '=', accountId)
      .select((eb) => [eb.fn.countAll<number>().as('lines'), eb.fn.min('at').as('first')])
      .executeTakeFirst(),
  );
  const notices = await tx.db
    .selectFrom('notices_notice')
    .where('account_id', '=', accountId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return {
    person: { name: account.name, post: account.post, unit: unit?.name ?? null },
    account: {
      username: account.username,
      language: account.language,
      lastSignIn: account.seenAt.toISOString(),
      passwordChangedAt: account.passwordChangedAt.toISOString(),
    },
    contact: await findContact(tx.db, account.personId),
    roles: (await listRoles(tx.db, accountId)).map(({ role, unitName }) => ({ role, unitName })),
    secondFactor: { totp: factors.totp, passkeys: factors.passkeys.map((key) => key.name) },
    sessions: (await listSessions(tx, { accountId, sessionHash: input.sessionHash }, by)).map(
      ({ openedAt, seenAt, address, device }) => ({ openedAt, seenAt, address, device }),
    ),
    notices: Number(notices?.count ?? 0),
    log: { lines: Number(log?.lines ?? 0), first: log?.first?.toISOString() ?? null },
  };
}

/** Tells the administrators that the asker wants their personal data erased. Asking again on the same day tells once. */
export async function askErasure(tx: Transaction, by: { clock: Clock; random: Randomness }): Promise<void> {
  const accountId = tx.asker.accountId ?? '';
  const name = tx.asker.actor;
  const causeId = makeId(by.clock.now(), by.random);
  await actAsSystem(tx, async () => {
    const administrators = await tx.db
      .selectFrom('people_role as r')
      .innerJoin('people_account as a', (join) =>
        join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
      )
      .where('r.role', '=', 'administrator')
      .where('a.disabled_at', 'is', null)
      .where('a.id', '!=', accountId)
      .select('a.id')
      .distinct()
      .execute();
    await giveNotices(
      tx,
      administrators.map(({ id }) => ({
        accountId: id,
        causeId,
        kind: 'account.erasure-asked',
        title: `${name} đề nghị xóa dữ liệu cá nhân`,
        body: 'Hãy kiểm tra người này đã bàn giao xong việc chưa, ngừng tài khoản rồi xóa dữ liệu cá nhân trong trang Tài khoản.',
        link: '/accounts',
      })),
      by,
    );
  });
  tx.note({ action: 'account.ask-erasure', objectKind: 'account', objectId: accountId });
}
