import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';

/** Vietnamese and English of one thing. */
export const Sentences = Type.Object({ vi: Type.String(), en: Type.String() });
/** A unit by its name of the day. */
export const UnitName = Type.Object({ id: Type.String(), name: Type.String() });

/** What a name is said to mean. */
export const AnswerBody = Type.Union([
  Type.Object({ unitIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) }),
  Type.Object({ groupId: Id }),
  Type.Object({ notABody: Type.Literal(true) }),
]);

const toldFields = {
  key: Type.String(),
  text: Type.String(),
  at: Type.String(),
  /** Who answered. */
  by: Nullable(Type.String()),
  /** The first day of plans it is for; null: of any day. */
  since: Nullable(DayText),
  reason: Nullable(Type.String()),
  kind: OneOf(['units', 'group', 'not-a-body']),
  units: Type.Array(UnitName),
  groupId: Nullable(Id),
  groupName: Nullable(Sentences),
};

/** A remembered answer. */
export const KeptAnswerReply = Type.Object(toldFields);

/** An answer of before, and the first day of plans it no longer holds for; null: for none any more. */
export const PastAnswerReply = Type.Object({
  ...toldFields,
  until: Nullable(DayText),
  endedBy: Nullable(Type.String()),
  endedAt: Type.String(),
});
