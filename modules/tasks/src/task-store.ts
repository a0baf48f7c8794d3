import type { Day } from '@cotmoc/base';
import { lastOf, readRegister, shownOn } from '@cotmoc/org';
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

/** A body with its unit's name on the day of the plan; null where no unit of the register is meant. */
export type NamedBody = TaskBody & { readonly unitName: string | null };

/** The bodies of some tasks, by task, in the plan's order. */
export async function listBodies(
  tx: Transaction,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedBody[]>> {
  const byTask = new Map<string, NamedBody[]>();
  if (taskIds.length === 0) return byTask;
  const rows = await tx.db
    .selectFrom('tasks_body as b')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
    )
    .leftJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
    )
    .where('b.task_id', 'in', taskIds)
    .select(['b.task_id as taskId', 'b.role', 'b.agency', 'b.unit_id as unitId', 'p.issued_on as issuedOn'])
    .orderBy('b.ordinal')
    .execute();
  const { register } = await readRegister(tx);
  for (const { taskId, issuedOn, ...body } of rows) {
    const unit = body.unitId === null ? undefined : register.units.get(body.unitId);
    const version = unit && (issuedOn === null ? lastOf(unit) : shownOn(unit, issuedOn));
    const list = byTask.get(taskId) ?? [];
    list.push({ ...body, unitName: version?.officialName ?? null });
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
