import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { TASK_ROLES } from '@cotmoc/tasks';
import { countByUnit, READINGS } from './count-by-unit.ts';
import { offerToSuccessors } from './offer-to-successors.ts';
import { passToOnlySuccessors, reassignTask } from './reassign-task.ts';

const Reason = Type.String({ maxLength: 1000 });

/** Routes about tasks of units that are no more, and figures by the units of then and of now. */
export function reassignmentsRoutes(by: { readonly clock: Clock; readonly random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/successor-offers',
      name: 'listSuccessorOffers',
      summary: 'Open tasks of units that are no more, with who took up their work',
      right: 'task.reassign',
      query: Type.Object({ day: Type.Optional(DayText) }),
      reply: Type.Array(
        Type.Object({
          taskId: Id,
          path: Type.String(),
          text: Type.String(),
          planTitle: Type.String(),
          ordinal: Type.Integer(),
          role: OneOf(TASK_ROLES),
          agency: Type.String(),
          unitId: Id,
          unitName: Type.String(),
          successors: Type.Array(Type.Object({ id: Id, name: Type.String() })),
        }),
      ),
      async handle({ tx, query }) {
        return offerToSuccessors(tx, query.day ?? today(by.clock));
      },
    }),
    route({
      method: 'POST',
      path: '/api/successor-offers/pass',
      name: 'passToOnlySuccessors',
      summary: 'Let every open task whose unit has exactly one successor go to it',
      right: 'task.reassign',
      body: Type.Object({ reason: Reason }),
      reply: Type.Object({ passed: Type.Integer(), waiting: Type.Integer() }),
      async handle({ tx, body }) {
        return passToOnlySuccessors(tx, body, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/reassignment',
      name: 'reassignTask',
      summary: 'Give a body’s part in an open task to another unit',
      right: 'task.reassign',
      params: ById,
      body: Type.Object({ ordinal: Type.Integer({ minimum: 1 }), toUnitId: Id, reason: Reason }),
      reply: Done,
      async handle({ tx, params, body }) {
        await reassignTask(tx, { taskId: params.id, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/task-counts/by-unit',
      name: 'countByUnit',
      summary: 'A year’s tasks by unit: as the plans gave them, or by whose work they are now',
      right: 'task.read',
      query: Type.Object({
        year: Type.Integer({ minimum: 2000, maximum: 2100 }),
        reading: Type.Optional(OneOf(READINGS)),
        day: Type.Optional(DayText),
      }),
      reply: Type.Array(
        Type.Object({
          unitId: Nullable(Id),
          unitName: Nullable(Type.String()),
          tasks: Type.Integer(),
          done: Type.Integer(),
          late: Type.Integer(),
        }),
      ),
      async handle({ tx, query }) {
        const { year, reading = 'given', day = today(by.clock) } = query;
        return countByUnit(tx, { year, reading, day });
      },
    }),
  ];
}
