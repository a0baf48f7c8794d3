import type { Clock, Randomness } from '@cotmoc/base';
import { ById, DayText, Done, done, Id, OneOf, type Route, route, type Session, Type } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { listPlanTasks } from '@cotmoc/tasks';
import { changeReview, reachOfUndo, undoReview } from './change-review.ts';
import { changeText } from './change-text.ts';
import { retitleDraft } from './compose-plan.ts';
import { removeDraft } from './drafts.ts';
import { importPlan } from './import-plan.ts';
import { issuePlan } from './issue-plan.ts';
import { planNameRoutes } from './name-routes.ts';
import { getPlan, listPlans } from './plan-store.ts';
import { listVersions } from './plan-version.ts';
import { previewIssue } from './preview-issue.ts';
import { LARGEST_DOCUMENT, readPlan } from './read-plan.ts';
import type { ResolveAgency } from './review.ts';
import {
  ChangeReply,
  PlanReply,
  PlanSummaryReply,
  PlanTaskReply,
  PreviewReply,
  Step,
  VersionReply,
} from './schemas.ts';

/** The longest text, in characters, that can be edited; the body of a request is limited to a million bytes. */
const LONGEST_TEXT = 600_000;

export interface PlansBy {
  readonly clock: Clock;
  readonly random: Randomness;
  /** Makes the resolver of the asker's province, as its register is today. */
  readonly resolverFor: (tx: Transaction) => Promise<ResolveAgency>;
}

/** The routes of plans: import, review, issue. */
export function plansRoutes(by: PlansBy): Route[] {
  return [...readRoutes(by), ...reviewRoutes(by), ...textRoutes(by), ...issueRoutes(by), ...planNameRoutes(by)];
}

async function planReply(tx: Transaction, id: string, session: Session) {
  const plan = await getPlan(tx, id);
  const isDraft = plan.state === 'draft';
  return {
    id: plan.id,
    title: plan.title,
    year: plan.year,
    state: plan.state,
    number: plan.number,
    issuedOn: plan.issued_on,
    unitId: plan.unit_id,
    sourceName: plan.source_name,
    frozenHash: plan.frozen_hash,
    version: plan.version,
    origin: plan.origin,
    parentPlanId: plan.parent_plan_id,
    approval: plan.approval,
    compiled: plan.compiled,
    ...plan.review,
    ...(await reachOfUndo(tx, plan.id)),
    may: {
      review: isDraft && plan.approval === 'none' && session.rights.has('plan.review'),
      issue:
        isDraft && (plan.parent_plan_id === null || plan.approval === 'approved') && session.rights.has('plan.issue'),
    },
  };
}

function readRoutes(by: PlansBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/plans',
      name: 'listPlans',
      summary: 'Plans one may see, drafts first',
      right: 'plan.read',
      reply: Type.Array(PlanSummaryReply),
      async handle({ tx }) {
        return listPlans(tx);
      },
    }),
    route({
      method: 'POST',
      path: '/api/plans',
      name: 'importPlan',
      summary: 'Read a document (.docx, .pdf, .txt, .md, .html) into a draft to review',
      right: 'plan.import',
      perMinute: 30,
      query: Type.Object({ unit: Type.Optional(Id) }),
      upload: { maxBytes: LARGEST_DOCUMENT },
      reply: Type.Object({
        id: Id,
        notes: Type.Array(Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() })),
      }),
      async before({ file }) {
        if (!file) throw new Error('an upload route without its file');
        return { read: await readPlan(file), name: file.name };
      },
      async handle({ tx, query, ready }) {
        const resolve = await by.resolverFor(tx);
        const id = await importPlan(tx, { ...ready, unitId: query.unit ?? null }, { ...by, resolve });
        return { id, notes: ready.read.notes };
      },
    }),
    route({
      method: 'GET',
      path: '/api/plans/:id',
      name: 'getPlan',
      summary: 'A plan: its text, everything read from it, and the review',
      right: 'plan.read',
      params: ById,
      reply: PlanReply,
      async handle({ tx, params, session }) {
        return planReply(tx, params.id, session);
      },
    }),
    route({
      method: 'GET',
      path: '/api/plans/:id/versions',
      name: 'listPlanVersions',
      summary: 'What the plan was when it was issued and after each adjustment, the newest first',
      right: 'plan.read',
      params: ById,
      reply: Type.Array(VersionReply),
      async handle({ tx, params }) {
        return listVersions(tx, params.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/plans/:id/tasks',
      name: 'listPlanTasks',
      summary: 'The tasks of a plan in force, in its order, to choose from',
      right: 'plan.read',
      params: ById,
      reply: Type.Array(PlanTaskReply),
      async handle({ tx, params }) {
        return (await listPlanTasks(tx, params.id)).map(({ timing, ...task }) => ({
          ...task,
          bodies: task.bodies.map((body) => ({ ...body })),
          times: timing.map(({ phrase }) => phrase),
        }));
      },
    }),
    route({
      method: 'PUT',
      path: '/api/plans/:id/title',
      name: 'retitleDraft',
      summary: 'Give a plan that is made here another title',
      right: 'plan.review',
      params: ById,
      body: Type.Object({ title: Type.String({ minLength: 1, maxLength: 500 }), version: Type.Integer() }),
      reply: Done,
      async handle({ tx, params, body }) {
        await retitleDraft(tx, { planId: params.id, ...body });
        return done;
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/plans/:id',
      name: 'removeDraft',
      summary: 'Throw a draft away',
      right: 'plan.review',
      params: ById,
      reply: Done,
      async handle({ tx, params }) {
        await removeDraft(tx, params.id);
        return done;
      },
    }),
  ];
}

function reviewRoutes(by: PlansBy): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/plans/:id/review',
      name: 'changeReview',
      summary: 'One step of a review: judge, correct, add, choose a unit',
      right: 'plan.review',
      params: ById,
      body: Step,
      reply: ChangeReply,
      async handle({ tx, params, body }) {
        return changeReview(tx, { planId: params.id, step: body }, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/plans/:id/review/:direction',
      name: 'undoReview',
      summary: 'Take the last step of a review back, or do it again',
      right: 'plan.review',
      params: Type.Object({ id: Id, direction: OneOf(['undo', 'redo']) }),
      reply: ChangeReply,
      async handle({ tx, params }) {
        return undoReview(tx, { planId: params.id, direction: params.direction });
      },
    }),
  ];
}

function textRoutes(by: PlansBy): Route[] {
  return [
    route({
      method: 'PUT',
      path: '/api/plans/:id/text',
      name: 'changeText',
      summary: 'Put an edited text in place of a draft’s; what was said of tasks that stay the same is kept',
      right: 'plan.review',
      perMinute: 30,
      params: ById,
      body: Type.Object({ text: Type.String({ minLength: 1, maxLength: LONGEST_TEXT }), version: Type.Integer() }),
      reply: Type.Object({ kept: Type.Integer(), plan: PlanReply }),
      async handle({ tx, params, body, session }) {
        // Read like any other document: in a thread of its own, and refused where it bears a mark of state secrets.
        const read = await readPlan({ name: 'text.txt', bytes: new TextEncoder().encode(body.text) });
        const resolve = await by.resolverFor(tx);
        const input = { planId: params.id, compiled: read.compiled, version: body.version };
        const { kept } = await changeText(tx, input, { resolve });
        return { kept, plan: await planReply(tx, params.id, session) };
      },
    }),
  ];
}

function issueRoutes(by: PlansBy): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/plans/:id/issue',
      name: 'previewIssue',
      summary: 'What issuing would do, or what stands in its way',
      right: 'plan.issue',
      params: ById,
      reply: PreviewReply,
      async handle({ tx, params }) {
        return previewIssue(tx, params.id, by);
      },
    }),
    route({
      method: 'POST',
      path: '/api/plans/:id/issue',
      name: 'issuePlan',
      summary: 'Issue a reviewed plan: freezes it and makes its tasks',
      right: 'plan.issue',
      params: ById,
      body: Type.Object({
        number: Type.String({ minLength: 1, maxLength: 60 }),
        issuedOn: DayText,
        version: Type.Integer(),
      }),
      reply: Type.Object({ tasks: Type.Integer() }),
      async handle({ tx, params, body, session }) {
        return issuePlan(tx, { planId: params.id, ...body, session }, by);
      },
    }),
  ];
}
