import type { Transaction } from '@cotmoc/store';
import { listRoles } from './account-store.ts';
import { LAW, type Right } from './rights.ts';
import type { Role } from './role.ts';
import { unitsBelow } from './units-below.ts';

/** One right as a person reads it: whether they have it, through which roles, and how far it reaches. */
export interface ExplainedRight {
  readonly right: Right;
  readonly given: boolean;
  /** The roles that give it to anybody. */
  readonly holders: readonly Role[];
  readonly through: readonly { role: Role; unitName: string; wholeProvince: boolean; units: number }[];
}

/** Every right of the law, as it stands for the asker. */
export async function explainRights(tx: Transaction): Promise<readonly ExplainedRight[]> {
  const roles = await listRoles(tx.db, tx.asker.accountId ?? '');
  const below = await unitsBelow(
    tx.db,
    roles.map((grant) => grant.unitId),
  );
  return Object.entries(LAW).map(([right, holders]) => {
    // Widened to look each role up.
    const giving = roles.filter((grant) => (holders as readonly Role[]).includes(grant.role));
    return {
      // The keys of LAW are its rights.
      right: right as Right,
      given: giving.length > 0,
      holders,
      through: giving.map(({ role, unitId, unitName }) => {
        const reach = below.get(unitId);
        return { role, unitName, wholeProvince: reach?.isRoot ?? false, units: reach?.unitIds.length ?? 0 };
      }),
    };
  });
}
