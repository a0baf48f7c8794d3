import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, type Route, route, Type } from '@cotmoc/http';
import { answerUrging, changeUrging, removeUrging, sendUrging } from './change-urging.ts';
import { draftUrging } from './draft-urging.ts';
import { listLateBodies } from './late-bodies.ts';
import { LateBodyShape, UrgingItemShape, UrgingShape } from './schemas.ts';
import { getUrging, listUrgings } from './urging.ts';
import { withdrawUrging } from './withdraw-urging.ts';

const Version = Type.Integer({ minimum: 1 });

/** The routes of urging: who keeps waiting, letters to them, their answers. */
export function urgingRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/late-bodies',
      name: 'listLateBodies',
      summary: 'Bodies with late work or unanswered requests, whoever keeps waiting longest first',
      right: 'urging.write',
      query: Type.Object({ plan: Type.Optional(Id) }),
      reply: Type.Object({ items: Type.Array(LateBodyShape) }),
      async handle({ tx, query }) {
        return { items: await listLateBodies(tx, { planId: query.plan ?? null, today: today(by.clock) }) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/urgings',
      name: 'draftUrging',
      summary: 'Begin an urging letter to some bodies, filled with their late work',
      right: 'urging.write',
      body: Type.Object({
        unitIds: Type.Array(Id, { minItems: 1, maxItems: 300 }),
        planId: Type.Optional(Id),
        answerBy: DayText,
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return draftUrging(tx, { ...body, planId: body.planId ?? null }, by);
      },
    }),
    route({
      method: 'GET',
      path: '/api/urgings',
      name: 'listUrgings',
      summary: 'Urging letters that I may see, the newest first',
      right: 'task.read',
      query: Type.Object({
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      reply: Type.Object({ items: Type.Array(UrgingItemShape), total: Type.Integer() }),
      async handle({ tx, query }) {
        return listUrgings(tx, { offset: query.offset ?? 0, limit: query.limit ?? 50 });
      },
    }),
    route({
      method: 'GET',
      path: '/api/urgings/:id',
      name: 'getUrging',
      summary: 'One urging letter with what my bodies are told',
      right: 'task.read',
      params: ById,
      reply: UrgingShape,
      async handle({ tx, params }) {
        return getUrging(tx, params.id);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/urgings/:id',
      name: 'changeUrging',
      summary: 'Change the words of a draft',
      right: 'urging.write',
      params: ById,
      body: Type.Object({
        version: Version,
        title: Type.String({ maxLength: 300 }),
        answerBy: DayText,
        texts: Type.Array(Type.Object({ unitId: Id, text: Type.String({ maxLength: 50_000 }) }), { maxItems: 300 }),
      }),
      reply: Done,
      async handle({ tx, params, body }) {
        await changeUrging(tx, { id: params.id, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/urgings/:id/sending',
      name: 'sendUrging',
      summary: 'Send a draft to its bodies',
      right: 'urging.write',
      params: ById,
      body: Type.Object({ version: Version }),
      reply: Done,
      async handle({ tx, params, body }) {
        await sendUrging(tx, { id: params.id, version: body.version }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/urgings/:id/withdrawal',
      name: 'withdrawUrging',
      summary: 'Take a letter back that was sent, with the reason',
      right: 'urging.write',
      params: ById,
      body: Type.Object({ version: Version, reason: Type.String({ maxLength: 2000 }) }),
      reply: Done,
      async handle({ tx, params, body }) {
        await withdrawUrging(tx, { id: params.id, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/urgings/:id',
      name: 'removeUrging',
      summary: 'Throw a draft away',
      right: 'urging.write',
      params: ById,
      query: Type.Object({ version: Version }),
      reply: Done,
      async handle({ tx, params, query }) {
        await removeUrging(tx, { id: params.id, version: query.version });
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/urgings/:id/answers',
      name: 'answerUrging',
      summary: 'Answer an urging letter for my unit',
      right: 'task.work',
      params: ById,
      body: Type.Object({ unitId: Id, answer: Type.String({ maxLength: 10_000 }) }),
      reply: Done,
      async handle({ tx, params, body }) {
        await answerUrging(tx, { id: params.id, ...body }, by);
        return done;
      },
    }),
  ];
}
