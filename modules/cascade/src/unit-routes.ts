import { today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { approvePlan, askApproval, returnPlan, takeAskingBack } from './decide-plan.ts';
import { linkTasks, proposeLinks } from './links.ts';
import { addTasks, adoptDraft } from './make-plan.ts';
import { acceptProposal, answerProposal, listProposals } from './proposal.ts';
import type { CascadeBy } from './routes.ts';
import { OwnTask, ProposalReply, ProposedLinkReply, UnitPlanReply } from './schemas.ts';
import { issueUnitPlan, sendBack, sendPlan, takeNote } from './send-plan.ts';
import { unitPlanPage } from './unit-plan-page.ts';

const Version = Type.Object({ version: Type.Integer() });
const Decision = Type.Object({ version: Type.Integer(), note: Nullable(Type.String({ maxLength: 4000 })) });

/** The routes of a unit's own plan: made, approved inside, issued, sent up, taken note of. */
export function unitRoutes(by: CascadeBy): Route[] {
  return [...makingRoutes(by), ...stepRoutes(by), ...aboveRoutes(by), ...proposalRoutes(by)];
}

function makingRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/cascade/plans/:id',
      name: 'getUnitPlan',
      summary: 'A unit’s own plan with the upper tasks beside its own',
      right: 'cascade.read',
      params: ById,
      reply: UnitPlanReply,
      async handle({ tx, params, session }) {
        return unitPlanPage(tx, params.id, session);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cascade/plans/:id/parent',
      name: 'adoptDraft',
      summary: 'Put a draft read from the unit’s own document under a plan in force',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({ parentPlanId: Id }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await adoptDraft(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/tasks',
      name: 'addUnitPlanTasks',
      summary: 'Take further tasks up, or add the unit’s own',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({
        taskIds: Type.Array(Id, { maxItems: 1000 }),
        own: Type.Array(OwnTask, { maxItems: 200 }),
        version: Type.Integer(),
      }),
      reply: UnitPlanReply,
      async handle({ tx, params, body, session }) {
        await addTasks(tx, { planId: params.id, ...body, session, today: today(by.clock) }, by);
        return unitPlanPage(tx, params.id, session);
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/plans/:id/links',
      name: 'proposeLinks',
      summary: 'Which tasks of the unit’s document seem to take which upper task up',
      right: 'cascade.compose',
      params: ById,
      reply: Type.Array(ProposedLinkReply),
      async handle({ tx, params }) {
        return proposeLinks(tx, params.id);
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cascade/plans/:id/links',
      name: 'linkTasks',
      summary: 'Say which upper task each takes up',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({
        links: Type.Array(Type.Object({ key: Type.String({ maxLength: 20 }), taskId: Nullable(Id) }), {
          maxItems: 1000,
        }),
        version: Type.Integer(),
      }),
      reply: UnitPlanReply,
      async handle({ tx, params, body, session }) {
        await linkTasks(tx, { planId: params.id, ...body, session }, by);
        return unitPlanPage(tx, params.id, session);
      },
    }),
  ];
}

function stepRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/asking',
      name: 'askUnitPlanApproval',
      summary: 'Ask the unit’s leader for approval',
      right: 'cascade.compose',
      params: ById,
      body: Version,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await askApproval(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/asking/taking-back',
      name: 'takeUnitPlanAskingBack',
      summary: 'Take the asking back, to go on editing',
      right: 'cascade.compose',
      params: ById,
      body: Version,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await takeAskingBack(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/approval',
      name: 'approveUnitPlan',
      summary: 'Approve a unit’s plan inside the unit',
      right: 'cascade.approve',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await approvePlan(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/return',
      name: 'returnUnitPlan',
      summary: 'Return a unit’s plan inside the unit, with the reason',
      right: 'cascade.approve',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await returnPlan(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/issue',
      name: 'issueUnitPlan',
      summary: 'Issue an approved unit plan: its tasks are made with their links upwards',
      right: 'cascade.read',
      params: ById,
      body: Type.Object({
        version: Type.Integer(),
        number: Type.String({ minLength: 1, maxLength: 60 }),
        issuedOn: DayText,
      }),
      reply: Type.Object({ tasks: Type.Integer() }),
      async handle({ tx, params, body, session }) {
        return issueUnitPlan(tx, { planId: params.id, ...body, session }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/sending',
      name: 'sendUnitPlan',
      summary: 'Send a unit’s plan in force up; after the day asked for it is marked late',
      right: 'cascade.compose',
      params: ById,
      body: Version,
      reply: Type.Object({ late: Type.Boolean() }),
      async handle({ tx, params, body, session }) {
        return sendPlan(tx, { planId: params.id, ...body, session }, by);
      },
    }),
  ];
}

function aboveRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/noting',
      name: 'noteUnitPlan',
      summary: 'Take note of a unit’s plan that was sent up',
      right: 'cascade.oversee',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await takeNote(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/plans/:id/sending-back',
      name: 'sendUnitPlanBack',
      summary: 'Send a unit’s plan back with what is to be mended',
      right: 'cascade.oversee',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await sendBack(tx, { planId: params.id, ...body, session }, by);
        return done;
      },
    }),
  ];
}

function proposalRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/cascade/proposals',
      name: 'listProposals',
      summary: 'Changes from above, proposed to the units’ own tasks',
      right: 'cascade.read',
      query: Type.Object({ plan: Type.Optional(Id), all: Type.Optional(Type.Boolean()) }),
      reply: Type.Array(ProposalReply),
      async handle({ tx, query }) {
        return listProposals(tx, { planId: query.plan, open: query.all !== true }, today(by.clock));
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/proposals/:id/acceptance',
      name: 'acceptProposal',
      summary: 'Let a change from above change the unit’s own task',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({ dueOn: Type.Optional(Nullable(DayText)) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await acceptProposal(tx, { id: params.id, dueOn: body.dueOn, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/proposals/:id/answer',
      name: 'answerProposal',
      summary: 'Keep the unit’s own task as it is and say why',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({ note: Type.String({ maxLength: 4000 }) }),
      reply: Done,
      async handle({ tx, params, body, session }) {
        await answerProposal(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
  ];
}
