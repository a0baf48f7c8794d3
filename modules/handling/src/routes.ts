import type { Clock, Randomness } from '@cotmoc/base';
import { ById, Done, done, Nullable, type Route, route, Type } from '@cotmoc/http';
import { acceptTask, markTaskSeen, resendTask, returnTask } from './handle-task.ts';
import { givePart, tellPart } from './tell-part.ts';

const Words = Type.String({ maxLength: 2000 });
const Ordinal = Type.Integer({ minimum: 1 });

/** The routes of what bodies do with what they are given. */
export function handlingRoutes(by: { readonly clock: Clock; readonly random: Randomness }): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/tasks/:id/seen',
      name: 'markTaskSeen',
      summary: 'Note that my unit has seen what it was given',
      right: 'task.work',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await markTaskSeen(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/acceptance',
      name: 'acceptTask',
      summary: 'Take up what my unit was given',
      right: 'task.work',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await acceptTask(tx, { taskId: params.id, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/sending-back',
      name: 'returnTask',
      summary: 'Send what my unit was given back, with the reason',
      right: 'task.work',
      params: ById,
      body: Type.Object({ reason: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await returnTask(tx, { taskId: params.id, session, reason: body.reason }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/sending-again',
      name: 'resendTask',
      summary: 'Give a body again what it sent back',
      right: 'task.assign',
      params: ById,
      body: Type.Object({ ordinal: Ordinal, note: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await resendTask(tx, { taskId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'PUT',
      path: '/api/tasks/:id/part',
      name: 'givePart',
      summary: 'Write down what a support’s part in a task is',
      right: 'task.work',
      params: ById,
      body: Type.Object({ ordinal: Ordinal, part: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await givePart(tx, { taskId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/part',
      name: 'tellPart',
      summary: 'Say that my unit’s part as a support is done, or that it is not after all',
      right: 'task.work',
      params: ById,
      body: Type.Object({ ordinal: Ordinal, isDone: Type.Boolean(), note: Nullable(Words) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await tellPart(tx, { taskId: params.id, session, ...body }, by);
        return done;
      },
    }),
  ];
}
