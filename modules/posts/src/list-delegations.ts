import type { Day } from '@cotmoc/base';
import { actAsSystem, namesOfAccounts, reachesUnit } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

/** Where a delegation stands on a day. */
type DelegationState = 'coming' | 'running' | 'over' | 'revoked';

/** Where a delegation stands on a day; a revoked one does not come back. */
function delegationStateOn(
  delegation: { readonly fromDay: Day; readonly lastDay: Day; readonly revokedAt: Date | null },
  day: Day,
): DelegationState {
  if (delegation.revokedAt) return 'revoked';
  if (day < delegation.fromDay) return 'coming';
  return day <= delegation.lastDay ? 'running' : 'over';
}

/** A delegation as the two people in it see it. */
export interface DelegationItem {
  readonly id: string;
  /** `given` by the asker, or `received`. */
  readonly way: 'given' | 'received';
  /** The other person. */
  readonly name: string;
  readonly unitName: string;
  readonly fromDay: Day;
  readonly lastDay: Day;
  readonly reason: string;
  readonly state: DelegationState;
}

/** What the asker has lent and been lent, the newest first. */
export async function listDelegations(tx: Transaction, day: Day): Promise<readonly DelegationItem[]> {
  const { accountId } = tx.asker;
  const rows = await tx.db
    .selectFrom('posts_delegation as d')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .where((eb) => eb.or([eb('d.from_account', '=', accountId), eb('d.to_account', '=', accountId)]))
    .select([
      'd.id',
      'd.from_account as fromAccount',
      'd.to_account as toAccount',
      'u.name as unitName',
      'd.from_day as fromDay',
      'd.last_day as lastDay',
      'd.reason',
      'd.revoked_at as revokedAt',
    ])
    .orderBy('d.from_day', 'desc')
    .orderBy('d.id', 'desc')
    .limit(100)
    .execute();
  const names = await actAsSystem(tx, () =>
    namesOfAccounts(
      tx.db,
      rows.flatMap((row) => [row.fromAccount, row.toAccount]),
    ),
  );
  return rows.map(({ fromAccount, toAccount, revokedAt, ...rest }) => ({
    ...rest,
    way: fromAccount === accountId ? ('given' as const) : ('received' as const),
    name: names.get(fromAccount === accountId ? toAccount : fromAccount) ?? '',
    state: delegationStateOn({ ...rest, revokedAt }, day),
  }));
}

/** A delegation as somebody else sees it, who leads or administers its unit. */
export interface DelegationOfOthers {
  readonly id: string;
  readonly fromName: string;
  readonly toName: string;
  readonly unitName: string;
  readonly fromDay: Day;
  readonly lastDay: Day;
  readonly reason: string;
  readonly state: 'coming' | 'running';
}

/** What others have lent, in force or to come, in the units that the asker's right reaches; the first to begin first. */
export async function listDelegationsOfOthers(tx: Transaction, day: Day): Promise<readonly DelegationOfOthers[]> {
  return actAsSystem(tx, async () => {
    const rows = await tx.db
      .selectFrom('posts_delegation as d')
      .innerJoin('org_unit as u', (join) =>
        join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
      )
      .where('d.revoked_at', 'is', null)
      .where('d.from_account', '!=', tx.asker.accountId)
      .where('d.last_day', '>=', day)
      .selectAll('d')
      .select('u.name')
      .orderBy('d.from_day')
      .orderBy('d.id')
      .execute();
    const mine = rows.filter((row) => reachesUnit(tx, row.unit_id));
    const names = await namesOfAccounts(
      tx.db,
      mine.flatMap((row) => [row.from_account, row.to_account]),
    );
    return mine.map((row) => ({
      id: row.id,
      fromName: names.get(row.from_account) ?? '',
      toName: names.get(row.to_account) ?? '',
      unitName: row.name,
      fromDay: row.from_day,
      lastDay: row.last_day,
      reason: row.reason,
      state: row.from_day <= day ? ('running' as const) : ('coming' as const),
    }));
  });
}
