import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';

export const EVIDENCE_KINDS = ['file', 'link', 'number', 'reference'] as const;
export const CREDIT_STATES = ['standing', 'refused', 'removed'] as const;

/** Names a target; a kind that nobody knows is told as a target that does not exist. */
export const TargetName = { targetKind: Type.String({ maxLength: 40 }), targetId: Id };

const itemFields = {
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  kind: OneOf(EVIDENCE_KINDS),
  title: Type.String(),
  happenedOn: Nullable(DayText),
  fileName: Nullable(Type.String()),
  mediaType: Nullable(Type.String()),
  size: Nullable(Type.Number()),
  link: Nullable(Type.String()),
  value: Nullable(Type.Number()),
  valueUnit: Nullable(Type.String()),
  /** Where a referenced thing is looked at; null where the asker may not. */
  referenceLink: Nullable(Type.String()),
  personName: Type.String(),
  at: Type.String(),
  withdrawn: Nullable(Type.Object({ at: Type.String(), personName: Type.String(), reason: Nullable(Type.String()) })),
};

const creditFields = {
  id: Id,
  state: OneOf(CREDIT_STATES),
  amount: Nullable(Type.Number()),
  personName: Type.String(),
  at: Type.String(),
  decidedName: Nullable(Type.String()),
  decidedAt: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  may: Type.Object({ remove: Type.Boolean(), refuse: Type.Boolean(), accept: Type.Boolean() }),
};

/** A credit as seen from its item: with what it is credited to. */
const CreditOfItem = Type.Object({
  ...creditFields,
  ...TargetName,
  targetTitle: Type.String(),
  targetLink: Type.String(),
  targetUnit: Nullable(Type.String()),
});

/** An item with everything it is credited to that the asker may see. */
export const EvidenceItem = Type.Object({
  ...itemFields,
  credits: Type.Array(CreditOfItem),
  may: Type.Object({ withdraw: Type.Boolean() }),
});

/** A credit as seen from its target: with the item. */
const CreditOfTarget = Type.Object({
  ...creditFields,
  item: Type.Object(itemFields),
  may: Type.Object({ remove: Type.Boolean(), refuse: Type.Boolean(), accept: Type.Boolean(), move: Type.Boolean() }),
});

/** Everything that is credited to a target, and how much of what it counts. */
export const TargetCredits = Type.Object({
  counted: Nullable(Type.Object({ total: Type.Number(), unit: Nullable(Type.String()) })),
  /** The amounts that stand. */
  sum: Type.Number(),
  /** The amounts that stand at its pieces and periods; what is credited on goes there, so that it counts once. */
  sumOfParts: Type.Number(),
  /** Its pieces and periods that have evidence, or that the asker may credit it on to. */
  parts: Type.Array(
    Type.Object({
      id: Id,
      link: Type.String(),
      agency: Nullable(Type.String()),
      on: Nullable(DayText),
      credits: Type.Integer(),
      sum: Type.Number(),
      may: Type.Object({ credit: Type.Boolean() }),
    }),
  ),
  credits: Type.Array(CreditOfTarget),
  may: Type.Object({ credit: Type.Boolean(), refuse: Type.Boolean() }),
});
