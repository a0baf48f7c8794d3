export type { Calls } from './api.gen.ts';
export { call, linkTo, Refused, tellIdle } from './call.ts';
