import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { endLeftover } from './end-leftover.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { databaseOwner, type RunAs, runAsForRoot } from './postgres-user.ts';

export interface RunningPostgres {
  /** Superuser URL of the server's `postgres` database. */
  readonly url: string;
  readonly pid: number;
  /** Ends it cleanly; open transactions are rolled back. */
  stop(): Promise<void>;
  /** Settles when the server has ended, by whatever hand. */
  readonly ended: Promise<void>;
}

export interface StartPostgresOptions {
  /** Absolute path; made when it is not there. */
  readonly folder: string;
  /** A free one is chosen when left out. */
  readonly port?: number;
  /** False only for tests: a crash of the machine may then lose what was committed. */
  readonly durable?: boolean;
  /** Each line the server writes. */
  readonly onLog?: (line: string) => void;
}

const SUPERUSER = 'cotmoc_owner';

/**
 * An eighth of the machine's memory, 128 MB at least and 1 GB at most: a province's tasks and their indexes fit, so that
 * a walk over them reads no page from outside. It is taken only as it is used.
 */
function bufferMegabytes(): number {
  // Of a container, what it may use; 0 or more than the machine has where nothing is said.
  const allowed = process.constrainedMemory() || totalmem();
  return Math.floor(Math.min(1024, Math.max(128, Math.min(allowed, totalmem()) / 8 / 1024 ** 2)));
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function run(runAs: RunAs | null, program: string, args: readonly string[]): ChildProcess {
  const words = [...(runAs?.prefix ?? []), program, ...args];
  const [command = program, ...rest] = words;
  return spawn(command, rest, {
    ...(runAs && runAs.prefix.length === 0 ? { uid: runAs.uid, gid: runAs.gid } : {}),
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that Ctrl-C in the terminal reaches only the program, which then ends it in order.
    detached: process.platform !== 'win32',
    cwd: '/',
  });
}

async function initialise(folder: string, password: string, runAs: RunAs | null): Promise<void> {
  const passwordFile = join(folder, 'password.tmp');
  const owner = databaseOwner();
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) await chown(passwordFile, owner.uid, owner.gid);
  const child = run(runAs, findPostgresBinaries().initdb, [
    `--pgdata=${join(folder, 'cluster')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ]);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await rm(passwordFile, { force: true });
  if (code !== 0) {
    await rm(join(folder, 'cluster'), { recursive: true, force: true });
    throw new Error(`initdb ended with ${code}: ${output.slice(-2000)}`);
  }
}

/** The password is made once and kept beside the cluster, readable by the owner only. */
async function readOrMakePassword(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * Starts the bundled PostgreSQL under `folder`, making the cluster the first time, and recovering after a crash.
 * The caller holds the folder's lock: two programs must not call this for one folder.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const { folder, durable = true } = options;
  const cluster = join(folder, 'cluster');
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const owner = databaseOwner();
  if (owner) {
    await chmod(folder, 0o711);
    await chown(folder, owner.uid, owner.gid);
  }
  const binaries = findPostgresBinaries();
  await Promise.all([chmod(binaries.initdb, 0o755), chmod(binaries.postgres, 0o755)]).catch(() => undefined);
  const runAs = runAsForRoot([binaries.postgres, cluster]);
  const password = await readOrMakePassword(folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(folder, password, runAs);
  await endLeftover(cluster);

  const port = options.port ?? (await findFreePort());
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '60',
    shared_buffers: `${bufferMegabytes()}MB`,
    // Compiling a query costs more than it saves on questions of a few milliseconds.
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const child = run(runAs, binaries.postgres, args);
  let tail = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${tail.slice(-2000)}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      tail = (tail + text).slice(-4000);
      for (const line of text.split('\n')) if (line) options.onLog?.(line);
    });
    waitUntilReady(port, password, () => child.exitCode === null).then(resolve, reject);
  });
  return {
    url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null)
        child.kill(process.platform === 'win32' ? 'SIGTERM' : 'SIGINT');
      await ended;
    },
  };
}

/** The superuser URL of the server that runs under this folder. */
export async function urlOfPostgres(folder: string): Promise<string> {
  const lines = (await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  const password = await readOrMakePassword(folder);
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${lines[3]}/postgres`;
}

async function waitUntilReady(port: number, password: string, isRunning: () => boolean): Promise<void> {
  const { Client } = (await import('pg')).default;
  for (let tries = 0; tries < 1200 && isRunning(); tries++) {
    const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  if (isRunning()) throw new Error('PostgreSQL did not answer within 60 s');
}
