export type { Calls } from './api.gen.ts';
export { act, call, linkTo, Refused, tellIdle } from './call.ts';
