export { addEvidence } from './add-evidence.ts';
export { askCompletion } from './ask-completion.ts';
export { countByUnit, type Reading, type UnitCount } from './count-by-unit.ts';
export { createTasks, type NewTask } from './create-tasks.ts';
export { approveCompletion, returnCompletion } from './decide-completion.ts';
export { type FileStore, openFileStore } from './file-store.ts';
export { forgetName } from './forget-name.ts';
export { listTasks } from './list-tasks.ts';
export { offerToSuccessors, type SuccessorOffer } from './offer-to-successors.ts';
export { passToOnlySuccessors, type Reassignment, reassignTask } from './reassign-task.ts';
export { reportProgress } from './report-progress.ts';
export {
  type Completion,
  lastGoodDay,
  type Standing,
  standingOf,
  TASK_ROLES,
  TASK_STATES,
  type TaskRole,
  type TaskState,
} from './task.ts';
export type { TaskBody } from './task-store.ts';
