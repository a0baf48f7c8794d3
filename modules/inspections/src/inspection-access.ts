import type { Reach, Session } from '@cotmoc/http';
import { actsInNameOf, areSameHands, type Hands } from '@cotmoc/people';
import type { FindingState, InspectionState } from './inspection.ts';

/** What a person may do with one inspection now; travels to the screen. */
export interface MayWithInspection {
  readonly change: boolean;
  readonly tell: boolean;
  readonly record: boolean;
  readonly conclude: boolean;
}

/** The law of one inspection: those who plan inspections, for the unit that inspects. */
export function mayWithInspection(
  session: Session,
  inspection: { state: InspectionState; unitId: string },
): MayWithInspection {
  const plans = inspects(session, inspection.unitId);
  const { state } = inspection;
  return {
    change: plans && state === 'draft',
    tell: plans && state === 'draft',
    record: plans && state === 'told',
    conclude: plans && state === 'told',
  };
}

/** What the rules of a finding look at. */
export interface FindingFacts {
  readonly state: FindingState;
  readonly unitId: string;
  /** The unit that inspects. */
  readonly inspector: string;
  readonly answered: Hands;
}

/** The law of one finding: the unit answers; the inspectors decide, and never by the hands that answered. */
export function mayWithFinding(session: Session, finding: FindingFacts): { answer: boolean; decide: boolean } {
  return {
    answer:
      finding.state === 'open' &&
      session.rights.has('inspection.answer') &&
      !inspects(session, finding.inspector) &&
      reachesUnit(session.asker, finding.unitId),
    decide:
      finding.state === 'answered' && inspects(session, finding.inspector) && !areSameHands(session, finding.answered),
  };
}

/** In whose names the person answers for a unit: of those they stand in for, where their own roles do not reach it. */
export function answersInNameOf(session: Session, unitId: string): readonly string[] {
  return actsInNameOf(session, (reach) => reachesUnit(reach, unitId));
}

function inspects(session: Session, unitId: string): boolean {
  return session.rights.has('inspection.plan') && reachesUnit(session.asker, unitId);
}

function reachesUnit(reach: Reach, unitId: string): boolean {
  return reach.scope !== 'units' || reach.unitIds.includes(unitId);
}
