import type { Sentences } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import type { CompiledPlan } from '@cotmoc/plan';
import { queryOptions } from '@tanstack/react-query';

type PlanReply = Calls['getPlan']['reply'];

/** A plan as its page needs it: what was read, and what people have said of it. */
export type Plan = Omit<PlanReply, 'compiled'> & { readonly compiled: CompiledPlan };

/** One line of the list of plans. */
export type PlanSummary = Calls['listPlans']['reply'][number];

export type ReviewTask = PlanReply['tasks'][number];
export type ReviewDuty = PlanReply['duties'][number];
export type ReviewAgency = PlanReply['agencies'][number];
export type ReviewCitation = PlanReply['citations'][number];
export type ReviewHeader = PlanReply['header'];
export type Verdict = ReviewTask['verdict'];
export type Role = ReviewTask['bodies'][number]['role'];

/** One thing that a person does in a review. */
export type ReviewStep = Calls['changeReview']['input']['body'];

/** What of a task a person may correct. */
export type TaskPatch = Extract<ReviewStep, { kind: 'change-task' }>['patch'];
export type CitationPatch = Extract<ReviewStep, { kind: 'change-citation' }>['patch'];
export type HeaderPatch = Extract<ReviewStep, { kind: 'change-header' }>['patch'];
export type DutyPatch = Extract<ReviewStep, { kind: 'change-duty' }>['patch'];

/** What changed by a step: each entry as it is now, null where it is gone. */
export interface Touched {
  readonly tasks: Readonly<Record<string, ReviewTask | null>>;
  readonly duties: Readonly<Record<string, ReviewDuty | null>>;
  readonly agencies: Readonly<Record<string, ReviewAgency | null>>;
  readonly citations: Readonly<Record<string, ReviewCitation | null>>;
  /** Under the one key `header`. */
  readonly header: Readonly<Record<string, ReviewHeader | null>>;
}

/** A remark of the reader of a document. */
export type ReadingNote = { readonly code: string } & Sentences;

/** At and above this the reading is sure; below, a person should look closely. */
export const SURE = 0.9;

/** One plan with its text and its review. */
export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: async ({ signal }): Promise<Plan> => {
      const reply = await call('getPlan', { params: { id } }, { signal });
      // `compiled` is the public format cotmoc.plan/1, which the schema leaves open.
      return reply as unknown as Plan;
    },
    staleTime: 60_000,
  });
}

/** The plans one may see, drafts first. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call('listPlans', {}, { signal }),
});
