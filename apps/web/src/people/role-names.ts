import type { Calls } from '@cotmoc/client';
import type { MessageKey } from '../messages/t.ts';

/** What an account can be for a unit. */
export type Role = Calls['listAccounts']['reply'][number]['roles'][number]['role'];

/** The phrase of each role. */
export const ROLE_NAMES: Readonly<Record<Role, MessageKey>> = {
  coordinator: 'people.role.coordinator',
  'focal-point': 'people.role.focalPoint',
  'unit-leader': 'people.role.unitLeader',
  'province-leader': 'people.role.provinceLeader',
  administrator: 'people.role.administrator',
  auditor: 'people.role.auditor',
};

// The keys above are the roles.
export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];
