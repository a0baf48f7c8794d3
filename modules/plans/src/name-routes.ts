import { type Clock, dayOf } from '@cotmoc/base';
import { ById, DayText, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { renewNames } from './renew-names.ts';
import type { ResolveAgency } from './review.ts';
import { listUsedNames } from './used-names.ts';

const HOW = ['found', 'ask', 'chosen', 'outside'] as const;

/** The routes of the names of bodies that plans used. */
export function planNameRoutes(by: {
  readonly clock: Clock;
  readonly resolverFor: (tx: Transaction) => Promise<ResolveAgency>;
}): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/names/used',
      name: 'listUsedNames',
      summary: 'Every name of a body that plans used: how each was taken, how surely, by whom; open ones first',
      right: 'plan.read',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200 })),
        how: Type.Optional(OneOf(HOW)),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Object({
        items: Type.Array(
          Type.Object({
            text: Type.String(),
            uses: Type.Array(
              Type.Object({
                planId: Id,
                planTitle: Type.String(),
                planState: OneOf(['draft', 'issued']),
                day: DayText,
                how: OneOf(HOW),
                confidence: Type.Number(),
                reason: Type.Object({ vi: Type.String(), en: Type.String() }),
                units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
                by: Nullable(Type.String()),
                at: Nullable(Type.String()),
                tasks: Type.Integer(),
              }),
            ),
          }),
        ),
        total: Type.Integer(),
        /** Names that some plan took so, whatever `how` asks for. */
        counts: Type.Object({
          ask: Type.Integer(),
          found: Type.Integer(),
          chosen: Type.Integer(),
          outside: Type.Integer(),
        }),
      }),
      async handle({ tx, query }) {
        const { q = '', how = null, offset = 0, limit = 100 } = query;
        const asked = { q, how, offset, limit, dayOf: (at: Date) => dayOf(at.getTime()) };
        const { items, total, counts } = await listUsedNames(tx, asked);
        return {
          items: items.map(({ text, uses }) => ({
            text,
            uses: uses.map((use) => ({ ...use, at: use.at?.toISOString() ?? null })),
          })),
          total,
          counts,
        };
      },
    }),
    route({
      method: 'POST',
      path: '/api/plans/:id/names/renewal',
      name: 'renewPlanNames',
      summary: 'Take the names of a draft as they are remembered now; one step that can be undone',
      right: 'plan.review',
      params: ById,
      reply: Type.Array(Type.Object({ agency: Type.String(), before: Type.Array(Id), after: Type.Array(Id) })),
      async handle({ tx, params }) {
        const resolve = await by.resolverFor(tx);
        const renewed = await renewNames(tx, { planId: params.id, resolve }, by);
        return renewed.map(({ agency, before, after }) => ({ agency, before: [...before], after: [...after] }));
      },
    }),
  ];
}
