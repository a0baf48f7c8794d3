import type { Reach, Session } from '@cotmoc/http';
import { actsInNameOf, areSameHands } from '@cotmoc/people';
import type { Completion, TaskRole, TaskState } from './task.ts';

/** What the rules below look at. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly completion: Completion;
  readonly askedBy: string | null;
  /** In whose names it was asked, where it was by somebody standing in. */
  readonly askedFor: readonly string[];
  readonly bodies: readonly { role: TaskRole; unitId: string | null }[];
}

/** What a person may do with one task now; travels to the screen, so that buttons and server agree. */
export interface MayWithTask {
  readonly work: boolean;
  readonly askCompletion: boolean;
  readonly decide: boolean;
}

/** The law of one task, read as sentences. */
export function mayWithTask(session: Session, task: TaskFacts): MayWithTask {
  const { asker, rights } = session;
  const carries = isCarriedBy(task, asker);
  const isOpen = task.state !== 'done' && task.completion !== 'asked';
  return {
    // The bodies that carry or support a task tell its progress and add evidence until its completion is asked.
    work: rights.has('task.work') && (carries || hasBody(task, asker, 'support')) && isOpen,
    // Those that carry it ask for completion.
    askCompletion: rights.has('task.work') && carries && isOpen,
    // Other hands than those that asked approve or return.
    decide:
      rights.has('task.approve') &&
      carries &&
      task.completion === 'asked' &&
      !areSameHands(session, { by: task.askedBy, inNameOf: task.askedFor }),
  };
}

/** In whose names the person works on the task: of those they stand in for, where their own roles do not carry it. */
export function worksInNameOf(session: Session, task: Pick<TaskFacts, 'bodies'>): readonly string[] {
  return actsInNameOf(session, (reach) => isCarriedBy(task, reach));
}

/** True where the person's units carry or support the task, whatever its state. */
export function isWorkedBy(task: Pick<TaskFacts, 'bodies'>, reach: Reach): boolean {
  return isCarriedBy(task, reach) || hasBody(task, reach, 'support');
}

function hasBody(task: Pick<TaskFacts, 'bodies'>, reach: Reach, role: TaskRole): boolean {
  return task.bodies.some((body) => body.role === role && body.unitId !== null && reach.unitIds.includes(body.unitId));
}

/** A task that no unit of ours carries is kept by those who see the whole province. */
export function isCarriedBy(task: Pick<TaskFacts, 'bodies'>, reach: Reach): boolean {
  return hasBody(task, reach, 'lead') || hasBody(task, reach, 'perform') || reach.scope === 'province';
}
