import type { Clock, Randomness } from '@cotmoc/base';
import { ById, Done, done, type Route, route, Type } from '@cotmoc/http';
import { explainDelay } from './explain-delay.ts';
import { liftObjectiveDelay, markObjectiveDelay } from './objective-delay.ts';

const Words = Type.String({ maxLength: 4000 });

/** The routes of why a task is late. */
export function delaysRoutes(by: { readonly clock: Clock; readonly random: Randomness }): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/tasks/:id/late-reason',
      name: 'explainDelay',
      summary: 'Say why a task is late; once',
      right: 'task.work',
      params: ById,
      body: Type.Object({ reason: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await explainDelay(tx, { taskId: params.id, session, reason: body.reason }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/objective-delay',
      name: 'markObjectiveDelay',
      summary: 'Mark a delay as one that nobody there could help',
      right: 'task.assign',
      params: ById,
      body: Type.Object({ basis: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await markObjectiveDelay(tx, { taskId: params.id, session, basis: body.basis }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/objective-delay/lifting',
      name: 'liftObjectiveDelay',
      summary: 'Take the mark of a delay that nobody could help off again',
      right: 'task.assign',
      params: ById,
      body: Type.Object({ basis: Words }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await liftObjectiveDelay(tx, { taskId: params.id, session, basis: body.basis }, by);
        return done;
      },
    }),
  ];
}
