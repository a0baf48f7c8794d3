export { getAdjustment } from './adjustment-store.ts';
export { type Change, factsOf, isSame, type TaskFacts } from './change.ts';
export { approveAdjustment, askApproval, returnAdjustment } from './decide-adjustment.ts';
export { forgetName } from './forget-name.ts';
export { issueAdjustment } from './issue-adjustment.ts';
export { type Proposal, proposeAdjustment, type WantedChange } from './propose-adjustment.ts';
