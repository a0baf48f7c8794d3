import type { Clock, Instant, Randomness } from '@cotmoc/base';
import { type Factor, findFactorKinds, makeTicket } from '@cotmoc/factors';
import { type AccessPolicy, LEVELS, pretendToVerify, readPolicy, verifyPassword } from '@cotmoc/people';
import { type Asker, type Sealer, type Store, systemAsker } from '@cotmoc/store';
import { type From, openSession } from './open-session.ts';
import type { SessionPolicy } from './session-policy.ts';
import { accountDisabled, accountLocked, countWrongTry, wrongCredentials } from './wrong-try.ts';

/** Minutes that a right password waits for its second factor. */
const HALF_SESSION_MINUTES = 5;

export interface SignInBy {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly policy: SessionPolicy;
  readonly strangers: StrangerTries;
  readonly sealer: Sealer;
}

/** Wrong tries at user names that do not exist, so that they look like those that do. Kept in memory, bounded. */
export type StrangerTries = Map<string, { tries: number; lockedUntil: Instant }>;

/** An open session, or a ticket that the second factor turns into one and that opens nothing else. */
export type SignedIn =
  | { readonly next: 'work'; readonly token: string }
  | { readonly next: 'second-factor'; readonly ticket: string; readonly ways: readonly Factor[] };

async function refuseStranger(by: SignInBy, username: string, now: Instant) {
  const { strangers } = by;
  const first = (await by.store.provinces())[0];
  const policy = first ? await by.store.as(systemAsker(first.id), ({ db }) => readPolicy(db)) : LEVELS[2];
  const known = strangers.get(username) ?? { tries: 0, lockedUntil: 0 };
  if (known.lockedUntil > now) return accountLocked(known.lockedUntil, now);
  const tries = known.lockedUntil > 0 ? 1 : known.tries + 1;
  const until = now + policy.lockMinutes * 60_000;
  strangers.delete(username);
  strangers.set(username, { tries, lockedUntil: tries >= policy.wrongTries ? until : 0 });
  const oldest = strangers.keys().next().value;
  if (strangers.size > 10_000 && oldest !== undefined) strangers.delete(oldest);
  return tries >= policy.wrongTries ? accountLocked(until, now) : wrongCredentials(policy);
}

/**
 * Opens a session, or, where the account has a second factor, gives the ticket for it. Refuses a wrong name or
 * password, a locked and a disabled account.
 */
export async function signIn(
  by: SignInBy,
  input: { username: string; password: string; from: From },
): Promise<SignedIn> {
  const username = input.username.trim().toLowerCase();
  const now = by.clock.now();
  const account = await by.store.claim({ username }, (db) =>
    db.selectFrom('people_account').selectAll().where('username', '=', username).executeTakeFirst(),
  );
  if (!account) {
    await pretendToVerify(input.password);
    throw await refuseStranger(by, username, now);
  }
  const asker = askerAtTheDoor({ provinceId: account.province_id, accountId: account.id, username, from: input.from });
  if (account.locked_until && account.locked_until.getTime() > now) {
    await pretendToVerify(input.password);
    throw accountLocked(account.locked_until.getTime(), now);
  }
  if (!(await verifyPassword(input.password, account.password_hash))) {
    const policy: AccessPolicy = await by.store.as(asker, ({ db }) => readPolicy(db));
    throw await countWrongTry(by.store, asker, {
      accountId: account.id,
      policy,
      now,
      told: wrongCredentials(policy),
    });
  }
  if (account.disabled_at) throw accountDisabled();
  return by.store.as(asker, async (tx): Promise<SignedIn> => {
    const ways = await findFactorKinds(tx.db, account.id);
    if (ways.length === 0) {
      const token = await openSession(tx, { accountId: account.id, way: 'password', from: input.from }, by);
      return { next: 'work', token };
    }
    const half = { kind: 'second-factor', accountId: account.id, minutes: HALF_SESSION_MINUTES } as const;
    const { token } = await makeTicket(tx, half, by);
    return { next: 'second-factor', ticket: token, ways };
  });
}

/** The program acting for somebody who is not let in yet, under the name that was given. */
export function askerAtTheDoor(who: {
  provinceId: string;
  accountId: string | null;
  username: string;
  from: From;
}): Asker {
  const { address, requestId } = who.from;
  return { ...systemAsker(who.provinceId), accountId: who.accountId, actor: who.username, address, requestId };
}
