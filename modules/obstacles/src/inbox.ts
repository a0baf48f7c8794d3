import type { InboxAction, InboxItem, InboxSource } from '@cotmoc/inbox';
import { waitingOf } from './obstacle.ts';
import type { MayWithObstacle } from './obstacle-access.ts';
import { mayWithRow, type ObstacleRow, readClockFacts } from './obstacle-store.ts';

/** Obstacles that wait for this person's word. */
export const obstaclesInbox: InboxSource = {
  name: 'obstacle',
  async list(tx, session, today): Promise<readonly InboxItem[]> {
    if (!session.rights.has('obstacle.answer')) return [];
    const clock = await readClockFacts(tx, today);
    const rows = await tx.db
      .selectFrom('obstacles_obstacle')
      .selectAll()
      .where('state', '=', 'open')
      .orderBy('waits_since')
      .orderBy('id')
      .limit(1000)
      .execute();
    return rows
      .map((row) => ({ row, may: mayWithRow(session, row, clock) }))
      .filter(({ may }) => may.answer || may.forward)
      .slice(0, 200)
      .map(({ row, may }) => ({
        id: row.id,
        kind: 'obstacle.to-answer',
        title: row.text,
        detail: row.person_name,
        dueOn: waitingOf({ step: row.step, waitsSince: row.waits_since }, clock).dueOn,
        since: row.waits_since,
        link: `/obstacles/${row.id}`,
        actions: actionsOf(row, may),
      }));
  },
};

/** An answer in words, or on to the step above; both say something. That the plan is to be adjusted is said on its page. */
function actionsOf(row: ObstacleRow, may: MayWithObstacle): InboxAction[] {
  const { version } = row;
  const said = { method: 'POST', needs: 'note' } as const;
  const path = `/api/obstacles/${row.id}`;
  return [
    ...(may.answer
      ? [{ ...said, name: 'answer', path: `${path}/answer`, body: { outcome: 'answered', version } }]
      : []),
    ...(may.forward ? [{ ...said, name: 'forward', path: `${path}/forwarding`, body: { version } }] : []),
  ];
}
