import type { Clock, Randomness } from '@cotmoc/base';
import { SHIFTS } from '@cotmoc/holidays';
import { ById, DayText, Done, done, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { EVERIES } from '@cotmoc/tasks';
import { changeRecurrence, pauseTask, resumeTask } from './change-recurrence.ts';
import { changeTaskSetting, readTaskSetting } from './task-setting.ts';

const Setting = Type.Object({
  shift: OneOf(SHIFTS),
  leadDays: Type.Integer({ minimum: 0, maximum: 60 }),
  proofEvery: OneOf(EVERIES),
});

/** The routes of work that comes again. */
export function recurrenceRoutes(by: { readonly clock: Clock; readonly random: Randomness }): Route[] {
  return [
    route({
      method: 'PUT',
      path: '/api/tasks/:id/recurrence',
      name: 'changeRecurrence',
      summary: 'Change how a task comes again, for the periods still to be made',
      right: 'task.assign',
      params: ById,
      body: Type.Object({
        kind: OneOf(['recurring', 'proof']),
        every: OneOf(EVERIES),
        dueDay: Nullable(Type.Integer({ minimum: 1, maximum: 31 })),
        quantityEach: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
        until: DayText,
        version: Type.Integer(),
      }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        const { version, ...rule } = body;
        await changeRecurrence(tx, { taskId: params.id, session, rule, version }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/pause',
      name: 'pauseTask',
      summary: 'Make no more occurrences of a task for the time being',
      right: 'task.assign',
      params: ById,
      body: Type.Object({ reason: Type.String({ maxLength: 2000 }) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await pauseTask(tx, { taskId: params.id, session, reason: body.reason }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/resume',
      name: 'resumeTask',
      summary: 'Go on with a paused task; none is made for the pause',
      right: 'task.assign',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await resumeTask(tx, { taskId: params.id, session }, by);
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/task-setting',
      name: 'getTaskSetting',
      summary: 'How the province runs work that comes again',
      right: 'task.read',
      reply: Setting,
      async handle({ tx }) {
        return readTaskSetting(tx);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/task-setting',
      name: 'changeTaskSetting',
      summary:
        'Set where deadlines on rest days go, how early occurrences are made, how often continuous work is shown',
      right: 'task.assign',
      body: Setting,
      reply: Done,
      async handle({ tx, body }) {
        await changeTaskSetting(tx, body, by);
        return done;
      },
    }),
  ];
}
