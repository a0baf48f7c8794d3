import { type Clock, formatDay, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/** After a plan is issued, the people of each body it names find a notice with how much waits for them. */
export async function tellBodies(
  event: OutboxEvent,
  tx: Transaction,
  by: { clock: Clock; random: Randomness },
): Promise<number> {
  const planId = String(event.payload['planId']);
  const title = String(event.payload['title']);
  const rows = await tx.db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .where('t.plan_id', '=', planId)
    // The task of the plan names all its bodies; pieces and occurrences would count them again.
    .where('t.parent_id', 'is', null)
    .where('b.unit_id', 'is not', null)
    .select(['b.unit_id as unitId', 't.id as taskId', 'b.role', 't.due_on as dueOn'])
    .execute();
  const byUnit = Map.groupBy(rows, (row) => row.unitId ?? '');
  const accounts = await listAccountsOfUnits(tx.db, [...byUnit.keys()]);
  const byAccount = Map.groupBy(accounts, (account) => account.accountId);
  const notices = [...byAccount].map(([accountId, grants]) => {
    const mine = grants.flatMap((grant) => byUnit.get(grant.unitId) ?? []);
    const carried = new Set(
      mine.filter((row) => row.role === 'lead' || row.role === 'perform').map((row) => row.taskId),
    );
    const supported = new Set(mine.map((row) => row.taskId).filter((id) => !carried.has(id)));
    const days = mine.flatMap((row) => (row.dueOn ? [row.dueOn] : [])).sort();
    const first = days[0] ? ` Hạn sớm nhất: ${formatDay(days[0])}.` : '';
    return {
      accountId,
      causeId: event.id,
      kind: event.kind,
      title: `Đã ban hành: ${title}`,
      body: `Đơn vị của bạn chủ trì hoặc thực hiện ${carried.size} nhiệm vụ, phối hợp ${supported.size} nhiệm vụ.${first}`,
      link: `/tasks?plan=${planId}`,
    };
  });
  return giveNotices(tx, notices, by);
}
