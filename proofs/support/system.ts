import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Context } from '../../tools/figures.ts';
import { inRoot, ROOT } from '../../tools/root.ts';
import { makeFolder } from './database.ts';

const READY_MS = 180_000;

/** A whole Cột Mốc in processes of its own, with its own port and data, as `npm start` runs it. */
export interface ProofSystem {
  readonly url: string;
  readonly dataFolder: string;
  /** Starts it and waits until it is ready; gives the seconds that took. */
  start(): Promise<number>;
  /** Ends the server and its database at once, as a crash would: neither can say goodbye. */
  kill(): Promise<void>;
  /** Ends it in order; gives the exit code. */
  stop(): Promise<number | null>;
  /** What the server wrote last, for a failure's report. */
  log(): string;
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** The process id of the database that the system started, or null where none has been started. */
function databasePid(dataFolder: string): number | null {
  const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** Prepares a system; it runs after `start`. Whatever of it still runs is killed and its data removed at the end. */
export async function openProofSystem(context: Context, env: Record<string, string> = {}): Promise<ProofSystem> {
  const dataFolder = join(makeFolder(context), 'data');
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let tail = '';

  async function isReady(): Promise<boolean> {
    try {
      return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) })).ok;
    } catch {
      return false;
    }
  }
  async function start(): Promise<number> {
    const began = performance.now();
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', inRoot('tools/start.ts')], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', COTMOC_DATA: dataFolder, DATABASE_URL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const keep = (chunk: Buffer) => {
      tail = (tail + chunk.toString('utf8')).slice(-8000);
    };
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    while (!(await isReady())) {
      if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}:\n${tail}`);
      if (performance.now() - began > READY_MS) throw new Error(`the server is not ready after 180 s:\n${tail}`);
      await pause(50);
    }
    return (performance.now() - began) / 1000;
  }
  async function endOf(ending: ChildProcess): Promise<number | null> {
    if (ending.exitCode === null && ending.signalCode === null) {
      await new Promise((resolve) => ending.once('exit', resolve));
    }
    return ending.exitCode;
  }
  async function kill(): Promise<void> {
    const server = child;
    const database = databasePid(dataFolder);
    child = null;
    if (server?.exitCode === null) server.kill('SIGKILL');
    if (database !== null && isAlive(database)) process.kill(database, 'SIGKILL');
    if (server) await endOf(server);
    for (let tries = 0; database !== null && isAlive(database) && tries < 200; tries++) await pause(25);
  }
  async function stop(): Promise<number | null> {
    const server = child;
    if (!server) return null;
    server.kill('SIGTERM');
    const code = await endOf(server);
    child = null;
    return code;
  }
  context.atEnd(async () => {
    const giveUp = setTimeout(() => void kill(), 20_000);
    await stop();
    clearTimeout(giveUp);
    await kill();
  });
  return { url, dataFolder, start, kill, stop, log: () => tail };
}

/** Runs the work; where it fails, what the server wrote last is said before. */
export async function tellingLog<T>(
  system: ProofSystem,
  { say }: Pick<Context, 'say'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    say(`the server's last words:\n${system.log().slice(-3000)}`);
    throw error;
  }
}
