import type { Clock } from '@cotmoc/base';
import { type OutboxEvent, type Store, systemAsker } from '@cotmoc/store';
import { PgBoss } from 'pg-boss';
import type { Listener, Schedule } from './listener.ts';
import { queueOf, relayOutbox } from './relay.ts';

export interface JobsOptions {
  /** URL of the role that owns the job queue's schema and nothing else. */
  readonly url: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly listeners: readonly Listener[];
  readonly schedules: readonly Schedule[];
  /** Told of what went wrong in a job; the job is tried again by itself. */
  readonly onError: (where: string, error: unknown) => void;
  /** How often the outbox is looked through, in ms. */
  readonly relayEvery?: number;
}

export interface Jobs {
  stop(): Promise<void>;
}

const RETRY = { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 };

/** Starts the delivery of events and the scheduled work; several processes may do so on one database. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { store, clock, listeners } = options;
  const boss = new PgBoss({ connectionString: options.url, schema: 'pgboss', createSchema: false, max: 4 });
  boss.on('error', (error) => options.onError('queue', error));
  await boss.start();
  for (const listener of listeners) {
    await boss.createQueue(queueOf(listener), { ...RETRY, policy: 'standard' });
    await boss.work<OutboxEvent>(queueOf(listener), { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return;
      await store
        .as(systemAsker(job.data.provinceId), (tx) => listener.hear(job.data, tx, { clock }))
        .catch((error) => {
          options.onError(listener.name, error);
          throw error;
        });
    });
  }
  for (const schedule of options.schedules) {
    await boss.createQueue(schedule.name, { ...RETRY, policy: 'singleton' });
    await boss.schedule(schedule.name, schedule.cron, null, { tz: 'Asia/Ho_Chi_Minh' });
    await boss.work(schedule.name, { pollingIntervalSeconds: 5 }, async () => schedule.run());
  }
  const relay = repeat(
    options.relayEvery ?? 1000,
    () => relayOutbox({ store, boss, clock, listeners }),
    (error) => options.onError('outbox', error),
  );
  return {
    async stop() {
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

/** Runs the work, waits, runs it again; at once when it was busy. `stop` waits for a run under way. */
function repeat(
  every: number,
  work: () => Promise<number>,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const loop = async () => {
    while (!stopped) {
      const count = await work().catch((error) => {
        onError(error);
        return 0;
      });
      if (count > 0 || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
