import { type Day, makeDay } from '@cotmoc/base';
import type { Citation, CompiledPlan, Norm, Obligation, Role, Task } from '@cotmoc/plan';
import { listPeriods, type RecurrenceWords } from '@cotmoc/recurrence';
import type { Every } from '@cotmoc/tasks';
import { rateOf, recurrenceWords } from './recurrence-words.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

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
  /** How it comes again; absent in reviews made before this was read. */
  readonly recurrence?: RecurrenceWords | null;
  /** 0–1; how sure the reading is. */
  readonly confidence: number;
  /** In a unit's own plan: the upper task that it takes up. */
  readonly takenFrom?: string | null;
}

/** A duty of reporting under review: as it was read, or as a person has corrected or added it. */
export interface ReviewDuty {
  readonly key: string;
  readonly verdict: Verdict;
  readonly origin: 'read' | 'added';
  readonly corrected: boolean;
  readonly what: Obligation['what'];
  readonly owedBy: string | null;
  readonly owedTo: readonly string[];
  readonly period: Obligation['period'];
  readonly due: string | null;
  readonly dueInclusive: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** A document the plan cites, under review. Nothing waits for a word on it: what nobody dropped is kept. */
export interface ReviewCitation {
  readonly key: string;
  readonly verdict: Verdict;
  readonly origin: 'read' | 'added';
  readonly corrected: boolean;
  readonly kind: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** What the plan says of itself, as it was read or as a person has put it right. */
export interface ReviewHeader {
  readonly kind: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly capacity: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly recipients: readonly string[];
  /** Names of the fields that a person has put right. */
  readonly corrected: readonly string[];
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
  readonly citations: readonly ReviewCitation[];
  readonly header: ReviewHeader;
}

/** Tells which units a name means; given by the organisation register. */
export type ResolveAgency = (agency: string) => Omit<ReviewAgency, 'agency'>;

function reviewTask(task: Task, index: number, by: { year: number | null; proofEvery: Every }): ReviewTask {
  const { year } = by;
  const bodies = (['lead', 'support', 'perform', 'direct'] as const).flatMap((role) =>
    task[role].map((agency) => ({ role, agency })),
  );
  const schedule = scheduleOf(
    task.timings.map((timing) => timing.norm),
    year,
  );
  const total = totalOf(task, schedule, year);
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
    ...schedule,
    timing: task.timings.map(({ phrase, norm }) => ({ phrase, norm })),
    quantity: total?.n ?? null,
    quantityUnit: total?.unit ?? null,
    amount: task.amount,
    product: task.product,
    recurrence: recurrenceWords(task, by.proofEvery),
    confidence: task.confidence,
  };
}

/** How many of what the task counts there are in all: as the plan says, or its rate over the task's time. */
function totalOf(task: Task, schedule: Schedule, year: number | null): { n: number; unit: string } | undefined {
  const total = task.quantities.find(({ per }) => per === 'total' || per === 'year');
  if (total) return total;
  const rate = rateOf(task.quantities);
  const from = schedule.startsOn ?? (year && makeDay(year, 1, 1));
  const until = schedule.dueOn ?? (year && makeDay(year, 12, 31));
  if (!rate || !from || !until || until < from) return task.quantities[0];
  return { n: rate.n * listPeriods(rate.per, from, until).length, unit: rate.unit };
}

/**
 * What a person is shown first: everything that was read, nothing decided. Work without end is to be shown each
 * `proofEvery`.
 */
export function makeReview(plan: CompiledPlan, resolve: ResolveAgency, proofEvery: Every = 'quarter'): Review {
  const tasks = plan.tasks.map((task, index) => reviewTask(task, index, { year: plan.header.year, proofEvery }));
  const duties = plan.obligations.map(
    (duty, index): ReviewDuty => ({
      key: `d${index + 1}`,
      verdict: 'open',
      origin: 'read',
      corrected: false,
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
  const citations = readCitations(plan);
  return { tasks, duties, agencies, citations, header: readHeader(plan) };
}

/** The cited documents as they were read, nothing decided. */
export function readCitations({ citations }: Pick<CompiledPlan, 'citations'>): ReviewCitation[] {
  return citations.map(reviewCitation);
}

function reviewCitation(citation: Citation, index: number): ReviewCitation {
  const { kind, number, name, issuer, date, subject, from, to } = citation;
  const read = { verdict: 'open', origin: 'read', corrected: false } as const;
  return { key: `c${index + 1}`, ...read, kind, number, name, issuer, date, subject, from, to };
}

/** The header as it was read, nothing put right. */
export function readHeader({ header }: Pick<CompiledPlan, 'header'>): ReviewHeader {
  const { kind, title, number, date, place, issuer, signer, capacity, period, recipients } = header;
  const told = { kind, title, number, date, place, issuer, signer, capacity, recipients };
  return { ...told, periodFrom: period?.from ?? null, periodTo: period?.to ?? null, corrected: [] };
}

/** A review as it was kept, with the parts that reviews did not have when it was made. Pure. */
export function completeReview(kept: Partial<Review>, plan: CompiledPlan): Review {
  return {
    tasks: kept.tasks ?? [],
    duties: (kept.duties ?? []).map((duty) => ({
      ...duty,
      origin: duty.origin ?? 'read',
      corrected: duty.corrected ?? false,
    })),
    agencies: kept.agencies ?? [],
    citations: kept.citations ?? readCitations(plan),
    header: kept.header ?? readHeader(plan),
  };
}

/** Tasks that still need a person's word, the least sure first; then by their place in the plan. */
export function openTasks(review: Review): readonly ReviewTask[] {
  return review.tasks.filter((task) => task.verdict === 'open').sort((a, b) => a.confidence - b.confidence);
}
