import { type Clock, formatDay, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { findAccount, listRoles, readPolicy } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

type By = { clock: Clock; random: Randomness };

function findDelegation(event: OutboxEvent, tx: Transaction) {
  return tx.db
    .selectFrom('posts_delegation as d')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .where('d.id', '=', String(event.payload['delegationId']))
    .select([
      'd.from_account as fromAccount',
      'd.to_account as toAccount',
      'd.unit_id as unitId',
      'u.name',
      'd.from_day as fromDay',
      'd.last_day as lastDay',
      'd.revoked_at as revokedAt',
      'd.revoked_why as why',
    ])
    .executeTakeFirst();
}

async function nameOf(tx: Transaction, accountId: string): Promise<string> {
  return (await findAccount(tx.db, accountId))?.name ?? '';
}

/** After a delegation is made, whoever stands in finds a notice with the unit and the days. */
export async function tellDelegate(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const row = await findDelegation(event, tx);
  if (!row || row.revokedAt) return 0;
  const roles = await listRoles(tx.db, row.fromAccount);
  const { secondFactorRoles } = await readPolicy(tx.db);
  const asks = roles.some(({ role, unitId }) => unitId === row.unitId && secondFactorRoles.includes(role));
  const notice = {
    accountId: row.toAccount,
    causeId: event.id,
    kind: event.kind,
    title: `${await nameOf(tx, row.fromAccount)} ủy quyền cho bạn`,
    body: `Việc hằng ngày của ${row.name}, từ ${formatDay(row.fromDay)} đến hết ${formatDay(row.lastDay)}.${asks ? ' Cần xác thực hai lớp: nếu tài khoản của bạn chưa có, hãy cài đặt trước.' : ''}`,
    link: '/delegations',
  };
  return giveNotices(tx, [notice], by);
}

/** After a delegation is revoked, both people in it are told, but for whoever revoked it. */
export async function tellOfRevocation(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const row = await findDelegation(event, tx);
  if (!row) return 0;
  const [from, to] = [await nameOf(tx, row.fromAccount), await nameOf(tx, row.toAccount)];
  const notices = [row.fromAccount, row.toAccount]
    .filter((accountId) => accountId !== event.payload['by'])
    .map((accountId) => ({
      accountId,
      causeId: event.id,
      kind: event.kind,
      title:
        accountId === row.fromAccount ? `Ủy quyền của bạn cho ${to} đã bị thu hồi` : `Ủy quyền của ${from} đã thu hồi`,
      body: `Việc hằng ngày của ${row.name}.${row.why ? ` Lý do: ${row.why}` : ''}`,
      link: '/delegations',
    }));
  return giveNotices(tx, notices, by);
}
