import { type Clock, formatDay, parseDay, type Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listHoldersOfRight } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

type By = { readonly clock: Clock; readonly random: Randomness };

function dayIn(event: OutboxEvent, key: string): string {
  const day = parseDay(String(event.payload[key]));
  return day ? formatDay(day) : '';
}

/** After more time was asked for, those who may decide hear of it. */
export async function tellDeciders(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const taskId = String(event.payload['taskId']);
  const task = await tx.db
    .selectFrom('tasks_task as t')
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('t.id', '=', taskId)
    .select('p.unit_id as unitId')
    .executeTakeFirst();
  const accountIds = await listHoldersOfRight(tx.db, task ? [task.unitId] : [], 'task.assign');
  const body = `${String(event.payload['text']).slice(0, 200)} – Xin đến ${dayIn(event, 'wantedDue')}. Lý do: ${String(event.payload['reason'])}`;
  const shared = { causeId: event.id, kind: event.kind, link: `/tasks/${taskId}` };
  const notices = accountIds.map((accountId) => ({
    ...shared,
    accountId,
    title: 'Đề nghị gia hạn chờ quyết định',
    body,
  }));
  return giveNotices(tx, notices, by);
}

/** After an asking was answered, the person who asked hears how. */
export async function tellAsker(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const askedBy = event.payload['askedBy'];
  if (typeof askedBy !== 'string') return 0;
  const titles: Record<string, string> = {
    granted: `Đã đồng ý gia hạn đến ${dayIn(event, 'grantedDue')}`,
    shortened: `Gia hạn đến ${dayIn(event, 'grantedDue')}, sớm hơn đề nghị`,
    refused: 'Không đồng ý gia hạn',
  };
  const note = event.payload['note'] ? ` – ${String(event.payload['note'])}` : '';
  const notice = {
    accountId: askedBy,
    causeId: event.id,
    kind: event.kind,
    title: titles[String(event.payload['state'])] ?? '',
    body: `${String(event.payload['text']).slice(0, 200)}${note}`,
    link: `/tasks/${String(event.payload['taskId'])}`,
  };
  return giveNotices(tx, [notice], by);
}
