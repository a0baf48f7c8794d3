import type { Day } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { listRoles, namesOfAccounts } from './account-store.ts';
import { actAsSystem } from './act-as-system.ts';
import { listDelegatedGrants, rightsLentBy } from './delegated-reach.ts';
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
  /** By whom it is lent today, and in which unit; `waits` until the asker has a second factor. */
  readonly lent: readonly { by: string; unitName: string; waits: boolean }[];
}

/** What these give to read is one register of the province, the same for everybody. */
const WHOLE_PROVINCE: ReadonlySet<Right> = new Set(['unit.read', 'post.read']);

/** Every right of the law, as it stands for the asker on the day; `withheld` are lent ones that wait. */
export async function explainRights(
  tx: Transaction,
  input: { readonly day: Day; readonly withheld: ReadonlySet<string> },
): Promise<readonly ExplainedRight[]> {
  const loans = await listLoans(tx, input.day);
  const roles = await listRoles(tx.db, tx.asker.accountId ?? '');
  const below = await unitsBelow(
    tx,
    roles.map((grant) => grant.unitId),
  );
  return Object.entries(LAW).map(([right, holders]) => {
    // Widened to look each role up.
    // The keys of LAW are its rights.
    const name = right as Right;
    const lent = loans
      .filter(({ role }) => rightsLentBy(role).has(name))
      .map(({ by, unitName }) => ({ by, unitName, waits: input.withheld.has(right) }));
    const giving = roles.filter((grant) => (holders as readonly Role[]).includes(grant.role));
    return {
      right: name,
      given: giving.length > 0 || lent.some((loan) => !loan.waits),
      lent,
      holders,
      through: giving.map(({ role, unitId, unitName }) => {
        const reach = below.get(unitId);
        return {
          role,
          unitName,
          wholeProvince: WHOLE_PROVINCE.has(name) || (reach?.isRoot ?? false),
          units: reach?.unitIds.length ?? 0,
        };
      }),
    };
  });
}

/** What others have lent the asker for the day. */
async function listLoans(tx: Transaction, day: Day) {
  return actAsSystem(tx, async () => {
    const grants = await listDelegatedGrants(tx.db, tx.asker.accountId ?? '', day);
    if (grants.length === 0) return [];
    const names = await namesOfAccounts(
      tx.db,
      grants.map(({ from }) => from),
    );
    const ids = grants.map(({ unitId }) => unitId);
    const units = await tx.db.selectFrom('org_unit').select(['id', 'name']).where('id', 'in', ids).execute();
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    return grants.map(({ role, from, unitId }) => ({
      role,
      by: names.get(from) ?? '',
      unitName: unitNames.get(unitId) ?? '',
    }));
  });
}
