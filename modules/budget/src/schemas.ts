import { DayText, Id, Nullable, OneOf, Type } from '@cotmoc/http';
import { BUDGET_SOURCES, BUDGET_STEPS, BUDGET_WARNINGS } from './budget.ts';

const Sums = Type.Object({
  estimate: Type.Number(),
  allocated: Type.Number(),
  committed: Type.Number(),
  accepted: Type.Number(),
  paid: Type.Number(),
});

const Warnings = Type.Array(
  Type.Object({ kind: OneOf(BUDGET_WARNINGS), over: Type.Number(), source: OneOf(BUDGET_SOURCES) }),
);

/** One page of the table task × steps, with the sums of the whole filter. */
export const BudgetTable = Type.Object({
  rows: Type.Array(
    Type.Object({
      task: Type.Object({ id: Id, path: Type.String(), text: Type.String(), planId: Id }),
      unitName: Nullable(Type.String()),
      planned: Nullable(Type.Number()),
      sums: Sums,
      sources: Type.Array(OneOf(BUDGET_SOURCES)),
      warnings: Warnings,
    }),
  ),
  total: Type.Integer(),
  planned: Type.Number(),
  sums: Sums,
  bySource: Type.Array(Type.Object({ source: OneOf(BUDGET_SOURCES), sums: Sums })),
  byUnit: Type.Array(Type.Object({ unitId: Id, unitName: Type.String(), sums: Sums })),
  plan: Nullable(
    Type.Object({
      id: Id,
      title: Type.String(),
      number: Nullable(Type.String()),
      year: Nullable(Type.Integer()),
      stated: Nullable(Type.Number()),
      planned: Type.Number(),
      estimate: Type.Number(),
    }),
  ),
});

/** The money of one year. */
export const BudgetSums = Type.Object({
  year: Type.Integer(),
  sums: Sums,
  bySource: Type.Array(Type.Object({ source: OneOf(BUDGET_SOURCES), sums: Sums })),
});

/** The money of one task. */
export const TaskBudget = Type.Object({
  planned: Nullable(Type.Number()),
  year: Nullable(Type.Integer()),
  sums: Sums,
  warnings: Warnings,
  entries: Type.Array(
    Type.Object({
      id: Id,
      source: OneOf(BUDGET_SOURCES),
      year: Type.Integer(),
      unitName: Type.String(),
      step: OneOf(BUDGET_STEPS),
      amount: Type.Number(),
      day: DayText,
      documentNumber: Nullable(Type.String()),
      documentOn: Nullable(DayText),
      evidence: Nullable(Type.Object({ id: Id, title: Type.String() })),
      note: Nullable(Type.String()),
      personName: Type.String(),
      at: Type.String(),
    }),
  ),
  /** For whom the asker may enter money. */
  units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  may: Type.Object({ enter: Type.Boolean() }),
});
