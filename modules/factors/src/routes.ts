import type { Clock } from '@cotmoc/base';
import { Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { findAccount, requireOwnPassword } from '@cotmoc/people';
import type { Sealer } from '@cotmoc/store';
import { listFactors } from './factors.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { beginTotp, confirmTotp, removeTotp } from './totp.ts';

const Password = Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }) });
const Codes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

/** The routes of one's own second factors; each change needs the password again. */
export function factorsRoutes(by: { clock: Clock; sealer: Sealer }): Route[] {
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
  ];
}
