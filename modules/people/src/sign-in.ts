import { type Clock, type Instant, Refusal } from '@cotmoc/base';
import { type Asker, type Store, systemAsker } from '@cotmoc/store';
import type { SessionPolicy } from './find-session.ts';
import { pretendToVerify, verifyPassword } from './password.ts';
import { hashToken, makeToken } from './session-token.ts';

/** Wrong tries until an account is locked, and for how long. */
const MOST_TRIES = 5;
const LOCK_MINUTES = 15;

export interface SignInBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: SessionPolicy;
  readonly strangers: StrangerTries;
}

/** Wrong tries at user names that do not exist, so that they look like those that do. Kept in memory, bounded. */
export type StrangerTries = Map<string, { tries: number; lockedUntil: Instant }>;

function wrong(): Refusal {
  return new Refusal('forbidden', 'wrong-credentials', {
    vi: `Tên đăng nhập hoặc mật khẩu chưa đúng. Sau ${MOST_TRIES} lần sai, tài khoản bị khóa ${LOCK_MINUTES} phút.`,
    en: `The user name or the password is wrong. After ${MOST_TRIES} wrong tries the account is locked for ${LOCK_MINUTES} minutes.`,
  });
}

function locked(until: Instant, now: Instant): Refusal {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  return new Refusal('forbidden', 'account-locked', {
    vi: `Tài khoản đang bị khóa vì nhập sai nhiều lần. Hãy thử lại sau ${minutes} phút, hoặc nhờ quản trị mở khóa.`,
    en: `The account is locked after several wrong tries. Try again in ${minutes} minutes, or ask the administrator to unlock it.`,
  });
}

function disabled(): Refusal {
  return new Refusal('forbidden', 'account-disabled', {
    vi: 'Tài khoản này đã ngừng dùng. Hãy liên hệ quản trị của đơn vị.',
    en: 'This account is no longer in use. Ask your administrator.',
  });
}

function refuseStranger(strangers: StrangerTries, username: string, now: Instant): Refusal {
  const known = strangers.get(username) ?? { tries: 0, lockedUntil: 0 };
  if (known.lockedUntil > now) return locked(known.lockedUntil, now);
  const tries = known.lockedUntil > 0 ? 1 : known.tries + 1;
  strangers.delete(username);
  strangers.set(username, { tries, lockedUntil: tries >= MOST_TRIES ? now + LOCK_MINUTES * 60_000 : 0 });
  const oldest = strangers.keys().next().value;
  if (strangers.size > 10_000 && oldest !== undefined) strangers.delete(oldest);
  return tries >= MOST_TRIES ? locked(now + LOCK_MINUTES * 60_000, now) : wrong();
}

/** Opens a session and gives its token. Refuses a wrong name or password, a locked and a disabled account. */
export async function signIn(
  by: SignInBy,
  input: { username: string; password: string; address: string; requestId: string },
): Promise<string> {
  const username = input.username.trim().toLowerCase();
  const now = by.clock.now();
  const account = await by.store.claim({ username }, (db) =>
    db.selectFrom('people_account').selectAll().where('username', '=', username).executeTakeFirst(),
  );
  if (!account) {
    await pretendToVerify(input.password);
    throw refuseStranger(by.strangers, username, now);
  }
  const asker: Asker = {
    ...systemAsker(account.province_id),
    accountId: account.id,
    actor: username,
    address: input.address,
    requestId: input.requestId,
  };
  if (account.locked_until && account.locked_until.getTime() > now) {
    await pretendToVerify(input.password);
    throw locked(account.locked_until.getTime(), now);
  }
  if (!(await verifyPassword(input.password, account.password_hash)))
    throw await countWrongTry(by, asker, account.id, now);
  if (account.disabled_at) throw disabled();
  return openSession(by, asker, account.id);
}

/** Counts in the database itself, so that tries at the same moment are all counted. */
async function countWrongTry(by: SignInBy, asker: Asker, accountId: string, now: Instant): Promise<Refusal> {
  const until = new Date(now + LOCK_MINUTES * 60_000);
  const isLocked = await by.store.as(asker, async (tx) => {
    const row = await tx.db
      .updateTable('people_account')
      .set((eb) => ({ failed_tries: eb('failed_tries', '+', 1) }))
      .where('id', '=', accountId)
      .returning('failed_tries')
      .executeTakeFirstOrThrow();
    const reached = row.failed_tries >= MOST_TRIES;
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
  return isLocked ? locked(until.getTime(), now) : wrong();
}

/** A new session of the account; its token is given once and only its hash is kept. */
export async function openSession(by: Omit<SignInBy, 'strangers'>, asker: Asker, accountId: string): Promise<string> {
  const now = by.clock.now();
  const token = makeToken();
  await by.store.as(asker, async (tx) => {
    await tx.db
      .updateTable('people_account')
      .set({ failed_tries: 0, locked_until: null })
      .where('id', '=', accountId)
      .execute();
    await tx.db
      .insertInto('people_session')
      .values({
        province_id: asker.provinceId,
        token_hash: hashToken(token),
        account_id: accountId,
        created_at: new Date(now),
        seen_at: new Date(now),
        expires_at: new Date(now + by.policy.longestHours * 3_600_000),
      })
      .execute();
    tx.note({ action: 'session.open', objectKind: 'account', objectId: accountId });
  });
  return token;
}
