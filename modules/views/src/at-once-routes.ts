import type { Clock, Randomness } from '@cotmoc/base';
import { Id, type Route, route, Type } from '@cotmoc/http';
import { accepting, approving, doAtOnce, previewAtOnce } from './at-once.ts';
import { previewReassign, reassignAtOnce } from './reassign-at-once.ts';
import { AtOnceReply } from './schemas.ts';

const Several = { taskIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) };
/** Where one cannot be done, none is. */
const Whole = { allOrNothing: Type.Optional(Type.Boolean()) };
const Move = { fromUnitId: Id, toUnitId: Id };

/** The routes of doing one thing to several tasks, each with a preview that changes nothing. */
export function atOnceRoutes(by: { clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/task-approvals',
      name: 'approveTasks',
      summary: 'Take several tasks as done, each only where its own law allows it',
      right: 'task.approve',
      body: Type.Object({ ...Several, ...Whole }),
      reply: AtOnceReply,
      async handle({ tx, body, session }) {
        const { taskIds, allOrNothing = false } = body;
        return doAtOnce({ taskIds, allOrNothing }, approving(tx, session, by));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-approvals/preview',
      name: 'previewApproval',
      summary: 'Which of several tasks could be taken as done, and why the others cannot',
      right: 'task.approve',
      body: Type.Object(Several),
      reply: AtOnceReply,
      async handle({ tx, body, session }) {
        return previewAtOnce(body.taskIds, approving(tx, session, by));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-acceptances',
      name: 'acceptTasks',
      summary: 'Take up several tasks that my unit was given',
      right: 'task.work',
      body: Type.Object({ ...Several, ...Whole }),
      reply: AtOnceReply,
      async handle({ tx, body, session }) {
        const { taskIds, allOrNothing = false } = body;
        return doAtOnce({ taskIds, allOrNothing }, accepting(tx, session, by));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-acceptances/preview',
      name: 'previewAcceptance',
      summary: 'Which of several tasks my unit could take up, and why not the others',
      right: 'task.work',
      body: Type.Object(Several),
      reply: AtOnceReply,
      async handle({ tx, body, session }) {
        return previewAtOnce(body.taskIds, accepting(tx, session, by));
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-reassignments',
      name: 'reassignTasks',
      summary: 'Give the parts of a unit in several open tasks to another unit',
      right: 'task.reassign',
      body: Type.Object({ ...Several, ...Whole, ...Move, reason: Type.String({ maxLength: 1000 }) }),
      reply: AtOnceReply,
      async handle({ tx, body }) {
        return reassignAtOnce(tx, { ...body, allOrNothing: body.allOrNothing ?? false }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/task-reassignments/preview',
      name: 'previewReassignment',
      summary: 'In which of several tasks the parts of a unit could go to another, and why not in the others',
      right: 'task.reassign',
      body: Type.Object({ ...Several, ...Move }),
      reply: AtOnceReply,
      async handle({ tx, body }) {
        return previewReassign(tx, body, by);
      },
    }),
  ];
}
