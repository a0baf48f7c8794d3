import type { Clock, Randomness } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { approveAdjustment, askApproval, returnAdjustment, takeAskingBack } from './decide-adjustment.ts';
import { issueAdjustment } from './issue-adjustment.ts';
import { adjustmentPage, listAdjustments } from './list-adjustments.ts';
import { changeProposal, dropProposal, proposeAdjustment } from './propose-adjustment.ts';
import { AdjustmentReply, AdjustmentSummary, proposalFields } from './schemas.ts';

export interface AdjustmentsBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Version = Type.Object({ version: Type.Integer() });
const Decision = Type.Object({ version: Type.Integer(), note: Nullable(Type.String({ maxLength: 4000 })) });

/** The routes of adjustments: propose, approve by somebody else, issue as the plan's next version. */
export function adjustmentsRoutes(by: AdjustmentsBy): Route[] {
  return [...readRoutes(), ...proposalRoutes(by), ...decisionRoutes(by)];
}

function readRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/adjustments',
      name: 'listAdjustments',
      summary: 'Adjustments of plans in force, the newest first',
      right: 'adjustment.read',
      query: Type.Object({ plan: Type.Optional(Id) }),
      reply: Type.Array(AdjustmentSummary),
      async handle({ tx, query }) {
        return listAdjustments(tx, { planId: query.plan });
      },
    }),
    route({
      method: 'GET',
      path: '/api/adjustments/:id',
      name: 'getAdjustment',
      summary: 'An adjustment with what it changes, old and new',
      right: 'adjustment.read',
      params: ById,
      reply: AdjustmentReply,
      async handle({ tx, params, session }) {
        return adjustmentPage(tx, params.id, session);
      },
    }),
  ];
}

function proposalRoutes(by: AdjustmentsBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/adjustments',
      name: 'proposeAdjustment',
      summary: 'Begin an adjustment of a plan in force',
      right: 'adjustment.propose',
      body: Type.Object({ planId: Id, obstacleId: Nullable(Id), ...proposalFields }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, body, session }) {
        return { id: await proposeAdjustment(tx, { ...body, session }, by) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/adjustments/:id',
      name: 'changeProposal',
      summary: 'Keep a proposal as it is written now',
      right: 'adjustment.propose',
      params: ById,
      body: Type.Object({ version: Type.Integer(), ...proposalFields }),
      reply: AdjustmentReply,
      async handle({ tx, params, body, session }) {
        await changeProposal(tx, { id: params.id, ...body, session }, by);
        return adjustmentPage(tx, params.id, session);
      },
    }),
    route({
      method: 'POST',
      path: '/api/adjustments/:id/drop',
      name: 'dropProposal',
      summary: 'Give a proposal up',
      right: 'adjustment.propose',
      params: ById,
      body: Version,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await dropProposal(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/adjustments/:id/asking',
      name: 'askAdjustmentApproval',
      summary: 'Ask that an adjustment be approved',
      right: 'adjustment.propose',
      params: ById,
      body: Version,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await askApproval(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/adjustments/:id/asking/taking-back',
      name: 'takeAdjustmentAskingBack',
      summary: 'Take the asking back, to edit the proposal again',
      right: 'adjustment.propose',
      params: ById,
      body: Version,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await takeAskingBack(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
  ];
}

function decisionRoutes(by: AdjustmentsBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/adjustments/:id/approval',
      name: 'approveAdjustment',
      summary: 'Approve what somebody else proposed',
      right: 'adjustment.approve',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await approveAdjustment(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/adjustments/:id/return',
      name: 'returnAdjustment',
      summary: 'Return a proposal with the reason',
      right: 'adjustment.approve',
      params: ById,
      body: Decision,
      reply: Done,
      async handle({ tx, params, body, session }) {
        await returnAdjustment(tx, { id: params.id, ...body, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/adjustments/:id/issue',
      name: 'issueAdjustment',
      summary: 'Issue an approved adjustment as the plan’s next version',
      right: 'adjustment.issue',
      params: ById,
      body: Type.Object({
        version: Type.Integer(),
        number: Type.String({ minLength: 1, maxLength: 60 }),
        issuedOn: DayText,
      }),
      reply: Type.Object({ seq: Type.Integer() }),
      async handle({ tx, params, body, session }) {
        return issueAdjustment(tx, { id: params.id, ...body, session }, by);
      },
    }),
  ];
}
