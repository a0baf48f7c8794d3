import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { listAccounts, listAllRoles } from './account-store.ts';
import { readContact } from './contact.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { explainRights } from './explain-rights.ts';
import { giveRole, takeRole } from './give-role.ts';
import { changePolicy, LEVELS, POLICY_BOUNDS, readPolicy } from './policy.ts';
import { LAW, type Right } from './rights.ts';
import { ROLES } from './role.ts';

// The keys of LAW are its rights.
const RIGHTS = Object.keys(LAW) as Right[];

const AccountRow = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  post: Nullable(Type.String()),
  unitId: Id,
  isLocked: Type.Boolean(),
  isDisabled: Type.Boolean(),
  disabledWhy: Nullable(OneOf(['administrator', 'idle', 'erased'])),
  mustChangePassword: Type.Boolean(),
  seenAt: Type.String(),
  roles: Type.Array(Type.Object({ role: OneOf(ROLES), unitId: Id, unitName: Type.String() })),
});

const Policy = Type.Object({
  passwordLength: Type.Integer(),
  passwordHistory: Type.Integer(),
  administratorPasswordDays: Type.Integer(),
  idleMinutes: Type.Integer(),
  administratorIdleMinutes: Type.Integer(),
  wrongTries: Type.Integer(),
  lockMinutes: Type.Integer(),
  inactiveDays: Type.Integer(),
  secondFactorRoles: Type.Array(OneOf(ROLES)),
  sameHandsMayIssue: Type.Boolean(),
});

const Grant = Type.Object({ role: OneOf(ROLES), unitId: Id });

/** The routes of accounts, their roles, and what a province asks of them. */
export function peopleRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/accounts',
      name: 'listAccounts',
      summary: 'Every account with its roles',
      right: 'account.manage',
      reply: Type.Array(AccountRow),
      async handle({ tx }) {
        const [accounts, roles] = [await listAccounts(tx.db), await listAllRoles(tx.db)];
        return accounts.map((account) => ({
          ...account,
          isLocked: (account.lockedUntil?.getTime() ?? 0) > by.clock.now(),
          isDisabled: account.disabledAt !== null,
          seenAt: account.seenAt.toISOString(),
          roles: [...(roles.get(account.id) ?? [])],
        }));
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/disable',
      name: 'disableAccount',
      summary: 'Put an account out of use; what it did stays',
      right: 'account.manage',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await disableAccount(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/enable',
      name: 'enableAccount',
      summary: 'Put an account back into use',
      right: 'account.manage',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await enableAccount(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/roles',
      name: 'giveRole',
      summary: 'Give an account a role in a unit and all below it',
      right: 'account.manage',
      params: ById,
      body: Grant,
      reply: Done,
      async handle({ tx, params, body }) {
        await giveRole(tx, { accountId: params.id, ...body });
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/roles/take',
      name: 'takeRole',
      summary: 'Take a role away from an account',
      right: 'account.manage',
      params: ById,
      body: Grant,
      reply: Done,
      async handle({ tx, params, body }) {
        await takeRole(tx, { accountId: params.id, ...body });
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/accounts/:id/contact/read',
      name: 'readContact',
      summary: 'How a person can be reached; that it was read is told to the log',
      right: 'account.manage',
      params: ById,
      reply: Type.Object({ phone: Nullable(Type.String()), email: Nullable(Type.String()) }),
      async handle({ tx, params }) {
        return readContact(tx, params.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/policy',
      name: 'getPolicy',
      summary: 'What the province asks of its accounts, with the values of levels 2 and 3',
      right: 'policy.change',
      reply: Type.Object({
        policy: Policy,
        level2: Policy,
        level3: Policy,
        bounds: Type.Array(Type.Object({ name: Type.String(), least: Type.Integer(), most: Type.Integer() })),
      }),
      async handle({ tx }) {
        const plain = (policy: (typeof LEVELS)[2]) => ({ ...policy, secondFactorRoles: [...policy.secondFactorRoles] });
        const bounds = Object.entries(POLICY_BOUNDS).map(([name, [least, most]]) => ({ name, least, most }));
        return { policy: plain(await readPolicy(tx.db)), level2: plain(LEVELS[2]), level3: plain(LEVELS[3]), bounds };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/policy',
      name: 'changePolicy',
      summary: 'Change what the province asks of its accounts',
      right: 'policy.change',
      body: Policy,
      reply: Done,
      async handle({ tx, body }) {
        await changePolicy(tx, body, { now: by.clock.now() });
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/session/rights',
      name: 'explainRights',
      summary: 'Every right of the law as it stands for the person signed in',
      right: 'signed-in',
      reply: Type.Array(
        Type.Object({
          right: OneOf(RIGHTS),
          given: Type.Boolean(),
          holders: Type.Array(OneOf(ROLES)),
          through: Type.Array(
            Type.Object({
              role: OneOf(ROLES),
              unitName: Type.String(),
              wholeProvince: Type.Boolean(),
              units: Type.Integer(),
            }),
          ),
          lent: Type.Array(Type.Object({ by: Type.String(), unitName: Type.String(), waits: Type.Boolean() })),
        }),
      ),
      async handle({ tx, session }) {
        return explainRights(tx, { day: today(by.clock), withheld: session.withheld ?? new Set() });
      },
    }),
  ];
}
