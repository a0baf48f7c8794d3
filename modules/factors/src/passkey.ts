import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { makeTicket, redeemTicket } from './ticket.ts';

/** Minutes that a question to a device stays good. */
const MINUTES = 5;

/** Loaded when somebody first uses a passkey: it brings twelve megabytes of certificate formats along. */
const webauthn = () => import('@simplewebauthn/server');

type By = { clock: Clock; random: Randomness };

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

/** What the browser sent, as an object; null where it is none. */
function parseResponse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    // Narrowed to a record just before.
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function refusePasskey(): Refusal {
  return new Refusal('forbidden', 'passkey-not-taken', {
    vi: 'Khóa truy cập chưa được chấp nhận. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'The passkey was not accepted. Try again, or sign in with the password.',
  });
}

/** The question that makes a device create a passkey for the asker. */
export async function beginPasskey(
  tx: Transaction,
  input: { accountId: string; username: string; name: string; origin: string },
  by: By,
): Promise<{ options: string; ticket: string }> {
  const known = await tx.db
    .selectFrom('factors_passkey')
    .select('credential_id')
    .where('account_id', '=', input.accountId)
    .execute();
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Cột Mốc',
    rpID: hostOf(input.origin),
    userName: input.username,
    userDisplayName: input.name,
    userID: new TextEncoder().encode(input.accountId),
    attestationType: 'none',
    excludeCredentials: known.map((key) => ({ id: key.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const payload = { challenge: options.challenge, origin: input.origin };
  const { token } = await makeTicket(
    tx,
    { kind: 'passkey', accountId: input.accountId, payload, minutes: MINUTES },
    by,
  );
  return { options: JSON.stringify(options), ticket: token };
}

/** Keeps the passkey that a device has created. Refuses an answer to another question or from another site. */
export async function addPasskey(
  tx: Transaction,
  input: { accountId: string; ticket: string; response: string; name: string; origin: string },
  by: By,
): Promise<void> {
  const now = by.clock.now();
  const ticket = await redeemTicket(tx.db, { kind: 'passkey', token: input.ticket, now });
  const response = parseResponse(input.response);
  if (!ticket || ticket.accountId !== input.accountId || !response) throw refusePasskey();
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    // The library checks every part of it.
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: ticket.payload['challenge'] ?? '',
    expectedOrigin: input.origin,
    expectedRPID: hostOf(input.origin),
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw refusePasskey();
  const { credential } = verified.registrationInfo;
  await tx.db
    .insertInto('factors_passkey')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      account_id: input.accountId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: input.name.trim(),
      created_at: new Date(now),
      used_at: null,
    })
    .execute();
  tx.note({
    action: 'account.add-passkey',
    objectKind: 'account',
    objectId: input.accountId,
    after: { name: input.name.trim() },
  });
}

/** Takes one passkey of the asker away. Refuses an unknown one. */
export async function removePasskey(tx: Transaction, input: { accountId: string; id: string }): Promise<void> {
  const removed = await tx.db
    .deleteFrom('factors_passkey')
    .where('account_id', '=', input.accountId)
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) {
    throw new Refusal('not-found', 'no-such-passkey', {
      vi: 'Không còn khóa truy cập này.',
      en: 'This passkey is no more.',
    });
  }
  tx.note({ action: 'account.remove-passkey', objectKind: 'account', objectId: input.accountId });
}

/** The question for signing in; it is the same whether or not the user name has passkeys. */
export async function askPasskey(
  tx: Transaction,
  input: { username: string; origin: string },
  by: By,
): Promise<{ options: string; ticket: string }> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({ rpID: hostOf(input.origin), userVerification: 'required' });
  const payload = { challenge: options.challenge, username: input.username };
  const { token } = await makeTicket(tx, { kind: 'passkey', accountId: null, payload, minutes: MINUTES }, by);
  return { options: JSON.stringify(options), ticket: token };
}

/** What was asked, of which user name; it can be answered once. Refuses a question that is over. */
export async function redeemQuestion(
  tx: Transaction,
  ticket: string,
  by: { clock: Clock },
): Promise<{ challenge: string; username: string }> {
  const found = await redeemTicket(tx.db, { kind: 'passkey', token: ticket, now: by.clock.now() });
  const { challenge, username } = found?.payload ?? {};
  if (found?.accountId !== null || !challenge || !username) throw refusePasskey();
  return { challenge, username };
}

/** The account whose device answered the question rightly. Refuses every other answer. */
export async function checkPasskey(
  tx: Transaction,
  input: { challenge: string; response: string; origin: string },
  by: { clock: Clock },
): Promise<string> {
  const response = parseResponse(input.response);
  const id = response?.['id'];
  if (typeof id !== 'string') throw refusePasskey();
  const key = await tx.db.selectFrom('factors_passkey').selectAll().where('credential_id', '=', id).executeTakeFirst();
  if (!key) throw refusePasskey();
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    // The library checks every part of it.
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: input.challenge,
    expectedOrigin: input.origin,
    expectedRPID: hostOf(input.origin),
    credential: {
      id: key.credential_id,
      publicKey: new Uint8Array(Buffer.from(key.public_key, 'base64url')),
      counter: key.counter,
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw refusePasskey();
  await tx.db
    .updateTable('factors_passkey')
    .set({ counter: verified.authenticationInfo.newCounter, used_at: new Date(by.clock.now()) })
    .where('id', '=', key.id)
    .execute();
  return key.account_id;
}
