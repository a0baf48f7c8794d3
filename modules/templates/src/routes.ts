import type { Clock, Randomness } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { listTemplates, templatePage } from './list-templates.ts';
import { removeTemplate, renameTemplate, saveTemplate } from './save-template.ts';
import { startFromPlan, useTemplate } from './use-template.ts';

export interface TemplatesBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Name = Type.String({ minLength: 1, maxLength: 300 });
const head = {
  id: Id,
  name: Type.String(),
  year: Type.Integer(),
  unitId: Id,
  unitName: Type.String(),
  planId: Nullable(Id),
  createdName: Type.String(),
  createdOn: DayText,
  version: Type.Integer(),
  may: Type.Object({ change: Type.Boolean() }),
};
const Task = Type.Object({
  text: Type.String(),
  bodies: Type.Array(
    Type.Object({
      role: OneOf(['lead', 'support', 'perform', 'direct', 'approve', 'inform']),
      agency: Type.String(),
      unitId: Nullable(Id),
    }),
  ),
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  times: Type.Array(Type.String()),
  quantity: Nullable(Type.Number()),
  quantityUnit: Nullable(Type.String()),
  amount: Nullable(Type.Number()),
  product: Nullable(Type.String()),
});
const Start = Type.Object({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  unitId: Id,
  title: Type.String({ minLength: 1, maxLength: 500 }),
});

/** The routes of templates: keep a task list, use it for another year, start from last year's plan. */
export function templatesRoutes(by: TemplatesBy): Route[] {
  return [...readRoutes(), ...changeRoutes(by), ...useRoutes(by)];
}

function readRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/templates',
      name: 'listTemplates',
      summary: 'Task lists kept for another year',
      right: 'template.read',
      reply: Type.Array(Type.Object({ ...head, tasks: Type.Integer() })),
      async handle({ tx, session }) {
        return listTemplates(tx, session);
      },
    }),
    route({
      method: 'GET',
      path: '/api/templates/:id',
      name: 'getTemplate',
      summary: 'A task list with its tasks',
      right: 'template.read',
      params: ById,
      reply: Type.Object({ ...head, tasks: Type.Array(Task) }),
      async handle({ tx, params, session }) {
        return templatePage(tx, params.id, session);
      },
    }),
  ];
}

function changeRoutes(by: TemplatesBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/templates',
      name: 'saveTemplate',
      summary: 'Keep the tasks of a plan in force, all or some',
      right: 'template.change',
      body: Type.Object({
        planId: Id,
        taskIds: Nullable(Type.Array(Id, { maxItems: 5000 })),
        unitId: Id,
        name: Name,
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body, session }) {
        return { id: await saveTemplate(tx, { ...body, session }, by) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/templates/:id',
      name: 'renameTemplate',
      summary: 'Give a template another name',
      right: 'template.change',
      params: ById,
      body: Type.Object({ name: Name, version: Type.Integer() }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await renameTemplate(tx, { id: params.id, ...body, session });
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/templates/:id',
      name: 'removeTemplate',
      summary: 'Take a template out of the list',
      right: 'template.change',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await removeTemplate(tx, { id: params.id, session, restore: false }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/templates/:id/restoring',
      name: 'restoreTemplate',
      summary: 'Put a removed template back',
      right: 'template.change',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await removeTemplate(tx, { id: params.id, session, restore: true }, by);
        return done;
      },
    }),
  ];
}

function useRoutes(by: TemplatesBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/templates/:id/plans',
      name: 'useTemplate',
      summary: 'Make a draft of another year from a template, its days moved with the year',
      right: 'template.change',
      params: ById,
      body: Start,
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await useTemplate(tx, { id: params.id, ...body, session }, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/plans/:id/next-year',
      name: 'startFromPlan',
      summary: 'Make a draft of another year from a plan in force',
      right: 'template.change',
      params: ById,
      body: Start,
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await startFromPlan(tx, { planId: params.id, ...body, session }, by) };
      },
    }),
  ];
}
