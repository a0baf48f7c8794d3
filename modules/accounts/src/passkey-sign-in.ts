import { createHash } from 'node:crypto';
import { Refusal } from '@cotmoc/base';
import { askPasskey, checkPasskey, provinceOfToken } from '@cotmoc/factors';
import { findAccount } from '@cotmoc/people';
import { type From, openSession } from './open-session.ts';
import { askerAtTheDoor, type SignInBy } from './sign-in.ts';
import { accountDisabled, accountLocked } from './wrong-try.ts';

/** The question to a device for this user name; one who does not exist is asked the same. */
export async function beginPasskeySignIn(
  by: SignInBy,
  input: { username: string; origin: string; from: From },
): Promise<{ options: string; ticket: string }> {
  const username = input.username.trim().toLowerCase();
  const known = await by.store.claim({ username }, (db) =>
    db.selectFrom('people_account').select('province_id').where('username', '=', username).executeTakeFirst(),
  );
  const provinces = await by.store.provinces();
  const lot = createHash('sha256').update(username).digest().readUInt32BE() % Math.max(1, provinces.length);
  const provinceId = known?.province_id ?? provinces[lot]?.id;
  if (!provinceId) throw notTaken();
  const asker = askerAtTheDoor({ provinceId, accountId: null, username, from: input.from });
  return by.store.as(asker, (tx) => askPasskey(tx, { username, origin: input.origin }, by));
}

/** Opens a session by a passkey, which is both factors in one. Refuses another user's passkey, a locked account. */
export async function signInByPasskey(
  by: SignInBy,
  input: { ticket: string; response: string; origin: string; from: From },
): Promise<string> {
  const provinceId = provinceOfToken(input.ticket);
  if (!provinceId) throw notTaken();
  const asker = askerAtTheDoor({ provinceId, accountId: null, username: 'passkey', from: input.from });
  return by.store.as(asker, async (tx) => {
    const { accountId, username } = await checkPasskey(tx, input, by);
    const account = await findAccount(tx.db, accountId);
    if (!account || account.username !== username) throw notTaken();
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
