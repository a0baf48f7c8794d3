import type { Clock, Randomness } from '@cotmoc/base';
import { makeId } from '@cotmoc/base';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Something that has happened, told to whoever listens once the transaction is through. */
export interface OutboxEvent {
  readonly id: string;
  readonly provinceId: string;
  /** `plan.issued`: noun and past verb. */
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Records an event in the transaction that made it true; it is delivered at least once after the commit. */
export async function recordEvent(
  tx: Kysely<Tables>,
  event: Omit<OutboxEvent, 'id'>,
  by: { clock: Clock; random: Randomness },
): Promise<void> {
  const now = by.clock.now();
  await tx
    .insertInto('outbox_event')
    .values({
      province_id: event.provinceId,
      id: makeId(now, by.random),
      kind: event.kind,
      payload: JSON.stringify(event.payload),
      created_at: new Date(now),
      delivered_at: null,
      last_error: null,
    })
    .execute();
}
