export { askCompletion } from './ask-completion.ts';
export { changeTask, type TaskChange, withdrawTask } from './change-task.ts';
export { createTasks, type NewTask } from './create-tasks.ts';
export { taskTarget } from './credit-target.ts';
export { approveCompletion, returnCompletion } from './decide-completion.ts';
export { forgetName } from './forget-name.ts';
export { lateOn, listTasks } from './list-tasks.ts';
export { noSuchTask } from './refusals.ts';
export { reportProgress, writeProgress } from './report-progress.ts';
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
export { isCarriedBy, isWorkedBy, mayWithTask, worksInNameOf } from './task-access.ts';
export {
  getTaskForChange,
  listBodies,
  listPlanTasks,
  listTasksByIds,
  type NamedBody,
  type PlanTask,
  type TaskBody,
  type TaskRow,
} from './task-store.ts';
