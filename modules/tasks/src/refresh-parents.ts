import type { Clock } from '@cotmoc/base';
import { actAsSystem } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { computeParent } from './compute-parent.ts';
import { recurrenceOf } from './task.ts';
import { datedOf, saveTask, type TaskRow } from './task-store.ts';

/**
 * Brings the parents of what has just changed up to date, up to the task of the plan, in the same transaction. The
 * program itself does it: who works on one piece does not see the others.
 */
export async function refreshParents(tx: Transaction, parentId: string | null, by: { clock: Clock }): Promise<void> {
  if (parentId === null) return;
  await actAsSystem(tx, async () => {
    for (let id: string | null = parentId; id !== null; ) id = await refreshParent(tx, id, by);
  });
}

/** Gives the parent's own parent. */
async function refreshParent(tx: Transaction, id: string, by: { clock: Clock }): Promise<string | null> {
  const row = await tx.db
    .selectFrom('tasks_task')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const children = await tx.db
    .selectFrom('tasks_task')
    .select([
      'state',
      'due_on',
      'due_inclusive',
      'asked_on',
      'done_on',
      'percent',
      'quantity',
      'quantity_done',
      'objective_delay',
      'late_reason',
      'extension',
      'withdrawn_on',
    ])
    .where('parent_id', '=', id)
    .execute();
  if (children.length === 0) return row.parent_id;
  const rule = recurrenceOf(row);
  const state = computeParent(
    children.map((child) => ({
      ...datedOf(child),
      percent: child.percent,
      quantity: child.quantity,
      quantityDone: child.quantity_done,
      doneOn: child.done_on,
      objectiveDelay: child.objective_delay,
      lateReason: child.late_reason,
      extension: child.extension,
      withdrawn: child.withdrawn_on !== null,
    })),
    { periods: rule?.periods ?? 0, until: rule?.until ?? row.first_due_on },
  );
  const after = {
    child_count: children.length,
    state: state.state,
    percent: state.percent,
    quantity_done: state.quantityDone,
    due_on: state.dueOn,
    due_inclusive: state.dueInclusive,
    asked_on: state.askedOn,
    done_on: state.doneOn,
    completion: state.state === 'done' ? ('approved' as const) : ('none' as const),
    objective_delay: state.objectiveDelay,
    late_reason: state.lateReason,
    extension: state.extension,
  };
  if (!isSame(row, after)) {
    await saveTask(tx, id, after, by);
  }
  return row.parent_id;
}

function isSame(row: TaskRow, after: Partial<TaskRow>): boolean {
  // The keys of `after` are columns of the row.
  return Object.entries(after).every(([key, value]) => row[key as keyof TaskRow] === value);
}
