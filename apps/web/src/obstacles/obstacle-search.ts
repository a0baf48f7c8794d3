import { keepAsked, oneOf, readId, readOffset, readText } from '../shell/address.ts';

/** The question of the list of obstacles as its address holds it; what is not asked is not there. */
export interface ObstacleSearch {
  readonly q?: string;
  readonly is?: 'open' | 'ended';
  readonly step?: (typeof STEPS)[number];
  readonly unit?: string;
  readonly offset?: number;
}

export const STEPS = ['unit', 'focal', 'province'] as const;

/** Keeps of an address what is a question to the list. */
export function readObstacleSearch(search: Record<string, unknown>): ObstacleSearch {
  return keepAsked<ObstacleSearch>({
    q: readText(search['q']),
    is: oneOf(search['is'], ['open', 'ended']),
    step: oneOf(search['step'], STEPS),
    unit: readId(search['unit']),
    offset: readOffset(search['offset']),
  });
}
