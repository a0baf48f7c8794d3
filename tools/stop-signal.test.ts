import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from './root.ts';

/** A process that counts how often it is told to stop, says so, and ends after the given time with the given code. */
function aProcess({ takes, code }: { takes: number; code: number }) {
  const script = `
    const { onStop } = await import(process.argv[1]);
    let times = 0;
    onStop(async () => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, ${takes}));
      console.log('stopped ' + times);
      return ${code};
    });
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const args = ['--input-type=module', '-e', script, pathToFileURL(inRoot('tools/stop-signal.ts')).href];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let out = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.includes('ready')) resolve();
    });
  });
  const written = new Promise((resolve) => child.stdout?.once('end', resolve));
  const ended = new Promise<{ code: number | null; out: string }>((resolve) => {
    child.unref();
    child.once('exit', (exit) => void written.then(() => resolve({ code: exit, out })));
  });
  return { child, ready, ended };
}

describe('onStop', () => {
  it('stops in order and ends with the code of the stopping', async () => {
    const { child, ready, ended } = aProcess({ takes: 10, code: 3 });
    await ready;
    child.kill('SIGTERM');
    assert.deepEqual(await ended, { code: 3, out: 'ready\nstopped 1\n' });
  });

  it('takes the same wish brought twice at once for one', async () => {
    const { child, ready, ended } = aProcess({ takes: 300, code: 0 });
    await ready;
    child.kill('SIGINT');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, { code: 0, out: 'ready\nstopped 1\n' });
  });

  it('stops when the launcher is gone', async () => {
    const { child, ready, ended } = aProcess({ takes: 10, code: 0 });
    await ready;
    child.disconnect();
    assert.deepEqual(await ended, { code: 0, out: 'ready\nstopped 1\n' });
  });
});
