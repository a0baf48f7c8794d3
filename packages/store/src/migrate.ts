import { readdir } from 'node:fs/promises';
import { Refusal } from '@cotmoc/base';
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

const MIGRATION_FILE = /^\d{4}-[a-z0-9-]+\.ts$/;

async function loadMigrations(): Promise<Record<string, Migration>> {
  const folder = new URL('./migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => MIGRATION_FILE.test(file));
  const entries = await Promise.all(
    files.map(async (file) => [file.slice(0, -3), await import(new URL(file, folder).href)] as const),
  );
  return Object.fromEntries(entries);
}

/** Makes the login roles: the application's owns nothing; the job queue's owns only its own schema. */
async function makeRoles(client: pg.Client, passwords: Record<string, string>): Promise<void> {
  for (const [role, password] of Object.entries(passwords)) {
    const name = client.escapeIdentifier(role);
    const found = await client.query('select from pg_roles where rolname = $1', [role]);
    const verb = found.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${name} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password ${client.escapeLiteral(password)}`,
    );
  }
}

export interface MigrateOptions {
  /** URL of a role that may create tables and roles. */
  readonly ownerUrl: string;
  readonly appPassword: string;
  readonly jobsPassword: string;
}

/**
 * Brings the database up to this program's tables; forward only. Two programs starting at once wait for each other.
 * Gives the names of the migrations that ran. Refuses a server older than PostgreSQL 16.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
  if (version < 160_000) {
    await client.end();
    throw new Refusal('unavailable', 'postgres-too-old', {
      vi: `Máy chủ PostgreSQL là bản ${Math.floor(version / 10_000)}; cần từ bản 16. Hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.`,
      en: `The server is PostgreSQL ${Math.floor(version / 10_000)}; 16 or newer is needed. Upgrade it, or leave DATABASE_URL out to use the bundled one.`,
    });
  }
  try {
    await client.query('select pg_advisory_lock(7421984)');
    await makeRoles(client, { cotmoc_app: options.appPassword, cotmoc_jobs: options.jobsPassword });
    await client.query('create schema if not exists pgboss');
    await client.query('alter schema pgboss owner to cotmoc_jobs');
    await client.query('revoke create on schema public from public');
    await client.query('grant usage on schema public to cotmoc_app');
    const names = await runMigrations(options.ownerUrl);
    // The migrator's own tables are nobody's business but the owner's.
    await client.query('revoke all on kysely_migration, kysely_migration_lock from cotmoc_app');
    return names;
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: loadMigrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** The same URL for another role of the same server. */
export function urlFor(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
