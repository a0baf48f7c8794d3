import { DayText, Id, OneOf, type Static, Type } from '@cotmoc/http';
import { LATE_CAUSES, STOODS, type TaskFilter } from './list-tasks.ts';
import { COMPLETIONS, TASK_STATES } from './task.ts';

/** The parts of an address that narrow tasks; the same for every list, view, count and export of tasks. */
export const taskQuery = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(Type.Array(OneOf(TASK_STATES))),
  late: Type.Optional(Type.Boolean()),
  completion: Type.Optional(Type.Array(OneOf(COMPLETIONS))),
  unit: Type.Optional(Type.Array(Id, { maxItems: 50 })),
  lead: Type.Optional(Type.Array(Id, { maxItems: 50 })),
  plan: Type.Optional(Id),
  section: Type.Optional(Type.String({ maxLength: 1000 })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2999 })),
  dueFrom: Type.Optional(DayText),
  dueTo: Type.Optional(DayText),
  why: Type.Optional(OneOf(LATE_CAUSES)),
  funded: Type.Optional(Type.Boolean()),
  stoodOn: Type.Optional(DayText),
  stoodAs: Type.Optional(OneOf(STOODS)),
};

const Query = Type.Object(taskQuery);
/** A question to the tasks, as an address asks it. */
export type TaskQuestion = Static<typeof Query>;

/** The filter that an address asks for. */
export function filterOf(query: TaskQuestion): TaskFilter {
  const { q, state, late, completion, unit, lead, plan, section, year } = query;
  const { dueFrom, dueTo, why, funded, stoodOn, stoodAs } = query;
  return {
    ...(q ? { q } : {}),
    ...(state ? { states: state } : {}),
    ...(late === undefined ? {} : { late }),
    ...(completion ? { completions: completion } : {}),
    ...(unit ? { unitIds: unit } : {}),
    ...(lead ? { leadIds: lead } : {}),
    ...(plan ? { planId: plan } : {}),
    ...(section === undefined ? {} : { section }),
    ...(year === undefined ? {} : { year }),
    ...(dueFrom ? { dueFrom } : {}),
    ...(dueTo ? { dueTo } : {}),
    ...(why ? { why } : {}),
    ...(funded ? { isFunded: true } : {}),
    ...(stoodOn && stoodAs ? { stood: { on: stoodOn, as: stoodAs } } : {}),
  };
}
