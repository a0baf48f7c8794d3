import { addDays, type Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { itemsOf, type TaskListItem } from './list-tasks.ts';
import { factsOf } from './require-may.ts';
import { mayWithTask } from './task-access.ts';

/** "Việc của tôi": what waits for this person, the most pressing first. */
export interface MyWork {
  /** Somebody asked for completion and this person may decide. */
  readonly toDecide: readonly TaskListItem[];
  /** Sent back to this person's units. */
  readonly returned: readonly TaskListItem[];
  readonly late: readonly TaskListItem[];
  /** Due within the next 14 days. */
  readonly soon: readonly TaskListItem[];
  /** The rest, by due day; at most 50. */
  readonly later: readonly TaskListItem[];
}

/** Days ahead that count as soon. */
const SOON_DAYS = 14;

/** What this person's units carry or support and what waits for this person's decision. */
export async function getMyWork(tx: Transaction, session: Session, today: Day): Promise<MyWork> {
  const { asker } = session;
  let query = tx.db.selectFrom('tasks_task').selectAll().where('state', '!=', 'done').where('withdrawn_on', 'is', null);
  // What is computed from pieces or periods is worked on there; a support's part lies in the task as a whole.
  const leaf = sql<boolean>`child_count = 0`;
  if (asker.scope === 'province') query = query.where(leaf);
  else {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('tasks_body as b')
          .whereRef('b.province_id', '=', 'tasks_task.province_id')
          .whereRef('b.task_id', '=', 'tasks_task.id')
          .where(
            sql<boolean>`(b.role = 'support' and recurrence is null or b.role in ('lead', 'perform', 'support') and child_count = 0)`,
          )
          .where(
            'b.unit_id',
            'in',
            asker.unitIds.length > 0 ? [...asker.unitIds] : ['00000000-0000-0000-0000-000000000000'],
          ),
      ),
    );
  }
  const rows = await query.orderBy('due_on').orderBy('id').limit(500).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = await itemsOf(tx, rows, today);
  const work: { [K in keyof MyWork]: TaskListItem[] } = { toDecide: [], returned: [], late: [], soon: [], later: [] };
  const until = addDays(today, SOON_DAYS);
  for (const item of items) {
    const row = byId.get(item.id);
    if (item.completion === 'asked') {
      if (row && mayWithTask(session, factsOf(row, item.bodies, null)).decide) work.toDecide.push(item);
    } else if (item.completion === 'returned') work.returned.push(item);
    else if (item.standing.late) work.late.push(item);
    else if (item.dueOn && item.dueOn <= until) work.soon.push(item);
    else if (work.later.length < 50) work.later.push(item);
  }
  return work;
}
