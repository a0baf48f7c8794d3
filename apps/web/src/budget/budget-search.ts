import { keepAsked, oneOf, readId, readOffset, readText } from '../shell/address.ts';

/** The question of the table of money as its address holds it; what is not asked is not there. */
export interface BudgetSearch {
  readonly q?: string;
  readonly plan?: string;
  readonly year?: number;
  readonly source?: (typeof SOURCES)[number];
  readonly unit?: string;
  readonly offset?: number;
}

export const SOURCES = ['regular', 'national', 'mobilised', 'other'] as const;
export const STEPS = ['estimate', 'allocated', 'committed', 'accepted', 'paid'] as const;

/** Keeps of an address what is a question to the table. */
export function readBudgetSearch(search: Record<string, unknown>): BudgetSearch {
  const year = Number(search['year']);
  return keepAsked<BudgetSearch>({
    q: readText(search['q']),
    plan: readId(search['plan']),
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    source: oneOf(search['source'], SOURCES),
    unit: readId(search['unit']),
    offset: readOffset(search['offset']),
  });
}
