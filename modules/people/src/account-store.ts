import { PLANNED_ONCE, type Transaction } from '@cotmoc/store';
import { LAW, type Right } from './rights.ts';
import { isRole, type Role, type RoleGrant } from './role.ts';

/** An account with the person behind it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly personId: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitId: string;
  readonly language: string;
  readonly mustChangePassword: boolean;
  readonly lockedUntil: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledWhy: 'administrator' | 'idle' | 'erased' | null;
  /** Last sign-in, or the making of the account. */
  readonly seenAt: Date;
  /** Since when the password stands. */
  readonly passwordChangedAt: Date;
}

type Db = Transaction['db'];

/** The account with this id, or null. */
export async function findAccount(db: Db, accountId: string): Promise<Account | null> {
  const rows = await accountRows(db).where('a.id', '=', accountId).modifyEnd(PLANNED_ONCE).execute();
  return rows[0] ?? null;
}

/** The names of the people behind accounts, by account; the transaction must see them. */
export async function namesOfAccounts(db: Db, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await accountRows(db)
    .where('a.id', 'in', [...new Set(accounts)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Every account that the asker may see, by name. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  return accountRows(db).orderBy('a.username').execute();
}

function accountRows(db: Db) {
  return db
    .selectFrom('people_account as a')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select([
      'a.id',
      'a.username',
      'p.id as personId',
      'p.name',
      'p.post',
      'p.unit_id as unitId',
      'a.language',
      'a.must_change_password as mustChangePassword',
      'a.locked_until as lockedUntil',
      'a.disabled_at as disabledAt',
      'a.disabled_why as disabledWhy',
      (eb) => eb.fn.coalesce('a.seen_at', 'a.created_at').as('seenAt'),
      (eb) => eb.fn.coalesce('a.password_changed_at', 'a.created_at').as('passwordChangedAt'),
    ]);
}

/** The roles of every account that the asker may see, by account. */
export async function listAllRoles(db: Db): Promise<ReadonlyMap<string, readonly RoleGrant[]>> {
  const rows = await db
    .selectFrom('people_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'r.province_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['r.account_id', 'r.role', 'u.id as unitId', 'u.name as unitName'])
    .orderBy('r.role')
    .execute();
  const found = new Map<string, RoleGrant[]>();
  for (const { account_id, role, unitId, unitName } of rows) {
    if (isRole(role)) found.set(account_id, [...(found.get(account_id) ?? []), { role, unitId, unitName }]);
  }
  return found;
}

/** The roles of an account, with the unit's name as it is today. */
export async function listRoles(db: Db, accountId: string): Promise<readonly RoleGrant[]> {
  const rows = await db
    .selectFrom('people_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'r.province_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .where('r.account_id', '=', accountId)
    .select(['r.role', 'u.id as unitId', 'u.name as unitName'])
    .orderBy('r.role')
    .modifyEnd(PLANNED_ONCE)
    .execute();
  return rows.flatMap(({ role, unitId, unitName }) => (isRole(role) ? [{ role, unitId, unitName }] : []));
}

/** The accounts of people who work for any of these units, as focal point or leader there. */
export async function listAccountsOfUnits(
  db: Db,
  unitIds: readonly string[],
): Promise<readonly { accountId: string; unitId: string; role: string }[]> {
  if (unitIds.length === 0) return [];
  return db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.unit_id', 'in', unitIds)
    .where('r.role', 'in', ['focal-point', 'unit-leader'])
    .where('a.disabled_at', 'is', null)
    .select(['r.account_id as accountId', 'r.unit_id as unitId', 'r.role'])
    .execute();
}

/** The accounts in use to which a role held in one of these units itself gives the right. */
export async function listHoldersOfRight(db: Db, unitIds: readonly string[], right: Right): Promise<readonly string[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.role', 'in', [...LAW[right]])
    .where('a.disabled_at', 'is', null)
    .select('r.account_id as id')
    .distinct()
    .execute();
  return rows.map(({ id }) => id);
}

/** The accounts in use that have this role anywhere in the province. The transaction must see the province's accounts. */
export async function listAccountsWithRole(db: Db, role: Role): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.role', '=', role)
    .where('a.disabled_at', 'is', null)
    .select('r.account_id as id')
    .distinct()
    .execute();
  return rows.map(({ id }) => id);
}
