import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';

const ROLES = ['lead', 'support', 'perform', 'direct', 'approve', 'inform'] as const;
const LongText = Type.String({ maxLength: 20_000 });

const factFields = {
  text: LongText,
  bodies: Type.Array(
    Type.Object({ role: OneOf(ROLES), agency: Type.String({ minLength: 1, maxLength: 500 }), unitId: Nullable(Id) }),
    { maxItems: 500 },
  ),
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  quantity: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
  quantityUnit: Nullable(Type.String({ maxLength: 200 })),
  amount: Nullable(Type.Number({ minimum: 0, maximum: 1e15 })),
  product: Nullable(LongText),
};

/** What an adjustment says of a task. */
export const Facts = Type.Object(factFields);
const SomeFacts = Type.Partial(Facts);

/** A change as a person writes it. */
export const Wanted = Type.Union([
  Type.Object({ kind: Type.Literal('change'), taskId: Id, after: SomeFacts }),
  Type.Object({ kind: Type.Literal('withdraw'), taskId: Id }),
  Type.Object({ kind: Type.Literal('add'), after: Facts }),
]);

/** Reason, basis and changes of a proposal. */
export const proposalFields = {
  reason: Type.String({ maxLength: 4000 }),
  basis: Nullable(Type.String({ maxLength: 1000 })),
  changes: Type.Array(Wanted, { maxItems: 1000 }),
};

const STATES = ['draft', 'asked', 'returned', 'approved', 'issued', 'dropped'] as const;

export const AdjustmentSummary = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  planNumber: Nullable(Type.String()),
  unitName: Type.String(),
  state: OneOf(STATES),
  reason: Type.String(),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  seq: Nullable(Type.Integer()),
  changes: Type.Integer(),
  createdOn: DayText,
});

/** How a new total will be shared among pieces and periods. */
const SharesReply = Type.Object({
  kept: Type.Number(),
  open: Type.Array(
    Type.Object({
      taskId: Nullable(Id),
      agency: Nullable(Type.String()),
      on: Nullable(DayText),
      before: Nullable(Type.Number()),
      after: Type.Number(),
    }),
  ),
  inTurn: Type.Boolean(),
});

export const AdjustmentReply = Type.Object({
  id: Id,
  plan: Type.Object({
    id: Id,
    title: Type.String(),
    number: Nullable(Type.String()),
    year: Nullable(Type.Integer()),
    issuedOn: Nullable(DayText),
    unitId: Id,
  }),
  state: OneOf(STATES),
  reason: Type.String(),
  basis: Nullable(Type.String()),
  obstacleId: Nullable(Id),
  changes: Type.Array(
    Type.Union([
      Type.Object({
        kind: Type.Literal('change'),
        taskId: Id,
        path: Type.String(),
        before: Facts,
        after: SomeFacts,
        shares: Nullable(SharesReply),
      }),
      Type.Object({ kind: Type.Literal('withdraw'), taskId: Id, path: Type.String(), before: Facts }),
      Type.Object({ kind: Type.Literal('add'), after: Facts }),
    ]),
  ),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  seq: Nullable(Type.Integer()),
  note: Nullable(Type.String()),
  version: Type.Integer(),
  steps: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String(),
      personName: Type.String(),
      at: Type.String(),
      note: Nullable(Type.String()),
    }),
  ),
  may: Type.Object({
    edit: Type.Boolean(),
    ask: Type.Boolean(),
    takeBack: Type.Boolean(),
    decide: Type.Boolean(),
    issue: Type.Boolean(),
    drop: Type.Boolean(),
  }),
});
