export { rememberAnswer } from './answer-store.ts';
export { expandGroup } from './group.ts';
export {
  type GroupWord,
  type Lexicon,
  type LexiconFiles,
  readLexicon,
  type Selector,
  type UnitGroup,
} from './lexicon.ts';
export { nameKey } from './name-tokens.ts';
export { type Names, openNames } from './names-store.ts';
export type { Candidate, Decision, Resolution, ResolvedPart, ResolveScope } from './resolution.ts';
export { resolveName } from './resolve.ts';
export { type BodiesForWork, resolveForWork } from './resolve-for-work.ts';
export type { Reason, ReasonCode } from './resolve-reason.ts';
export { indexRegister, type ResolverIndex } from './resolver-index.ts';
export { shippedLexicon } from './shipped-lexicon.ts';
