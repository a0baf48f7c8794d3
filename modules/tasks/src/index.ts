export { askCompletion } from './ask-completion.ts';
export { changeTask, type TaskChange, withdrawTask } from './change-task.ts';
export { computeParent, type ParentState } from './compute-parent.ts';
export { createOccurrences, createTasks, type NewOccurrence, type NewTask } from './create-tasks.ts';
export { taskTarget } from './credit-target.ts';
export { approveCompletion, returnCompletion } from './decide-completion.ts';
export { bodiesOnce, carriersOf, piecesOf, quantityOfPiece, whoIs } from './fan-out.ts';
export { forgetName } from './forget-name.ts';
export {
  type ConditionsBy,
  conditionsOf,
  countTasks,
  itemsOf,
  LATE_CAUSES,
  type LateCause,
  LISTED,
  LISTED_GRAINS,
  lateOn,
  listTasks,
  MOST_COUNTED,
  type TaskFilter,
  type TaskListItem,
} from './list-tasks.ts';
export { refreshParents } from './refresh-parents.ts';
export { noSuchTask } from './refusals.ts';
export { type ProgressInput, reportProgress, writeProgress } from './report-progress.ts';
export { factsOf, getTaskFacts, requireMay } from './require-may.ts';
export { TaskItem } from './schemas.ts';
export { takeUp } from './take-up.ts';
export {
  type Completion,
  EVERIES,
  type Every,
  EXTENSIONS,
  type Extension,
  GRAINS,
  type Grain,
  HANDLINGS,
  type Handling,
  lastGoodDay,
  type Recurrence,
  recurrenceOf,
  type Standing,
  standingOf,
  TASK_ROLES,
  TASK_STATES,
  type TaskRole,
  type TaskState,
} from './task.ts';
export {
  isCarriedBy,
  isWorkedBy,
  type MayWithTask,
  mayWithTask,
  ownBodies,
  type TaskFacts,
  worksInNameOf,
} from './task-access.ts';
export { filterOf, type TaskQuestion, taskQuery } from './task-query.ts';
export {
  datedOf,
  getTaskForChange,
  listBodies,
  listPlanTasks,
  listTasksByIds,
  type NamedBody,
  type PlanTask,
  saveTask,
  type TaskBody,
  type TaskRow,
} from './task-store.ts';
