#!/usr/bin/env node
// Plain JavaScript, so that any Node starts it: hands over to the pinned Node, which runs TypeScript as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const main = join(here, 'src', 'main.ts');
const suffix = process.platform === 'win32' ? '.exe' : '';
const pinned = join(here, '..', '..', 'node_modules', '.bin', `node${suffix}`);
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
const program = existsSync(pinned) ? pinned : isNew ? process.execPath : null;
if (program === null) {
  console.error('Cần Node 24: chạy npm ci trong thư mục dự án rồi thử lại. / Node 24 is needed: run npm ci first.');
  process.exit(1);
}
const { status } = spawnSync(program, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
