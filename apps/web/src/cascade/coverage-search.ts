/** Which part of a plan's coverage is shown. */
export const COVERAGE_TABS = ['matrix', 'plans', 'chains'] as const;
export type CoverageTab = (typeof COVERAGE_TABS)[number];

export interface CoverageSearch {
  readonly tab?: CoverageTab;
  readonly gaps?: true;
}

/** What of an address the page of a plan's coverage reads. */
export function readCoverageSearch(search: Record<string, unknown>): CoverageSearch {
  const tab = COVERAGE_TABS.find((one) => one === search['tab']);
  return { ...(tab && tab !== 'matrix' ? { tab } : {}), ...(search['gaps'] === true ? { gaps: true } : {}) };
}
