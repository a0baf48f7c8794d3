import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import { findTicket, makeTicket, provinceOfToken, redeemTicket } from '@cotmoc/factors';
import {
  actAsSystem,
  type Contact,
  changeContact,
  createAccount,
  disableAccount,
  findAccount,
  type NewAccount,
  reachAccount,
  reachesUnit,
} from '@cotmoc/people';
import { type Store, systemAsker, type Transaction } from '@cotmoc/store';
import { setPassword } from './change-password.ts';
import { type From, openSession } from './open-session.ts';
import type { SessionPolicy } from './session-policy.ts';

const DAYS = 7;

type By = { clock: Clock; random: Randomness };

/** A person and what they are to be; they choose the password themselves. */
export type Invited = Omit<NewAccount, 'password' | 'mustChangePassword'> & { readonly contact: Contact };

/** An invitation as it is handed over: told once, only its hash is kept. */
export interface Invitation {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a person with an account that waits for its password. Refuses a unit or a role beyond the asker's reach. */
export async function inviteAccount(tx: Transaction, invited: Invited, by: By): Promise<Invitation> {
  const units = [invited.unitId, ...invited.roles.map((grant) => grant.unitId)];
  const known = await tx.db.selectFrom('org_unit').select('id').where('id', 'in', units).execute();
  if (!units.every((unit) => reachesUnit(tx, unit) && known.some(({ id }) => id === unit))) {
    const sentences = {
      vi: 'Hãy chọn một đơn vị trong phạm vi bạn quản trị.',
      en: 'Choose a unit among those you administer.',
    };
    throw new Refusal('invalid', 'unit-beyond-reach', sentences, { unitId: sentences });
  }
  return actAsSystem(tx, async () => {
    const accountId = await createAccount(tx, { ...invited, password: null, mustChangePassword: true }, by);
    const account = await findAccount(tx.db, accountId);
    if (account && (invited.contact.phone || invited.contact.email))
      await changeContact(tx, { accountId, personId: account.personId, contact: invited.contact }, by);
    return { accountId, ...(await newTicket(tx, accountId, by)) };
  });
}

/** A new link in place of the old one. Refuses an account whose person has come in already. */
export async function renewInvitation(tx: Transaction, accountId: string, by: By): Promise<Invitation> {
  await reachAccount(tx, accountId);
  return actAsSystem(tx, async () => {
    await removeInvitation(tx, accountId);
    tx.note({ action: 'account.invite-again', objectKind: 'account', objectId: accountId });
    return { accountId, ...(await newTicket(tx, accountId, by)) };
  });
}

/** Takes an invitation back: its link opens nothing, and the account is out of use. */
export async function withdrawInvitation(tx: Transaction, accountId: string, by: By): Promise<void> {
  await reachAccount(tx, accountId);
  await actAsSystem(tx, () => removeInvitation(tx, accountId));
  await disableAccount(tx, accountId, by);
  tx.note({ action: 'account.withdraw-invitation', objectKind: 'account', objectId: accountId });
}

/** The accounts that wait for their person, and until when. */
export async function listInvitations(tx: Transaction, by: By) {
  const visible = await tx.db
    .selectFrom('people_account')
    .select('id')
    .where('must_change_password', '=', true)
    .execute();
  const ids = visible.map((row) => row.id);
  if (ids.length === 0) return [];
  const rows = await actAsSystem(tx, () =>
    tx.db
      .selectFrom('factors_ticket')
      .select(['account_id', 'expires_at'])
      .where('kind', '=', 'invitation')
      .where('account_id', 'in', ids)
      .execute(),
  );
  return rows.flatMap(({ account_id, expires_at }) =>
    account_id === null
      ? []
      : [
          {
            accountId: account_id,
            expiresAt: expires_at.toISOString(),
            isExpired: expires_at.getTime() <= by.clock.now(),
          },
        ],
  );
}

/** Whom an invitation is for; refuses one that is used, withdrawn or over. */
export async function lookAtInvitation(store: Store, token: string, by: Pick<By, 'clock'>) {
  const provinceId = provinceOfToken(token);
  if (!provinceId) throw invitationOver();
  return store.as(systemAsker(provinceId), async ({ db }) => {
    const ticket = await findTicket(db, { kind: 'invitation', token, now: by.clock.now() });
    const account = ticket?.accountId ? await findAccount(db, ticket.accountId) : null;
    if (!account || account.disabledAt) throw invitationOver();
    const province = await db
      .selectFrom('province')
      .select(['name_vi', 'name_en'])
      .where('id', '=', provinceId)
      .executeTakeFirstOrThrow();
    const { name, username } = account;
    return { name, username, provinceVi: province.name_vi, provinceEn: province.name_en };
  });
}

/** The invited person chooses a password and is let in; the link is used up. */
export async function acceptInvitation(
  by: By & { store: Store; policy: SessionPolicy },
  input: { token: string; password: string; from: From },
): Promise<string> {
  const provinceId = provinceOfToken(input.token);
  if (!provinceId) throw invitationOver();
  const { address, requestId } = input.from;
  return by.store.as({ ...systemAsker(provinceId), actor: 'invitation', address, requestId }, async (tx) => {
    const ticket = await redeemTicket(tx.db, { kind: 'invitation', token: input.token, now: by.clock.now() });
    const account = ticket?.accountId ? await findAccount(tx.db, ticket.accountId) : null;
    if (!account || account.disabledAt) throw invitationOver();
    await setPassword(tx, { accountId: account.id, password: input.password }, by);
    tx.note({ action: 'account.accept-invitation', objectKind: 'account', objectId: account.id });
    return openSession(tx, { accountId: account.id, way: 'password', from: input.from }, by);
  });
}

function newTicket(tx: Transaction, accountId: string, by: By) {
  return makeTicket(tx, { kind: 'invitation', accountId, minutes: DAYS * 24 * 60 }, by);
}

async function removeInvitation(tx: Transaction, accountId: string): Promise<void> {
  const removed = await tx.db
    .deleteFrom('factors_ticket')
    .where('kind', '=', 'invitation')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (removed.numDeletedRows > 0n) return;
  throw new Refusal('conflict', 'not-invited', {
    vi: 'Tài khoản này không còn lời mời nào đang chờ. Nếu người dùng quên mật khẩu, hãy cấp lại mật khẩu.',
    en: 'No invitation of this account is waiting. Where the person has forgotten the password, give a new first one.',
  });
}

function invitationOver(): Refusal {
  return new Refusal('gone', 'invitation-over', {
    vi: 'Lời mời này đã dùng, đã thu hồi hoặc quá hạn. Hãy đề nghị quản trị gửi lại.',
    en: 'This invitation has been used, withdrawn, or is over. Ask your administrator for another.',
  });
}
