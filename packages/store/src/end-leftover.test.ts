import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { endLeftover } from './end-leftover.ts';

describe('ending a database that outlived its program', () => {
  it('is not held up by a lock file whose process is dead but still listed', {
    skip: process.platform !== 'linux' && 'processes are listed otherwise here',
  }, async () => {
    const cluster = await mkdtemp(join(tmpdir(), 'cotmoc-leftover-'));
    // A parent that never asks after its child, as the first process of many containers.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const dead = await new Promise<number>((resolve) => parent.stdout.once('data', (data) => resolve(Number(data))));
      const isListed = async () => (await readFile(`/proc/${dead}/stat`, 'utf8')).includes(') Z');
      while (!(await isListed())) await new Promise((resolve) => setTimeout(resolve, 10));
      const file = join(cluster, 'postmaster.pid');
      const rest = `\n${cluster}\n1794900000\n5432\n\n127.0.0.1\n  123 4\nready\n`;
      await writeFile(file, `${dead}${rest}`);
      await endLeftover(cluster);
      const after = await readFile(file, 'utf8');
      assert.notEqual(after, `${dead}${rest}`);
      assert.equal(after.slice(after.indexOf('\n')), rest);
      assert.throws(() => process.kill(Number(after.split('\n')[0]), 0), /ESRCH/);
    } finally {
      parent.kill('SIGKILL');
      await rm(cluster, { recursive: true, force: true });
    }
  });
});
