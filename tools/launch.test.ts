import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inRoot } from './root.ts';

const LOCK = { packages: { '': {}, 'node_modules/one': { version: '1.0.0' } } };
/** Stands for npm: notes that it was called, then does what FAKE_NPM says. */
const FAKE_NPM = `
const { appendFileSync, mkdirSync, copyFileSync } = require('node:fs');
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAKE_NPM) { console.error(process.env.FAKE_NPM); process.exit(1); }
mkdirSync('node_modules', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;
const COMMANDS: Readonly<Record<string, string>> = {
  hello: 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7);',
  wait: "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('ready');",
  term: `
    process.on('SIGTERM', () => { require('node:fs').writeFileSync('terminated', ''); process.exit(0); });
    setInterval(() => {}, 1000); console.log('ready');`,
  orphan: `
    process.on('disconnect', () => { require('node:fs').writeFileSync('stopped', ''); process.exit(0); });
    setInterval(() => {}, 1000); console.log('ready');`,
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('launch', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cotmoc-launch-'));
    mkdirSync(join(root, 'tools'));
    copyFileSync(inRoot('tools/launch.mjs'), join(root, 'tools/launch.mjs'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(LOCK));
    writeFileSync(join(root, 'npm.cjs'), FAKE_NPM);
    for (const [name, text] of Object.entries(COMMANDS)) writeFileSync(join(root, `tools/${name}.ts`), text);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function start(args: readonly string[], env: Record<string, string> = {}) {
    return spawn(process.execPath, [join(root, 'tools/launch.mjs'), ...args], {
      env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function launch(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    const child = start(args, env);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, out, err };
  }

  function npmCalls(): string[] {
    const file = join(root, 'npm-calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  it('installs the packages once, and again only when the lock file changes', async () => {
    const first = await launch(['hello']);
    assert.match(first.err, /^Đang cài các gói[\s\S]*Installed in \d+ s\.\n$/);
    assert.equal((await launch(['hello'])).err, '');
    assert.deepEqual(npmCalls(), ['ci --include=optional --include=dev --loglevel=error']);
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/two': { version: '2.0.0' } } }),
    );
    await launch(['hello']);
    assert.equal(npmCalls().length, 2);
  });

  it('believes packages that were installed by hand and match the lock file', async () => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(LOCK));
    await launch(['hello']);
    assert.deepEqual(npmCalls(), []);
  });

  it('installs again over packages of another version', async () => {
    mkdirSync(join(root, 'node_modules'));
    const old = { packages: { 'node_modules/one': { version: '0.9.0' } } };
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(old));
    await launch(['hello']);
    assert.equal(npmCalls().length, 1);
  });

  it('gives the arguments on and ends with the code of the command', async () => {
    const { code, out } = await launch(['hello', '--help', 'a b']);
    assert.equal(out.trim(), '["--help","a b"]');
    assert.equal(code, 7);
  });

  it('names the commands when there is none of that name', async () => {
    const { code, err } = await launch(['nothing']);
    assert.equal(code, 1);
    assert.match(err, /Không có lệnh "nothing"[\s\S]*There is no command "nothing"/);
    assert.deepEqual(npmCalls(), []);
  });

  it('says in both languages why the packages could not be installed', async () => {
    const faults: readonly (readonly [string, RegExp])[] = [
      ['npm error code ENOSPC', /Ổ đĩa đã đầy[\s\S]*The disk is full/],
      ['npm error code EAI_AGAIN', /Không tới được kho gói npm[\s\S]*registry cannot be reached/],
      ['npm error code EACCES', /Không có quyền ghi[\s\S]*may not be written/],
      ['npm error something else', /Xem các dòng bên trên[\s\S]*See the lines above/],
    ];
    for (const [fault, sentence] of faults) {
      const { code, err } = await launch(['hello'], { FAKE_NPM: fault });
      assert.equal(code, 1);
      assert.match(err, sentence);
      assert.match(err, new RegExp(fault));
    }
  });

  it('passes a wish to end on and waits for the command to end in order', async () => {
    const child = start(['wait']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 9);
  });

  it('ends the command in order when npm or its shell is gone', async () => {
    const script = `"${process.execPath}" tools/launch.mjs term & wait`;
    const shell = spawn('sh', ['-c', script], {
      cwd: root,
      env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), npm_lifecycle_event: 'term' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => shell.stdout.once('data', resolve));
    shell.kill('SIGTERM');
    await new Promise((resolve) => shell.once('close', resolve));
    assert.equal(existsSync(join(root, 'terminated')), true);
  });

  it('leaves no command running when it is killed outright', async () => {
    const child = start(['orphan'], {});
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    // The output closes only when the command, which holds it too, has ended.
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(existsSync(join(root, 'stopped')), true);
  });
});
