import { addDays, today } from '@cotmoc/base';
import { DayText, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { findPersons } from '@cotmoc/people';
import { delegationRoutes } from './delegation-routes.ts';
import { exportLetter } from './export-letter.ts';
import { exportRegister } from './export-register.ts';
import { getPersonPosts } from './get-person-posts.ts';
import { listGaps } from './list-gaps.ts';
import { listPostsOn } from './list-posts-on.ts';
import { listRegister } from './list-register.ts';
import { NAMED_KINDS, POST_KINDS } from './post.ts';
import { postChangeRoutes } from './post-change-routes.ts';
import type { PostsBy } from './post-store.ts';
import { HeldPost, Person, PersonPosts, RegisterRow } from './schemas.ts';

/** The routes of people and their posts. */
export function postsRoutes(by: PostsBy): Route[] {
  return [...readRoutes(by), ...postChangeRoutes(by), ...delegationRoutes(by)];
}

function readRoutes(by: PostsBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/officers',
      name: 'listOfficers',
      summary: 'Each unit’s named leader and officer on a day; units with nobody first',
      right: 'post.read',
      query: Type.Object({
        day: Type.Optional(DayText),
        q: Type.Optional(Type.String({ maxLength: 200 })),
        show: Type.Optional(OneOf(['all', 'gaps'])),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Object({
        items: Type.Array(RegisterRow),
        total: Type.Integer(),
        counts: Type.Object({
          units: Type.Integer(),
          withoutLeader: Type.Integer(),
          withoutOfficer: Type.Integer(),
        }),
      }),
      async handle({ tx, query }) {
        const { day = today(by.clock), q = '', show = 'all', offset = 0, limit = 100 } = query;
        return listRegister(tx, { day, q, show, offset, limit });
      },
    }),
    route({
      method: 'GET',
      path: '/api/officers/export',
      name: 'exportOfficers',
      summary: 'The register of officers of a day as a spreadsheet; exporting is logged',
      right: 'post.read',
      perMinute: 20,
      query: Type.Object({ day: Type.Optional(DayText) }),
      reply: 'file',
      async handle({ tx, query, session }) {
        const withContacts = session.rights.has('post.change');
        return exportRegister(tx, { day: query.day ?? today(by.clock), withContacts });
      },
    }),
    route({
      method: 'GET',
      path: '/api/units/:id/officers/letter',
      name: 'exportOfficersLetter',
      summary: 'The letter of a unit that names its leader and officer, as Word; exporting is logged',
      right: 'post.read',
      perMinute: 20,
      params: Type.Object({ id: Id }),
      query: Type.Object({ day: Type.Optional(DayText) }),
      reply: 'file',
      async handle({ tx, params, query, session }) {
        const withContacts = session.rights.has('post.change');
        return exportLetter(tx, { unitId: params.id, day: query.day ?? today(by.clock), withContacts });
      },
    }),
    route({
      method: 'GET',
      path: '/api/officers/gaps',
      name: 'listGaps',
      summary: 'Days in which a unit has nobody named, from a day on; those that begin first are first',
      right: 'post.read',
      query: Type.Object({
        from: Type.Optional(DayText),
        until: Type.Optional(DayText),
        q: Type.Optional(Type.String({ maxLength: 200 })),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Object({
        items: Type.Array(
          Type.Object({
            unitId: Id,
            unitName: Type.String(),
            kind: OneOf(NAMED_KINDS),
            from: DayText,
            to: Nullable(DayText),
          }),
        ),
        total: Type.Integer(),
        /** How many of them are there on the first day already. */
        begun: Type.Integer(),
      }),
      async handle({ tx, query }) {
        const { from = today(by.clock), q = '', offset = 0, limit = 100 } = query;
        return listGaps(tx, { from, until: query.until ?? addDays(from, 90), q, offset, limit });
      },
    }),
    route({
      method: 'GET',
      path: '/api/posts',
      name: 'listPosts',
      summary: 'Who holds which post on a day: leaders, officers and other posts',
      right: 'post.read',
      query: Type.Object({
        day: Type.Optional(DayText),
        q: Type.Optional(Type.String({ maxLength: 200 })),
        unit: Type.Optional(Id),
        kind: Type.Optional(OneOf(POST_KINDS)),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Object({ day: DayText, items: Type.Array(HeldPost), total: Type.Integer() }),
      async handle({ tx, query }) {
        const { day = today(by.clock), q = '', unit = null, kind = null, offset = 0, limit = 100 } = query;
        return { day, ...(await listPostsOn(tx, { day, q, unitId: unit, kind, offset, limit })) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/persons',
      name: 'findPersons',
      summary: 'Persons by name, found without marks too',
      right: 'post.read',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200 })),
        unit: Type.Optional(Id),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
      }),
      reply: Type.Array(Person),
      async handle({ tx, query }) {
        return findPersons(tx, { q: query.q ?? '', unitId: query.unit ?? null, limit: query.limit ?? 50 });
      },
    }),
    route({
      method: 'GET',
      path: '/api/persons/:id/posts',
      name: 'getPersonPosts',
      summary: 'A person with every post held, the newest first',
      right: 'post.read',
      params: Type.Object({ id: Id }),
      reply: PersonPosts,
      async handle({ tx, params }) {
        return getPersonPosts(tx, params.id, by);
      },
    }),
  ];
}
