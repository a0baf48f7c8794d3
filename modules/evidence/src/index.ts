export { type AddEvidenceInput, addEvidence, type EvidenceBy, type NewEvidence } from './add-evidence.ts';
export { creditEvidence, removeCredit } from './credit-evidence.ts';
export { sumCredits } from './evidence-store.ts';
export { type FileStore, openFileStore } from './file-store.ts';
export { forgetName } from './forget-name.ts';
export type { EvidenceKinds, Referenced, ReferenceKind, Target, TargetKind, TargetPart } from './kinds.ts';
export { carryCredits } from './move-credit.ts';
export { acceptCredit, refuseCredit } from './refuse-credit.ts';
export { withdrawEvidence } from './withdraw-evidence.ts';
