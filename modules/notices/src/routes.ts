import type { Clock } from '@cotmoc/base';
import { ById, Done, done, Id, type Route, route, Type } from '@cotmoc/http';
import { countUnread, listNotices, markRead } from './list-notices.ts';
import { setWantsMail, wantsMail } from './preference.ts';

/** The routes of notices; each person sees only their own. */
export function noticesRoutes(by: { clock: Clock }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/notices',
      name: 'listNotices',
      summary: 'My notices, newest first',
      right: 'signed-in',
      query: Type.Object({
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      reply: Type.Object({
        items: Type.Array(
          Type.Object({
            id: Id,
            kind: Type.String(),
            title: Type.String(),
            body: Type.String(),
            link: Type.String(),
            createdAt: Type.String(),
            isRead: Type.Boolean(),
          }),
        ),
        unread: Type.Integer(),
      }),
      async handle({ tx, query }) {
        return listNotices(tx, { offset: query.offset ?? 0, limit: query.limit ?? 50 });
      },
    }),
    route({
      method: 'GET',
      path: '/api/notices/unread',
      name: 'countUnreadNotices',
      summary: 'How many of my notices are unread',
      right: 'signed-in',
      reply: Type.Object({ unread: Type.Integer() }),
      async handle({ tx }) {
        return { unread: await countUnread(tx) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/notices/:id/read',
      name: 'markNoticeRead',
      summary: 'Mark one of my notices as read',
      right: 'signed-in',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await markRead(tx, params.id, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/notices/read',
      name: 'markAllNoticesRead',
      summary: 'Mark all my notices as read',
      right: 'signed-in',
      reply: Done,
      async handle({ tx }) {
        await markRead(tx, null, by);
        return done;
      },
    }),
    route({
      method: 'GET',
      path: '/api/notices/mail',
      name: 'getMailPreference',
      summary: 'Whether I get letters by mail',
      right: 'signed-in',
      reply: Type.Object({ byMail: Type.Boolean() }),
      async handle({ tx }) {
        return { byMail: await wantsMail(tx) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/notices/mail',
      name: 'setMailPreference',
      summary: 'Set whether I get letters by mail',
      right: 'signed-in',
      body: Type.Object({ byMail: Type.Boolean() }),
      reply: Done,
      async handle({ tx, body }) {
        await setWantsMail(tx, body.byMail, by);
        return done;
      },
    }),
  ];
}
