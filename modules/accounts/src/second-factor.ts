import { Refusal } from '@cotmoc/base';
import { findTicket, provinceOfToken, redeemTicket, spendRecoveryCode, spendTotpCode } from '@cotmoc/factors';
import { type AccessPolicy, findAccount, readPolicy } from '@cotmoc/people';
import { type Asker, systemAsker } from '@cotmoc/store';
import { type From, openSession } from './open-session.ts';
import { askerAtTheDoor, type SignInBy } from './sign-in.ts';
import { accountDisabled, accountLocked, countWrongTry, wrongCode } from './wrong-try.ts';

/**
 * The second step of signing in: a code of the application, or a recovery code, turns the ticket into a session.
 * A wrong code counts like a wrong password. Refuses a ticket whose time is over.
 */
export async function completeSignIn(
  by: SignInBy,
  input: { ticket: string; code: string; from: From },
): Promise<string> {
  const now = by.clock.now();
  const provinceId = provinceOfToken(input.ticket);
  const half = { kind: 'second-factor', token: input.ticket, now } as const;
  if (!provinceId) throw ticketOver();
  const known = await by.store.as(systemAsker(provinceId), async ({ db }) => {
    const ticket = await findTicket(db, half);
    const account = ticket?.accountId ? await findAccount(db, ticket.accountId) : null;
    return account ? { account, policy: await readPolicy(db) } : null;
  });
  if (!known) throw ticketOver();
  const { account, policy } = known;
  const asker = askerAtTheDoor({ provinceId, accountId: account.id, username: account.name, from: input.from });
  if (account.lockedUntil && account.lockedUntil.getTime() > now)
    throw accountLocked(account.lockedUntil.getTime(), now);
  if (account.disabledAt) throw accountDisabled();
  const token = await by.store.as(asker, async (tx) => {
    const code = input.code.replace(/[\s-]/g, '').toLowerCase();
    const isRight = /^\d{6}$/.test(code)
      ? await spendTotpCode(tx.db, { accountId: account.id, code }, by)
      : await spendRecoveryCode(tx, { accountId: account.id, code }, by);
    if (!isRight) return null;
    if (!(await redeemTicket(tx.db, half))) throw ticketOver();
    return openSession(tx, { accountId: account.id, way: 'second-factor', from: input.from }, by);
  });
  return token ?? refuseCode(by, asker, account.id, policy);
}

async function refuseCode(by: SignInBy, asker: Asker, accountId: string, policy: AccessPolicy): Promise<never> {
  throw await countWrongTry(by.store, asker, { accountId, policy, now: by.clock.now(), told: wrongCode(policy) });
}

function ticketOver(): Refusal {
  return new Refusal('gone', 'sign-in-over', {
    vi: 'Bước đăng nhập này đã quá thời gian. Hãy nhập lại tên đăng nhập và mật khẩu.',
    en: 'This sign-in has taken too long. Enter the user name and the password again.',
  });
}
