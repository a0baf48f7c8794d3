import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openStore, type Store, startPostgres, urlFor } from '@cotmoc/store';
import pg from 'pg';
import type { Context } from '../../tools/figures.ts';

export interface ProofDatabase {
  /** As the superuser, whom no row security binds. */
  readonly owner: pg.Client;
  /** As the program itself sees the database. */
  readonly store: Store;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A temporary folder that the database's own user may pass through; removed at the end. */
export function makeFolder({ atEnd }: Pick<Context, 'atEnd'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cotmoc-proof-'));
  chmodSync(folder, 0o711);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A PostgreSQL of the proof's own with today's tables and no rows; everything is closed and removed at the end. */
export async function openProofDatabase(context: Context): Promise<ProofDatabase> {
  const folder = makeFolder(context);
  const server = await startPostgres({ folder: join(folder, 'database'), durable: false });
  context.atEnd(() => server.stop());
  const appPassword = randomBytes(12).toString('hex');
  await migrate({ ownerUrl: server.url, appPassword, jobsPassword: randomBytes(12).toString('hex') });
  const appUrl = urlFor(server.url, 'cotmoc_app', appPassword);
  const store = openStore({ url: appUrl, clock: { now: () => Date.UTC(2026, 5, 15) }, connections: 2 });
  context.atEnd(() => store.close());
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  context.atEnd(() => owner.end());
  return { owner, store, ownerUrl: server.url, appUrl };
}
