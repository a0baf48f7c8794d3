import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, OneOf, type Route, route, Type } from '@cotmoc/http';
import { acceptFinding, answerFinding, returnFinding } from './answer-finding.ts';
import { concludeInspection } from './conclude-inspection.ts';
import { FINDING_KINDS, INSPECTION_STATES } from './inspection.ts';
import { listFindings } from './list-findings.ts';
import { getInspection, listInspections } from './list-inspections.ts';
import { changeInspection, planInspection, tellUnits } from './plan-inspection.ts';
import { recordFinding } from './record-finding.ts';
import { Finding, InspectionDetail, InspectionItem } from './schemas.ts';

export interface InspectionsBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Words = Type.String({ maxLength: 10_000 });
const Version = Type.Integer();
const Plan = {
  title: Type.String({ maxLength: 500 }),
  basis: Nullable(Type.String({ maxLength: 1000 })),
  lookedAt: Words,
  team: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }),
  fromDay: DayText,
  toDay: DayText,
  units: Type.Array(Type.Object({ unitId: Id, day: Nullable(DayText) }), { maxItems: 500 }),
};
const Page = {
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

/** The routes of inspections. */
export function inspectionsRoutes(by: InspectionsBy): Route[] {
  return [...readRoutes(by), ...planRoutes(by), ...findingRoutes(by)];
}

function readRoutes(by: InspectionsBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/inspections',
      name: 'listInspections',
      summary: 'Inspections, the latest first, with how their findings stand',
      right: 'inspection.read',
      query: Type.Object({ state: Type.Optional(OneOf(INSPECTION_STATES)), ...Page }),
      reply: Type.Object({ items: Type.Array(InspectionItem), total: Type.Integer() }),
      async handle({ tx, query }) {
        const { state = null, offset = 0, limit = 50 } = query;
        return listInspections(tx, { state, offset, limit }, today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/inspections/:id',
      name: 'getInspection',
      summary: 'One inspection with its units, its findings, and what may be done',
      right: 'inspection.read',
      params: ById,
      reply: InspectionDetail,
      async handle({ tx, params, session }) {
        return getInspection(tx, params.id, session, today(by.clock));
      },
    }),
    route({
      method: 'GET',
      path: '/api/findings',
      name: 'listFindings',
      summary: 'What must be mended over all inspections, the most pressing first',
      right: 'inspection.read',
      query: Type.Object({
        is: Type.Optional(OneOf(['open', 'late', 'answered', 'closed'])),
        unitId: Type.Optional(Id),
        ...Page,
      }),
      reply: Type.Object({ items: Type.Array(Finding), total: Type.Integer() }),
      async handle({ tx, query, session }) {
        const { offset = 0, limit = 50, ...filter } = query;
        return listFindings(tx, { filter, session, offset, limit }, today(by.clock));
      },
    }),
  ];
}

function planRoutes(by: InspectionsBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/inspections',
      name: 'planInspection',
      summary: 'Plan an inspection of some units, as a draft',
      right: 'inspection.plan',
      body: Type.Object(Plan),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body }) {
        return { id: await planInspection(tx, body, by) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/inspections/:id',
      name: 'changeInspection',
      summary: 'Change an inspection that the units have not been told of',
      right: 'inspection.plan',
      params: ById,
      body: Type.Object({ ...Plan, version: Version }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        const { version, ...plan } = body;
        await changeInspection(tx, { inspectionId: params.id, session, plan, version });
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/inspections/:id/telling',
      name: 'tellUnits',
      summary: 'Tell the units that they will be inspected',
      right: 'inspection.plan',
      params: ById,
      body: Type.Object({ version: Version }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await tellUnits(tx, { inspectionId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/inspections/:id/conclusion',
      name: 'concludeInspection',
      summary: 'Conclude an inspection in words',
      right: 'inspection.plan',
      params: ById,
      body: Type.Object({ conclusion: Words, version: Version }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await concludeInspection(tx, { inspectionId: params.id, session, ...body }, by);
        return done;
      },
    }),
  ];
}

function findingRoutes(by: InspectionsBy): Route[] {
  const Deed = Type.Object({ note: Words, version: Version });
  return [
    route({
      method: 'POST',
      path: '/api/inspections/:id/findings',
      name: 'recordFinding',
      summary: 'Write down what was seen at one unit: good, or to be mended by a day',
      right: 'inspection.plan',
      params: ById,
      body: Type.Object({
        unitId: Id,
        kind: OneOf(FINDING_KINDS),
        text: Words,
        dueOn: Nullable(DayText),
        taskId: Nullable(Id),
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await recordFinding(tx, { inspectionId: params.id, session, finding: body }, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/findings/:id/answer',
      name: 'answerFinding',
      summary: 'Say what was mended; by the inspected unit',
      right: 'inspection.answer',
      params: ById,
      body: Deed,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await answerFinding(tx, { findingId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/findings/:id/acceptance',
      name: 'acceptFinding',
      summary: 'Agree that a finding is mended',
      right: 'inspection.plan',
      params: ById,
      body: Deed,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await acceptFinding(tx, { findingId: params.id, session, ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/findings/:id/return',
      name: 'returnFinding',
      summary: 'Send the answer to a finding back with what is missing',
      right: 'inspection.plan',
      params: ById,
      body: Deed,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await returnFinding(tx, { findingId: params.id, session, ...body }, by);
        return done;
      },
    }),
  ];
}
