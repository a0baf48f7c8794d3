import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, type Static, Type } from '@cotmoc/http';
import { addEvidence, type EvidenceBy, LARGEST_EVIDENCE, type NewEvidence } from './add-evidence.ts';
import { creditEvidence, removeCredit } from './credit-evidence.ts';
import { listCredits } from './list-credits.ts';
import { getEvidence, listEvidence } from './list-evidence.ts';
import { moveCredit } from './move-credit.ts';
import { openEvidence } from './open-evidence.ts';
import { acceptCredit, refuseCredit } from './refuse-credit.ts';
import { refuseSecretFile } from './refuse-secret-file.ts';
import { EVIDENCE_KINDS, EvidenceItem, TargetCredits, TargetName } from './schemas.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

const Amount = Type.Number({ minimum: 0, maximum: 1e12 });
const Added = Type.Object({ id: Id, creditId: Nullable(Id) });
const Reason = Type.Object({ reason: Type.String({ maxLength: 4000 }) });

const NewItem = Type.Object({
  title: Type.String({ maxLength: 300 }),
  happenedOn: Nullable(DayText),
  what: Type.Union([
    Type.Object({ kind: Type.Literal('link'), link: Type.String({ maxLength: 2000 }) }),
    Type.Object({
      kind: Type.Literal('number'),
      value: Type.Number({ minimum: -1e15, maximum: 1e15 }),
      valueUnit: Type.String({ minLength: 1, maxLength: 60 }),
    }),
    Type.Object({
      kind: Type.Literal('reference'),
      referenceKind: Type.String({ maxLength: 40 }),
      referenceId: Id,
    }),
  ]),
  credit: Nullable(Type.Object({ ...TargetName, amount: Nullable(Amount) })),
});

/** The routes of evidence. */
export function evidenceRoutes(by: EvidenceBy): Route[] {
  return [...readRoutes(by), ...entryRoutes(by), ...creditRoutes(by)];
}

function readRoutes(by: EvidenceBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/evidence',
      name: 'listEvidence',
      summary: 'Evidence under a filter, one page, each item with what it is credited to',
      right: 'evidence.read',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200 })),
        unitId: Type.Optional(Id),
        kind: Type.Optional(OneOf(EVIDENCE_KINDS)),
        is: Type.Optional(OneOf(['uncredited', 'refused', 'withdrawn'])),
        offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      }),
      reply: Type.Object({ items: Type.Array(EvidenceItem), total: Type.Integer() }),
      async handle({ tx, query, session }) {
        const { offset = 0, limit = 50, ...filter } = query;
        return listEvidence(tx, { filter, session, offset, limit }, by.kinds);
      },
    }),
    route({
      method: 'GET',
      path: '/api/evidence/:id',
      name: 'getEvidence',
      summary: 'One item of evidence with everything it is credited to',
      right: 'evidence.read',
      params: ById,
      reply: EvidenceItem,
      async handle({ tx, params, session }) {
        return getEvidence(tx, params.id, session, by.kinds);
      },
    }),
    route({
      method: 'GET',
      path: '/api/evidence/:id/file',
      name: 'openEvidence',
      summary: 'The file of a piece of evidence',
      right: 'evidence.read',
      params: ById,
      reply: 'file',
      async handle({ tx, params }) {
        return openEvidence(tx, params.id, by.files);
      },
    }),
    route({
      method: 'GET',
      path: '/api/evidence-credits',
      name: 'listCredits',
      summary: 'Everything credited to one target, and how much of what it counts',
      right: 'evidence.read',
      query: Type.Object(TargetName),
      reply: TargetCredits,
      async handle({ tx, query, session }) {
        return listCredits(tx, { ...query, session }, by.kinds);
      },
    }),
  ];
}

/** What came over the wire as what it is. */
function newEvidenceOf(what: Static<typeof NewItem>['what']): NewEvidence {
  return what;
}

function entryRoutes(by: EvidenceBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/evidence',
      name: 'addEvidence',
      summary: 'Enter a link, a number or a reference once, and credit it where asked',
      right: 'evidence.add',
      body: NewItem,
      reply: Added,
      async handle({ tx, body, session }) {
        return addEvidence(tx, { ...body, what: newEvidenceOf(body.what), session }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/evidence/file',
      name: 'addEvidenceFile',
      summary: 'Enter a file once, and credit it where asked',
      right: 'evidence.add',
      query: Type.Object({
        title: Type.Optional(Type.String({ maxLength: 300 })),
        happenedOn: Type.Optional(DayText),
        targetKind: Type.Optional(TargetName.targetKind),
        targetId: Type.Optional(Id),
        amount: Type.Optional(Amount),
      }),
      upload: { maxBytes: LARGEST_EVIDENCE },
      reply: Added,
      async before({ file }) {
        if (file) await refuseSecretFile(file);
      },
      async handle({ tx, query, file, session }) {
        if (!file) throw new Error('an upload route without its file');
        const { title = '', happenedOn = null, targetKind, targetId, amount = null } = query;
        const credit = targetKind && targetId ? { targetKind, targetId, amount } : null;
        return addEvidence(tx, { session, title, happenedOn, what: { kind: 'file', file }, credit }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/evidence/:id/withdrawal',
      name: 'withdrawEvidence',
      summary: 'Take evidence back with the reason: it stops counting everywhere',
      right: 'evidence.add',
      params: ById,
      body: Reason,
      reply: Done,
      async handle({ tx, params, body }) {
        await withdrawEvidence(tx, { evidenceId: params.id, ...body }, by);
        return done;
      },
    }),
  ];
}

function creditRoutes(by: EvidenceBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/evidence/:id/credits',
      name: 'creditEvidence',
      summary: 'Credit evidence that is there to one more target',
      right: 'evidence.add',
      params: ById,
      body: Type.Object({ ...TargetName, amount: Nullable(Amount) }),
      reply: Type.Object({ creditId: Id }),
      async handle({ tx, params, body, session }) {
        return { creditId: await creditEvidence(tx, { ...body, evidenceId: params.id, session }, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/evidence-credits/:id/part',
      name: 'moveCredit',
      summary: 'Credit evidence on from the whole to a part of it, where it then counts',
      right: 'evidence.add',
      params: ById,
      body: Type.Object({ partId: Id }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await moveCredit(tx, { creditId: params.id, partId: body.partId, session }, by);
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/evidence-credits/:id',
      name: 'removeCredit',
      summary: 'Take evidence off a target again',
      right: 'evidence.add',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await removeCredit(tx, { creditId: params.id, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/evidence-credits/:id/refusal',
      name: 'refuseCredit',
      summary: 'Say that a credit does not count, and why',
      right: 'evidence.refuse',
      params: ById,
      body: Reason,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await refuseCredit(tx, { creditId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/evidence-credits/:id/refusal',
      name: 'acceptCredit',
      summary: 'Take a refusal back: the credit counts again',
      right: 'evidence.refuse',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await acceptCredit(tx, { creditId: params.id, session }, by);
        return done;
      },
    }),
  ];
}
