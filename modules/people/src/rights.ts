import type { Role } from './role.ts';

/**
 * The law: each right, and the roles that have it. A right is "noun.verb"; the unit it reaches is the unit of the role
 * and all below, which the database itself enforces. Who prepares does not approve: see the rules beside each verb.
 */
export const LAW = {
  'plan.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'plan.import': ['coordinator', 'focal-point'],
  'plan.review': ['coordinator', 'focal-point'],
  'plan.issue': ['coordinator', 'unit-leader'],
  'task.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'task.work': ['coordinator', 'focal-point', 'unit-leader'],
  'task.approve': ['coordinator', 'unit-leader'],
  'unit.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'administrator', 'auditor'],
  'unit.change': ['administrator'],
  'account.manage': ['administrator'],
  'audit.read': ['auditor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof LAW;

/** Every right that these roles give. */
export function rightsOf(roles: readonly Role[]): ReadonlySet<Right> {
  const rights = new Set<Right>();
  for (const [right, holders] of Object.entries(LAW)) {
    // The keys of LAW are its rights; `holders` is widened to look each role up.
    if (roles.some((role) => (holders as readonly Role[]).includes(role))) rights.add(right as Right);
  }
  return rights;
}
