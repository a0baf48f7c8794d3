import type { Session } from '@cotmoc/http';
import type { Completion, TaskRole, TaskState } from './task.ts';

/** What the rules below look at. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly completion: Completion;
  readonly askedBy: string | null;
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
  const standsFor = (role: TaskRole) =>
    task.bodies.some((body) => body.role === role && body.unitId !== null && asker.unitIds.includes(body.unitId));
  // A task that no unit of ours carries is kept by those who see the whole province.
  const carries = standsFor('lead') || standsFor('perform') || asker.scope === 'province';
  const isOpen = task.state !== 'done' && task.completion !== 'asked';
  return {
    // The bodies that carry or support a task tell its progress and add evidence until its completion is asked.
    work: rights.has('task.work') && (carries || standsFor('support')) && isOpen,
    // Those that carry it ask for completion.
    askCompletion: rights.has('task.work') && carries && isOpen,
    // Somebody else than who asked approves or returns.
    decide: rights.has('task.approve') && carries && task.completion === 'asked' && task.askedBy !== asker.accountId,
  };
}
