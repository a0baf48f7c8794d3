import { parseDay } from '@cotmoc/base';
import type { Calls } from '@cotmoc/client';
import { oneOf, readId, readOffset, readText } from '../shell/address.ts';

/** The question of the task list as its address holds it; what is not asked is not there. */
export interface TaskSearch {
  readonly q?: string;
  /** One of the six states: `in-progress-late`. */
  readonly is?: Asked;
  readonly completion?: 'asked' | 'returned';
  readonly unit?: string;
  readonly plan?: string;
  /** Units that lead or carry, apart from those that support. */
  readonly lead?: string;
  /** A heading of the plan; empty: under none. */
  readonly section?: string;
  readonly year?: number;
  readonly why?: (typeof CAUSES)[number];
  readonly funded?: true;
  /** The plan's own tasks where nothing is said. */
  readonly grain?: ListedGrain;
  readonly handling?: (typeof HANDLINGS)[number];
  readonly extension?: (typeof EXTENSIONS)[number];
  /** Those that adjustments took out, instead of the others. */
  readonly withdrawn?: true;
  /** As things stood at the end of a day. */
  readonly stoodOn?: string;
  readonly stoodAs?: 'issued' | 'done' | 'late';
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** How the tasks are shown; a table where nothing is said. */
  readonly view?: View;
  /** The table in groups. */
  readonly by?: 'unit' | 'section' | 'state' | 'month';
  /** The month of the calendar or the first of the timeline: `2026-06`. */
  readonly at?: string;
  readonly scale?: 'month' | 'year';
  readonly order?: 'due' | 'plan' | 'changed';
  readonly offset?: number;
}

export const STANDINGS = [
  'not-started',
  'in-progress',
  'done',
  'not-started-late',
  'in-progress-late',
  'done-late',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** One of the six states, or all that is open, open and late, or done. */
export type Asked = Standing | 'open' | 'open-late' | 'closed';
const ASKED: readonly Asked[] = [...STANDINGS, 'open', 'open-late', 'closed'];

/** The grains that are asked for by name. */
export const LISTED_GRAINS = ['piece', 'occurrence', 'leaf', 'all'] as const;
export type ListedGrain = (typeof LISTED_GRAINS)[number];
export const HANDLINGS = ['given', 'seen', 'accepted', 'returned'] as const;
export const EXTENSIONS = ['asked', 'granted', 'shortened', 'refused'] as const;
export const CAUSES = ['objective', 'approval', 'obstacle', 'extension', 'explained', 'unexplained'] as const;

export const VIEWS = ['table', 'board', 'timeline', 'calendar', 'bodies', 'sections'] as const;
export type View = (typeof VIEWS)[number];

/** Rows on one page. */
export const PAGE = 50;

/** No list begins deeper than this; nobody pages so far, a narrower question is asked instead. */
export const DEEPEST = 10_000;
function day(value: unknown): string | undefined {
  return typeof value === 'string' && parseDay(value) ? value : undefined;
}

function year(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1900 && number < 3000 ? number : undefined;
}

function month(value: unknown): string | undefined {
  return typeof value === 'string' && parseDay(`${value}-01`) ? value : undefined;
}

/** Keeps of an address what is a question to the list. */
export function readTaskSearch(search: Record<string, unknown>): TaskSearch {
  return dropUnasked({
    q: readText(search['q']),
    is: oneOf(search['is'], ASKED),
    completion: oneOf(search['completion'], ['asked', 'returned']),
    unit: readId(search['unit']),
    plan: readId(search['plan']),
    lead: readId(search['lead']),
    section: search['section'] === '' ? '' : readText(search['section'], 1000),
    year: year(search['year']),
    why: oneOf(search['why'], CAUSES),
    funded: search['funded'] === true ? true : undefined,
    grain: oneOf(search['grain'], LISTED_GRAINS),
    handling: oneOf(search['handling'], HANDLINGS),
    extension: oneOf(search['extension'], EXTENSIONS),
    withdrawn: search['withdrawn'] === true ? true : undefined,
    stoodOn: day(search['stoodOn']),
    stoodAs: oneOf(search['stoodAs'], ['issued', 'done', 'late']),
    view: oneOf(search['view'], VIEWS.slice(1)),
    by: oneOf(search['by'], ['unit', 'section', 'state', 'month']),
    at: month(search['at']),
    scale: oneOf(search['scale'], ['month', 'year']),
    dueFrom: day(search['dueFrom']),
    dueTo: day(search['dueTo']),
    order: oneOf(search['order'], ['due', 'plan', 'changed']),
    offset: readOffset(search['offset']),
  });
}

/** The question without what is not asked, so that addresses stay short. */
export function dropUnasked(search: { [key in keyof TaskSearch]: TaskSearch[key] | undefined }): TaskSearch {
  const asked = ([key, value]: [string, unknown]) => value !== undefined && (value !== '' || key === 'section');
  return Object.fromEntries(Object.entries(search).filter(asked));
}

type Question = NonNullable<Calls['countTaskDays']['input']['query']>;

const OPEN = ['not-started', 'in-progress'] as const;

/** What narrows the tasks, as the server takes it for every view. */
export function questionOf(search: TaskSearch): Omit<Question, 'from' | 'to'> {
  const {
    is,
    completion,
    unit,
    lead,
    handling,
    extension,
    order: _,
    offset: __,
    view: ___,
    by: ____,
    at: _____,
    scale: ______,
    ...rest
  } = search;
  const state = is?.replace('-late', '');
  return {
    ...rest,
    ...(is === 'closed' ? { state: ['done'] } : {}),
    ...(is && is !== 'closed'
      ? { state: state === 'open' ? [...OPEN] : [oneOf(state, ['not-started', 'in-progress', 'done']) ?? 'done'] }
      : {}),
    // What is merely open may be late or not.
    ...(is && is !== 'closed' && is !== 'open' ? { late: is.endsWith('-late') } : {}),
    ...(completion ? { completion: [completion] } : {}),
    ...(unit ? { unit: [unit] } : {}),
    ...(lead ? { lead: [lead] } : {}),
    ...(handling ? { handling: [handling] } : {}),
    ...(extension ? { extension: [extension] } : {}),
  };
}

/** The question of the list as the server takes it. */
export function queryOf(search: TaskSearch): NonNullable<Calls['listTasks']['input']['query']> {
  const { order, offset } = search;
  return { ...questionOf(search), ...(order ? { order } : {}), ...(offset ? { offset } : {}), limit: PAGE };
}

/** The address of the list that answers a question of the server's own making. */
export function searchOfQuestion(question: Calls['getDashboard']['reply']['figures'][number]['question']): TaskSearch {
  const { state, late, completion, unit, lead, funded, plan, q, section, year, why, stoodOn, stoodAs, dueFrom, dueTo } =
    question;
  const { grain, handling, extension, withdrawn } = question;
  return dropUnasked({
    q,
    plan,
    section,
    year,
    why,
    stoodOn,
    stoodAs,
    dueFrom,
    dueTo,
    is: askedOf(state, late),
    completion: oneOf(completion?.[0], ['asked', 'returned']),
    unit: unit?.[0],
    lead: lead?.[0],
    funded: funded ? true : undefined,
    grain: oneOf(grain, LISTED_GRAINS),
    handling: handling?.[0],
    extension: oneOf(extension?.[0], EXTENSIONS),
    withdrawn: withdrawn ? true : undefined,
  });
}

function askedOf(states: readonly string[] | undefined, late: boolean | undefined): Asked | undefined {
  if (!states) return undefined;
  const word = states.length > 1 ? 'open' : states[0];
  if (late === undefined) return word === 'done' ? 'closed' : oneOf(word, ASKED);
  return oneOf(late ? `${word}-late` : word, ASKED);
}

/** True where something narrows the list beyond how it is shown. */
export function isNarrowed(search: TaskSearch): boolean {
  const shown: readonly string[] = ['order', 'offset', 'view', 'by', 'at', 'scale'];
  return Object.keys(search).some((key) => !shown.includes(key));
}
