import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { getTaskFacts, mayWithTask, noSuchTask } from '@cotmoc/tasks';
import { mayDecide } from './extension.ts';

/** Every asking of a task for more time, the newest first, and what this person may do about the open one. */
export async function listExtensions(tx: Transaction, taskId: string, session: Session) {
  const task = await tx.db.selectFrom('tasks_task').selectAll().where('id', '=', taskId).executeTakeFirst();
  if (!task) throw noSuchTask();
  const rows = await tx.db
    .selectFrom('tasks_extension')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('asked_on', 'desc')
    .orderBy('old_due', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const open = rows.find(({ state }) => state === 'asked');
  const may = mayWithTask(session, await getTaskFacts(tx, task));
  return {
    items: rows.map((row) => ({
      id: row.id,
      state: row.state,
      askedBy: row.asked_by_name,
      askedOn: row.asked_on,
      oldDue: row.old_due,
      wantedDue: row.wanted_due,
      reason: row.reason,
      grantedDue: row.granted_due,
      decidedBy: row.decided_by_name,
      decidedOn: row.decided_on,
      note: row.note,
    })),
    may: {
      ask: may.askExtension && !open && task.due_on !== null,
      takeBack: may.askExtension && open !== undefined,
      decide: may.assign && open !== undefined && mayDecide(session, open),
    },
  };
}
