import { type Instant, Refusal } from '@cotmoc/base';
import type { AccessPolicy } from '@cotmoc/people';
import type { Asker, Store } from '@cotmoc/store';

/** What a wrong user name or password is told. */
export function wrongCredentials({ wrongTries, lockMinutes }: AccessPolicy): Refusal {
  return new Refusal('forbidden', 'wrong-credentials', {
    vi: `Tên đăng nhập hoặc mật khẩu chưa đúng. Sau ${wrongTries} lần sai, tài khoản bị khóa ${lockMinutes} phút.`,
    en: `The user name or the password is wrong. After ${wrongTries} wrong tries the account is locked for ${lockMinutes} minutes.`,
  });
}

/** What a wrong code of a second factor is told. */
export function wrongCode({ wrongTries, lockMinutes }: AccessPolicy): Refusal {
  const sentences = {
    vi: `Mã chưa đúng hoặc đã dùng. Hãy chờ mã mới rồi nhập lại; sau ${wrongTries} lần sai, tài khoản bị khóa ${lockMinutes} phút.`,
    en: `The code is wrong or has been used. Wait for the next one; after ${wrongTries} wrong tries the account is locked for ${lockMinutes} minutes.`,
  };
  return new Refusal('forbidden', 'wrong-code', sentences, { code: sentences });
}

/** What a locked account is told. */
export function accountLocked(until: Instant, now: Instant): Refusal {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  return new Refusal('forbidden', 'account-locked', {
    vi: `Tài khoản đang bị khóa vì nhập sai nhiều lần. Hãy thử lại sau ${minutes} phút, hoặc nhờ quản trị mở khóa.`,
    en: `The account is locked after several wrong tries. Try again in ${minutes} minutes, or ask the administrator to unlock it.`,
  });
}

/** What a disabled account is told. */
export function accountDisabled(): Refusal {
  return new Refusal('forbidden', 'account-disabled', {
    vi: 'Tài khoản này đã ngừng dùng. Hãy liên hệ quản trị của đơn vị.',
    en: 'This account is no longer in use. Ask your administrator.',
  });
}

/**
 * Counts a wrong password or code, in the database itself, so that tries at the same moment are all counted; at the
 * policy's number the account is locked. Gives what to tell: `told`, or that it is locked now. For an account that does
 * not exist `tries` counts instead, and the database does the same work for nothing, so that time tells nothing either.
 */
export async function countWrongTry(
  store: Store,
  asker: Asker,
  input: { accountId: string; policy: AccessPolicy; now: Instant; told: Refusal; tries?: number },
): Promise<Refusal> {
  const { accountId, policy, now } = input;
  const until = new Date(now + policy.lockMinutes * 60_000);
  const isLocked = await store.as(asker, async (tx) => {
    const row = await tx.db
      .updateTable('people_account')
      .set((eb) => ({ failed_tries: eb('failed_tries', '+', 1) }))
      .where('id', '=', accountId)
      .returning('failed_tries')
      .executeTakeFirst();
    const reached = (row?.failed_tries ?? input.tries ?? 0) >= policy.wrongTries;
    if (reached) {
      await tx.db
        .updateTable('people_account')
        .set({ locked_until: until, failed_tries: 0 })
        .where('id', '=', accountId)
        .execute();
    }
    tx.note({ action: reached ? 'account.lock' : 'session.refuse', objectKind: 'account', objectId: accountId });
    return reached;
  });
  return isLocked ? accountLocked(until.getTime(), now) : input.told;
}
