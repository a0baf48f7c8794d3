import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Id, keptRoute, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { addEntry } from './add-entry.ts';
import { BUDGET_SOURCES, BUDGET_STEPS } from './budget.ts';
import { exportEstimate } from './export-estimate.ts';
import { getTaskBudget } from './get-task-budget.ts';
import { listBudget } from './list-budget.ts';
import { BudgetSums, BudgetTable, TaskBudget } from './schemas.ts';
import { sumBudget } from './sum-budget.ts';

const Year = Type.Integer({ minimum: 2000, maximum: 2100 });
const Short = Type.String({ maxLength: 100 });

/** The routes of the money of tasks. */
export function budgetRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/budget',
      name: 'listBudget',
      summary: 'The table task × steps under a filter, one page, with the sums of all of it',
      right: 'budget.read',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200 })),
        planId: Type.Optional(Id),
        year: Type.Optional(Year),
        source: Type.Optional(OneOf(BUDGET_SOURCES)),
        unitId: Type.Optional(Id),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      }),
      reply: BudgetTable,
      async handle({ tx, query }) {
        const { offset = 0, limit = 100, ...filter } = query;
        return listBudget(tx, { filter, offset, limit });
      },
    }),
    keptRoute({
      path: '/api/budget/sums',
      name: 'sumBudget',
      summary: 'The money of one year at each step, by source',
      right: 'budget.read',
      query: Type.Object({ year: Year }),
      reply: BudgetSums,
      async handle({ tx, query }) {
        return sumBudget(tx, query.year);
      },
    }),
    route({
      method: 'GET',
      path: '/api/budget/estimate.xlsx',
      name: 'exportEstimate',
      summary: 'The estimate for the finance department as a workbook',
      right: 'budget.read',
      query: Type.Object({ planId: Type.Optional(Id), year: Type.Optional(Year) }),
      reply: 'file',
      async handle({ tx, query }) {
        return exportEstimate(tx, { filter: query, today: today(by.clock) });
      },
    }),
    route({
      method: 'GET',
      path: '/api/tasks/:id/budget',
      name: 'getTaskBudget',
      summary: 'The money of one task: sums, warnings, every entry',
      right: 'budget.read',
      params: ById,
      reply: TaskBudget,
      async handle({ tx, params, session }) {
        return getTaskBudget(tx, params.id, session);
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/budget',
      name: 'addBudgetEntry',
      summary: 'Add an amount, or a correction below zero, to the money of a task',
      right: 'budget.enter',
      params: ById,
      body: Type.Object({
        source: OneOf(BUDGET_SOURCES),
        year: Year,
        unitId: Nullable(Id),
        step: OneOf(BUDGET_STEPS),
        amount: Type.Integer({ minimum: -1e13, maximum: 1e13 }),
        day: DayText,
        documentNumber: Nullable(Short),
        documentOn: Nullable(DayText),
        evidenceId: Nullable(Id),
        note: Nullable(Type.String({ maxLength: 4000 })),
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await addEntry(tx, { taskId: params.id, session, entry: body }, by) };
      },
    }),
  ];
}
