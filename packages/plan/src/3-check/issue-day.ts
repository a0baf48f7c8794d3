import { type Day, parseDay } from '@cotmoc/base';
import type { PlanFacts } from '../contract.ts';

/** The earliest day on which an undated plan can have been signed: that of the newest document it cites; null where it cites none. */
export function earliestIssue(facts: PlanFacts): Day | null {
  let newest: Day | null = null;
  for (const citation of facts.citations) {
    const day = citation.date === null ? null : parseDay(citation.date);
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest;
}
