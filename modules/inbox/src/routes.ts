import { type Clock, today } from '@cotmoc/base';
import { DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import type { InboxSource } from './inbox-source.ts';
import { listInbox } from './list-inbox.ts';
import { markSeen } from './mark-seen.ts';

const Item = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Type.String(),
  detail: Type.String(),
  dueOn: Nullable(DayText),
  since: DayText,
  link: Type.String(),
  actions: Type.Array(
    Type.Object({
      name: Type.String(),
      method: OneOf(['POST', 'PUT', 'DELETE']),
      path: Type.String(),
      body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      needs: Type.Optional(OneOf(['note'])),
    }),
  ),
  unread: Type.Boolean(),
});

/** The routes of a person's own inbox; the sources come from the modules that know what waits. */
export function inboxRoutes(by: { clock: Clock; sources: readonly InboxSource[] }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/inbox',
      name: 'getInbox',
      summary: 'Everything that waits for me, by due day',
      right: 'signed-in',
      reply: Type.Object({
        items: Type.Array(Item),
        unread: Type.Integer(),
        kinds: Type.Array(Type.Object({ kind: Type.String(), count: Type.Integer() })),
      }),
      async handle({ tx, session }) {
        return listInbox(tx, session, { sources: by.sources, today: today(by.clock) });
      },
    }),
    route({
      method: 'GET',
      path: '/api/inbox/count',
      name: 'countInbox',
      summary: 'How much waits for me, and how much of it I have not looked at',
      right: 'signed-in',
      reply: Type.Object({ total: Type.Integer(), unread: Type.Integer() }),
      async handle({ tx, session }) {
        const { items, unread } = await listInbox(tx, session, { sources: by.sources, today: today(by.clock) });
        return { total: items.length, unread };
      },
    }),
    route({
      method: 'POST',
      path: '/api/inbox/seen',
      name: 'markInboxSeen',
      summary: 'Mark waiting things as looked at',
      right: 'signed-in',
      body: Type.Object({
        items: Type.Array(Type.Object({ kind: Type.String({ maxLength: 60 }), id: Id, since: DayText }), {
          maxItems: 500,
        }),
      }),
      reply: Done,
      async handle({ tx, body }) {
        await markSeen(tx, body.items, by);
        return done;
      },
    }),
  ];
}
