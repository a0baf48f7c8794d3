import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { FINDING_KINDS, FINDING_STATES, INSPECTION_STATES } from './inspection.ts';

const fields = {
  id: Id,
  title: Type.String(),
  basis: Nullable(Type.String()),
  lookedAt: Type.String(),
  team: Type.Array(Type.String()),
  fromDay: DayText,
  toDay: DayText,
  state: OneOf(INSPECTION_STATES),
  /** The unit that inspects. */
  unitName: Type.String(),
  personName: Type.String(),
  toldOn: Nullable(DayText),
  conclusion: Nullable(Type.String()),
  concludedOn: Nullable(DayText),
  version: Type.Integer(),
};

/** An inspection as lists show it, with how its findings stand. */
export const InspectionItem = Type.Object({
  ...fields,
  units: Type.Array(Type.String()),
  findings: Type.Object({
    good: Type.Integer(),
    open: Type.Integer(),
    late: Type.Integer(),
    answered: Type.Integer(),
    closed: Type.Integer(),
  }),
});

/** A finding with its way. */
export const Finding = Type.Object({
  id: Id,
  inspectionId: Id,
  inspectionTitle: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  kind: OneOf(FINDING_KINDS),
  text: Type.String(),
  dueOn: Nullable(DayText),
  state: OneOf(FINDING_STATES),
  daysLeft: Nullable(Type.Integer()),
  late: Type.Boolean(),
  foundOn: DayText,
  closedOn: Nullable(DayText),
  task: Nullable(Type.Object({ id: Id, text: Type.String() })),
  version: Type.Integer(),
  steps: Type.Array(
    Type.Object({
      id: Id,
      act: OneOf(['found', 'answered', 'accepted', 'returned']),
      words: Type.String(),
      personName: Type.String(),
      at: Type.String(),
    }),
  ),
  may: Type.Object({ answer: Type.Boolean(), decide: Type.Boolean() }),
});

/** One inspection with its units and findings. */
export const InspectionDetail = Type.Object({
  ...fields,
  visits: Type.Array(Type.Object({ unitId: Id, unitName: Type.String(), day: Nullable(DayText) })),
  findings: Type.Array(Finding),
  may: Type.Object({
    change: Type.Boolean(),
    tell: Type.Boolean(),
    record: Type.Boolean(),
    conclude: Type.Boolean(),
  }),
});
