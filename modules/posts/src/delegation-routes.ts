import { today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { delegate } from './delegate.ts';
import { listCandidates, listOwnUnits } from './list-candidates.ts';
import { listDelegations, listDelegationsOfOthers } from './list-delegations.ts';
import type { PostsBy } from './post-store.ts';
import { revokeDelegation, revokeDelegationOf } from './revoke-delegation.ts';
import { Delegation, ManagedDelegation } from './schemas.ts';

/** Routes of standing in for somebody who is away. */
export function delegationRoutes(by: PostsBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/delegations',
      name: 'listDelegations',
      summary: 'What I have delegated and what was delegated to me, and for which units I may delegate',
      right: 'signed-in',
      reply: Type.Object({
        items: Type.Array(Delegation),
        units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      }),
      async handle({ tx }) {
        return { items: await listDelegations(tx, today(by.clock)), units: await listOwnUnits(tx) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/delegations/candidates',
      name: 'listCandidates',
      summary: 'Who may stand in for me in a unit: people of it or of one above it',
      right: 'delegation.make',
      query: Type.Object({ unit: Id }),
      reply: Type.Array(
        Type.Object({ accountId: Id, name: Type.String(), post: Nullable(Type.String()), unitName: Type.String() }),
      ),
      async handle({ tx, query }) {
        return listCandidates(tx, { unitId: query.unit, day: today(by.clock) });
      },
    }),
    route({
      method: 'POST',
      path: '/api/delegations',
      name: 'delegate',
      summary: 'Delegate my work in a unit for some days',
      right: 'delegation.make',
      body: Type.Object({
        unitId: Id,
        toAccount: Id,
        fromDay: DayText,
        lastDay: DayText,
        reason: Type.String({ maxLength: 500 }),
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return { id: await delegate(tx, body, by) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/delegations/:id',
      name: 'revokeDelegation',
      summary: 'Take a delegation back at once',
      right: 'delegation.make',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await revokeDelegation(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/delegations/all',
      name: 'listDelegationsOfOthers',
      summary: 'Who stands in for whom in the units one leads or administers, now or later',
      right: 'delegation.oversee',
      reply: Type.Array(ManagedDelegation),
      async handle({ tx }) {
        return [...(await listDelegationsOfOthers(tx, today(by.clock)))];
      },
    }),
    route({
      method: 'POST',
      path: '/api/delegations/:id/revocation',
      name: 'revokeDelegationOf',
      summary: 'Take back what somebody else has delegated, with the reason; both are told',
      right: 'delegation.oversee',
      params: ById,
      body: Type.Object({ reason: Type.String({ maxLength: 500 }) }),
      reply: Done,
      async handle({ tx, params, body }) {
        await revokeDelegationOf(tx, { id: params.id, reason: body.reason }, by);
        return done;
      },
    }),
  ];
}
