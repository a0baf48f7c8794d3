import type { Reach, Session } from '@cotmoc/http';
import { actsInNameOf, areSameHands } from '@cotmoc/people';
import type { Completion, Handling, TaskRole, TaskState } from './task.ts';

/** What the rules below look at. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly completion: Completion;
  readonly askedBy: string | null;
  /** In whose names it was asked, where it was by somebody standing in. */
  readonly askedFor: readonly string[];
  /** True where it has pieces or occurrences: its state is computed from them. */
  readonly isParent: boolean;
  /** True where its children are its periods: taken up once for all of them. */
  readonly isRecurring: boolean;
  /** True where an adjustment took it out. */
  readonly isWithdrawn: boolean;
  /** The unit whose plan gave it, or null where the asker does not see the plan. */
  readonly ownerUnitId: string | null;
  readonly bodies: readonly BodyFacts[];
}

interface BodyFacts {
  readonly role: TaskRole;
  readonly unitId: string | null;
  readonly handling: Handling;
}

/** What a person may do with one task now; travels to the screen, so that buttons and server agree. */
export interface MayWithTask {
  readonly work: boolean;
  readonly askCompletion: boolean;
  readonly decide: boolean;
  /** Take up what the unit was given. */
  readonly accept: boolean;
  /** Send what the unit was given back to who gave it. */
  readonly return: boolean;
  /** Say that the unit's own part as a support is done. */
  readonly tellPart: boolean;
  /** Write down what each support's part is. */
  readonly giveParts: boolean;
  /** Say why it is late. */
  readonly explain: boolean;
  readonly askExtension: boolean;
  /** What is for the giver of the work: send it again, decide an extension, pause, mark a delay as nobody's fault. */
  readonly assign: boolean;
}

/** The law of one task, read as sentences. */
export function mayWithTask(session: Session, task: TaskFacts): MayWithTask {
  const { asker, rights } = session;
  const works = rights.has('task.work');
  const carries = isCarriedBy(task, asker);
  const supports = hasBody(task, asker, 'support');
  const isOpen = task.state !== 'done' && !task.isWithdrawn;
  const isLeaf = !task.isParent;
  // A body that has sent its work back waits for an answer.
  const isReturned =
    ownBodies(task, asker).length > 0 && ownBodies(task, asker).every((body) => body.handling === 'returned');
  const isWorkable = isOpen && isLeaf && task.completion !== 'asked' && !isReturned;
  const given = ownBodies(task, asker).filter((body) => body.role === 'support' || isLeaf || task.isRecurring);
  const assigns = assignsAsker(session, task);
  return {
    // The bodies that carry or support a task tell its progress and add evidence until its completion is asked.
    work: works && (carries || supports) && isWorkable,
    // Those that carry it ask for completion.
    askCompletion: works && carries && isWorkable,
    // Other hands than those that asked approve or return.
    decide:
      rights.has('task.approve') &&
      carries &&
      isLeaf &&
      !task.isWithdrawn &&
      task.completion === 'asked' &&
      !areSameHands(session, { by: task.askedBy, inNameOf: task.askedFor }),
    // A unit takes up or sends back its own part, not that of others; who has begun or asked for completion keeps it.
    accept: works && isOpen && given.some((body) => body.handling !== 'accepted'),
    return: works && isOpen && task.completion !== 'asked' && given.some((body) => body.handling !== 'returned'),
    tellPart: works && isOpen && supports,
    giveParts: works && isOpen && (carries || assigns),
    explain: works && carries && isLeaf && !task.isWithdrawn,
    askExtension: works && carries && isWorkable,
    assign: assigns && !task.isWithdrawn,
  };
}

/** True for those who give the work of the plan: who may assign, in the unit whose plan it is. */
function assignsAsker(session: Session, task: Pick<TaskFacts, 'ownerUnitId'>): boolean {
  const { asker, rights } = session;
  return rights.has('task.assign') && task.ownerUnitId !== null && asker.unitIds.includes(task.ownerUnitId);
}

/** In whose names the person works on the task: of those they stand in for, where their own roles do not carry it. */
export function worksInNameOf(session: Session, task: Pick<TaskFacts, 'bodies'>): readonly string[] {
  return actsInNameOf(session, (reach) => isCarriedBy(task, reach));
}

/** True where the person's units carry or support the task, whatever its state. */
export function isWorkedBy(task: Pick<TaskFacts, 'bodies'>, reach: Reach): boolean {
  return isCarriedBy(task, reach) || hasBody(task, reach, 'support');
}

/** The bodies that are units of the asker's own and not merely among all those of the province. */
export function ownBodies<B extends Pick<BodyFacts, 'role' | 'unitId'>>(
  task: { readonly bodies: readonly B[] },
  reach: Reach,
): readonly B[] {
  if (reach.scope !== 'units') return [];
  return task.bodies.filter(
    (body) =>
      (body.role === 'lead' || body.role === 'perform' || body.role === 'support') &&
      body.unitId !== null &&
      reach.unitIds.includes(body.unitId),
  );
}

function hasBody(task: Pick<TaskFacts, 'bodies'>, reach: Reach, role: TaskRole): boolean {
  return task.bodies.some((body) => body.role === role && body.unitId !== null && reach.unitIds.includes(body.unitId));
}

/** A task that no unit of ours carries is kept by those who see the whole province. */
export function isCarriedBy(task: Pick<TaskFacts, 'bodies'>, reach: Reach): boolean {
  return hasBody(task, reach, 'lead') || hasBody(task, reach, 'perform') || reach.scope === 'province';
}
