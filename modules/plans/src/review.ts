import type { Day } from '@cotmoc/base';
import type { CompiledPlan, Norm, Obligation, Role, Task } from '@cotmoc/plan';
import { scheduleOf } from './schedule.ts';

/** What a person has said of something that was read. */
export type Verdict = 'open' | 'accepted' | 'dropped';

export interface ReviewBody {
  readonly role: Role;
  /** As the plan writes it. */
  readonly agency: string;
}

/** A task under review: as it was read, or as a person has corrected or added it. */
export interface ReviewTask {
  readonly key: string;
  readonly verdict: Verdict;
  readonly origin: 'read' | 'added';
  /** True when a person changed what was read. */
  readonly corrected: boolean;
  readonly path: string;
  readonly text: string;
  /** Place in the plan's text; null for a task that a person added. */
  readonly from: number | null;
  readonly to: number | null;
  readonly bodies: readonly ReviewBody[];
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly timing: readonly { readonly phrase: string; readonly norm: Norm }[];
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  /** đồng */
  readonly amount: number | null;
  readonly product: string | null;
  /** 0–1; how sure the reading is. */
  readonly confidence: number;
  /** In a unit's own plan: the upper task that it takes up. */
  readonly takenFrom?: string | null;
}

/** A duty of reporting under review. */
export interface ReviewDuty {
  readonly key: string;
  readonly verdict: Verdict;
  readonly what: Obligation['what'];
  readonly owedBy: string | null;
  readonly owedTo: readonly string[];
  readonly period: Obligation['period'];
  readonly due: string | null;
  readonly dueInclusive: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** Which units the plan's name of a body means. */
export interface ReviewAgency {
  readonly agency: string;
  readonly unitIds: readonly string[];
  /** `found`: one unit or a group, by the register. `ask`: a person must say. `chosen`: a person did. `outside`: works without an account here. */
  readonly how: 'found' | 'ask' | 'chosen' | 'outside';
  readonly confidence: number;
  readonly reason: { readonly vi: string; readonly en: string };
  /** Units a person may want to choose, likeliest first. */
  readonly candidates: readonly string[];
}

export interface Review {
  readonly tasks: readonly ReviewTask[];
  readonly duties: readonly ReviewDuty[];
  readonly agencies: readonly ReviewAgency[];
}

/** Tells which units a name means; given by the organisation register. */
export type ResolveAgency = (agency: string) => Omit<ReviewAgency, 'agency'>;

function reviewTask(task: Task, index: number, year: number | null): ReviewTask {
  const bodies = (['lead', 'support', 'perform', 'direct'] as const).flatMap((role) =>
    task[role].map((agency) => ({ role, agency })),
  );
  const total =
    task.quantities.find((quantity) => quantity.per === 'total' || quantity.per === 'year') ?? task.quantities[0];
  return {
    key: `t${index + 1}`,
    verdict: 'open',
    origin: 'read',
    corrected: false,
    path: task.path,
    text: task.text,
    from: task.from,
    to: task.to,
    bodies,
    ...scheduleOf(
      task.timings.map((timing) => timing.norm),
      year,
    ),
    timing: task.timings.map(({ phrase, norm }) => ({ phrase, norm })),
    quantity: total?.n ?? null,
    quantityUnit: total?.unit ?? null,
    amount: task.amount,
    product: task.product,
    confidence: task.confidence,
  };
}

/** What a person is shown first: everything that was read, nothing decided. */
export function makeReview(plan: CompiledPlan, resolve: ResolveAgency): Review {
  const tasks = plan.tasks.map((task, index) => reviewTask(task, index, plan.header.year));
  const duties = plan.obligations.map(
    (duty, index): ReviewDuty => ({
      key: `d${index + 1}`,
      verdict: 'open',
      what: duty.what,
      owedBy: duty.from,
      owedTo: duty.to,
      period: duty.period,
      due: duty.due,
      dueInclusive: duty.inclusive,
      from: duty.span.from,
      to: duty.span.to,
    }),
  );
  const names = new Set(tasks.flatMap((task) => task.bodies.map((body) => body.agency)));
  const agencies = [...names].map((agency) => ({ agency, ...resolve(agency) }));
  return { tasks, duties, agencies };
}

/** Tasks that still need a person's word, the least sure first; then by their place in the plan. */
export function openTasks(review: Review): readonly ReviewTask[] {
  return review.tasks.filter((task) => task.verdict === 'open').sort((a, b) => a.confidence - b.confidence);
}
