import { formatDay } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { mayDecide } from './extension.ts';

/** Askings for more time that wait for this person's answer. */
export const extensionsInbox: InboxSource = {
  name: 'extension',
  async list(tx, session) {
    if (!session.rights.has('task.assign')) return [];
    const rows = await tx.db
      .selectFrom('tasks_extension as e')
      .innerJoin('tasks_task as t', (join) =>
        join.onRef('t.province_id', '=', 'e.province_id').onRef('t.id', '=', 'e.task_id'),
      )
      .innerJoin('plans_plan as p', (join) =>
        join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
      )
      .where('e.state', '=', 'asked')
      .where('t.withdrawn_on', 'is', null)
      .where('p.unit_id', 'in', session.asker.unitIds.length > 0 ? [...session.asker.unitIds] : [NOBODY])
      .selectAll('e')
      .select('t.text')
      .orderBy('e.old_due')
      .orderBy('e.id')
      .limit(200)
      .execute();
    return rows
      .filter((row) => mayDecide(session, row))
      .map((row): InboxItem => {
        const path = `/api/tasks/${row.task_id}/extension/decision`;
        return {
          id: row.task_id,
          kind: 'extension.to-decide',
          title: row.text,
          detail: `${row.asked_by_name}: ${formatDay(row.old_due)} → ${formatDay(row.wanted_due)}. ${row.reason}`,
          dueOn: row.old_due,
          since: row.asked_on,
          link: `/tasks/${row.task_id}`,
          actions: [
            { name: 'grant', method: 'POST', path, body: { grantedDue: row.wanted_due, note: null } },
            { name: 'refuse', method: 'POST', path, body: { grantedDue: null }, needs: 'note' },
          ],
        };
      });
  },
};

/** An id that no unit has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
