import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.ts';
import { runNode } from './run-program.ts';

const SOURCES = ['apps/web', 'packages/ui', 'packages/client', 'packages/base', 'packages/plan', 'package-lock.json'];
const SKIPPED = new Set(['node_modules', 'dist', 'test', 'tools', 'data', 'messages-docs']);

function* filesBelow(path: string): Generator<string> {
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!SKIPPED.has(entry) || path.endsWith('src')) yield* filesBelow(join(path, entry));
  }
}

/** Of every file that the built web comes from. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(inRoot(source))) {
      if (!file.endsWith('.test.ts')) hash.update(file.slice(inRoot().length)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Builds the staff web where its sources have changed since it was built; true when it was built now. */
export async function buildWeb(): Promise<boolean> {
  const stamp = inRoot('apps', 'web', 'dist', '.sources');
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  // In a process of its own: the builder's memory goes with it.
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runNode(vite, ['build', inRoot('apps', 'web'), '--logLevel', 'error']);
  if (code !== 0) throw new Error(`the web could not be built\n${output}`);
  writeFileSync(stamp, wanted);
  return true;
}
