import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { answerObstacle, forwardObstacle, withdrawObstacle } from './answer-obstacle.ts';
import { answerGroup, groupObstacles, joinGroup, leaveGroup, listSimilar } from './group-obstacles.ts';
import { getObstacle, listObstacles, listTaskObstacles } from './list-obstacles.ts';
import { OBSTACLE_STEPS, OUTCOMES } from './obstacle.ts';
import { readStandardDays } from './obstacle-store.ts';
import { raiseObstacle } from './raise-obstacle.ts';
import { ObstacleDetail, ObstacleItem } from './schemas.ts';
import { setStandardDays } from './set-standard-days.ts';

export interface ObstaclesBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Words = Type.String({ maxLength: 4000 });
const Days = Type.Integer({ minimum: 1, maximum: 60 });
const AllDays = Type.Object({ unit: Days, focal: Days, province: Days });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 200 });

/** The routes of obstacles. */
export function obstaclesRoutes(by: ObstaclesBy): Route[] {
  return [...readRoutes(by), ...deedRoutes(by), ...groupRoutes(by), ...dayRoutes(by)];
}

function readRoutes(by: ObstaclesBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/obstacles',
      name: 'listObstacles',
      summary: 'Obstacles under a filter, the longest waiting first, with how many wait at each step',
      right: 'obstacle.read',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200 })),
        is: Type.Optional(OneOf(['open', 'ended'])),
        step: Type.Optional(OneOf(OBSTACLE_STEPS)),
        unitId: Type.Optional(Id),
        groupId: Type.Optional(Id),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      }),
      reply: Type.Object({
        items: Type.Array(ObstacleItem),
        total: Type.Integer(),
        open: Type.Object({ unit: Type.Integer(), focal: Type.Integer(), province: Type.Integer() }),
      }),
      async handle({ tx, query, session }) {
        const { offset = 0, limit = 50, ...filter } = query;
        return listObstacles(tx, { filter, session, offset, limit }, today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/tasks/:id/obstacles',
      name: 'listTaskObstacles',
      summary: 'What stands in the way of one task, and whether I may raise something',
      right: 'obstacle.read',
      params: ById,
      reply: Type.Object({ items: Type.Array(ObstacleItem), may: Type.Object({ raise: Type.Boolean() }) }),
      async handle({ tx, params, session }) {
        return listTaskObstacles(tx, params.id, session, today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/obstacles/:id',
      name: 'getObstacle',
      summary: 'One obstacle with every step it went and what may be done',
      right: 'obstacle.read',
      params: ById,
      reply: ObstacleDetail,
      async handle({ tx, params, session }) {
        return getObstacle(tx, params.id, session, today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/obstacles/:id/similar',
      name: 'listSimilarObstacles',
      summary: 'Open obstacles that may be the same as this one, with why',
      right: 'obstacle.group',
      params: ById,
      reply: Type.Array(
        Type.Object({ obstacle: ObstacleItem, words: Type.Array(Type.String()), sameSection: Type.Boolean() }),
      ),
      async handle({ tx, params, session }) {
        return listSimilar(tx, params.id, session, today(by.clock));
      },
    }),
  ];
}

function deedRoutes(by: ObstaclesBy): Route[] {
  const Deed = Type.Object({ note: Words, version: Type.Integer() });
  return [
    route({
      method: 'POST',
      path: '/api/tasks/:id/obstacles',
      name: 'raiseObstacle',
      summary: 'Say what stands in the way of a task',
      right: 'obstacle.raise',
      params: ById,
      body: Type.Object({ text: Words, wish: Nullable(Words) }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await raiseObstacle(tx, { taskId: params.id, session, ...body }, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/obstacles/:id/answer',
      name: 'answerObstacle',
      summary: 'End an obstacle with an answer, a solution, or that the plan is to be adjusted',
      right: 'obstacle.answer',
      params: ById,
      body: Type.Object({ outcome: OneOf(OUTCOMES), note: Words, version: Type.Integer() }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await answerObstacle(tx, { obstacleId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/obstacles/:id/forwarding',
      name: 'forwardObstacle',
      summary: 'Pass an obstacle on to the step above',
      right: 'obstacle.answer',
      params: ById,
      body: Deed,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await forwardObstacle(tx, { obstacleId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/obstacles/:id/withdrawal',
      name: 'withdrawObstacle',
      summary: 'Take an obstacle back; by who raised it',
      right: 'obstacle.raise',
      params: ById,
      body: Deed,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await withdrawObstacle(tx, { obstacleId: params.id, session, ...body }, by);
        return done;
      },
    }),
  ];
}

function groupRoutes(by: ObstaclesBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/obstacle-groups',
      name: 'groupObstacles',
      summary: 'Put open obstacles that are the same together under a name',
      right: 'obstacle.group',
      body: Type.Object({ title: Type.String({ maxLength: 300 }), obstacleIds: Ids }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return { id: await groupObstacles(tx, body, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/obstacle-groups/:id/members',
      name: 'joinObstacleGroup',
      summary: 'Put more obstacles into a group',
      right: 'obstacle.group',
      params: ById,
      body: Type.Object({ obstacleIds: Ids }),
      reply: Done,
      async handle({ tx, params, body }) {
        await joinGroup(tx, { groupId: params.id, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/obstacles/:id/group',
      name: 'leaveObstacleGroup',
      summary: 'Take an obstacle out of its group',
      right: 'obstacle.group',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await leaveGroup(tx, params.id);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/obstacle-groups/:id/answer',
      name: 'answerObstacleGroup',
      summary: 'Answer at once every obstacle of a group that waits for me',
      right: 'obstacle.answer',
      params: ById,
      body: Type.Object({ outcome: OneOf(OUTCOMES), note: Words }),
      reply: Type.Object({ answered: Type.Integer(), left: Type.Integer() }),
      async handle({ tx, params, body, session }) {
        return answerGroup(tx, { groupId: params.id, session, ...body }, by);
      },
    }),
  ];
}

function dayRoutes(by: ObstaclesBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/obstacle-days',
      name: 'getObstacleDays',
      summary: 'Within how many working days each step is to answer',
      right: 'obstacle.read',
      reply: AllDays,
      async handle({ tx }) {
        return readStandardDays(tx);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/obstacle-days',
      name: 'setObstacleDays',
      summary: 'Say within how many working days each step is to answer',
      right: 'obstacle.set-days',
      body: AllDays,
      reply: Done,
      async handle({ tx, body }) {
        await setStandardDays(tx, body, by);
        return done;
      },
    }),
  ];
}
