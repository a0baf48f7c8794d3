import { ById, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { ROLES } from '@cotmoc/people';
import { erasePerson } from './erase-person.ts';
import { inviteAccount, listInvitations, renewInvitation, withdrawInvitation } from './invite-account.ts';
import { SessionRow } from './own-session-routes.ts';
import { resetPassword, resetSecondFactor, unlockAccount } from './reset-password.ts';
import type { AccountsBy } from './routes.ts';
import { endSessionsOf, listSessionsOf } from './sessions.ts';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

const InvitationReply = Type.Object({ accountId: Id, token: Type.String(), expiresAt: Type.String() });

/** The routes of an administrator about the signing in of others. */
export function managedAccountRoutes(by: AccountsBy): Route[] {
  const right = 'account.manage';
  return [
    route({
      method: 'POST',
      path: '/api/accounts',
      name: 'inviteAccount',
      summary: 'Make a person with an account and roles; gives the link, told once, where they choose the password',
      right,
      body: Type.Object({
        name: Text(200),
        post: Nullable(Type.String({ maxLength: 200 })),
        username: Type.String({ minLength: 3, maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]*$' }),
        unitId: Id,
        roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitId: Id }), { maxItems: 20 }),
        phone: Nullable(Type.String({ maxLength: 30 })),
        email: Nullable(Type.String({ maxLength: 200 })),
      }),
      reply: InvitationReply,
      async handle({ tx, body }) {
        const { phone, email, ...person } = body;
        const made = await inviteAccount(tx, { ...person, contact: { phone, email } }, by);
        return { ...made, expiresAt: made.expiresAt.toISOString() };
      },
    }),
    route({
      method: 'GET',
      path: '/api/invitations',
      name: 'listInvitations',
      summary: 'The accounts that wait for their person',
      right,
      reply: Type.Array(Type.Object({ accountId: Id, expiresAt: Type.String(), isExpired: Type.Boolean() })),
      async handle({ tx }) {
        return listInvitations(tx, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/invitation',
      name: 'renewInvitation',
      summary: 'A new link in place of the old one',
      right,
      params: ById,
      reply: InvitationReply,
      async handle({ tx, params }) {
        const made = await renewInvitation(tx, params.id, by);
        return { ...made, expiresAt: made.expiresAt.toISOString() };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/accounts/:id/invitation',
      name: 'withdrawInvitation',
      summary: 'Take an invitation back',
      right,
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await withdrawInvitation(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/unlock',
      name: 'unlockAccount',
      summary: 'Let a locked account try again at once',
      right,
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
      summary: 'Give an account a new first password, told once; its sessions end',
      right,
      params: ById,
      reply: Type.Object({ password: Type.String() }),
      async handle({ tx, params }) {
        return { password: await resetPassword(tx, params.id, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/second-factor/reset',
      name: 'resetSecondFactor',
      summary: 'Take the lost second factors of an account away; its sessions end',
      right,
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await resetSecondFactor(tx, params.id);
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/accounts/:id/sessions',
      name: 'listSessionsOf',
      summary: 'The open sessions of an account',
      right,
      params: ById,
      reply: Type.Array(SessionRow),
      async handle({ tx, params }) {
        return listSessionsOf(tx, params.id, by);
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/accounts/:id/sessions',
      name: 'endSessionsOf',
      summary: 'End every session of an account',
      right,
      params: ById,
      reply: Type.Object({ ended: Type.Integer() }),
      async handle({ tx, params }) {
        return { ended: await endSessionsOf(tx, params.id) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/erase',
      name: 'erasePerson',
      summary: 'Erase the personal data of a disabled account, where the law allows',
      right,
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await erasePerson(tx, params.id, by);
        return done;
      },
    }),
  ];
}
