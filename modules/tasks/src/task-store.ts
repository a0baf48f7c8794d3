import type { Day } from '@cotmoc/base';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { noSuchTask } from './refusals.ts';
import type { TaskRole } from './task.ts';

export type TaskRow = Selectable<Tables['tasks_task']>;

/** A body of a task: the words of the plan, and the unit they mean where it is known. */
export interface TaskBody {
  readonly role: TaskRole;
  readonly agency: string;
  readonly unitId: string | null;
}

/** The task, locked against changes by others until the transaction ends. Refuses one that the asker can't see. */
export async function getTaskForChange(tx: Transaction, id: string): Promise<TaskRow> {
  const row = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw noSuchTask();
  return row;
}

/** The bodies of some tasks, by task, in the plan's order. */
export async function listBodies(
  db: Transaction['db'],
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (TaskBody & { unitName: string | null })[]>> {
  const byTask = new Map<string, (TaskBody & { unitName: string | null })[]>();
  if (taskIds.length === 0) return byTask;
  const rows = await db
    .selectFrom('tasks_body as b')
    .leftJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'b.province_id').onRef('u.id', '=', 'b.unit_id'),
    )
    .where('b.task_id', 'in', taskIds)
    .select(['b.task_id as taskId', 'b.role', 'b.agency', 'b.unit_id as unitId', 'u.name as unitName'])
    .orderBy('b.ordinal')
    .execute();
  for (const { taskId, ...body } of rows) {
    const list = byTask.get(taskId) ?? [];
    list.push(body);
    byTask.set(taskId, list);
  }
  return byTask;
}

/** What lateness and progress need of a row, in the words of `task.ts`. */
export function datedOf(row: TaskRow): {
  state: TaskRow['state'];
  dueOn: Day | null;
  dueInclusive: boolean;
  askedOn: Day | null;
} {
  return { state: row.state, dueOn: row.due_on, dueInclusive: row.due_inclusive, askedOn: row.asked_on };
}
