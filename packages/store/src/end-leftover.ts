import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True while the process runs and serves this cluster; a dead one that nobody buried yet does not. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  // The number may long belong to another program; of an unburied one the words are gone.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(cluster);
}

/** The lock file names a process that does not serve the cluster: it gets a number that nobody has. */
async function forgetHolder(file: string, content: string): Promise<void> {
  let nobody = 2 ** 22 - 1;
  while (isAlive(nobody)) nobody--;
  // Its other lines stay: by them PostgreSQL itself makes sure that no other process still uses the memory.
  await writeFile(file, content.replace(/^-?\d+/, String(nobody)));
}

/**
 * A server that outlived its killed program still holds the cluster: it is asked to end, at once. A lock file left by
 * a killed one does not stand in the way, even where its number is taken or the dead process is still listed.
 */
export async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const content = await readFile(file, 'utf8');
  const pid = Number(content.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await serves(pid, cluster)) {
    process.kill(pid, 'SIGQUIT');
    for (let tries = 0; tries < 100 && (await serves(pid, cluster)); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    if (await serves(pid, cluster)) return;
  }
  if (existsSync(file) && isAlive(pid)) await forgetHolder(file, content);
}
