import { readdir } from 'node:fs/promises';
import { Refusal } from '@cotmoc/base';
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { serveByIndex } from './serve-by-index.ts';

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

/** What is wrong with an address of a server, by the code of the failure: the person can mend each in another place. */
const REASONS: Readonly<Record<string, { vi: string; en: string }>> = {
  ECONNREFUSED: { vi: 'máy chủ không nhận kết nối ở cổng này', en: 'nothing listens at that port' },
  ENOTFOUND: { vi: 'không tìm thấy máy chủ có tên này', en: 'no machine of that name is found' },
  EAI_AGAIN: { vi: 'không tìm thấy máy chủ có tên này', en: 'no machine of that name is found' },
  ETIMEDOUT: { vi: 'máy chủ không trả lời', en: 'the server does not answer' },
  ERR_INVALID_URL: { vi: 'địa chỉ viết chưa đúng', en: 'the address is not well formed' },
  '28P01': { vi: 'tên hoặc mật khẩu chưa đúng', en: 'the name or the password is wrong' },
  '28000': { vi: 'máy chủ không cho tài khoản này vào', en: 'the server does not let this account in' },
  '3D000': { vi: 'chưa có cơ sở dữ liệu tên này', en: 'there is no database of that name' },
};

/** Connects, or refuses with what to mend; the address itself, which holds a password, is not repeated. */
async function connectAsOwner(url: string): Promise<pg.Client> {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw Object.assign(new Error('no such scheme'), { code: 'ERR_INVALID_URL' });
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
    await client.connect();
    return client;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = error instanceof Error ? error.message : String(error);
    const reason = REASONS[code] ?? { vi: message, en: message };
    throw new Refusal('unavailable', 'database-not-reached', {
      vi: `Không nối được tới PostgreSQL: ${reason.vi}. Hãy sửa DATABASE_URL (postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu), hoặc bỏ đi để dùng PostgreSQL đi kèm.`,
      en: `PostgreSQL can't be reached: ${reason.en}. Correct DATABASE_URL (postgresql://name:password@machine:5432/database), or leave it out to use the bundled one.`,
    });
  }
}

/**
 * Brings the database up to this program's tables; forward only. Two programs starting at once wait for each other.
 * Gives the names of the migrations that ran. Refuses a server older than PostgreSQL 16.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const client = await connectAsOwner(options.ownerUrl);
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
    await serveByIndex(client);
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
