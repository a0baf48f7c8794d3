import type { Clock } from '@cotmoc/base';
import { ById, Done, done, Id, Nullable, OneOf, publicRoute, type Route, route, Type } from '@cotmoc/http';
import type { Store } from '@cotmoc/store';
import { findAccount, listAccounts, listRoles } from './account-store.ts';
import { changePassword } from './change-password.ts';
import type { SessionPolicy } from './find-session.ts';
import { resetPassword, unlockAccount } from './reset-password.ts';
import { LAW } from './rights.ts';
import { ROLES } from './role.ts';
import { type StrangerTries, signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const Password = Type.String({ minLength: 1, maxLength: 200 });

const SessionReply = Type.Object({
  account: Type.Object({
    id: Id,
    username: Type.String(),
    name: Type.String(),
    post: Nullable(Type.String()),
    language: Type.String(),
    mustChangePassword: Type.Boolean(),
  }),
  province: Type.Object({ id: Id, nameVi: Type.String(), nameEn: Type.String() }),
  unitIds: Type.Array(Id),
  seesProvince: Type.Boolean(),
  roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitId: Id, unitName: Type.String() })),
  may: Type.Record(Type.String(), Type.Boolean()),
});

const AccountRow = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  post: Nullable(Type.String()),
  unitId: Id,
  isLocked: Type.Boolean(),
  isDisabled: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitId: Id, unitName: Type.String() })),
});

/** The routes of sessions and accounts. */
export function peopleRoutes(by: {
  store: Store;
  clock: Clock;
  policy: SessionPolicy;
  strangers: StrangerTries;
}): Route[] {
  return [
    publicRoute({
      method: 'POST',
      path: '/api/session',
      name: 'signIn',
      summary: 'Sign in: opens a session in a cookie',
      right: 'public',
      perMinute: 60,
      body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 100 }), password: Password }),
      reply: Done,
      async answer({ body, visit }) {
        const { address, requestId } = visit;
        visit.setSession(await signIn(by, { ...body, address, requestId }));
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/session',
      name: 'getSession',
      summary: 'Who is signed in, and what that person may do',
      right: 'signed-in',
      reply: SessionReply,
      async handle({ tx, session }) {
        const accountId = tx.asker.accountId ?? '';
        const account = await findAccount(tx.db, accountId);
        if (!account) throw new Error(`session without account ${accountId}`);
        const province = await tx.db.selectFrom('province').selectAll().executeTakeFirstOrThrow();
        const may = Object.fromEntries(Object.keys(LAW).map((right) => [right, session.rights.has(right)]));
        return {
          account,
          province: { id: province.id, nameVi: province.name_vi, nameEn: province.name_en },
          unitIds: [...tx.asker.unitIds],
          seesProvince: tx.asker.scope === 'province',
          roles: [...(await listRoles(tx.db, accountId))],
          may,
        };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/session',
      name: 'signOut',
      summary: 'Sign out: ends this session',
      right: 'signed-in',
      reply: Done,
      async handle({ tx, session, visit }) {
        await signOut(tx, session.sessionHash);
        visit.setSession(null);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/session/password',
      name: 'changePassword',
      summary: 'Change one’s own password; ends every other session',
      right: 'signed-in',
      perMinute: 20,
      body: Type.Object({ password: Password, newPassword: Password }),
      reply: Done,
      async handle({ tx, session, body }) {
        await changePassword(tx, { ...body, sessionHash: session.sessionHash });
        return done;
      },
    }),
    route({
      method: 'PUT',
      path: '/api/session/language',
      name: 'changeLanguage',
      summary: 'Choose one’s language',
      right: 'signed-in',
      body: Type.Object({ language: OneOf(['vi', 'en']) }),
      reply: Done,
      async handle({ tx, body }) {
        await tx.db.updateTable('people_account').set(body).where('id', '=', tx.asker.accountId).execute();
        return done;
      },
    }),
    ...accountRoutes(by.clock),
  ];
}

function accountRoutes(clock: Clock): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/accounts',
      name: 'listAccounts',
      summary: 'Every account with its roles',
      right: 'account.manage',
      reply: Type.Array(AccountRow),
      async handle({ tx }) {
        const accounts = await listAccounts(tx.db);
        return Promise.all(
          accounts.map(async (account) => ({
            ...account,
            isLocked: (account.lockedUntil?.getTime() ?? 0) > clock.now(),
            isDisabled: account.disabledAt !== null,
            roles: [...(await listRoles(tx.db, account.id))],
          })),
        );
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/unlock',
      name: 'unlockAccount',
      summary: 'Let a locked account try again at once',
      right: 'account.manage',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await unlockAccount(tx, params.id);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/first-password',
      name: 'resetPassword',
      summary: 'Give an account a new first password, told once',
      right: 'account.manage',
      params: ById,
      reply: Type.Object({ password: Type.String() }),
      async handle({ tx, params }) {
        return { password: await resetPassword(tx, params.id) };
      },
    }),
  ];
}
