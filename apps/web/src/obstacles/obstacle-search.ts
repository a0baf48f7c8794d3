/** The question of the list of obstacles as its address holds it; what is not asked is not there. */
export interface ObstacleSearch {
  readonly q?: string;
  readonly is?: 'open' | 'ended';
  readonly step?: (typeof STEPS)[number];
  readonly unit?: string;
  readonly offset?: number;
}

export const STEPS = ['unit', 'focal', 'province'] as const;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Keeps of an address what is a question to the list. */
export function readObstacleSearch(search: Record<string, unknown>): ObstacleSearch {
  const { q, unit } = search;
  const words = (typeof q === 'string' || typeof q === 'number' ? String(q) : '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  const is = (['open', 'ended'] as const).find((word) => word === search['is']);
  const step = STEPS.find((word) => word === search['step']);
  const offset = Number(search['offset']);
  return {
    ...(words ? { q: words } : {}),
    ...(is ? { is } : {}),
    ...(step ? { step } : {}),
    ...(typeof unit === 'string' && ID.test(unit) ? { unit } : {}),
    ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}),
  };
}
