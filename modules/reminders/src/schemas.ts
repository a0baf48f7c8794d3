import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';

const Days = Type.Array(Type.Integer({ minimum: 1, maximum: 120 }), { maxItems: 8 });

/** The rules of reminding, as they travel. */
export const Rules = Type.Object({
  before: Days,
  atDue: Type.Boolean(),
  after: Days,
  repeatAfter: Type.Integer(),
  leaderAfter: Type.Integer(),
  focalAfter: Type.Integer(),
  decideWithin: Type.Integer(),
  digestAt: Type.Integer(),
  quietFrom: Type.Integer(),
  urgeEveryHours: Type.Integer(),
});

export const LateBodyShape = Type.Object({
  unitId: Id,
  unitName: Type.String(),
  late: Type.Integer(),
  withoutReason: Type.Integer(),
  longestLate: Type.Integer(),
  waiting: Type.Integer(),
  longestWaiting: Type.Integer(),
  urgedOn: Nullable(DayText),
  urgedTimes: Type.Integer(),
});

const item = {
  id: Id,
  title: Type.String(),
  state: OneOf(['draft', 'sent', 'withdrawn']),
  answerBy: DayText,
  madeAt: Type.String(),
  sentAt: Nullable(Type.String()),
  units: Type.Integer(),
  answered: Type.Integer(),
};

export const UrgingItemShape = Type.Object(item);

export const UrgingShape = Type.Object({
  ...item,
  version: Type.Integer(),
  withdrawn: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
  bodies: Type.Array(
    Type.Object({
      unitId: Id,
      unitName: Type.String(),
      text: Type.String(),
      tasks: Type.Array(
        Type.Object({
          id: Id,
          path: Type.String(),
          text: Type.String(),
          planTitle: Type.String(),
          planNumber: Nullable(Type.String()),
          planDay: Nullable(DayText),
          lastGoodDay: Nullable(DayText),
          daysLate: Type.Integer(),
          askedOn: Nullable(DayText),
          daysWaiting: Type.Integer(),
          percent: Type.Integer(),
          lateReason: Nullable(Type.String()),
        }),
      ),
      answer: Nullable(Type.String()),
      answeredAt: Nullable(Type.String()),
    }),
  ),
});
