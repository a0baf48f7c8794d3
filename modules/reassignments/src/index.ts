export { countByUnit, type Reading, type UnitCount } from './count-by-unit.ts';
export { offerToSuccessors, type SuccessorOffer } from './offer-to-successors.ts';
export { passToOnlySuccessors, type Reassignment, reassignTask } from './reassign-task.ts';
