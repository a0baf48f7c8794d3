import { fold } from '@cotmoc/base';
import { type Plan, type ReviewTask, SURE } from '../plan-data.ts';

/** The questions to the list of tasks. */
export const TASK_FILTERS = ['open', 'doubtful', 'accepted', 'dropped', 'no-body', 'no-due'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

/** How tasks are ordered: the least sure first, or as the plan has them. */
export type TaskOrder = 'doubt' | 'plan';

/** A person should look closely: read, not yet judged, and below the sure mark. */
export function isDoubtful(task: ReviewTask): boolean {
  return task.verdict === 'open' && task.confidence < SURE;
}

/** Whether a task answers to the filter; null answers all. */
export function answers(task: ReviewTask, filter: TaskFilter | null): boolean {
  switch (filter) {
    case null:
      return true;
    case 'doubtful':
      return isDoubtful(task);
    case 'no-body':
      return task.verdict !== 'dropped' && task.bodies.length === 0;
    case 'no-due':
      return task.verdict !== 'dropped' && task.dueOn === null;
    default:
      return task.verdict === filter;
  }
}

/** The tasks to show: under a filter and words to find, in an order. */
export function tasksToShow(
  tasks: readonly ReviewTask[],
  by: { readonly filter: TaskFilter | null; readonly order: TaskOrder; readonly words?: string },
): readonly ReviewTask[] {
  const words = fold(by.words ?? '').trim();
  const found = tasks.filter(
    (task) =>
      answers(task, by.filter) &&
      (words === '' ||
        fold(`${task.path} ${task.text} ${task.bodies.map((body) => body.agency).join(' ')}`).includes(words)),
  );
  return by.order === 'plan' ? found : [...found].sort((a, b) => a.confidence - b.confidence);
}

/** What is left to do in a review. */
export interface Left {
  readonly tasks: number;
  readonly duties: number;
  readonly agencies: number;
}

/** Counts what still needs a person's word before the plan can be issued. */
export function leftToDo(plan: Pick<Plan, 'tasks' | 'duties' | 'agencies'>): Left {
  const named = new Set(
    plan.tasks.filter((task) => task.verdict === 'accepted').flatMap((task) => task.bodies.map((body) => body.agency)),
  );
  return {
    tasks: plan.tasks.filter((task) => task.verdict === 'open').length,
    duties: plan.duties.filter((duty) => duty.verdict === 'open').length,
    agencies: plan.agencies.filter((agency) => agency.how === 'ask' && named.has(agency.agency)).length,
  };
}

/** The entry to go to when `key` has been judged: the next one in the list, or the one before at its end. */
export function nextAfter(keys: readonly string[], key: string): string | null {
  const at = keys.indexOf(key);
  return keys[at + 1] ?? keys[at - 1] ?? null;
}
