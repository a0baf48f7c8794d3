import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { itemsOf } from './list-tasks.ts';
import { noSuchTask } from './refusals.ts';
import { mayWithTask } from './task-access.ts';

/** All that a task's page shows. Refuses a task that the asker can't see. */
export async function getTask(tx: Transaction, id: string, session: Session, today: Day) {
  const row = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchTask();
  const [item] = await itemsOf(tx, [row], today);
  if (!item) throw noSuchTask();
  const history = await tx.db
    .selectFrom('tasks_progress')
    .select(['id', 'person_name as personName', 'at', 'kind', 'note', 'percent', 'quantity_done as quantityDone'])
    .where('task_id', '=', id)
    .orderBy('at', 'desc')
    .limit(200)
    .execute();
  const plan = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'number', 'issued_on as issuedOn'])
    .where('id', '=', row.plan_id)
    .executeTakeFirst();
  return {
    ...item,
    plan: plan ?? null,
    sentence: row.sentence,
    from: row.span_from,
    to: row.span_to,
    startsOn: row.starts_on,
    // Written by createTasks in this shape.
    timing: row.timing as { phrase: string; norm: unknown }[],
    product: row.product,
    result: row.result,
    lateReason: row.late_reason,
    askedOn: row.asked_on,
    doneOn: row.done_on,
    history: history.map((line) => ({ ...line, at: line.at.toISOString() })),
    may: mayWithTask(session, {
      state: row.state,
      completion: row.completion,
      askedBy: row.asked_by,
      askedFor: row.asked_for,
      bodies: item.bodies,
    }),
  };
}
