import type { Clock, Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits, listHoldersOfRight } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

type By = { readonly clock: Clock; readonly random: Randomness };

/** After a body sent its work back, those who may give it anew hear of it. */
export async function tellGiver(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const taskId = String(event.payload['taskId']);
  const owner = await tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.id', '=', taskId)
    .select('p.unit_id as unitId')
    .executeTakeFirst();
  if (!owner) return 0;
  const accountIds = await listHoldersOfRight(tx.db, [owner.unitId], 'task.assign');
  return tell(tx, event, { accountIds, title: 'Một đơn vị trả lại nhiệm vụ' }, by);
}

/** After work was sent again, the people of the unit hear why. */
export async function tellReceiver(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  // Written by resend-task in this shape.
  const accounts = await listAccountsOfUnits(tx.db, (event.payload['units'] ?? []) as string[]);
  const accountIds = accounts.map(({ accountId }) => accountId);
  return tell(tx, event, { accountIds, title: 'Nhiệm vụ được giao lại cho đơn vị bạn' }, by);
}

async function tell(
  tx: Transaction,
  event: OutboxEvent,
  what: { accountIds: readonly string[]; title: string },
  by: By,
): Promise<number> {
  const words = String(event.payload['reason'] ?? event.payload['note'] ?? '');
  const notices = [...new Set(what.accountIds)].map((accountId) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    title: what.title,
    body: `${String(event.payload['text']).slice(0, 200)} – Lý do: ${words}`,
    link: `/tasks/${String(event.payload['taskId'])}`,
  }));
  return giveNotices(tx, notices, by);
}
