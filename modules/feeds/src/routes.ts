import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import { ById, Done, done, Id, Nullable, publicRoute, type Route, route, Type } from '@cotmoc/http';
import type { Store } from '@cotmoc/store';
import { listFeeds, makeFeed, revokeFeed } from './feeds.ts';
import { readFeed } from './read-feed.ts';

const FeedShape = Type.Object({
  id: Id,
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
  madeAt: Type.String(),
  readAt: Nullable(Type.String()),
});

/** The routes of calendars: a person's own secret addresses, and what stands behind one. */
export function feedsRoutes(by: { store: Store; clock: Clock; random: Randomness }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/feeds',
      name: 'listFeeds',
      summary: 'My calendar addresses',
      right: 'task.read',
      reply: Type.Object({ items: Type.Array(FeedShape) }),
      async handle({ tx }) {
        return { items: await listFeeds(tx) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/feeds',
      name: 'makeFeed',
      summary: 'Make a calendar address; it is told once',
      right: 'task.read',
      body: Type.Object({ unitId: Nullable(Id) }),
      reply: Type.Object({ id: Id, url: Type.String() }),
      async handle({ tx, body, visit }) {
        const { id, token } = await makeFeed(tx, body, by);
        return { id, url: `${visit.origin}/api/calendar/${token}/viec.ics` };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/feeds/:id',
      name: 'revokeFeed',
      summary: 'Take a calendar address away',
      right: 'task.read',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await revokeFeed(tx, params.id, by);
        return done;
      },
    }),
    publicRoute({
      method: 'GET',
      path: '/api/calendar/:token/viec.ics',
      name: 'readFeed',
      summary: 'The calendar behind a secret address',
      right: 'public',
      perMinute: 60,
      params: Type.Object({ token: Type.String({ pattern: '^[\\w-]{20,80}$' }) }),
      reply: 'file',
      async answer({ params, visit }) {
        const { address, origin, requestId } = visit;
        const bytes = await readFeed(by, { token: params.token, address, origin, requestId });
        if (!bytes) {
          throw new Refusal('not-found', 'no-such-feed', {
            vi: 'Địa chỉ lịch này không có hoặc đã thu hồi. Hãy lập địa chỉ mới trong Cột Mốc.',
            en: 'This calendar address does not exist or was revoked. Make a new one in Cột Mốc.',
          });
        }
        return { name: 'viec.ics', mediaType: 'text/calendar; charset=utf-8', bytes };
      },
    }),
  ];
}
