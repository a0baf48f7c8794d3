import { type ChildProcess, spawn } from 'node:child_process';
import { readSettings } from '@cotmoc/settings';
import { inRoot, ROOT } from './root.ts';
import { onStop } from './stop-signal.ts';

// `npm run dev [-- settings of npm start]`: the server, restarted when its sources change, and the web with hot reload.

const args = process.argv.slice(2);
const { port } = readSettings(args, process.env);

function run(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const flags = ['--disable-warning=ExperimentalWarning', ...words];
  return spawn(process.execPath, flags, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}

const children = [
  run(['--watch', '--watch-preserve-output', inRoot('tools/start.ts'), ...args]),
  run([inRoot('node_modules/vite/bin/vite.js'), inRoot('apps/web')], { COTMOC_SERVER: `http://127.0.0.1:${port}` }),
];

onStop(async () => {
  await Promise.all(children.map(end));
  return 0;
});

// One without the other is no use: the other is ended too.
for (const child of children) {
  child.once('exit', async (code) => {
    await Promise.all(children.map(end));
    process.exit(code ?? 0);
  });
}
