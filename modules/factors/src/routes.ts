import type { Clock, Randomness } from '@cotmoc/base';
import { ById, Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { findAccount, requireOwnPassword } from '@cotmoc/people';
import type { Sealer } from '@cotmoc/store';
import { listFactors } from './factors.ts';
import { addPasskey, beginPasskey, removePasskey } from './passkey.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { beginTotp, confirmTotp, removeTotp } from './totp.ts';

const Password = Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }) });
const Codes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

/** The routes of one's own second factors; each change needs the password again. */
export function factorsRoutes(by: { clock: Clock; random: Randomness; sealer: Sealer }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/second-factor',
      name: 'getSecondFactor',
      summary: 'One’s own second factors',
      right: 'signed-in',
      reply: Type.Object({
        totp: Type.Boolean(),
        recoveryCodesLeft: Type.Integer(),
        passkeys: Type.Array(
          Type.Object({ id: Id, name: Type.String(), createdAt: Type.String(), usedAt: Nullable(Type.String()) }),
        ),
      }),
      async handle({ tx }) {
        return listFactors(tx.db, tx.asker.accountId ?? '');
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/totp',
      name: 'beginTotp',
      summary: 'Begin setting up codes of an application: its secret and the picture to scan',
      right: 'signed-in',
      perMinute: 20,
      body: Password,
      reply: Type.Object({ secret: Type.String(), qr: Type.String() }),
      async handle({ tx, body }) {
        await requireOwnPassword(tx, body.password);
        const accountId = tx.asker.accountId ?? '';
        const account = await findAccount(tx.db, accountId);
        return beginTotp(tx, { accountId, username: account?.username ?? '' }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/totp/confirm',
      name: 'confirmTotp',
      summary: 'End setting up with a first code; gives the recovery codes, told once',
      right: 'signed-in',
      perMinute: 20,
      body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) }),
      reply: Codes,
      async handle({ tx, body }) {
        const codes = await confirmTotp(tx, { accountId: tx.asker.accountId ?? '', code: body.code }, by);
        return { recoveryCodes: [...codes] };
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/totp/remove',
      name: 'removeTotp',
      summary: 'Take the codes of the application away',
      right: 'signed-in',
      perMinute: 20,
      body: Password,
      reply: Done,
      async handle({ tx, body }) {
        await requireOwnPassword(tx, body.password);
        await removeTotp(tx, tx.asker.accountId ?? '');
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/recovery-codes',
      name: 'renewRecoveryCodes',
      summary: 'New recovery codes, told once; the old ones are no more',
      right: 'signed-in',
      perMinute: 20,
      body: Password,
      reply: Codes,
      async handle({ tx, body }) {
        await requireOwnPassword(tx, body.password);
        return { recoveryCodes: [...(await renewRecoveryCodes(tx, tx.asker.accountId ?? ''))] };
      },
    }),
    ...passkeyRoutes(by),
  ];
}

function passkeyRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/second-factor/passkeys/question',
      name: 'beginPasskey',
      summary: 'Begin adding a passkey: what the browser asks the device, as JSON text',
      right: 'signed-in',
      perMinute: 20,
      body: Password,
      reply: Type.Object({ options: Type.String(), ticket: Type.String() }),
      async handle({ tx, body, visit }) {
        await requireOwnPassword(tx, body.password);
        const account = await findAccount(tx.db, tx.asker.accountId ?? '');
        if (!account) throw new Error('session without account');
        const { id: accountId, username, name } = account;
        return beginPasskey(tx, { accountId, username, name, origin: visit.origin }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/passkeys',
      name: 'addPasskey',
      summary: 'Keep the passkey that the device has made',
      right: 'signed-in',
      perMinute: 20,
      body: Type.Object({
        ticket: Type.String({ maxLength: 200 }),
        response: Type.String({ maxLength: 20_000 }),
        name: Type.String({ minLength: 1, maxLength: 100 }),
      }),
      reply: Done,
      async handle({ tx, body, visit }) {
        await addPasskey(tx, { ...body, accountId: tx.asker.accountId ?? '', origin: visit.origin }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/second-factor/passkeys/:id/remove',
      name: 'removePasskey',
      summary: 'Take a passkey away',
      right: 'signed-in',
      perMinute: 20,
      params: ById,
      body: Password,
      reply: Done,
      async handle({ tx, params, body }) {
        await requireOwnPassword(tx, body.password);
        await removePasskey(tx, { accountId: tx.asker.accountId ?? '', id: params.id });
        return done;
      },
    }),
  ];
}
