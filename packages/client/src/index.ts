export type { Calls } from './api.gen.ts';
export { call, linkTo, Refused } from './call.ts';
