export const BUDGET_STEPS = ['estimate', 'allocated', 'committed', 'accepted', 'paid'] as const;
/** How far money is: asked for, given, bound by contract, work accepted, paid out. */
export type BudgetStep = (typeof BUDGET_STEPS)[number];

export const BUDGET_SOURCES = ['regular', 'national', 'mobilised', 'other'] as const;
/** Where money comes from: regular spending, national programmes, mobilised from society, other. */
export type BudgetSource = (typeof BUDGET_SOURCES)[number];

/** đồng at each step. */
export type Sums = Readonly<Record<BudgetStep, number>>;

/** Nothing at any step. */
export const NO_SUMS: Sums = { estimate: 0, allocated: 0, committed: 0, accepted: 0, paid: 0 };

/** Both together. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    estimate: a.estimate + b.estimate,
    allocated: a.allocated + b.allocated,
    committed: a.committed + b.committed,
    accepted: a.accepted + b.accepted,
    paid: a.paid + b.paid,
  };
}

export const BUDGET_WARNINGS = [
  'committed-above-allocated',
  'accepted-above-committed',
  'paid-above-accepted',
] as const;
/** More at one step than at the step before it allows. */
export type BudgetWarning = (typeof BUDGET_WARNINGS)[number];

/** What is not right with some sums, and by how many đồng. */
export function warningsOf(sums: Sums): readonly { readonly kind: BudgetWarning; readonly over: number }[] {
  const pairs: readonly (readonly [BudgetWarning, number])[] = [
    ['committed-above-allocated', sums.committed - sums.allocated],
    ['accepted-above-committed', sums.accepted - sums.committed],
    ['paid-above-accepted', sums.paid - sums.accepted],
  ];
  return pairs.filter(([, over]) => over > 0).map(([kind, over]) => ({ kind, over }));
}
