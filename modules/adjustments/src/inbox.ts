import { dayOf } from '@cotmoc/base';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { mayWithAdjustment } from './adjustment-access.ts';
import { getAdjustment } from './adjustment-store.ts';

/** Adjustments that wait: for my approval, for me to issue or to mend. */
export const adjustmentsInbox: InboxSource = {
  name: 'adjustment',
  async list(tx, session) {
    if (!session.rights.has('adjustment.read')) return [];
    const rows = await tx.db
      .selectFrom('adjustments_adjustment as a')
      .innerJoin('plans_plan as p', (join) =>
        join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.plan_id'),
      )
      .select(['a.id', 'a.state', 'a.reason', 'a.note', 'a.changed_at', 'p.title'])
      .where('a.state', 'in', ['asked', 'returned', 'approved'])
      .orderBy('a.changed_at')
      .limit(200)
      .execute();
    const items: InboxItem[] = [];
    for (const one of rows) {
      const row = await getAdjustment(tx, one.id);
      const may = mayWithAdjustment(session, row);
      const path = `/api/adjustments/${row.id}`;
      const body = { version: row.version };
      const base = {
        id: row.id,
        title: one.title,
        dueOn: null,
        since: dayOf(one.changed_at.getTime()),
        link: `/adjustments/${row.id}`,
      };
      if (may.decide) {
        const actions = [
          { name: 'approve', method: 'POST', path: `${path}/approval`, body: { ...body, note: null } },
          { name: 'return', method: 'POST', path: `${path}/return`, body, needs: 'note' },
        ] as const;
        items.push({ ...base, kind: 'adjustment.to-decide', detail: one.reason, actions });
      } else if (may.issue) items.push({ ...base, kind: 'adjustment.to-issue', detail: one.reason, actions: [] });
      else if (row.state === 'returned' && may.edit && row.created_by === session.asker.accountId)
        items.push({ ...base, kind: 'adjustment.returned', detail: one.note ?? '', actions: [] });
    }
    return items;
  },
};
