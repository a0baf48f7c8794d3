import { join } from 'node:path';
import { startPostgres } from '@cotmoc/store';
import pg from 'pg';
import { startTestSystem, type TestSystem } from '../../test/http/system.ts';
import type { Context } from '../../tools/figures.ts';
import { makeFolder } from './database.ts';

/** The tests' system of two provinces on a server of its own, and a connection as the owner of its tables. */
export async function openTestSystem(context: Context): Promise<{ system: TestSystem; owner: pg.Client }> {
  const server = await startPostgres({ folder: join(makeFolder(context), 'database'), durable: false });
  context.atEnd(() => server.stop());
  // Where the tests' own systems look for a server.
  process.env['COTMOC_TEST_DATABASE_URL'] = server.url;
  const system = await startTestSystem();
  context.atEnd(() => system.stop());
  const owner = new pg.Client({ connectionString: system.database.ownerUrl });
  await owner.connect();
  context.atEnd(() => owner.end());
  return { system, owner };
}
