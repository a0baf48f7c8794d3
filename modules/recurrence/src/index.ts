export { adjustTask } from './adjust-task.ts';
export { comingPeriods, countPeriods, duePeriods, type RunningRule } from './due-periods.ts';
export { makeDueOccurrences } from './make-due-occurrences.ts';
export { makeOccurrences, makePlanOccurrences } from './make-occurrences.ts';
export { dueIn, listPeriods, type Period, periodOf } from './period.ts';
export { planRecurrence, type RecurrenceWords } from './plan-recurrence.ts';
export { planShares, type Share, type Shares } from './share-quantity.ts';
export { readTaskSetting, type TaskSetting, USUAL_SETTING } from './task-setting.ts';
