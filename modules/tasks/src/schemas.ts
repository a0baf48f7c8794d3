import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { COMPLETIONS, EVERIES, EXTENSIONS, GRAINS, HANDLINGS, TASK_ROLES, TASK_STATES } from './task.ts';

const Standing = Type.Object({
  state: OneOf(TASK_STATES),
  late: Type.Boolean(),
  daysLeft: Nullable(Type.Integer()),
});

const Body = Type.Object({
  ordinal: Type.Integer(),
  role: OneOf(TASK_ROLES),
  agency: Type.String(),
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
  handling: OneOf(HANDLINGS),
  handlingNote: Nullable(Type.String()),
  part: Nullable(Type.String()),
  partDoneOn: Nullable(DayText),
  partNote: Nullable(Type.String()),
});

const itemFields = {
  id: Id,
  planId: Id,
  parentId: Nullable(Id),
  grain: OneOf(GRAINS),
  childCount: Type.Integer(),
  periods: Nullable(Type.Integer()),
  occurrenceOn: Nullable(DayText),
  isPaused: Type.Boolean(),
  path: Type.String(),
  section: Nullable(Type.String()),
  text: Type.String(),
  bodies: Type.Array(Body),
  dueOn: Nullable(DayText),
  firstDueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  standing: Standing,
  completion: OneOf(COMPLETIONS),
  extension: OneOf(EXTENSIONS),
  objectiveDelay: Type.Boolean(),
  isExplained: Type.Boolean(),
  withdrawnOn: Nullable(DayText),
  percent: Type.Integer(),
  quantity: Nullable(Type.Number()),
  quantityUnit: Nullable(Type.String()),
  quantityDone: Type.Number(),
  amount: Nullable(Type.Number()),
  changedAt: Type.String(),
};

/** A task as lists show it. */
export const TaskItem = Type.Object(itemFields);

/** How many tasks there are of each of the six states. */
export const Counts = Type.Object({
  'not-started': Type.Integer(),
  'not-started-late': Type.Integer(),
  'in-progress': Type.Integer(),
  'in-progress-late': Type.Integer(),
  done: Type.Integer(),
  'done-late': Type.Integer(),
});

/** How the occurrences of a task are made. */
export const RecurrenceReply = Type.Object({
  kind: OneOf(['recurring', 'proof']),
  every: OneOf(EVERIES),
  dueDay: Nullable(Type.Integer()),
  quantityEach: Nullable(Type.Number()),
  from: DayText,
  until: DayText,
  pauses: Type.Array(Type.Object({ from: DayText, to: DayText })),
  periods: Type.Integer(),
});

/** A task as its page shows it. */
export const TaskDetail = Type.Object({
  ...itemFields,
  plan: Nullable(
    Type.Object({ id: Id, title: Type.String(), number: Nullable(Type.String()), issuedOn: Nullable(DayText) }),
  ),
  /** The tasks it is a piece or an occurrence of, the plan's first. */
  parents: Type.Array(
    Type.Object({
      id: Id,
      grain: OneOf(GRAINS),
      text: Type.String(),
      occurrenceOn: Nullable(DayText),
      childCount: Type.Integer(),
    }),
  ),
  /** Those who support the task of which this is a piece. */
  supportsAbove: Type.Array(Body),
  /** Its pieces or occurrences, as far as the asker sees them. */
  children: Type.Object({ seen: Type.Integer(), done: Type.Integer(), late: Type.Integer() }),
  recurrence: Nullable(RecurrenceReply),
  /** How its pieces come again; null where they do not, or where it comes again itself. */
  recurrenceOfPieces: Nullable(RecurrenceReply),
  pausedFrom: Nullable(DayText),
  year: Nullable(Type.Integer()),
  version: Type.Integer(),
  delays: Type.Array(
    Type.Object({
      id: Id,
      act: OneOf(['marked', 'lifted']),
      basis: Type.String(),
      personName: Type.String(),
      at: Type.String(),
    }),
  ),
  sentence: Type.String(),
  from: Nullable(Type.Integer()),
  to: Nullable(Type.Integer()),
  startsOn: Nullable(DayText),
  timing: Type.Array(Type.Object({ phrase: Type.String(), norm: Type.Unknown() })),
  product: Nullable(Type.String()),
  result: Nullable(Type.String()),
  lateReason: Nullable(Type.String()),
  lateReasonAt: Nullable(Type.String()),
  askedOn: Nullable(DayText),
  doneOn: Nullable(DayText),
  history: Type.Array(
    Type.Object({
      id: Id,
      personName: Type.String(),
      at: Type.String(),
      kind: Type.String(),
      note: Nullable(Type.String()),
      percent: Nullable(Type.Integer()),
      quantityDone: Nullable(Type.Number()),
      /** How it comes again from then on. */
      recurrence: Nullable(RecurrenceReply),
    }),
  ),
  may: Type.Object({
    work: Type.Boolean(),
    askCompletion: Type.Boolean(),
    decide: Type.Boolean(),
    accept: Type.Boolean(),
    return: Type.Boolean(),
    tellPart: Type.Boolean(),
    giveParts: Type.Boolean(),
    explain: Type.Boolean(),
    askExtension: Type.Boolean(),
    assign: Type.Boolean(),
  }),
});
