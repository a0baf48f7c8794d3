import { DayText, Id, OneOf, type Static, Type } from '@cotmoc/http';
import { LATE_CAUSES, LISTED_GRAINS, STOODS, type TaskFilter } from './list-tasks.ts';
import { COMPLETIONS, EXTENSIONS, HANDLINGS, TASK_STATES } from './task.ts';

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
  grain: Type.Optional(OneOf(LISTED_GRAINS)),
  parent: Type.Optional(Id),
  handling: Type.Optional(Type.Array(OneOf(HANDLINGS))),
  extension: Type.Optional(Type.Array(OneOf(EXTENSIONS))),
  objective: Type.Optional(Type.Boolean()),
  withdrawn: Type.Optional(Type.Boolean()),
};

const Query = Type.Object(taskQuery);
/** A question to the tasks, as an address asks it. */
export type TaskQuestion = Static<typeof Query>;

/** The filter that an address asks for. */
export function filterOf(query: TaskQuestion): TaskFilter {
  const { q, state, late, completion, unit, lead, plan, section, year } = query;
  const { dueFrom, dueTo, why, funded, stoodOn, stoodAs } = query;
  const { grain, parent, handling, extension, objective, withdrawn } = query;
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
    ...(grain ? { grain } : {}),
    ...(parent ? { parentId: parent } : {}),
    ...(handling ? { handlings: handling } : {}),
    ...(extension ? { extensions: extension } : {}),
    ...(objective === undefined ? {} : { objective }),
    ...(withdrawn ? { withdrawn } : {}),
    ...(stoodOn && stoodAs ? { stood: { on: stoodOn, as: stoodAs } } : {}),
  };
}
