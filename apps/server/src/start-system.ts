import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSession } from '@cotmoc/accounts';
import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import { type FileStore, openFileStore } from '@cotmoc/evidence';
import { buildServer } from '@cotmoc/http';
import { startJobs } from '@cotmoc/jobs';
import { openOutboxFolder, openSmtp } from '@cotmoc/notices';
import type { Settings } from '@cotmoc/settings';
import { openDatabase, openSealer, openStore, type Store } from '@cotmoc/store';
import { allListeners } from './listeners.ts';
import { allRoutes } from './routes.ts';
import { allSchedules } from './schedules.ts';

/** The folder where the web is built. */
export const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The real clock and the real chance: the only place where the program takes them. */
export const realClock: Clock = { now: () => Date.now() };
export const realRandom: Randomness = (bytes) => randomFillSync(bytes);

/** A running Cột Mốc. */
export interface RunningSystem {
  /** `http://localhost:3000` */
  readonly url: string;
  readonly store: Store;
  readonly files: FileStore;
  /** Process id of the bundled database, or null where the database is not ours. */
  readonly databasePid: number | null;
  /** True when the database was made just now. */
  readonly isNew: boolean;
  /** Ends everything in order: no new requests, jobs done, database closed. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings: Settings;
  /** Told each step as it begins, for a person at a terminal. */
  readonly say: (vi: string, en: string) => void;
  readonly clock?: Clock;
  /** Run after the database is ready and before the first request is taken. */
  readonly prepare?: (by: { store: Store; files: FileStore; clock: Clock; random: Randomness }) => Promise<unknown>;
}

/** Starts the database, brings it up to date, and serves. Refuses with a plain sentence; leaves nothing running then. */
export async function startSystem(options: StartOptions): Promise<RunningSystem> {
  const { settings, say } = options;
  const clock = options.clock ?? realClock;
  // What has been started, to be ended in the opposite order.
  const endings: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end().catch(() => undefined);
  };
  try {
    if (settings.databaseUrl) say('Nối tới PostgreSQL của cơ quan…', 'Connecting to your PostgreSQL…');
    else say('Khởi động cơ sở dữ liệu…', 'Starting the database…');
    const database = await openDatabase(settings);
    endings.push(() => database.close());
    const store = openStore({ url: database.appUrl, clock });
    endings.push(() => store.close());
    const files = openFileStore(join(settings.dataFolder, 'files'));
    await options.prepare?.({ store, files, clock, random: realRandom });

    const sealer = await openSealer(settings.dataFolder);
    const policy = { idleMinutes: settings.idleMinutes, longestHours: 12 };
    const server = await buildServer({
      routes: allRoutes({ store, clock, random: realRandom, files, policy, sealer }),
      store,
      clock,
      findSession: (token, visit) => findSession({ store, clock, policy }, token, visit),
      secure: settings.secure,
      webFolder: WEB_FOLDER,
      log: { level: settings.logLevel },
    });
    endings.push(() => server.close());
    const postOffice = settings.smtpUrl
      ? openSmtp(settings.smtpUrl, settings.mailFrom)
      : openOutboxFolder(join(settings.dataFolder, 'outbox'), settings.mailFrom);
    const jobs = await startJobs({
      url: database.jobsUrl,
      store,
      clock,
      listeners: allListeners(realRandom, settings.address),
      schedules: allSchedules({ store, clock, random: realRandom, address: settings.address, postOffice }),
      onError: (where, error) =>
        server.log.error({ where, message: error instanceof Error ? error.message : String(error) }, 'job'),
    });
    endings.push(() => jobs.stop());
    await listen(server, settings);
    const address = server.server.address();
    const port = address && typeof address === 'object' ? address.port : settings.port;
    return {
      url: `http://${settings.host === '0.0.0.0' || settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`,
      store,
      files,
      databasePid: database.pid,
      isNew: database.migrated.some((name) => name.startsWith('0001')),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: Awaited<ReturnType<typeof buildServer>>, settings: Settings): Promise<void> {
  try {
    await server.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new Refusal('conflict', 'port-in-use', {
        vi: `Cổng ${settings.port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: npm start -- --port ${settings.port + 1}`,
        en: `Port ${settings.port} is in use. Stop the other program, or choose another port: npm start -- --port ${settings.port + 1}`,
      });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new Refusal('forbidden', 'port-not-allowed', {
        vi: `Không mở được ${settings.host}:${settings.port}. Hãy chọn cổng trên 1024 và địa chỉ của máy này.`,
        en: `${settings.host}:${settings.port} can't be opened. Choose a port above 1024 and an address of this machine.`,
      });
    }
    throw error;
  }
}
