export { approvePlan, askApproval, returnPlan } from './decide-plan.ts';
export { declineTask } from './decline.ts';
export { setDue } from './due.ts';
export { forgetName } from './forget-name.ts';
export { listGivenTo } from './given.ts';
export { addTasks, makeUnitPlan } from './make-plan.ts';
export { buildMatrix, type Matrix } from './matrix.ts';
export { issueUnitPlan, sendPlan, takeNote } from './send-plan.ts';
export { getUnitPlan } from './unit-plan-store.ts';
