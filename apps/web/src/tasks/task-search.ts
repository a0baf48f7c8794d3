import { parseDay } from '@cotmoc/base';
import type { Calls } from '@cotmoc/client';

/** The question of the task list as its address holds it; what is not asked is not there. */
export interface TaskSearch {
  readonly q?: string;
  /** One of the six states: `in-progress-late`. */
  readonly is?: Standing;
  readonly completion?: 'asked' | 'returned';
  readonly unit?: string;
  readonly plan?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
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

/** Rows on one page. */
export const PAGE = 50;
/** Letters of a search. */
const LONGEST_SEARCH = 200;

function oneOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

function text(value: unknown): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // An address may hold anything; the server takes this many letters, and no signs that cannot be typed.
  const taken = words
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .trim();
  return taken === '' ? undefined : taken;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function id(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && parseDay(value) ? value : undefined;
}

/** Keeps of an address what is a question to the list. */
export function readTaskSearch(search: Record<string, unknown>): TaskSearch {
  const offset = Number(search['offset']);
  return dropUnasked({
    q: text(search['q']),
    is: oneOf(search['is'], STANDINGS),
    completion: oneOf(search['completion'], ['asked', 'returned']),
    unit: id(search['unit']),
    plan: id(search['plan']),
    dueFrom: day(search['dueFrom']),
    dueTo: day(search['dueTo']),
    order: oneOf(search['order'], ['due', 'plan', 'changed']),
    offset: Number.isInteger(offset) && offset > 0 ? offset : undefined,
  });
}

/** The question without what is not asked, so that addresses stay short. */
export function dropUnasked(search: { [key in keyof TaskSearch]: TaskSearch[key] | undefined }): TaskSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

/** The question as the server takes it. */
export function queryOf(search: TaskSearch): NonNullable<Calls['listTasks']['input']['query']> {
  const { is, completion, unit, plan, ...rest } = search;
  const state = is?.replace('-late', '');
  return {
    ...rest,
    ...(is
      ? { state: [oneOf(state, ['not-started', 'in-progress', 'done']) ?? 'done'], late: is.endsWith('-late') }
      : {}),
    ...(completion ? { completion: [completion] } : {}),
    ...(unit ? { unit: [unit] } : {}),
    ...(plan ? { plan } : {}),
    limit: PAGE,
  };
}
