import type { Calls } from '@cotmoc/client';
import { readDaySearch } from './unit-search.ts';

/** How a plan took a name: by the register, by a person's choice, as no unit here, or not yet. */
export type HowTaken = keyof Calls['listUsedNames']['reply']['counts'];

/** The parts of the page of names, in the order of their tabs. */
export const NAME_TABS = ['used', 'answers', 'groups', 'try'] as const;
export type NamesTab = (typeof NAME_TABS)[number];

/** Every way, those that wait for a person first. */
export const HOW_TAKEN: readonly HowTaken[] = ['ask', 'found', 'chosen', 'outside'];

/** What of the page of names stands in its address. */
export interface NamesSearch extends ReturnType<typeof readDaySearch> {
  readonly tab?: NamesTab;
  readonly q?: string;
  readonly how?: HowTaken;
  readonly offset?: number;
}

/** Keeps of an address what the page of names reads. */
export function readNamesSearch(search: Record<string, unknown>): NamesSearch {
  const { q, offset } = search;
  const tab = NAME_TABS.find((one) => one === search['tab']);
  const how = HOW_TAKEN.find((one) => one === search['how']);
  const words = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  return {
    ...readDaySearch(search),
    ...(tab ? { tab } : {}),
    ...(words.trim() === '' ? {} : { q: words }),
    ...(how ? { how } : {}),
    ...(Number.isInteger(offset) && Number(offset) > 0 ? { offset: Number(offset) } : {}),
  };
}
