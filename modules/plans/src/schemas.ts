import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import type { CompiledPlan } from '@cotmoc/plan';
import { EVERIES } from '@cotmoc/tasks';

const ROLES = ['lead', 'support', 'perform', 'direct', 'approve', 'inform'] as const;
const VERDICTS = ['open', 'accepted', 'dropped'] as const;
const DUTIES = ['report', 'plan', 'information'] as const;
const PERIODS = ['half-year', 'year', 'month', 'quarter', 'once', 'ad-hoc'] as const;
const LongText = Type.String({ maxLength: 20_000 });
const Name = Type.String({ minLength: 1, maxLength: 500 });

const Body = Type.Object({ role: OneOf(ROLES), agency: Name });
const Place = Nullable(Type.Integer({ minimum: 0 }));

const Recurrence = Type.Object({
  kind: OneOf(['recurring', 'proof']),
  every: OneOf(EVERIES),
  dueDay: Nullable(Type.Integer({ minimum: 1, maximum: 31 })),
  quantityEach: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
});

const taskFields = {
  text: LongText,
  bodies: Type.Array(Body, { maxItems: 100 }),
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  quantity: Nullable(Type.Number({ minimum: 0, maximum: 1e9 })),
  quantityUnit: Nullable(Type.String({ maxLength: 200 })),
  amount: Nullable(Type.Number({ minimum: 0, maximum: 1e15 })),
  product: Nullable(LongText),
  recurrence: Type.Optional(Nullable(Recurrence)),
};

const dutyFields = {
  what: OneOf(DUTIES),
  owedBy: Nullable(Type.String({ maxLength: 500 })),
  owedTo: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 50 }),
  period: OneOf(PERIODS),
  due: Nullable(Type.String({ maxLength: 40 })),
  dueInclusive: Type.Boolean(),
};

const Words = Nullable(Type.String({ maxLength: 2000 }));
const Names = Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 100 });

const citationFields = {
  kind: Words,
  number: Words,
  name: Words,
  issuer: Words,
  date: Nullable(DayText),
  subject: Words,
};

const headerFields = {
  kind: Words,
  title: Words,
  number: Nullable(Type.String({ maxLength: 60 })),
  date: Nullable(DayText),
  place: Words,
  issuer: Words,
  signer: Words,
  capacity: Names,
  periodFrom: Nullable(DayText),
  periodTo: Nullable(DayText),
  recipients: Names,
};

/** A task under review. */
export const ReviewTaskReply = Type.Object({
  key: Type.String(),
  verdict: OneOf(VERDICTS),
  origin: OneOf(['read', 'added']),
  corrected: Type.Boolean(),
  path: Type.String(),
  from: Place,
  to: Place,
  ...taskFields,
  timing: Type.Array(Type.Object({ phrase: Type.String(), norm: Type.Unknown() })),
  confidence: Type.Number(),
  takenFrom: Type.Optional(Nullable(Id)),
});

/** A reporting duty under review. */
export const ReviewDutyReply = Type.Object({
  key: Type.String(),
  verdict: OneOf(VERDICTS),
  origin: OneOf(['read', 'added']),
  corrected: Type.Boolean(),
  ...dutyFields,
  from: Place,
  to: Place,
});

/** Which units a body's name means. */
export const ReviewAgencyReply = Type.Object({
  agency: Type.String(),
  unitIds: Type.Array(Id),
  how: OneOf(['found', 'ask', 'chosen', 'outside']),
  confidence: Type.Number(),
  reason: Type.Object({ vi: Type.String(), en: Type.String() }),
  candidates: Type.Array(Id),
});

/** A cited document under review; what was read may be longer than what can be typed. */
export const ReviewCitationReply = Type.Object({
  key: Type.String(),
  verdict: OneOf(VERDICTS),
  origin: OneOf(['read', 'added']),
  corrected: Type.Boolean(),
  kind: Nullable(Type.String()),
  number: Nullable(Type.String()),
  name: Nullable(Type.String()),
  issuer: Nullable(Type.String()),
  date: Nullable(Type.String()),
  subject: Nullable(Type.String()),
  from: Place,
  to: Place,
});

/** What the plan says of itself, as it stands in the review. */
export const ReviewHeaderReply = Type.Object({
  kind: Nullable(Type.String()),
  title: Nullable(Type.String()),
  number: Nullable(Type.String()),
  date: Nullable(Type.String()),
  place: Nullable(Type.String()),
  issuer: Nullable(Type.String()),
  signer: Nullable(Type.String()),
  capacity: Type.Array(Type.String()),
  periodFrom: Nullable(Type.String()),
  periodTo: Nullable(Type.String()),
  recipients: Type.Array(Type.String()),
  corrected: Type.Array(Type.String()),
});

const Key = Type.String({ maxLength: 20 });

/** One thing that a person does in a review. */
export const Step = Type.Union([
  Type.Object({ kind: Type.Literal('judge'), keys: Type.Array(Key, { maxItems: 5000 }), verdict: OneOf(VERDICTS) }),
  Type.Object({ kind: Type.Literal('change-task'), key: Key, patch: Type.Partial(Type.Object(taskFields)) }),
  Type.Object({
    kind: Type.Literal('add-task'),
    from: Place,
    to: Place,
    patch: Type.Partial(Type.Object(taskFields)),
  }),
  Type.Object({ kind: Type.Literal('change-duty'), key: Key, patch: Type.Partial(Type.Object(dutyFields)) }),
  Type.Object({
    kind: Type.Literal('add-duty'),
    from: Place,
    to: Place,
    patch: Type.Partial(Type.Object(dutyFields)),
  }),
  Type.Object({ kind: Type.Literal('change-citation'), key: Key, patch: Type.Partial(Type.Object(citationFields)) }),
  Type.Object({
    kind: Type.Literal('add-citation'),
    from: Place,
    to: Place,
    patch: Type.Partial(Type.Object(citationFields)),
  }),
  Type.Object({ kind: Type.Literal('change-header'), patch: Type.Partial(Type.Object(headerFields)) }),
  Type.Object({
    kind: Type.Literal('choose-agency'),
    agency: Name,
    unitIds: Type.Array(Id, { maxItems: 5000 }),
    outside: Type.Boolean(),
  }),
]);

/** What changed by a step. */
export const ChangeReply = Type.Object({
  version: Type.Integer(),
  touched: Type.Object({
    tasks: Type.Record(Type.String(), Nullable(ReviewTaskReply)),
    duties: Type.Record(Type.String(), Nullable(ReviewDutyReply)),
    agencies: Type.Record(Type.String(), Nullable(ReviewAgencyReply)),
    citations: Type.Record(Type.String(), Nullable(ReviewCitationReply)),
    header: Type.Record(Type.String(), Nullable(ReviewHeaderReply)),
  }),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
});

export const PlanSummaryReply = Type.Object({
  id: Id,
  title: Type.String(),
  year: Nullable(Type.Integer()),
  state: OneOf(['draft', 'issued']),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  unitId: Id,
  unitName: Type.String(),
  sourceName: Type.String(),
  createdAt: Type.String(),
  tasks: Type.Integer(),
  tasksDone: Type.Integer(),
  openToReview: Type.Integer(),
  origin: OneOf(['document', 'composed']),
  parentPlanId: Nullable(Id),
});

/** The whole plan for its page: the text with everything read from it, and the review. */
export const PlanReply = Type.Object({
  id: Id,
  title: Type.String(),
  year: Nullable(Type.Integer()),
  state: OneOf(['draft', 'issued']),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  unitId: Id,
  sourceName: Type.String(),
  frozenHash: Nullable(Type.String()),
  version: Type.Integer(),
  origin: OneOf(['document', 'composed']),
  parentPlanId: Nullable(Id),
  approval: OneOf(['none', 'asked', 'approved']),
  /** What `cotmoc compile` prints: the public format cotmoc.plan/1. */
  compiled: Type.Unsafe<CompiledPlan>({ type: 'object', additionalProperties: true }),
  tasks: Type.Array(ReviewTaskReply),
  duties: Type.Array(ReviewDutyReply),
  agencies: Type.Array(ReviewAgencyReply),
  citations: Type.Array(ReviewCitationReply),
  header: ReviewHeaderReply,
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
  may: Type.Object({ review: Type.Boolean(), issue: Type.Boolean() }),
});

/** A task of a plan in force, to choose from. */
export const PlanTaskReply = Type.Object({
  id: Id,
  path: Type.String(),
  section: Nullable(Type.String()),
  text: Type.String(),
  bodies: Type.Array(Type.Object({ role: OneOf(ROLES), agency: Type.String(), unitId: Nullable(Id) })),
  startsOn: Nullable(DayText),
  dueOn: Nullable(DayText),
  dueInclusive: Type.Boolean(),
  times: Type.Array(Type.String()),
  quantity: Nullable(Type.Number()),
  quantityUnit: Nullable(Type.String()),
  quantityDone: Type.Number(),
  amount: Nullable(Type.Number()),
  product: Nullable(Type.String()),
  state: OneOf(['not-started', 'in-progress', 'done']),
  withdrawnOn: Nullable(DayText),
  takenFrom: Nullable(Id),
});

/** A version of a plan in force. */
export const VersionReply = Type.Object({
  seq: Type.Integer(),
  number: Type.String(),
  issuedOn: DayText,
  frozenHash: Type.String(),
  adjustmentId: Nullable(Id),
});

export const PreviewReply = Type.Object({
  version: Type.Integer(),
  ready: Type.Boolean(),
  obstacles: Type.Array(Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() })),
  tasks: Type.Integer(),
  dropped: Type.Integer(),
  duties: Type.Integer(),
  withoutBody: Type.Integer(),
  withoutDue: Type.Integer(),
  amount: Type.Number(),
  /** Tasks that several bodies each do, and the pieces they become. */
  fannedOut: Type.Integer(),
  pieces: Type.Integer(),
  /** Those that come again, and those without end that are shown now and then. */
  recurring: Type.Integer(),
  proofs: Type.Integer(),
  units: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      leads: Type.Integer(),
      supports: Type.Integer(),
      /** Pieces of tasks that others do too. */
      pieces: Type.Integer(),
      /** Occurrences that the year will bring. */
      occurrences: Type.Integer(),
    }),
  ),
});
