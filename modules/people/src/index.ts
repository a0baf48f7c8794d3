export { type Account, findAccount, listAccounts, listAccountsOfUnits, listRoles } from './account-store.ts';
export { createAccount, type NewAccount } from './create-account.ts';
export { findSession, type SessionPolicy } from './find-session.ts';
export { makeFirstPassword } from './password.ts';
export { LAW, type Right, rightsOf } from './rights.ts';
export { ROLES, type Role, type RoleGrant } from './role.ts';
export type { StrangerTries } from './sign-in.ts';
