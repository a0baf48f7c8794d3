import { randomBytes } from 'node:crypto';
import type { Clock } from '@cotmoc/base';
import pg from 'pg';
import { migrate, urlFor } from './migrate.ts';
import { openStore, type Store } from './store.ts';

const TEMPLATE = 'cotmoc_template';
const PASSWORD = 'test-only';

async function asAdmin<T>(work: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  const url = process.env['COTMOC_TEST_DATABASE_URL'];
  if (!url) throw new Error('COTMOC_TEST_DATABASE_URL is not set: run the tests by `npm test`');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client, url);
  } finally {
    await client.end();
  }
}

/** The URL of a database on the same server. */
function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function makeTemplate(client: pg.Client, url: string): Promise<void> {
  await client.query('select pg_advisory_lock(5500)');
  const found = await client.query('select from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
  if (found.rowCount === 0) {
    await client.query(`drop database if exists ${TEMPLATE}`);
    await client.query(`create database ${TEMPLATE}`);
    await migrate({ ownerUrl: inDatabase(url, TEMPLATE), appPassword: PASSWORD, jobsPassword: PASSWORD });
    await client.query(`alter database ${TEMPLATE} is_template true`);
  }
  await client.query('select pg_advisory_unlock(5500)');
}

export interface TestDatabase {
  readonly store: Store;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  /** Closes the store and drops the database. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of its own for one test file, on the server the test run started. */
export async function createTestDatabase(clock: Clock): Promise<TestDatabase> {
  return asAdmin(async (client, url) => {
    await makeTemplate(client, url);
    const name = `test_${randomBytes(6).toString('hex')}`;
    await client.query(`create database ${name} template ${TEMPLATE}`);
    const ownerUrl = inDatabase(url, name);
    const appUrl = urlFor(ownerUrl, 'cotmoc_app', PASSWORD);
    const store = openStore({ url: appUrl, clock, connections: 8 });
    return {
      store,
      ownerUrl,
      appUrl,
      jobsUrl: urlFor(ownerUrl, 'cotmoc_jobs', PASSWORD),
      async drop() {
        await store.close();
        await asAdmin((admin) => admin.query(`drop database ${name} with (force)`));
      },
    };
  });
}
