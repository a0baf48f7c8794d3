import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { ownBodies } from './task-access.ts';
import type { NamedBody, TaskRow } from './task-store.ts';

/**
 * Marks the asker's own bodies as having taken the task up: who works on it plainly has. Somebody of the whole province
 * who tells its progress does so for those that carry it. Who takes up one period has taken up those to come.
 */
export async function takeUp(
  tx: Transaction,
  task: { readonly row: TaskRow; readonly bodies: readonly NamedBody[] },
  by: { clock: Clock },
): Promise<void> {
  const { row } = task;
  const carriers = task.bodies.filter(({ role }) => role === 'lead' || role === 'perform');
  const theirs = tx.asker.scope === 'units' ? ownBodies(task, tx.asker) : carriers;
  const unitIds = theirs.flatMap(({ unitId }) => unitId ?? []);
  if (unitIds.length === 0) return;
  const taskIds = row.grain === 'occurrence' && row.parent_id !== null ? [row.id, row.parent_id] : [row.id];
  await tx.db
    .updateTable('tasks_body')
    .set({ handling: 'accepted', handled_at: new Date(by.clock.now()), handled_by: tx.asker.accountId })
    .where('task_id', 'in', taskIds)
    .where('unit_id', 'in', unitIds)
    .where('role', 'in', ['lead', 'perform', 'support'])
    .where('handling', 'in', ['given', 'seen'])
    .execute();
}
