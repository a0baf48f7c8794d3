import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import { waitingOf } from './obstacle.ts';
import { mayWithRow, readClockFacts } from './obstacle-store.ts';

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
      .filter((row) => {
        const may = mayWithRow(session, row, clock);
        return may.answer || may.forward;
      })
      .slice(0, 200)
      .map((row) => ({
        id: row.id,
        kind: 'obstacle.to-answer',
        title: row.text,
        detail: row.person_name,
        dueOn: waitingOf({ step: row.step, waitsSince: row.waits_since }, clock).dueOn,
        since: row.waits_since,
        link: `/obstacles/${row.id}`,
        actions: [],
      }));
  },
};
