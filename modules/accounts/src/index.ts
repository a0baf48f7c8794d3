export { disableIdleAccounts } from './disable-idle-accounts.ts';
export { erasePerson, type ForgetName } from './erase-person.ts';
export { findSession } from './find-session.ts';
export type { SessionPolicy } from './session-policy.ts';
export type { StrangerTries } from './sign-in.ts';
