import { Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { areSameHands } from '@cotmoc/people';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';

export type ExtensionRow = Selectable<Tables['tasks_extension']>;

/** True where this person may decide an asking that is open: other hands than those that asked. */
export function mayDecide(session: Session, asking: Pick<ExtensionRow, 'state' | 'asked_by' | 'asked_for'>): boolean {
  return asking.state === 'asked' && !areSameHands(session, { by: asking.asked_by, inNameOf: asking.asked_for });
}

/** The asking of a task that is still open, locked, or a refusal. */
export async function getOpenAsking(tx: Transaction, taskId: string): Promise<ExtensionRow> {
  const row = await tx.db
    .selectFrom('tasks_extension')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst();
  if (row) return row;
  throw new Refusal('conflict', 'no-open-extension', {
    vi: 'Không có đề nghị gia hạn nào đang chờ. Hãy tải lại trang.',
    en: 'No asking for more time waits. Load the page again.',
  });
}

/** Refuses a day at its field. */
export function refuseDay(code: string, field: string, vi: string, en: string): never {
  const sentences = { vi, en };
  throw new Refusal('invalid', code, sentences, { [field]: sentences });
}

/** How the askings of a task that were decided before ended: what the task says once an open one is taken back. */
export async function lastDecision(
  tx: Transaction,
  taskId: string,
): Promise<'none' | 'granted' | 'shortened' | 'refused'> {
  const row = await tx.db
    .selectFrom('tasks_extension')
    .select('state')
    .where('task_id', '=', taskId)
    .where('state', 'in', ['granted', 'shortened', 'refused'])
    .orderBy('decided_on', 'desc')
    .orderBy('old_due', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.state === 'granted' || row?.state === 'shortened' || row?.state === 'refused' ? row.state : 'none';
}
