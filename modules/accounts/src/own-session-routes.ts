import { ById, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { changeContact, findAccount, findContact, LAW, listRoles, ROLES, readPolicy } from '@cotmoc/people';
import { changePassword } from './change-password.ts';
import { collectOwnRecord } from './own-record.ts';
import { askErasure, collectPersonalData } from './personal-data.ts';
import type { AccountsBy } from './routes.ts';
import { idleMinutesOf } from './session-policy.ts';
import { endOtherSessions, endSession, listSessions } from './sessions.ts';
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
  /** A second factor must be set up before anything else. */
  mustEnrol: Type.Boolean(),
  /** What was delegated lies still until a second factor is set up. */
  delegationNeedsFactor: Type.Boolean(),
  idleMinutes: Type.Integer(),
  passwordLength: Type.Integer(),
  province: Type.Object({ id: Id, nameVi: Type.String(), nameEn: Type.String() }),
  unitIds: Type.Array(Id),
  seesProvince: Type.Boolean(),
  roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitId: Id, unitName: Type.String() })),
  may: Type.Record(Type.String(), Type.Boolean()),
});

/** One open session as it is listed. */
export const SessionRow = Type.Object({
  id: Id,
  openedAt: Type.String(),
  seenAt: Type.String(),
  address: Type.String(),
  device: Type.String(),
  way: Type.String(),
  isThis: Type.Boolean(),
});

const Contact = Type.Object({
  phone: Nullable(Type.String({ maxLength: 30 })),
  email: Nullable(Type.String({ maxLength: 200 })),
});

const PersonalData = Type.Object({
  person: Type.Object({ name: Type.String(), post: Nullable(Type.String()), unit: Nullable(Type.String()) }),
  account: Type.Object({
    username: Type.String(),
    language: Type.String(),
    lastSignIn: Type.String(),
    passwordChangedAt: Type.String(),
  }),
  contact: Contact,
  roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitName: Type.String() })),
  secondFactor: Type.Object({ totp: Type.Boolean(), passkeys: Type.Array(Type.String()) }),
  sessions: Type.Array(
    Type.Object({
      openedAt: Type.String(),
      seenAt: Type.String(),
      address: Type.String(),
      device: Type.String(),
    }),
  ),
  notices: Type.Integer(),
  log: Type.Object({ lines: Type.Integer(), first: Nullable(Type.String()) }),
});

/** The routes of one's own session, password, sessions elsewhere and personal data. */
export function ownSessionRoutes(by: AccountsBy): Route[] {
  return [
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
        const roles = await listRoles(tx.db, accountId);
        const policy = await readPolicy(tx.db);
        return {
          account: { ...account, mustChangePassword: session.mustChangePassword },
          mustEnrol: session.mustEnrol ?? false,
          delegationNeedsFactor: (session.withheld?.size ?? 0) > 0,
          idleMinutes: idleMinutesOf(
            policy,
            roles.map((grant) => grant.role),
            by.policy,
          ),
          passwordLength: policy.passwordLength,
          province: { id: province.id, nameVi: province.name_vi, nameEn: province.name_en },
          unitIds: [...tx.asker.unitIds],
          seesProvince: tx.asker.scope === 'province',
          roles: [...roles],
          may: Object.fromEntries(Object.keys(LAW).map((right) => [right, session.rights.has(right)])),
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
        await changePassword(tx, { ...body, sessionHash: session.sessionHash }, by);
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
    route({
      method: 'GET',
      path: '/api/sessions',
      name: 'listSessions',
      summary: 'One’s own open sessions',
      right: 'signed-in',
      reply: Type.Array(SessionRow),
      async handle({ tx, session }) {
        return listSessions(tx, { accountId: tx.asker.accountId ?? '', sessionHash: session.sessionHash }, by);
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/sessions/:id',
      name: 'endSession',
      summary: 'End one of one’s own sessions',
      right: 'signed-in',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await endSession(tx, params.id);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/sessions/end-others',
      name: 'endOtherSessions',
      summary: 'End every session of one’s own but this one',
      right: 'signed-in',
      reply: Type.Object({ ended: Type.Integer() }),
      async handle({ tx, session }) {
        return { ended: await endOtherSessions(tx, session.sessionHash) };
      },
    }),
    ...personalRoutes(by),
  ];
}

function personalRoutes(by: AccountsBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/personal-data',
      name: 'getPersonalData',
      summary: 'What is kept about the person signed in',
      right: 'signed-in',
      reply: PersonalData,
      async handle({ tx, session }) {
        return collectPersonalData(tx, session, by);
      },
    }),
    route({
      method: 'GET',
      path: '/api/personal-data/export',
      name: 'exportPersonalData',
      summary: 'The same as a file to take along',
      right: 'signed-in',
      perMinute: 20,
      reply: 'file',
      async handle({ tx, session }) {
        const data = { ...(await collectPersonalData(tx, session, by)), record: await collectOwnRecord(tx) };
        tx.note({ action: 'account.export', objectKind: 'account', objectId: tx.asker.accountId ?? '' });
        const bytes = Buffer.from(`${JSON.stringify({ format: 'cotmoc.person/2', ...data }, null, 2)}\n`, 'utf8');
        return { name: 'du-lieu-ca-nhan.json', mediaType: 'application/json; charset=utf-8', bytes };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/personal-data/contact',
      name: 'changeContact',
      summary: 'Change how one can be reached',
      right: 'signed-in',
      body: Contact,
      reply: Done,
      async handle({ tx, body }) {
        const accountId = tx.asker.accountId ?? '';
        const account = await findAccount(tx.db, accountId);
        if (!account) throw new Error(`session without account ${accountId}`);
        const known = await findContact(tx.db, account.personId);
        const isSame = known.phone === body.phone && known.email === body.email;
        if (!isSame) await changeContact(tx, { accountId, personId: account.personId, contact: body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/personal-data/erasure',
      name: 'askErasure',
      summary: 'Ask the administrators to erase one’s personal data',
      right: 'signed-in',
      perMinute: 5,
      reply: Done,
      async handle({ tx }) {
        await askErasure(tx, by);
        return done;
      },
    }),
  ];
}
