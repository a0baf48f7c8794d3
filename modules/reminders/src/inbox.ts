import { type Day, dayOf } from '@cotmoc/base';
import type { InboxSource } from '@cotmoc/inbox';
import type { UrgedTask } from './urging-text.ts';

/** Urging letters that my units have not answered. */
export const urgingsToAnswer: InboxSource = {
  name: 'urging',
  async list(tx, session) {
    const { asker, rights } = session;
    // Whoever sees the whole province sends such letters; they wait for the bodies.
    if (!rights.has('task.work') || asker.scope === 'province' || asker.unitIds.length === 0) return [];
    const rows = await tx.db
      .selectFrom('reminders_urging_unit as b')
      .innerJoin('reminders_urging as u', (join) =>
        join.onRef('u.province_id', '=', 'b.province_id').onRef('u.id', '=', 'b.urging_id'),
      )
      .where('u.state', '=', 'sent')
      .where('b.answered_at', 'is', null)
      .where('b.unit_id', 'in', [...asker.unitIds])
      .select(['u.id', 'u.title', 'u.answer_by as dueOn', 'u.sent_at as sentAt', 'b.tasks'])
      .orderBy('u.answer_by')
      .limit(200)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      kind: 'urging.to-answer',
      title: row.title,
      detail: detailOf(row.tasks),
      dueOn: row.dueOn,
      // A letter that was sent has its day.
      since: dayOf(row.sentAt?.getTime() ?? 0) as Day,
      link: `/urging/${row.id}`,
      actions: [],
    }));
  },
};

function detailOf(tasks: unknown): string {
  // Written by `draftUrging` in this shape.
  const all = tasks as readonly UrgedTask[];
  const waiting = all.filter(({ askedOn }) => askedOn).length;
  const late = all.length - waiting;
  const parts = [late > 0 ? `${late} nhiệm vụ quá hạn` : '', waiting > 0 ? `${waiting} đề nghị chờ duyệt` : ''];
  return parts.filter(Boolean).join('; ');
}
