import { Refusal } from '@cotmoc/base';
import { agenciesOf, type ComposedTask, reviewTaskOf } from './composed.ts';
import type { Review, ReviewAgency, ReviewCitation, ReviewDuty, ReviewHeader, ReviewTask, Verdict } from './review.ts';

/** What of a task a person may correct. */
export type TaskPatch = Partial<
  Pick<
    ReviewTask,
    | 'text'
    | 'bodies'
    | 'startsOn'
    | 'dueOn'
    | 'dueInclusive'
    | 'quantity'
    | 'quantityUnit'
    | 'amount'
    | 'product'
    | 'recurrence'
  >
>;

/** What of a duty a person may correct. */
export type DutyPatch = Partial<Pick<ReviewDuty, 'what' | 'owedBy' | 'owedTo' | 'period' | 'due' | 'dueInclusive'>>;

/** What of a cited document a person may correct. */
export type CitationPatch = Partial<Pick<ReviewCitation, 'kind' | 'number' | 'name' | 'issuer' | 'date' | 'subject'>>;

/** What of a plan's header a person may put right. */
export type HeaderPatch = Partial<Omit<ReviewHeader, 'corrected'>>;

/** Where the words of something that a person adds stand; null where it has none. */
interface Place {
  readonly from: number | null;
  readonly to: number | null;
}

/** One thing that a person does in a review. */
export type ReviewStep =
  | { readonly kind: 'judge'; readonly keys: readonly string[]; readonly verdict: Verdict }
  | { readonly kind: 'change-task'; readonly key: string; readonly patch: TaskPatch }
  | ({ readonly kind: 'add-task'; readonly patch: TaskPatch } & Place)
  | { readonly kind: 'change-duty'; readonly key: string; readonly patch: DutyPatch }
  | ({ readonly kind: 'add-duty'; readonly patch: DutyPatch } & Place)
  | { readonly kind: 'change-citation'; readonly key: string; readonly patch: CitationPatch }
  | ({ readonly kind: 'add-citation'; readonly patch: CitationPatch } & Place)
  | { readonly kind: 'change-header'; readonly patch: HeaderPatch }
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
  readonly citations: Readonly<Record<string, ReviewCitation | null>>;
  /** Under the one key `header`. */
  readonly header: Readonly<Record<string, ReviewHeader | null>>;
}

export interface StepResult {
  readonly review: Review;
  readonly before: Touched;
  readonly after: Touched;
}

/** A step that touches nothing. */
export const NOTHING: Touched = { tasks: {}, duties: {}, agencies: {}, citations: {}, header: {} };

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

/** `t8` after `t7`. */
function nextKey(letter: 't' | 'd' | 'c', entries: readonly { readonly key: string }[]): string {
  const numbers = entries.map((entry) => Number(entry.key.slice(1)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
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
  recurrence: null,
  confidence: 1,
} as const;

const EMPTY_DUTY = {
  verdict: 'accepted',
  origin: 'added',
  corrected: false,
  what: 'report',
  owedBy: null,
  owedTo: [],
  period: 'half-year',
  due: null,
  dueInclusive: true,
} as const;

const EMPTY_CITATION = {
  verdict: 'accepted',
  origin: 'added',
  corrected: false,
  kind: null,
  number: null,
  name: null,
  issuer: null,
  date: null,
  subject: null,
} as const;

/** The header with what a person says of it; a field put back to nothing new stays marked. */
function changedHeader(header: ReviewHeader, patch: HeaderPatch): ReviewHeader {
  const fields = Object.entries(patch).filter(([name, value]) => {
    // A patch has the header's own fields.
    return JSON.stringify(header[name as keyof HeaderPatch]) !== JSON.stringify(value);
  });
  const corrected = [...new Set([...header.corrected, ...fields.map(([name]) => name)])];
  return { ...header, ...patch, corrected };
}

function touchedBy(review: Review, step: ReviewStep): Touched {
  switch (step.kind) {
    case 'judge': {
      const keys = new Set(step.keys);
      const tasks = review.tasks.filter((task) => keys.has(task.key));
      const duties = review.duties.filter((duty) => keys.has(duty.key));
      const citations = review.citations.filter((citation) => keys.has(citation.key));
      if (tasks.length + duties.length + citations.length !== keys.size) throw noSuchEntry();
      return {
        ...NOTHING,
        tasks: Object.fromEntries(tasks.map((task) => [task.key, { ...task, verdict: step.verdict }])),
        duties: Object.fromEntries(duties.map((duty) => [duty.key, { ...duty, verdict: step.verdict }])),
        citations: Object.fromEntries(citations.map((one) => [one.key, { ...one, verdict: step.verdict }])),
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
      const task = { ...EMPTY_TASK, ...step.patch, key: nextKey('t', review.tasks), from: step.from, to: step.to };
      return { ...NOTHING, tasks: { [task.key]: task }, agencies: newAgencies(review, task) };
    }
    case 'change-duty': {
      const duty = review.duties.find((one) => one.key === step.key);
      if (!duty) throw noSuchEntry();
      const changed = { ...duty, ...step.patch, corrected: true, verdict: 'accepted' as const };
      return { ...NOTHING, duties: { [duty.key]: changed } };
    }
    case 'add-duty': {
      const { from, to, patch } = step;
      const duty = { ...EMPTY_DUTY, ...patch, key: nextKey('d', review.duties), from, to };
      return { ...NOTHING, duties: { [duty.key]: duty } };
    }
    case 'change-citation': {
      const citation = review.citations.find((one) => one.key === step.key);
      if (!citation) throw noSuchEntry();
      const changed = { ...citation, ...step.patch, corrected: true, verdict: 'accepted' as const };
      return { ...NOTHING, citations: { [citation.key]: changed } };
    }
    case 'add-citation': {
      const { from, to, patch } = step;
      const citation = { ...EMPTY_CITATION, ...patch, key: nextKey('c', review.citations), from, to };
      return { ...NOTHING, citations: { [citation.key]: citation } };
    }
    case 'change-header':
      return { ...NOTHING, header: { header: changedHeader(review.header, step.patch) } };
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
      const first = Number(nextKey('t', review.tasks).slice(1));
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

/** Puts touched parts in place of what the review has; a step that was kept before reviews had all parts lacks some. */
export function putBack(review: Review, parts: Partial<Touched>): Review {
  return {
    tasks: inPlanOrder(replace(review.tasks, (task) => task.key, parts.tasks ?? {})),
    duties: replace(review.duties, (duty) => duty.key, parts.duties ?? {}),
    agencies: replace(review.agencies, (agency) => agency.agency, parts.agencies ?? {}),
    citations: replace(review.citations, (citation) => citation.key, parts.citations ?? {}),
    header: parts.header?.['header'] ?? review.header,
  };
}

/** Carries a step out; gives the review after it and what it touched, for undoing and for the screen. Pure. */
export function applyStep(review: Review, step: ReviewStep): StepResult {
  const after = touchedBy(review, step);
  const before: Touched = {
    tasks: pick(after.tasks, (key) => review.tasks.find((task) => task.key === key)),
    duties: pick(after.duties, (key) => review.duties.find((duty) => duty.key === key)),
    agencies: pick(after.agencies, (key) => review.agencies.find((agency) => agency.agency === key)),
    citations: pick(after.citations, (key) => review.citations.find((citation) => citation.key === key)),
    header: pick(after.header, () => review.header),
  };
  return { review: putBack(review, after), before, after };
}

function pick<T>(
  keys: Readonly<Record<string, unknown>>,
  find: (key: string) => T | undefined,
): Record<string, T | null> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, find(key) ?? null]));
}
