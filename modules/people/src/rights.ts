import type { Role } from './role.ts';

/**
 * The law: each right, and the roles that have it. A right is "noun.verb"; it reaches the units of the roles that give
 * it and all below, which the database itself enforces.
 *
 * Separation of duties, enforced beside each verb:
 * - who asks that a task be taken as done does not decide it (`tasks/decide-completion`);
 * - who credits evidence does not decide whether it counts (`evidence/refuse-credit`);
 * - who answers a finding of an inspection does not accept the answer (`inspections/inspection-access`);
 * - who raised an obstacle does not answer it (`obstacles/obstacle-access`);
 * - nobody gives or takes their own roles, disables their own account or erases their own data (`people/give-role`,
 *   `people/disable-account`, `accounts/erase-person`);
 * - nobody manages an account that has a role beyond the units they administer (`people/reach-account`);
 * - who imported a plan issues it only where the province's policy lets the same hands do both: yes at level 2, no at
 *   level 3 (`plans/issue-plan`);
 * - who prepared a unit's plan, or asked for its approval, does not approve it (`cascade/decide-plan`);
 * - who proposed an adjustment, or asked for its approval, does not approve it (`adjustments/adjustment-access`).
 */
export const LAW = {
  'plan.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'plan.import': ['coordinator', 'focal-point'],
  'plan.review': ['coordinator', 'focal-point'],
  'plan.issue': ['coordinator', 'unit-leader'],
  'dashboard.read': ['coordinator', 'unit-leader', 'province-leader'],
  'task.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'task.work': ['coordinator', 'focal-point', 'unit-leader'],
  'task.approve': ['coordinator', 'unit-leader'],
  'task.reassign': ['coordinator'],
  'task.assign': ['coordinator', 'unit-leader'],
  'holiday.change': ['administrator', 'coordinator'],
  'evidence.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'evidence.add': ['coordinator', 'focal-point', 'unit-leader'],
  'evidence.refuse': ['coordinator', 'unit-leader'],
  'urging.write': ['coordinator'],
  'reminder.rule': ['coordinator', 'administrator'],
  'obstacle.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'obstacle.raise': ['coordinator', 'focal-point', 'unit-leader'],
  'obstacle.answer': ['coordinator', 'unit-leader', 'province-leader'],
  'obstacle.answer-unit': ['unit-leader'],
  'obstacle.answer-focal': ['coordinator'],
  'obstacle.answer-province': ['province-leader'],
  'obstacle.group': ['coordinator'],
  'obstacle.set-days': ['coordinator', 'administrator'],
  'cascade.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'cascade.compose': ['coordinator', 'focal-point'],
  'cascade.approve': ['unit-leader'],
  'cascade.oversee': ['coordinator'],
  'adjustment.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'adjustment.propose': ['coordinator', 'focal-point'],
  'adjustment.approve': ['coordinator', 'unit-leader', 'province-leader'],
  'adjustment.issue': ['coordinator', 'focal-point', 'unit-leader'],
  'template.read': ['coordinator', 'focal-point', 'unit-leader'],
  'template.change': ['coordinator', 'focal-point'],
  'budget.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'budget.enter': ['coordinator', 'focal-point', 'unit-leader'],
  'inspection.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
  'inspection.plan': ['coordinator'],
  'inspection.answer': ['coordinator', 'focal-point', 'unit-leader'],
  'unit.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'administrator', 'auditor'],
  'unit.change': ['administrator'],
  'name.correct': ['coordinator', 'administrator'],
  'post.read': ['coordinator', 'focal-point', 'unit-leader', 'province-leader', 'administrator', 'auditor'],
  'post.change': ['administrator', 'coordinator'],
  'delegation.make': ['unit-leader', 'focal-point'],
  'delegation.oversee': ['administrator', 'unit-leader'],
  'account.manage': ['administrator'],
  'policy.change': ['administrator'],
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
