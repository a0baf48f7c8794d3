import { DayText, Id, Nullable, OneOf, type Route, route, type Static, Type } from '@cotmoc/http';
import { listAccounts } from '@cotmoc/people';
import { verifyAudit } from '@cotmoc/store';
import { listWords } from './action-words.ts';
import { exportEntries } from './export-entries.ts';
import { type AuditFilter, listEntries } from './list-entries.ts';

const FilterQuery = Type.Object({
  objectKind: Type.Optional(Type.String({ maxLength: 60 })),
  objectId: Type.Optional(Type.String({ maxLength: 100 })),
  actor: Type.Optional(Type.String({ maxLength: 200 })),
  person: Type.Optional(Id),
  about: Type.Optional(Id),
  action: Type.Optional(Type.String({ maxLength: 60 })),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
});

const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const Choice = Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() });

function filterOf(query: Static<typeof FilterQuery>): AuditFilter {
  const asked = Object.entries(query).filter(([key, value]) => value !== undefined && key in FilterQuery.properties);
  return Object.fromEntries(asked);
}

/** The routes of the audit log: read, export, verify. Nobody can write through them. */
export function auditRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/audit',
      name: 'listAudit',
      summary: 'The audit log, newest first',
      right: 'audit.read',
      query: Type.Object({
        ...FilterQuery.properties,
        before: Type.Optional(Type.Integer({ minimum: 1 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Array(
        Type.Object({
          seq: Type.Integer(),
          at: Type.String(),
          actor: Type.String(),
          actorId: Nullable(Id),
          action: Type.String(),
          actionWords: Words,
          objectKind: Type.String(),
          kindWords: Words,
          objectId: Type.String(),
          objectTitle: Nullable(Type.String()),
          changes: Type.Array(
            Type.Object({
              field: Type.String(),
              words: Words,
              before: Type.Optional(Type.Unknown()),
              after: Type.Optional(Type.Unknown()),
              beforeWords: Type.Optional(Words),
              afterWords: Type.Optional(Words),
            }),
          ),
          address: Nullable(Type.String()),
          requestId: Nullable(Type.String()),
        }),
      ),
      async handle({ tx, query }) {
        return listEntries(tx, { filter: filterOf(query), beforeSeq: query.before ?? null, limit: query.limit ?? 100 });
      },
    }),
    route({
      method: 'GET',
      path: '/api/audit/choices',
      name: 'listAuditChoices',
      summary: 'What the log can be narrowed by: the people of the province, the actions and the kinds of things',
      right: 'audit.read',
      reply: Type.Object({
        people: Type.Array(Type.Object({ id: Id, name: Type.String() })),
        actions: Type.Array(Choice),
        kinds: Type.Array(Choice),
      }),
      async handle({ tx }) {
        const people = (await listAccounts(tx.db)).map(({ id, name }) => ({ id, name }));
        return { people: people.sort((a, b) => a.name.localeCompare(b.name, 'vi')), ...listWords() };
      },
    }),
    route({
      method: 'GET',
      path: '/api/audit/export',
      name: 'exportAudit',
      summary: 'The audit log as CSV; exporting is logged',
      right: 'audit.read',
      perMinute: 10,
      query: FilterQuery,
      reply: 'file',
      async handle({ tx, query }) {
        return exportEntries(tx, filterOf(query));
      },
    }),
    route({
      method: 'GET',
      path: '/api/audit/chain',
      name: 'verifyAuditChain',
      summary: 'Walk the whole chain; names the first broken link',
      right: 'audit.read',
      perMinute: 10,
      reply: Type.Object({
        entries: Type.Integer(),
        broken: Nullable(Type.Object({ seq: Type.Integer(), why: OneOf(['changed', 'missing', 'cut-off']) })),
      }),
      async handle({ tx }) {
        return verifyAudit(tx.db, tx.asker.provinceId);
      },
    }),
  ];
}
