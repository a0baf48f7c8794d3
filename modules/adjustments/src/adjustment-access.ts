import type { Reach, Session } from '@cotmoc/http';
import { actsInNameOf, areSameHands } from '@cotmoc/people';
import type { AdjustmentRow } from './adjustment-store.ts';

/** What a person may do with an adjustment now; travels to the screen, so that buttons and server agree. */
export interface MayWithAdjustment {
  readonly edit: boolean;
  readonly ask: boolean;
  readonly takeBack: boolean;
  readonly decide: boolean;
  readonly issue: boolean;
  readonly drop: boolean;
}

/** Whether the asker stands for the unit whose plan it is. */
export function standsFor(session: Session, unitId: string): boolean {
  return session.asker.scope === 'province' || session.asker.unitIds.includes(unitId);
}

/** In whose names the asker works for the unit, where their own roles do not reach it. */
export function inNamesOf(session: Session, unitId: string): string[] {
  const reaches = (reach: Reach) => reach.scope === 'province' || reach.unitIds.includes(unitId);
  return [...actsInNameOf(session, reaches)];
}

/** The law of one adjustment, read as sentences. */
export function mayWithAdjustment(session: Session, row: AdjustmentRow): MayWithAdjustment {
  const { rights } = session;
  const stands = standsFor(session, row.unit_id);
  const proposes = stands && rights.has('adjustment.propose');
  const isOpen = row.state === 'draft' || row.state === 'returned';
  // By the hands that wrote it, or of somebody who stands in for them.
  const isMine =
    areSameHands(session, { by: row.created_by, inNameOf: [] }) ||
    areSameHands(session, { by: row.asked_by, inNameOf: row.asked_for });
  return {
    // Those who plan for the unit write a proposal and ask for its approval.
    edit: proposes && isOpen,
    ask: proposes && isOpen,
    takeBack: proposes && row.state === 'asked',
    // Somebody else than who wrote it and who asked approves or returns it.
    decide: stands && rights.has('adjustment.approve') && row.state === 'asked' && !isMine,
    // What was approved is issued under its number and day.
    issue: stands && rights.has('adjustment.issue') && row.state === 'approved',
    drop: proposes && (isOpen || row.state === 'approved'),
  };
}
