import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, keptRoute, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { filterOf, taskQuery } from '@cotmoc/tasks';
import { atOnceRoutes } from './at-once-routes.ts';
import { countDays } from './count-days.ts';
import { getDashboard } from './dashboard.ts';
import { GROUPINGS, groupTasks } from './group-tasks.ts';
import { chooseView, keepFilter, listKeptFilters, removeFilter, SHARINGS } from './kept-filters.ts';
import { listBars } from './list-bars.ts';
import { requireWindow } from './require-window.ts';
import { Bars, Dashboard, DueDays, Groups, KeptFilters } from './schemas.ts';
import { sheetRoutes } from './sheet-routes.ts';

export interface ViewsBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

/** The routes of seeing tasks in many ways. */
export function viewsRoutes(by: ViewsBy): Route[] {
  return [...windowRoutes(by), ...filterRoutes(by), ...sheetRoutes(by), ...atOnceRoutes(by)];
}

const window = { from: DayText, to: DayText };

function windowRoutes(by: ViewsBy): Route[] {
  return [
    keptRoute({
      path: '/api/task-bars',
      name: 'listTaskBars',
      summary: 'Tasks that touch a window of time, as bars',
      right: 'task.read',
      query: Type.Object({
        ...taskQuery,
        ...window,
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Bars,
      async handle({ tx, query }) {
        requireWindow(query);
        const { from, to, limit = 300 } = query;
        return listBars(tx, { filter: filterOf(query), from, to, limit }, today(by.clock));
      },
    }),
    keptRoute({
      path: '/api/task-days',
      name: 'countTaskDays',
      summary: 'How many tasks fall due on each day of a window',
      right: 'task.read',
      query: Type.Object({ ...taskQuery, ...window }),
      reply: DueDays,
      async handle({ tx, query }) {
        requireWindow(query);
        const { from, to } = query;
        return { days: await countDays(tx, { filter: filterOf(query), from, to }, today(by.clock)) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/task-groups',
      name: 'listTaskGroups',
      summary: 'Tasks in groups: by body, heading, state or month, with the first few of each',
      right: 'task.read',
      query: Type.Object({
        ...taskQuery,
        by: OneOf(GROUPINGS),
        each: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
      }),
      reply: Groups,
      async handle({ tx, query }) {
        const { by: grouping, each = 5, offset = 0 } = query;
        return groupTasks(tx, { filter: filterOf(query), by: grouping, each, offset }, today(by.clock));
      },
    }),
    keptRoute({
      path: '/api/dashboard',
      name: 'getDashboard',
      summary: 'What is late, why, whose, and how it was on the same day a year ago',
      right: 'dashboard.read',
      query: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999 })) }),
      reply: Dashboard,
      async handle({ tx, query }) {
        const day = today(by.clock);
        return getDashboard(tx, query.year ?? Number(day.slice(0, 4)), day);
      },
    }),
  ];
}

function filterRoutes(by: ViewsBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/task-filters',
      name: 'listTaskFilters',
      summary: 'Questions to the tasks that I keep or that are shared with me, and my columns',
      right: 'task.read',
      reply: KeptFilters,
      async handle({ tx }) {
        return listKeptFilters(tx);
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-filters',
      name: 'keepTaskFilter',
      summary: 'Keep a question under a name',
      right: 'task.read',
      body: Type.Object({
        name: Type.String({ maxLength: 100 }),
        address: Type.String({ maxLength: 2000 }),
        shared: OneOf(SHARINGS),
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return keepFilter(tx, body, by);
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/task-filters/:id',
      name: 'removeTaskFilter',
      summary: 'Remove a question of mine',
      right: 'task.read',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await removeFilter(tx, { id: params.id, removed: 'removed' }, by.clock);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-filters/:id/restoring',
      name: 'restoreTaskFilter',
      summary: 'Put back a question of mine that was removed',
      right: 'task.read',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await removeFilter(tx, { id: params.id, removed: 'kept' }, by.clock);
        return done;
      },
    }),
    route({
      method: 'PUT',
      path: '/api/task-view',
      name: 'chooseTaskView',
      summary: 'My columns, and the question that my list begins with',
      right: 'task.read',
      body: Type.Object({
        columns: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 40 })),
        filterId: Type.Optional(Nullable(Id)),
      }),
      reply: Done,
      async handle({ tx, body }) {
        await chooseView(tx, body);
        return done;
      },
    }),
  ];
}
