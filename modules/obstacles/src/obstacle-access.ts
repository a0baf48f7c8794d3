import type { Session } from '@cotmoc/http';
import { areSameHands } from '@cotmoc/people';
import { nextStep, type ObstacleState, type ObstacleStep } from './obstacle.ts';

/** What the rules below look at. */
export interface ObstacleFacts {
  readonly state: ObstacleState;
  readonly step: ObstacleStep;
  readonly unitId: string;
  readonly raisedBy: string;
  /** The standard days of the step are over. */
  readonly overdue: boolean;
}

/** What a person may do with one obstacle now; travels to the screen. */
export interface MayWithObstacle {
  readonly answer: boolean;
  readonly forward: boolean;
  readonly withdraw: boolean;
}

/** The law of one obstacle, read as sentences. */
export function mayWithObstacle(session: Session, obstacle: ObstacleFacts): MayWithObstacle {
  const { step, state, overdue } = obstacle;
  const isOpen = state === 'open';
  const above = nextStep(step);
  // Whoever stands at its step has it in hand; when the standard days are over, the step above may take it up.
  const has =
    isOpen && (standsAt(session, obstacle, step) || (overdue && above !== null && standsAt(session, obstacle, above)));
  const isRaiser = areSameHands(session, { by: obstacle.raisedBy, inNameOf: [] });
  return {
    // Other hands than those that raised it.
    answer: has && !isRaiser,
    forward: has && above !== null,
    withdraw: isOpen && obstacle.raisedBy === session.asker.accountId,
  };
}

function standsAt(session: Session, { unitId }: ObstacleFacts, step: ObstacleStep): boolean {
  if (!session.rights.has(`obstacle.answer-${step}`)) return false;
  return step === 'unit' ? session.asker.unitIds.includes(unitId) : session.asker.scope === 'province';
}
