import type { Clock } from '@cotmoc/base';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

/**
 * Somebody who does something after an event. May be called more than once for one event, so its effect must be
 * once only by its own keys (a unique row, a claim).
 */
export interface Listener {
  /** `plan.issued` */
  readonly kind: string;
  /** Unique; `notices.tell-bodies-of-issued-plan`. */
  readonly name: string;
  readonly hear: (event: OutboxEvent, tx: Transaction, by: { clock: Clock }) => Promise<void>;
}

/** Something done again and again, at most once at a time in all processes. */
export interface Schedule {
  /** Unique; also the queue's name. */
  readonly name: string;
  /** Five cron fields, read in Asia/Ho_Chi_Minh. */
  readonly cron: string;
  readonly run: () => Promise<void>;
}
