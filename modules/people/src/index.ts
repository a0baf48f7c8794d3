export {
  type Account,
  findAccount,
  listAccounts,
  listAccountsOfUnits,
  listAccountsWithRole,
  listAllRoles,
  listHoldersOfRight,
  listRoles,
  namesOfAccounts,
} from './account-store.ts';
export { actAsSystem } from './act-as-system.ts';
export { findActingUnit } from './acting-unit.ts';
export { type Contact, changeContact, findContact } from './contact.ts';
export { createAccount, type NewAccount } from './create-account.ts';
export { createPerson } from './create-person.ts';
export {
  DELEGABLE_ROLES,
  type DelegatedGrant,
  listDelegatedGrants,
  listStandIns,
  rightsLentBy,
  rightsWith,
  unitsOfRight,
} from './delegated-reach.ts';
export { disableAccount, requireAnotherAdministrator } from './disable-account.ts';
export { erasedName } from './erased-name.ts';
export { findPersons, getPerson, type Person } from './find-persons.ts';
export {
  hashPassword,
  makeFirstPassword,
  pretendToVerify,
  requireGoodPassword,
  unknownPassword,
  verifyPassword,
} from './password.ts';
export { type AccessPolicy, changePolicy, LEVELS, readPolicy } from './policy.ts';
export { reachAccount, reachesUnit, requireWholeProvince } from './reach-account.ts';
export { reachThrough } from './reach-through.ts';
export { requireOwnPassword } from './require-own-password.ts';
export { LAW, type Right, rightsOf } from './rights.ts';
export { isRole, ROLES, type Role, type RoleGrant } from './role.ts';
export { actsInNameOf, areSameHands, type Hands } from './same-hands.ts';
export { type Subtree, unitsBelow } from './units-below.ts';
