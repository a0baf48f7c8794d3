import { ById, DayText, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { appoint } from './appoint.ts';
import { endPost } from './end-post.ts';
import { handOver } from './hand-over.ts';
import { nameOfficer } from './name-officer.ts';
import { planHandOver } from './plan-hand-over.ts';
import { NAMED_KINDS } from './post.ts';
import type { PostsBy } from './post-store.ts';
import { Gaps, HandOver } from './schemas.ts';

const Name = Type.String({ maxLength: 200 });
const Basis = Nullable(Type.String({ maxLength: 500 }));

/** Routes that change who holds which post. */
export function postChangeRoutes(by: PostsBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/units/:id/officers',
      name: 'nameOfficer',
      summary: 'Name a unit’s leader or officer in charge; who was named until then ends the day before',
      right: 'post.change',
      params: ById,
      body: Type.Object({
        kind: OneOf(NAMED_KINDS),
        person: Type.Union([Type.Object({ id: Id }), Type.Object({ name: Name })]),
        postName: Name,
        from: DayText,
        legalBasis: Basis,
      }),
      reply: Type.Object({
        postId: Id,
        personId: Id,
        ended: Nullable(Type.Object({ postId: Id, personName: Type.String() })),
        gaps: Gaps,
      }),
      async handle({ tx, params, body }) {
        return nameOfficer(tx, { unitId: params.id, ...body }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/posts',
      name: 'appoint',
      summary: 'Give a person a post other than a unit’s named ones',
      right: 'post.change',
      body: Type.Object({
        personId: Id,
        unitId: Id,
        name: Name,
        from: DayText,
        lastDay: Nullable(DayText),
        legalBasis: Basis,
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return { id: await appoint(tx, body, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/posts/:id/end',
      name: 'endPost',
      summary: 'Let a post end after its last day; gives the days then left without anybody named',
      right: 'post.change',
      params: ById,
      body: Type.Object({ lastDay: DayText }),
      reply: Type.Object({ gaps: Gaps }),
      async handle({ tx, params, body }) {
        return { gaps: await endPost(tx, { postId: params.id, lastDay: body.lastDay }) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/persons/:id/hand-over',
      name: 'previewHandOver',
      summary: 'What handing a person’s open work to another would move',
      right: 'post.change',
      params: ById,
      query: Type.Object({ to: Id, day: DayText }),
      reply: HandOver,
      async handle({ tx, params, query }) {
        return planHandOver(tx, { fromPerson: params.id, toPerson: query.to, day: query.day });
      },
    }),
    route({
      method: 'POST',
      path: '/api/persons/:id/hand-over',
      name: 'handOver',
      summary: 'Hand all open work of a person to another in one step',
      right: 'post.change',
      params: ById,
      body: Type.Object({ to: Id, day: DayText, reason: Type.String({ maxLength: 500 }) }),
      reply: HandOver,
      async handle({ tx, params, body }) {
        const { to: toPerson, day, reason } = body;
        return handOver(tx, { fromPerson: params.id, toPerson, day, reason }, by);
      },
    }),
  ];
}
