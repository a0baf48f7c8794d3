export { countByUnit, type Reading, type UnitCount } from './count-by-unit.ts';
export { offerToSuccessors, type SuccessorOffer } from './offer-to-successors.ts';
export {
  announceReassigned,
  moveUnitParts,
  passToOnlySuccessors,
  type Reassignment,
  reassignTask,
  requireReassignReason,
  requireUnitMovable,
  type UnitMove,
} from './reassign-task.ts';
