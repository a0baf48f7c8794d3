import { type Clock, type Randomness, today } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, Nullable, type Route, route, Type } from '@cotmoc/http';
import { getPlan } from '@cotmoc/plans';
import { decideDecline, declineTask, takeDeclineBack } from './decline.ts';
import { findDue, setDue } from './due.ts';
import { exportMatrix } from './export-matrix.ts';
import { listGiven } from './given.ts';
import { checkChain, listBrokenChains } from './list-chains.ts';
import { makeUnitPlan } from './make-plan.ts';
import { buildMatrix } from './matrix.ts';
import { listUnitPlans, overview } from './overview.ts';
import { BrokenChainReply, ChainReply, GivenReply, MatrixReply, OverviewReply } from './schemas.ts';
import { changeUpperDays, readUpperDays } from './setting.ts';
import { worksFor } from './unit-plan-access.ts';
import { unitRoutes } from './unit-routes.ts';

export interface CascadeBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

const Note = Type.Object({ note: Nullable(Type.String({ maxLength: 4000 })) });

/** The routes of plans under plans: who took up what by when, and each unit's own plan. */
export function cascadeRoutes(by: CascadeBy): Route[] {
  return [...matrixRoutes(by), ...chainRoutes(by), ...declineRoutes(by), ...unitRoutes(by)];
}

function matrixRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/cascade',
      name: 'cascadeOverview',
      summary: 'Plans that give units work with how far the answers are, and the units’ own plans',
      right: 'cascade.read',
      reply: OverviewReply,
      async handle({ tx, session }) {
        return overview(tx, session);
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/upper/:id',
      name: 'getCoverage',
      summary: 'Which unit has answered what of a plan’s tasks',
      right: 'cascade.read',
      params: ById,
      reply: MatrixReply,
      async handle({ tx, params, session }) {
        const plan = await getPlan(tx, params.id);
        const matrix = await buildMatrix(tx, plan.id);
        const mine = matrix.units.filter(({ id }) => worksFor(session, id)).map(({ id }) => id);
        return {
          plan: { id: plan.id, title: plan.title, number: plan.number, unitId: plan.unit_id },
          due: await findDue(tx, plan.id),
          ...matrix,
          unitPlans: await listUnitPlans(tx, plan.id),
          may: {
            oversee: session.rights.has('cascade.oversee') && session.asker.scope === 'province',
            answer: session.rights.has('cascade.compose') ? mine : [],
          },
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/upper/:id/export',
      name: 'exportCoverage',
      summary: 'Who took up what, as .xlsx',
      right: 'cascade.read',
      perMinute: 30,
      params: ById,
      query: Type.Object({ gaps: Type.Optional(Type.Boolean()) }),
      reply: 'file',
      async handle({ tx, params, query }) {
        return exportMatrix(tx, { planId: params.id, gaps: query.gaps ?? false }, by);
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/upper/:id/given',
      name: 'listGiven',
      summary: 'What units were given in a plan, with how they have answered',
      right: 'cascade.read',
      params: ById,
      query: Type.Object({ unit: Type.Optional(Id) }),
      reply: Type.Array(GivenReply),
      async handle({ tx, params, query }) {
        const plan = await getPlan(tx, params.id);
        const { cells, tasks, units } = await buildMatrix(tx, plan.id);
        const stateOf = new Map(
          cells.map((cell) => [`${tasks[cell.task]?.id} ${units[cell.unit]?.id}`, cell.state] as const),
        );
        const given = await listGiven(tx, { id: plan.id, unitId: plan.unit_id });
        return given
          .filter(({ unitId }) => query.unit === undefined || unitId === query.unit)
          .map(({ task, piece, role, unitId }) => ({
            taskId: piece.id,
            path: task.path,
            text: piece.text,
            role,
            unitId,
            startsOn: piece.startsOn,
            dueOn: piece.dueOn,
            dueInclusive: piece.dueInclusive,
            state: stateOf.get(`${task.id} ${unitId}`) ?? 'none',
          }));
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cascade/upper/:id/due',
      name: 'setUnitPlanDue',
      summary: 'Set by when units send their own plans up',
      right: 'cascade.oversee',
      params: ById,
      body: Type.Object({ dueOn: DayText }),
      reply: Done,
      async handle({ tx, params, body }) {
        await setDue(tx, { planId: params.id, dueOn: body.dueOn }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/upper/:id/plans',
      name: 'makeUnitPlan',
      summary: 'Begin a unit’s own plan with the chosen tasks taken up',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({
        unitId: Id,
        title: Type.String({ minLength: 1, maxLength: 500 }),
        taskIds: Type.Array(Id, { maxItems: 1000 }),
      }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        const input = { parentPlanId: params.id, ...body, session, today: today(by.clock) };
        return { id: await makeUnitPlan(tx, input, by) };
      },
    }),
  ];
}

function chainRoutes(by: CascadeBy): Route[] {
  const Setting = Type.Object({ upperDays: Type.Integer({ minimum: 0, maximum: 60 }) });
  return [
    route({
      method: 'GET',
      path: '/api/cascade/chains',
      name: 'listBrokenChains',
      summary: 'Inner deadlines that leave the upper one too little time',
      right: 'cascade.read',
      query: Type.Object({ plan: Type.Optional(Id) }),
      reply: Type.Array(BrokenChainReply),
      async handle({ tx, query }) {
        return listBrokenChains(tx, { planId: query.plan });
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/chain',
      name: 'checkChain',
      summary: 'How a day about to be set stands to the upper task',
      right: 'cascade.read',
      query: Type.Object({
        upper: Type.Optional(Id),
        task: Type.Optional(Id),
        due: Type.Optional(DayText),
        inclusive: Type.Optional(Type.Boolean()),
      }),
      reply: Nullable(Type.Object({ chain: ChainReply, upperText: Type.String() })),
      async handle({ tx, query }) {
        const dates = { dueOn: query.due ?? null, dueInclusive: query.inclusive ?? true };
        return checkChain(tx, { upperId: query.upper, taskId: query.task, ...dates });
      },
    }),
    route({
      method: 'GET',
      path: '/api/cascade/setting',
      name: 'getCascadeSetting',
      summary: 'How many working days the upper level needs after an inner deadline',
      right: 'cascade.read',
      reply: Setting,
      async handle({ tx }) {
        return { upperDays: await readUpperDays(tx) };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/cascade/setting',
      name: 'changeCascadeSetting',
      summary: 'Set how many working days the upper level needs',
      right: 'cascade.oversee',
      body: Setting,
      reply: Done,
      async handle({ tx, body }) {
        await changeUpperDays(tx, body.upperDays, by);
        return done;
      },
    }),
  ];
}

function declineRoutes(by: CascadeBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/cascade/upper/:id/declines',
      name: 'declineTask',
      summary: 'Say that a unit does not take a task up, and why',
      right: 'cascade.compose',
      params: ById,
      body: Type.Object({ taskId: Id, unitId: Id, reason: Type.String({ maxLength: 4000 }) }),
      reply: Type.Object({ id: Id }),
      async handle({ tx, params, body, session }) {
        return { id: await declineTask(tx, { planId: params.id, ...body, session }, by) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/declines/:id/taking-back',
      name: 'takeDeclineBack',
      summary: 'Take a refusal back',
      right: 'cascade.compose',
      params: ById,
      reply: Done,
      async handle({ tx, params, session }) {
        await takeDeclineBack(tx, { id: params.id, session }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/declines/:id/acceptance',
      name: 'acceptDecline',
      summary: 'Let a unit off a task',
      right: 'cascade.oversee',
      params: ById,
      body: Note,
      reply: Done,
      async handle({ tx, params, body }) {
        await decideDecline(tx, { id: params.id, state: 'accepted', ...body }, by);
        return done;
      },
    }),
    route({
      method: 'POST',
      path: '/api/cascade/declines/:id/insistence',
      name: 'insistOnTask',
      summary: 'Insist that a unit takes a task up, with the reason',
      right: 'cascade.oversee',
      params: ById,
      body: Note,
      reply: Done,
      async handle({ tx, params, body }) {
        await decideDecline(tx, { id: params.id, state: 'insisted', ...body }, by);
        return done;
      },
    }),
  ];
}
