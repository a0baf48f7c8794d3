import { currentDay } from '../shell/clock.ts';

/** What the page shows, as the address holds it; the waiting work and this year's figures are not told. */
export interface SuccessorSearch {
  readonly view?: 'counts';
  readonly year?: number;
}

const YEARS_BACK = 5;

/** The years whose figures can be asked for: the next one and those behind. */
export function yearsToCount(): readonly number[] {
  const next = Number(currentDay().slice(0, 4)) + 1;
  return Array.from({ length: YEARS_BACK + 2 }, (_, back) => next - back);
}

/** Keeps of an address what this page reads. */
export function readSuccessorSearch(search: Record<string, unknown>): SuccessorSearch {
  const year = Number(search['year']);
  return {
    ...(search['view'] === 'counts' ? { view: 'counts' as const } : {}),
    ...(yearsToCount().includes(year) ? { year } : {}),
  };
}
