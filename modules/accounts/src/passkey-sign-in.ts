import { Refusal } from '@cotmoc/base';
import { askPasskey, checkPasskey, provinceOfToken, redeemQuestion } from '@cotmoc/factors';
import { findAccount } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import { type From, openSession } from './open-session.ts';
import { askerAtTheDoor, type SignInBy, underOwnName } from './sign-in.ts';
import { accountDisabled, accountLocked } from './wrong-try.ts';

/**
 * The question to a device for this user name. Whether there is such a name is not looked up, and every question is
 * kept in the same province, so that neither the answer nor its time tells.
 */
export async function beginPasskeySignIn(
  by: SignInBy,
  input: { username: string; origin: string; from: From },
): Promise<{ options: string; ticket: string }> {
  const username = input.username.trim().toLowerCase();
  const provinceId = (await by.store.provinces())[0]?.id;
  if (!provinceId) throw notTaken();
  return by.store.as(systemAsker(provinceId), (tx) => askPasskey(tx, { username, origin: input.origin }, by));
}

/** Opens a session by a passkey, which is both factors in one. Refuses another user's passkey, a locked account. */
export async function signInByPasskey(
  by: SignInBy,
  input: { ticket: string; response: string; origin: string; from: From },
): Promise<string> {
  const keptIn = provinceOfToken(input.ticket);
  if (!keptIn) throw notTaken();
  const { challenge, username } = await by.store.as(systemAsker(keptIn), (tx) => redeemQuestion(tx, input.ticket, by));
  const known = await by.store.claim({ username }, (db) =>
    db.selectFrom('people_account').select(['id', 'province_id']).where('username', '=', username).executeTakeFirst(),
  );
  if (!known) throw notTaken();
  const who = { provinceId: known.province_id, accountId: known.id, username, from: input.from };
  return by.store.as(await underOwnName(by.store, askerAtTheDoor(who)), async (tx) => {
    const accountId = await checkPasskey(tx, { ...input, challenge }, by);
    const account = await findAccount(tx.db, accountId);
    if (!account || accountId !== known.id) throw notTaken();
    if (account.disabledAt) throw accountDisabled();
    const now = by.clock.now();
    if (account.lockedUntil && account.lockedUntil.getTime() > now)
      throw accountLocked(account.lockedUntil.getTime(), now);
    return openSession(tx, { accountId, way: 'passkey', from: input.from }, by);
  });
}

function notTaken(): Refusal {
  return new Refusal('forbidden', 'passkey-not-taken', {
    vi: 'Khóa truy cập này không thuộc tên đăng nhập đã nhập. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'This passkey does not belong to the user name. Try again, or sign in with the password.',
  });
}
