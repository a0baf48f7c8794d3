export { changeReview, type ReviewChange, undoReview } from './change-review.ts';
export { handOverDrafts, listDraftsOf } from './hand-over-drafts.ts';
export { importPlan } from './import-plan.ts';
export { issuePlan } from './issue-plan.ts';
export { getPlan, listPlans, type StoredPlan } from './plan-store.ts';
export { LARGEST_DOCUMENT, type ReadPlan, readPlan } from './read-plan.ts';
export type { ResolveAgency, Review, ReviewAgency, ReviewTask } from './review.ts';
export type { ReviewStep } from './review-step.ts';
