import { dayOf } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';

/** Work that bodies sent back to this person's unit, to be given to another or sent again. */
export const sentBackInbox: InboxSource = {
  name: 'handling',
  async list(tx, session) {
    if (!session.rights.has('task.assign')) return [];
    const rows = await tx.db
      .selectFrom('tasks_body as b')
      .innerJoin('tasks_task as t', (join) =>
        join.onRef('t.province_id', '=', 'b.province_id').onRef('t.id', '=', 'b.task_id'),
      )
      .innerJoin('plans_plan as p', (join) =>
        join.onRef('p.province_id', '=', 't.province_id').onRef('p.id', '=', 't.plan_id'),
      )
      .where('b.handling', '=', 'returned')
      .where('t.state', '!=', 'done')
      .where('t.withdrawn_on', 'is', null)
      .where('p.unit_id', 'in', session.asker.unitIds.length > 0 ? [...session.asker.unitIds] : [NOBODY])
      .select(['t.id', 't.text', 't.due_on as dueOn', 'b.agency', 'b.handling_note as note', 'b.handled_at as at'])
      .orderBy('t.due_on')
      .orderBy('t.id')
      .limit(200)
      .execute();
    // Two bodies may have sent one task back: it waits once.
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((ofTask): InboxItem[] => {
      const [row] = ofTask;
      if (!row) return [];
      return [
        {
          id: row.id,
          kind: 'handling.sent-back',
          title: row.text,
          detail: ofTask.map(({ agency, note }) => `${agency}: ${note ?? ''}`).join(' · '),
          dueOn: row.dueOn,
          since: dayOf((row.at ?? new Date(0)).getTime()),
          link: `/tasks/${row.id}`,
          actions: [],
        },
      ];
    });
  },
};

/** An id that no unit has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
