import type { AccessPolicy, Role } from '@cotmoc/people';

/** The longest that any session lives, whatever the provinces say. */
export interface SessionPolicy {
  /** Without any request, in minutes (level 2: at most 15 for an office application). */
  readonly idleMinutes: number;
  /** From sign-in, in hours. */
  readonly longestHours: number;
}

/** Minutes without any request until a session of somebody with these roles ends. */
export function idleMinutesOf(policy: AccessPolicy, roles: readonly Role[], longest: SessionPolicy): number {
  const own = roles.includes('administrator') ? policy.administratorIdleMinutes : policy.idleMinutes;
  return Math.min(own, longest.idleMinutes);
}

/** True when somebody with these roles must have a second factor. */
export function needsSecondFactor(policy: AccessPolicy, roles: readonly Role[]): boolean {
  return roles.some((role) => policy.secondFactorRoles.includes(role));
}
