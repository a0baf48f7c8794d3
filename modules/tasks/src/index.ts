export { askCompletion } from './ask-completion.ts';
export { changeTask, type TaskChange, withdrawTask } from './change-task.ts';
export { createTasks, type NewTask } from './create-tasks.ts';
export { taskTarget } from './credit-target.ts';
export { approveCompletion, returnCompletion } from './decide-completion.ts';
export { forgetName } from './forget-name.ts';
export {
  conditionsOf,
  countTasks,
  itemsOf,
  LATE_CAUSES,
  type LateCause,
  lateOn,
  listTasks,
  MOST_COUNTED,
  type TaskFilter,
  type TaskListItem,
} from './list-tasks.ts';
export { noSuchTask } from './refusals.ts';
export { type ProgressInput, reportProgress, writeProgress } from './report-progress.ts';
export { TaskItem } from './schemas.ts';
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
export { filterOf, type TaskQuestion, taskQuery } from './task-query.ts';
export {
  datedOf,
  getTaskForChange,
  listBodies,
  listPlanTasks,
  listTasksByIds,
  type NamedBody,
  type PlanTask,
  type TaskBody,
  type TaskRow,
} from './task-store.ts';
