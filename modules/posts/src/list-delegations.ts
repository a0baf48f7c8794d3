import type { Day } from '@cotmoc/base';
import { actAsSystem } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

import { type DelegationState, delegationStateOn } from './delegation.ts';

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
    namesOf(
      tx,
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

async function namesOf(tx: Transaction, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('people_account as a')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    )
    .where('a.id', 'in', [...new Set(accounts)])
    .select(['a.id', 'p.name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
