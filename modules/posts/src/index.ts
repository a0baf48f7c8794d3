export { appoint } from './appoint.ts';
export { delegate } from './delegate.ts';
export { endPost } from './end-post.ts';
export { handOver } from './hand-over.ts';
export { listRegister, type OfficerRegister, type RegisterRow } from './list-register.ts';
export { type Named, type Naming, nameOfficer } from './name-officer.ts';
export type { Gap, NamedKind, Post, PostKind } from './post.ts';
