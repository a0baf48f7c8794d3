export { addEntry, type NewEntry } from './add-entry.ts';
export { BUDGET_SOURCES, BUDGET_STEPS, type BudgetSource, type BudgetStep, type Sums } from './budget.ts';
export { forgetName } from './forget-name.ts';
export { listBudget } from './list-budget.ts';
