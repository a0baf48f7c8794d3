import { type Day, daysBetween } from '@cotmoc/base';

export const INSPECTION_STATES = ['draft', 'told', 'concluded'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

export const FINDING_KINDS = ['good', 'mend'] as const;
/** What is well done, or what must be mended. */
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_STATES = ['noted', 'open', 'answered', 'closed'] as const;
/** `noted`: a good finding; `open`: to be mended; `answered`: the unit says it is; `closed`: the inspectors agree. */
export type FindingState = (typeof FINDING_STATES)[number];

/** The clock of a finding. */
export interface FindingClock {
  /** Days left until it must be mended; below zero when past; null where nothing is to be mended any more. */
  readonly daysLeft: number | null;
  readonly late: boolean;
}

/** How long there is to mend a finding; what waits for the inspectors is not late. */
export function clockOf(finding: { state: FindingState; dueOn: Day | null }, today: Day): FindingClock {
  if (finding.dueOn === null || finding.state === 'noted' || finding.state === 'closed') {
    return { daysLeft: null, late: false };
  }
  const daysLeft = daysBetween(today, finding.dueOn);
  return { daysLeft, late: finding.state === 'open' && daysLeft < 0 };
}
