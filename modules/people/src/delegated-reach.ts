import type { Day } from '@cotmoc/base';
import { PLANNED_ONCE, type Transaction } from '@cotmoc/store';
import { type Right, rightsOf } from './rights.ts';
import { isRole, type Role } from './role.ts';

/** A role that somebody else holds in a unit and has lent for some days. */
export interface DelegatedGrant {
  readonly role: Role;
  readonly unitId: string;
  /** The account whose role it is. */
  readonly from: string;
}

/** The roles whose work may be lent to somebody for an absence. */
export const DELEGABLE_ROLES = ['unit-leader', 'focal-point'] as const satisfies readonly Role[];

/** What of a lent role goes along: the day-to-day work. Issuing plans, accounts and lending itself stay with the person. */
const LENT: readonly Right[] = [
  'plan.read',
  'task.read',
  'task.work',
  'task.approve',
  'cascade.read',
  'cascade.compose',
  'cascade.approve',
  'adjustment.read',
  'evidence.read',
  'evidence.add',
  'evidence.refuse',
  'budget.read',
  'budget.enter',
  'inspection.read',
  'inspection.answer',
  'obstacle.read',
  'obstacle.raise',
  'obstacle.answer',
  'obstacle.answer-unit',
  'unit.read',
  'post.read',
];

/** The rights that a lent role gives: less than the role gives its holder. */
export function rightsLentBy(role: Role): ReadonlySet<Right> {
  const given = rightsOf([role]);
  return new Set(LENT.filter((right) => given.has(right)));
}

/**
 * The units through which a right reaches: those of the person's own roles that give it, and those of lent roles that
 * lend it. A lent right never reaches through a unit that was not lent. `signed-in` reaches through all of them.
 */
export function unitsOfRight(
  right: string,
  own: readonly { readonly role: Role; readonly unitId: string }[],
  lent: readonly DelegatedGrant[],
): readonly string[] {
  // A set of rights, widened only to look one up.
  const has = (rights: ReadonlySet<string>) => right === 'signed-in' || rights.has(right);
  const held = own.filter(({ role }) => has(rightsOf([role])));
  const given = lent.filter(({ role }) => has(rightsLentBy(role)));
  return [...new Set([...held, ...given].map(({ unitId }) => unitId))];
}

/** Every right of the own roles, and what the lent ones lend. */
export function rightsWith(own: readonly Role[], lent: readonly DelegatedGrant[]): ReadonlySet<Right> {
  return new Set([...rightsOf(own), ...lent.flatMap(({ role }) => [...rightsLentBy(role)])]);
}

/**
 * What others have lent this account for the day: only while the lender still has the role there and an account in use.
 * The transaction must see the province's accounts.
 */
export async function listDelegatedGrants(
  db: Transaction['db'],
  accountId: string,
  day: Day,
): Promise<readonly DelegatedGrant[]> {
  const rows = await db
    .selectFrom('posts_delegation as d')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'd.province_id').onRef('a.id', '=', 'd.from_account'),
    )
    .innerJoin('people_role as r', (join) =>
      join
        .onRef('r.province_id', '=', 'd.province_id')
        .onRef('r.account_id', '=', 'd.from_account')
        .onRef('r.unit_id', '=', 'd.unit_id'),
    )
    .where('d.to_account', '=', accountId)
    .where('d.revoked_at', 'is', null)
    .where('d.from_day', '<=', day)
    .where('d.last_day', '>=', day)
    .where('a.disabled_at', 'is', null)
    .where('r.role', 'in', [...DELEGABLE_ROLES])
    .select(['r.role', 'r.unit_id as unitId', 'd.from_account as from'])
    .modifyEnd(PLANNED_ONCE)
    .execute();
  return rows.flatMap(({ role, ...rest }) => (isRole(role) ? [{ role, ...rest }] : []));
}

/** Who stands in for whom in a unit on a day; only for accounts that are in use. The asker must see the province's accounts. */
export async function listStandIns(
  db: Transaction['db'],
  day: Day,
): Promise<readonly { readonly fromAccount: string; readonly toAccount: string; readonly unitId: string }[]> {
  return db
    .selectFrom('posts_delegation as d')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'd.province_id').onRef('a.id', '=', 'd.to_account'),
    )
    .where('d.revoked_at', 'is', null)
    .where('d.from_day', '<=', day)
    .where('d.last_day', '>=', day)
    .where('a.disabled_at', 'is', null)
    .select(['d.from_account as fromAccount', 'd.to_account as toAccount', 'd.unit_id as unitId'])
    .execute();
}
