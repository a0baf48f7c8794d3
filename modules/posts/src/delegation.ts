import type { Day } from '@cotmoc/base';

/** The longest time for which work is lent; a longer absence needs a new naming. */
export const LONGEST_DELEGATION_DAYS = 90;

/** Where a delegation stands on a day. */
export type DelegationState = 'coming' | 'running' | 'over' | 'revoked';

/** Where a delegation stands on a day; a revoked one does not come back. */
export function delegationStateOn(
  delegation: { readonly fromDay: Day; readonly lastDay: Day; readonly revokedAt: Date | null },
  day: Day,
): DelegationState {
  if (delegation.revokedAt) return 'revoked';
  if (day < delegation.fromDay) return 'coming';
  return day <= delegation.lastDay ? 'running' : 'over';
}
