import type { Clock, Randomness } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { askExtension, takeExtensionBack } from './ask-extension.ts';
import { decideExtension } from './decide-extension.ts';
import { listExtensions } from './list-extensions.ts';

const Words = Type.String({ maxLength: 4000 });

const ExtensionReply = Type.Object({
  id: Id,
  state: OneOf(['asked', 'granted', 'shortened', 'refused', 'taken-back']),
  askedBy: Type.String(),
  askedOn: DayText,
  oldDue: DayText,
  wantedDue: DayText,
  reason: Type.String(),
  grantedDue: Nullable(DayText),
  decidedBy: Nullable(Type.String()),
  decidedOn: Nullable(DayText),
  note: Nullable(Type.String()),
});

/** The routes of more time for a task. */
export function extensionsRoutes(by: { readonly clock: Clock; readonly random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/tasks/:id/extensions',
      name: 'listExtensions',
      summary: 'Every asking of a task for more time, and what I may do about the open one',
      right: 'task.read',
      params: ById,
      reply: Type.Object({
        items: Type.Array(ExtensionReply),
        may: Type.Object({ ask: Type.Boolean(), takeBack: Type.Boolean(), decide: Type.Boolean() }),
      }),
      async handle({ tx, params, session }) {
        return listExtensions(tx, params.id, session);
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/extension',
      name: 'askExtension',
      summary: 'Ask for more time, with the day and the reason',
      right: 'task.work',
      params: ById,
      body: Type.Object({ wantedDue: DayText, reason: Words }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await askExtension(tx, { taskId: params.id, session, ...body }, by) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/tasks/:id/extension',
      name: 'takeExtensionBack',
      summary: 'Take the open asking for more time back',
      right: 'task.work',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await takeExtensionBack(tx, { taskId: params.id, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/tasks/:id/extension/decision',
      name: 'decideExtension',
      summary: 'Answer an asking for more time: the day wanted, an earlier one, or none',
      right: 'task.assign',
      params: ById,
      body: Type.Object({ grantedDue: Nullable(DayText), note: Nullable(Words) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await decideExtension(tx, { taskId: params.id, session, ...body }, by);
        return done;
      },
    }),
  ];
}
