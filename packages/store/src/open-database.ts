import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@cotmoc/base';
import { lockDataFolder } from './data-lock.ts';
import { migrate, urlFor } from './migrate.ts';
import { startPostgres, urlOfPostgres } from './postgres.ts';
import { readOrMakeSecrets } from './secrets.ts';

/** Where the database is. */
export interface DatabasePlace {
  /** Absolute folder of the data. */
  readonly dataFolder: string;
  /** Own server, or null for the bundled one under the data folder. */
  readonly databaseUrl: string | null;
}

/** A database that is up to date and can be reached. */
export interface OpenDatabase {
  /** URL of the application's role, which owns nothing. */
  readonly appUrl: string;
  /** URL of the job queue's role. */
  readonly jobsUrl: string;
  /** Process id of the bundled server, or null where the server is not ours. */
  readonly pid: number | null;
  /** Names of the migrations that ran now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
}

/**
 * Takes hold of the data folder, starts its server where it has its own, and brings the tables up to date.
 * Refuses while another program holds the folder.
 */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  await makeFolder(place.dataFolder);
  const lock = await lockDataFolder(place.dataFolder);
  let stop = async () => {};
  try {
    let ownerUrl = place.databaseUrl;
    let pid: number | null = null;
    if (!ownerUrl) {
      const postgres = await startPostgres({ folder: join(place.dataFolder, 'postgres') });
      stop = () => postgres.stop();
      ownerUrl = postgres.url;
      pid = postgres.pid;
    }
    const secrets = await readOrMakeSecrets(place.dataFolder);
    const migrated = await migrate({ ownerUrl, ...secrets });
    return {
      appUrl: urlFor(ownerUrl, 'cotmoc_app', secrets.appPassword),
      jobsUrl: urlFor(ownerUrl, 'cotmoc_jobs', secrets.jobsPassword),
      pid,
      migrated,
      async close() {
        await stop();
        await lock.release();
      },
    };
  } catch (error) {
    await stop().catch(() => undefined);
    await lock.release();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal('invalid', 'data-folder-unusable', {
      vi: `Không ghi được vào thư mục dữ liệu ${folder}. Hãy cho tài khoản đang chạy quyền ghi, hoặc chọn thư mục khác: npm start -- --data thư-mục-khác`,
      en: `The data folder ${folder} can't be written to. Give this account the right to, or choose another: npm start -- --data other-folder`,
    });
  }
}

/** The database of a program that is running, or, where none runs, the database opened for this moment. */
export async function attachDatabase(place: DatabasePlace): Promise<Pick<OpenDatabase, 'appUrl' | 'close'>> {
  try {
    return await openDatabase(place);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'data-folder-in-use') throw error;
  }
  const ownerUrl = place.databaseUrl ?? (await urlOfPostgres(join(place.dataFolder, 'postgres')));
  const secrets = JSON.parse(await readFile(join(place.dataFolder, 'secrets.json'), 'utf8'));
  return { appUrl: urlFor(ownerUrl, 'cotmoc_app', secrets.appPassword), close: async () => undefined };
}
