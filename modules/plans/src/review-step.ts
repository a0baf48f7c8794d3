import { Refusal } from '@cotmoc/base';
import { agenciesOf, type ComposedTask, reviewTaskOf } from './composed.ts';
import type { Review, ReviewAgency, ReviewDuty, ReviewTask, Verdict } from './review.ts';

/** What of a task a person may correct. */
export type TaskPatch = Partial<
  Pick<
    ReviewTask,
    'text' | 'bodies' | 'startsOn' | 'dueOn' | 'dueInclusive' | 'quantity' | 'quantityUnit' | 'amount' | 'product'
  >
>;

/** What of a duty a person may correct. */
export type DutyPatch = Partial<Pick<ReviewDuty, 'what' | 'owedBy' | 'owedTo' | 'period' | 'due' | 'dueInclusive'>>;

/** One thing that a person does in a review. */
export type ReviewStep =
  | { readonly kind: 'judge'; readonly keys: readonly string[]; readonly verdict: Verdict }
  | { readonly kind: 'change-task'; readonly key: string; readonly patch: TaskPatch }
  | { readonly kind: 'add-task'; readonly from: number | null; readonly to: number | null; readonly patch: TaskPatch }
  | { readonly kind: 'change-duty'; readonly key: string; readonly patch: DutyPatch }
  | {
      readonly kind: 'choose-agency';
      readonly agency: string;
      readonly unitIds: readonly string[];
      readonly outside: boolean;
    }
  /** Names as the register and what is remembered have them now; not a person's own choice. */
  | { readonly kind: 'renew-agencies'; readonly agencies: readonly ReviewAgency[] }
  /** Tasks whose bodies are known, put into a plan that is made here. */
  | { readonly kind: 'add-composed'; readonly tasks: readonly ComposedTask[] }
  /** Says which upper task each takes up; null for none. */
  | { readonly kind: 'link-tasks'; readonly links: Readonly<Record<string, string | null>> };

/** The parts of a review that a step touched, as they were (null: was not there) or as they are (null: is gone). */
export interface Touched {
  readonly tasks: Readonly<Record<string, ReviewTask | null>>;
  readonly duties: Readonly<Record<string, ReviewDuty | null>>;
  readonly agencies: Readonly<Record<string, ReviewAgency | null>>;
}

export interface StepResult {
  readonly review: Review;
  readonly before: Touched;
  readonly after: Touched;
}

const NOTHING: Touched = { tasks: {}, duties: {}, agencies: {} };

function noSuchEntry(): Refusal {
  return new Refusal('conflict', 'no-such-entry', {
    vi: 'Mục này không còn trong bản rà soát. Hãy tải lại trang.',
    en: 'This entry is no longer in the review. Reload the page.',
  });
}

function unresolved(agency: string): ReviewAgency {
  const reason = { vi: 'Tên do người rà soát nhập.', en: 'A name the reviewer typed.' };
  return { agency, unitIds: [], how: 'ask', confidence: 0, reason, candidates: [] };
}

/** New names of bodies, to be matched with units. */
function newAgencies(review: Review, task: ReviewTask): Record<string, ReviewAgency> {
  const known = new Set(review.agencies.map((agency) => agency.agency));
  const names = task.bodies.map((body) => body.agency).filter((name) => !known.has(name));
  return Object.fromEntries(names.map((name) => [name, unresolved(name)]));
}

function nextKey(review: Review): string {
  const numbers = review.tasks.map((task) => Number(task.key.slice(1)));
  return `t${Math.max(0, ...numbers) + 1}`;
}

const EMPTY_TASK = {
  verdict: 'accepted',
  origin: 'added',
  corrected: false,
  path: '',
  text: '',
  bodies: [],
  startsOn: null,
  dueOn: null,
  dueInclusive: true,
  timing: [],
  quantity: null,
  quantityUnit: null,
  amount: null,
  product: null,
  confidence: 1,
} as const;

function touchedBy(review: Review, step: ReviewStep): Touched {
  switch (step.kind) {
    case 'judge': {
      const keys = new Set(step.keys);
      const tasks = review.tasks.filter((task) => keys.has(task.key));
      const duties = review.duties.filter((duty) => keys.has(duty.key));
      if (tasks.length + duties.length !== keys.size) throw noSuchEntry();
      return {
        ...NOTHING,
        tasks: Object.fromEntries(tasks.map((task) => [task.key, { ...task, verdict: step.verdict }])),
        duties: Object.fromEntries(duties.map((duty) => [duty.key, { ...duty, verdict: step.verdict }])),
      };
    }
    case 'change-task': {
      const task = review.tasks.find((one) => one.key === step.key);
      if (!task) throw noSuchEntry();
      // A correction is a word on it too: it is accepted with it.
      const changed = { ...task, ...step.patch, corrected: true, verdict: 'accepted' as const };
      return { ...NOTHING, tasks: { [task.key]: changed }, agencies: newAgencies(review, changed) };
    }
    case 'add-task': {
      const task = { ...EMPTY_TASK, ...step.patch, key: nextKey(review), from: step.from, to: step.to };
      return { ...NOTHING, tasks: { [task.key]: task }, agencies: newAgencies(review, task) };
    }
    case 'change-duty': {
      const duty = review.duties.find((one) => one.key === step.key);
      if (!duty) throw noSuchEntry();
      return { ...NOTHING, duties: { [duty.key]: { ...duty, ...step.patch, verdict: 'accepted' } } };
    }
    case 'choose-agency': {
      const agency = review.agencies.find((one) => one.agency === step.agency) ?? unresolved(step.agency);
      const how = step.outside ? 'outside' : step.unitIds.length > 0 ? 'chosen' : 'ask';
      return {
        ...NOTHING,
        agencies: { [agency.agency]: { ...agency, unitIds: step.outside ? [] : step.unitIds, how } },
      };
    }
    case 'renew-agencies':
      return { ...NOTHING, agencies: Object.fromEntries(step.agencies.map((agency) => [agency.agency, agency])) };
    case 'add-composed': {
      const first = Number(nextKey(review).slice(1));
      const tasks = step.tasks.map((task, index) => reviewTaskOf(task, `t${first + index}`));
      const known = new Set(review.agencies.map((agency) => agency.agency));
      const agencies = agenciesOf(step.tasks).filter(({ agency }) => !known.has(agency));
      return {
        ...NOTHING,
        tasks: Object.fromEntries(tasks.map((task) => [task.key, task])),
        agencies: Object.fromEntries(agencies.map((agency) => [agency.agency, agency])),
      };
    }
    case 'link-tasks': {
      const tasks = Object.entries(step.links).map(([key, takenFrom]) => {
        const task = review.tasks.find((one) => one.key === key);
        if (!task) throw noSuchEntry();
        return { ...task, takenFrom };
      });
      return { ...NOTHING, tasks: Object.fromEntries(tasks.map((task) => [task.key, task])) };
    }
  }
}

function replace<T>(list: readonly T[], keyOf: (item: T) => string, changes: Readonly<Record<string, T | null>>): T[] {
  const left = new Map(Object.entries(changes));
  const kept = list.flatMap((item) => {
    const change = left.get(keyOf(item));
    if (change === undefined) return [item];
    left.delete(keyOf(item));
    return change === null ? [] : [change];
  });
  const added = [...left.values()].filter((item) => item !== null);
  return [...kept, ...added];
}

/** Where the task stands in the plan; added ones after the task they were taken from, those without place last. */
function inPlanOrder(tasks: readonly ReviewTask[]): ReviewTask[] {
  const place = (task: ReviewTask) => task.from ?? Number.POSITIVE_INFINITY;
  return [...tasks].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Puts touched parts in place of what the review has. */
export function putBack(review: Review, parts: Touched): Review {
  return {
    tasks: inPlanOrder(replace(review.tasks, (task) => task.key, parts.tasks)),
    duties: replace(review.duties, (duty) => duty.key, parts.duties),
    agencies: replace(review.agencies, (agency) => agency.agency, parts.agencies),
  };
}

/** Carries a step out; gives the review after it and what it touched, for undoing and for the screen. Pure. */
export function applyStep(review: Review, step: ReviewStep): StepResult {
  const after = touchedBy(review, step);
  const before: Touched = {
    tasks: pick(after.tasks, (key) => review.tasks.find((task) => task.key === key)),
    duties: pick(after.duties, (key) => review.duties.find((duty) => duty.key === key)),
    agencies: pick(after.agencies, (key) => review.agencies.find((agency) => agency.agency === key)),
  };
  return { review: putBack(review, after), before, after };
}

function pick<T>(
  keys: Readonly<Record<string, unknown>>,
  find: (key: string) => T | undefined,
): Record<string, T | null> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, find(key) ?? null]));
}
