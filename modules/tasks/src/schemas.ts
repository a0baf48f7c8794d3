import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { COMPLETIONS, TASK_ROLES, TASK_STATES } from './task.ts';

const Standing = Type.Object({
  state: OneOf(TASK_STATES),
  late: Type.Boolean(),
  daysLeft: Nullable(Type.Integer()),
});

const Body = Type.Object({
  role: OneOf(TASK_ROLES),
  agency: Type.String(),
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
});

const itemFields = {
  id: Id,
  planId: Id,
  path: Type.String(),
  text: Type.String(),
  bodies: Type.Array(Body),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  standing: Standing,
  completion: OneOf(COMPLETIONS),
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

/** A task as its page shows it. */
export const TaskDetail = Type.Object({
  ...itemFields,
  plan: Nullable(
    Type.Object({ id: Id, title: Type.String(), number: Nullable(Type.String()), issuedOn: Nullable(DayText) }),
  ),
  sentence: Type.String(),
  from: Nullable(Type.Integer()),
  to: Nullable(Type.Integer()),
  startsOn: Nullable(DayText),
  timing: Type.Array(Type.Object({ phrase: Type.String(), norm: Type.Unknown() })),
  product: Nullable(Type.String()),
  result: Nullable(Type.String()),
  lateReason: Nullable(Type.String()),
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
    }),
  ),
  may: Type.Object({ work: Type.Boolean(), askCompletion: Type.Boolean(), decide: Type.Boolean() }),
});
