import { createHash } from 'node:crypto';
import type { Clock, Instant, Randomness } from '@cotmoc/base';
import { type Factor, findFactorKinds, makeTicket } from '@cotmoc/factors';
import { type AccessPolicy, findAccount, LEVELS, pretendToVerify, readPolicy, verifyPassword } from '@cotmoc/people';
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

/** Stands in the log for whoever tried a user name that does not exist; the name itself may be a mistyped password. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Refuses a user name that does not exist as one that does: the same answers, by the same work. */
async function refuseStranger(by: SignInBy, input: { username: string; provinceId: string; from: From }, now: Instant) {
  const { strangers } = by;
  const { username, provinceId, from } = input;
  const known = strangers.get(username) ?? { tries: 0, lockedUntil: 0 };
  if (known.lockedUntil > now) return accountLocked(known.lockedUntil, now);
  const asker = askerAtTheDoor({ provinceId, accountId: NOBODY, username: 'unknown', from });
  const policy: AccessPolicy = await by.store.as(asker, ({ db }) => readPolicy(db));
  const tries = known.lockedUntil > 0 ? 1 : known.tries + 1;
  strangers.delete(username);
  strangers.set(username, { tries, lockedUntil: tries >= policy.wrongTries ? now + policy.lockMinutes * 60_000 : 0 });
  const oldest = strangers.keys().next().value;
  if (strangers.size > 10_000 && oldest !== undefined) strangers.delete(oldest);
  return countWrongTry(by.store, asker, { accountId: NOBODY, policy, now, told: wrongCredentials(policy), tries });
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
  const provinces = await by.store.provinces();
  if (!account) {
    await pretendToVerify(input.password);
    const lot = createHash('sha256').update(username).digest().readUInt32BE() % Math.max(1, provinces.length);
    const provinceId = provinces[lot]?.id;
    throw provinceId === undefined
      ? wrongCredentials(LEVELS[2])
      : await refuseStranger(by, { username, provinceId, from: input.from }, now);
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
  return by.store.as(await underOwnName(by.store, asker), async (tx): Promise<SignedIn> => {
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

/** The same, once it is shown who it is: under the person's own name, as the log names all that they do. */
export async function underOwnName(store: Store, asker: Asker & { accountId: string }): Promise<Asker> {
  const account = await store.as(asker, ({ db }) => findAccount(db, asker.accountId));
  return account ? { ...asker, actor: account.name } : asker;
}

/** The program acting for somebody who is not let in yet, under the name that was given. */
export function askerAtTheDoor(who: { provinceId: string; accountId: string; username: string; from: From }) {
  const { address, requestId } = who.from;
  return { ...systemAsker(who.provinceId), accountId: who.accountId, actor: who.username, address, requestId };
}
