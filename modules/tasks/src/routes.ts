import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, Done, done, keptRoute, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { askCompletion } from './ask-completion.ts';
import { approveCompletion, returnCompletion } from './decide-completion.ts';
import { getTask } from './get-task.ts';
import { countTasks, listTasks, MOST_COUNTED, TASK_ORDERS } from './list-tasks.ts';
import { reportProgress } from './report-progress.ts';
import { Counts, TaskDetail, TaskItem } from './schemas.ts';
import { filterOf, taskQuery } from './task-query.ts';

export interface TasksBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Query = Type.Object({
  ...taskQuery,
  order: Type.Optional(OneOf(TASK_ORDERS)),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: MOST_COUNTED })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

/** The routes of tasks at work. */
export function tasksRoutes(by: TasksBy): Route[] {
  return [...readRoutes(by), ...workRoutes(by)];
}

function readRoutes(by: TasksBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/tasks',
      name: 'listTasks',
      summary: 'Tasks under a filter, one page',
      right: 'task.read',
      query: Query,
      reply: Type.Object({ items: Type.Array(TaskItem), isMore: Type.Boolean() }),
      async handle({ tx, query }) {
        const { order = 'due', offset = 0, limit = 50 } = query;
        const filter = filterOf(query);
        return listTasks(tx, { filter, order, offset, limit }, today(by.clock));
      },
    }),
    keptRoute({
      path: '/api/task-count',
      name: 'countTasks',
      summary: 'How many tasks there are under a filter, by state',
      right: 'task.read',
      query: Type.Object(taskQuery),
      reply: Type.Object({ total: Type.Integer(), isMore: Type.Boolean(), counts: Nullable(Counts) }),
      async handle({ tx, query }) {
        return countTasks(tx, filterOf(query), today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/tasks/:id',
      name: 'getTask',
      summary: 'One task with its sentence, history, and what may be done',
      right: 'task.read',
      params: ById,
      reply: TaskDetail,
      async handle({ tx, params, session }) {
        return getTask(tx, params.id, session, today(by.clock));
      },
    }),
  ];
}

function workRoutes(by: TasksBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/tasks/:id/progress',
      name: 'reportProgress',
      summary: 'Tell how far a task is',
      right: 'task.work',
      params: ById,
      body: Type.Object({
        percent: Nullable(Type.Integer({ minimum: 0, maximum: 100 })),
        quantityDone: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
        note: Nullable(Type.String({ maxLength: 4000 })),
      }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await reportProgress(tx, { taskId: params.id, session, progress: body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/completion',
      name: 'askCompletion',
      summary: 'Ask that a task be taken as done',
      right: 'task.work',
      params: ById,
      body: Type.Object({
        result: Type.String({ maxLength: 10_000 }),
        lateReason: Nullable(Type.String({ maxLength: 4000 })),
      }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await askCompletion(tx, { taskId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/completion/approval',
      name: 'approveCompletion',
      summary: 'Take a task as done; by somebody else than who asked',
      right: 'task.approve',
      params: ById,
      body: Type.Object({ note: Nullable(Type.String({ maxLength: 4000 })) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await approveCompletion(tx, { taskId: params.id, session, note: body.note }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/completion/return',
      name: 'returnCompletion',
      summary: 'Send a task back with the reason',
      right: 'task.approve',
      params: ById,
      body: Type.Object({ note: Type.String({ maxLength: 4000 }) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await returnCompletion(tx, { taskId: params.id, session, note: body.note }, by);
        return done;
      },
    }),
  ];
}
