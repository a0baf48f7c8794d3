import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { OBSTACLE_STATES, OBSTACLE_STEPS } from './obstacle.ts';

const fields = {
  id: Id,
  text: Type.String(),
  wish: Nullable(Type.String()),
  unitId: Id,
  unitName: Type.String(),
  personName: Type.String(),
  raisedOn: DayText,
  step: OneOf(OBSTACLE_STEPS),
  state: OneOf(OBSTACLE_STATES),
  waiting: Nullable(Type.Object({ days: Type.Integer(), dueOn: DayText, overdue: Type.Boolean() })),
  closedOn: Nullable(DayText),
  adjustmentId: Nullable(Id),
  task: Nullable(
    Type.Object({ id: Id, text: Type.String(), path: Type.String(), planId: Id, dueOn: Nullable(DayText) }),
  ),
  group: Nullable(Type.Object({ id: Id, title: Type.String() })),
  version: Type.Integer(),
  may: Type.Object({ answer: Type.Boolean(), forward: Type.Boolean(), withdraw: Type.Boolean() }),
};

/** An obstacle as lists show it. */
export const ObstacleItem = Type.Object(fields);

/** An obstacle with every step it went. */
export const ObstacleDetail = Type.Object({
  ...fields,
  steps: Type.Array(
    Type.Object({
      id: Id,
      step: OneOf(OBSTACLE_STEPS),
      act: OneOf(['raised', 'forwarded', 'answered', 'solved', 'adjustment', 'withdrawn', 'grouped']),
      words: Type.String(),
      daysWaited: Type.Integer(),
      personName: Type.String(),
      at: Type.String(),
    }),
  ),
});
