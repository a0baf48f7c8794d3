import { randomFillSync } from 'node:crypto';
import { allListeners } from '@cotmoc/server';
import { systemAsker } from '@cotmoc/store';
import type { TestSystem } from './system.ts';

/** Delivers every event of the outbox to its listeners, as the jobs do; with `again`, also those delivered before. */
export async function relayOnce(system: Pick<TestSystem, 'store' | 'clock'>, again?: 'again'): Promise<void> {
  const listeners = allListeners((bytes) => randomFillSync(bytes));
  const events = await system.store.system((db) => {
    const all = db.selectFrom('outbox_event').selectAll();
    return (again ? all : all.where('delivered_at', 'is', null)).execute();
  });
  for (const event of events) {
    const told = {
      id: event.id,
      provinceId: event.province_id,
      kind: event.kind,
      payload: event.payload as Record<string, unknown>,
    };
    for (const listener of listeners.filter((one) => one.kind === event.kind)) {
      await system.store.as(systemAsker(event.province_id), (tx) => listener.hear(told, tx, { clock: system.clock }));
    }
  }
}
