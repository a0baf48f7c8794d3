import type { Clock } from '@cotmoc/base';
import type { Store } from '@cotmoc/store';
import type { PgBoss } from 'pg-boss';
import type { Listener } from './listener.ts';

/** The queue of one listener. */
export function queueOf(listener: Listener): string {
  return `hear.${listener.name}`;
}

/**
 * Hands every waiting event of the outbox to the queue of each of its listeners, oldest first. The job's id comes
 * from the event and the listener, so that a relay that was cut short and runs again sends nothing twice.
 * Gives the number of events handed on.
 */
export async function relayOutbox(by: {
  store: Store;
  boss: PgBoss;
  clock: Clock;
  listeners: readonly Listener[];
}): Promise<number> {
  return by.store.system(async (db) => {
    const events = await db
      .selectFrom('outbox_event')
      .select(['id', 'province_id', 'kind', 'payload'])
      .where('delivered_at', 'is', null)
      .orderBy('created_at')
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const event of events) {
      const data = { id: event.id, provinceId: event.province_id, kind: event.kind, payload: event.payload };
      for (const listener of by.listeners.filter((one) => one.kind === event.kind)) {
        await by.boss.send(queueOf(listener), data, { id: event.id });
      }
    }
    const ids = events.map((event) => event.id);
    if (ids.length > 0) {
      const now = new Date(by.clock.now());
      await db.updateTable('outbox_event').set({ delivered_at: now }).where('id', 'in', ids).execute();
    }
    return events.length;
  });
}
