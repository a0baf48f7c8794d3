import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { CELL_STATES } from './matrix.ts';

const ROLES = ['lead', 'support', 'perform', 'direct', 'approve', 'inform'] as const;
const PHASES = ['composing', 'asked', 'returned', 'approved', 'issued', 'sent', 'noted', 'sent-back'] as const;
const LongText = Type.String({ maxLength: 20_000 });

export const DueReply = Type.Object({ dueOn: DayText, source: OneOf(['duty', 'set']) });

/** How an inner deadline stands to the upper one. */
export const ChainReply = Type.Object({
  kind: OneOf(['fits', 'tight', 'later', 'undated', 'free']),
  inner: Nullable(DayText),
  upper: Nullable(DayText),
  latest: Nullable(DayText),
});

const Counts = Type.Object({
  taken: Type.Integer(),
  drafted: Type.Integer(),
  declining: Type.Integer(),
  declined: Type.Integer(),
  insisted: Type.Integer(),
  none: Type.Integer(),
});

export const UnitPlanSummary = Type.Object({
  id: Id,
  title: Type.String(),
  number: Nullable(Type.String()),
  unitId: Id,
  unitName: Type.String(),
  parentId: Nullable(Id),
  parentTitle: Nullable(Type.String()),
  parentNumber: Nullable(Type.String()),
  phase: OneOf(PHASES),
  sentOn: Nullable(DayText),
  sentLate: Type.Boolean(),
  changedAt: Type.String(),
});

export const OverviewReply = Type.Object({
  plans: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      number: Nullable(Type.String()),
      year: Nullable(Type.Integer()),
      unitId: Id,
      unitName: Type.String(),
      due: Nullable(DueReply),
      units: Type.Integer(),
      asked: Type.Integer(),
      gaps: Type.Integer(),
      counts: Counts,
      plansBelow: Type.Integer(),
      sent: Type.Integer(),
      sentLate: Type.Integer(),
      broken: Type.Integer(),
      mayCompose: Type.Boolean(),
    }),
  ),
  unitPlans: Type.Array(UnitPlanSummary),
});

export const MatrixReply = Type.Object({
  plan: Type.Object({ id: Id, title: Type.String(), number: Nullable(Type.String()), unitId: Id }),
  due: Nullable(DueReply),
  tasks: Type.Array(Type.Object({ id: Id, path: Type.String(), text: Type.String(), dueOn: Nullable(DayText) })),
  units: Type.Array(Type.Object({ id: Id, name: Type.String(), shortName: Nullable(Type.String()) })),
  cells: Type.Array(
    Type.Object({
      task: Type.Integer(),
      unit: Type.Integer(),
      role: OneOf(['lead', 'perform', 'support']),
      state: OneOf(CELL_STATES),
      innerId: Type.Optional(Id),
      planId: Type.Optional(Id),
      declineId: Type.Optional(Id),
      words: Type.Optional(Type.String()),
    }),
  ),
  counts: Counts,
  unitPlans: Type.Array(UnitPlanSummary),
  may: Type.Object({ oversee: Type.Boolean(), answer: Type.Array(Id) }),
});

/** A unit's own task as a person writes it. */
export const OwnTask = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 20_000 }),
  bodies: Type.Array(
    Type.Object({ role: OneOf(ROLES), agency: Type.String({ minLength: 1, maxLength: 500 }), unitId: Nullable(Id) }),
    { maxItems: 100 },
  ),
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  quantity: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
  quantityUnit: Nullable(Type.String({ maxLength: 200 })),
  amount: Nullable(Type.Number({ minimum: 0, maximum: 1e15 })),
  product: Nullable(LongText),
});

const Step = Type.Object({
  id: Id,
  kind: Type.String(),
  personName: Type.String(),
  at: Type.String(),
  note: Nullable(Type.String()),
});

export const UnitPlanReply = Type.Object({
  id: Id,
  title: Type.String(),
  year: Nullable(Type.Integer()),
  unitId: Id,
  unitName: Type.String(),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  origin: OneOf(['document', 'composed']),
  planVersion: Type.Integer(),
  parent: Nullable(Type.Object({ id: Id, title: Type.String(), number: Nullable(Type.String()) })),
  due: Nullable(DueReply),
  phase: OneOf(PHASES),
  note: Nullable(Type.String()),
  sentOn: Nullable(DayText),
  sentLate: Type.Boolean(),
  version: Type.Integer(),
  obstacles: Type.Array(Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() })),
  tasks: Type.Array(
    Type.Object({
      key: Type.String(),
      taskId: Nullable(Id),
      path: Type.String(),
      text: Type.String(),
      bodies: Type.Array(Type.Object({ role: OneOf(ROLES), agency: Type.String() })),
      startsOn: Nullable(DayText),
      dueOn: Nullable(DayText),
      dueInclusive: Type.Boolean(),
      quantity: Nullable(Type.Number()),
      quantityUnit: Nullable(Type.String()),
      amount: Nullable(Type.Number()),
      product: Nullable(Type.String()),
      takenFrom: Nullable(Id),
      upper: Nullable(
        Type.Object({
          id: Id,
          path: Type.String(),
          text: Type.String(),
          dueOn: Nullable(DayText),
          dueInclusive: Type.Boolean(),
          withdrawn: Type.Boolean(),
        }),
      ),
      chain: Nullable(ChainReply),
    }),
  ),
  steps: Type.Array(Step),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  may: Type.Object({
    edit: Type.Boolean(),
    ask: Type.Boolean(),
    takeBack: Type.Boolean(),
    decide: Type.Boolean(),
    sendBackInside: Type.Boolean(),
    issue: Type.Boolean(),
    send: Type.Boolean(),
    take: Type.Boolean(),
  }),
});

const SomeFacts = Type.Object({
  text: Type.Optional(LongText),
  startsOn: Type.Optional(Nullable(DayText)),
  dueOn: Type.Optional(Nullable(DayText)),
  dueInclusive: Type.Optional(Type.Boolean()),
  quantity: Type.Optional(Nullable(Type.Number())),
  quantityUnit: Type.Optional(Nullable(Type.String())),
  amount: Type.Optional(Nullable(Type.Number())),
  product: Type.Optional(Nullable(LongText)),
});

export const ProposalReply = Type.Object({
  id: Id,
  adjustmentId: Id,
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  reason: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  taskId: Id,
  kind: OneOf(['change', 'withdraw']),
  before: SomeFacts,
  after: SomeFacts,
  inner: Type.Object({
    text: Type.String(),
    startsOn: Nullable(DayText),
    dueOn: Nullable(DayText),
    dueInclusive: Type.Boolean(),
  }),
  suggestion: SomeFacts,
  chain: Nullable(ChainReply),
  state: OneOf(['open', 'accepted', 'answered']),
  answer: Nullable(Type.String()),
  answeredName: Nullable(Type.String()),
  madeOn: DayText,
});

export const BrokenChainReply = Type.Object({
  innerId: Nullable(Id),
  planId: Id,
  planTitle: Type.String(),
  unitName: Type.String(),
  text: Type.String(),
  upperId: Id,
  upperText: Type.String(),
  chain: ChainReply,
});

export const GivenReply = Type.Object({
  taskId: Id,
  path: Type.String(),
  text: Type.String(),
  role: OneOf(['lead', 'perform', 'support']),
  unitId: Id,
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  state: OneOf(CELL_STATES),
});

export const ProposedLinkReply = Type.Object({
  key: Type.String(),
  text: Type.String(),
  taskId: Id,
  upperText: Type.String(),
  likeness: Type.Number(),
});
