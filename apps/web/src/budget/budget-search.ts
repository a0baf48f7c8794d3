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

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Keeps of an address what is a question to the table. */
export function readBudgetSearch(search: Record<string, unknown>): BudgetSearch {
  const { q, plan, unit } = search;
  const words = (typeof q === 'string' || typeof q === 'number' ? String(q) : '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  const year = Number(search['year']);
  const source = SOURCES.find((word) => word === search['source']);
  const offset = Number(search['offset']);
  return {
    ...(words ? { q: words } : {}),
    ...(typeof plan === 'string' && ID.test(plan) ? { plan } : {}),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(source ? { source } : {}),
    ...(typeof unit === 'string' && ID.test(unit) ? { unit } : {}),
    ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}),
  };
}
