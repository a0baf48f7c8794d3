export { check } from './3-check/check.ts';
export { defaultRegisters } from './3-check/default-registers.ts';
export type { BodyEntry, Confidence, LegalEntry, ParentDuty, Registers } from './3-check/registers.ts';
export { type ChangedPart, type ChangedTask, comparePlans, type PlanComparison, type TaskPair } from './compare.ts';
export { type CompileOptions, compile, compileFacts } from './compile.ts';
export * from './contract.ts';
export type { Explanation, RuleExample } from './explanations/explanation.ts';
