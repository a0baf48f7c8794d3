import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@cotmoc/store';

const PREFIX = 'cotmoc-test-';

export interface TestServer {
  /** Superuser URL, for `COTMOC_TEST_DATABASE_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readPid(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** Ends the servers of test runs that were killed before they could, and removes their folders. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      const runner = readPid(join(folder, 'runner.pid'));
      if (runner === 0 || isAlive(runner)) continue;
      const server = readPid(join(folder, 'server.pid'));
      if (server > 1 && readFileSync(`/proc/${server}/cmdline`, 'utf8').includes(folder))
        process.kill(server, 'SIGKILL');
    } catch {
      // It is gone already, or it belongs to somebody else, who will see to it.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A PostgreSQL for this run alone, in a temporary folder, without fsync. An address given from outside is used as it
 * is and left running.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['COTMOC_TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // The database's own user passes through it; what lies in it is closed to others.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'runner.pid'), String(process.pid));
  const server = await startPostgres({ folder: join(folder, 'database'), durable: false });
  writeFileSync(join(folder, 'server.pid'), String(server.pid));
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
