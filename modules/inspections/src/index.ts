export { acceptFinding, answerFinding, returnFinding } from './answer-finding.ts';
export { concludeInspection } from './conclude-inspection.ts';
export { findingTarget } from './finding-target.ts';
export { forgetName } from './forget-name.ts';
export { planInspection, tellUnits } from './plan-inspection.ts';
export { recordFinding } from './record-finding.ts';
