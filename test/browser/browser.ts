import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inRoot } from '../../tools/root.ts';
import { runProgram } from '../../tools/run-program.ts';

export interface FoundBrowser {
  /** Null where none can be had. */
  readonly path: string | null;
  /** Where it comes from, or why there is none and what to do. */
  readonly why: string;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** True when the program starts at all: its libraries are there. */
async function starts(path: string): Promise<boolean> {
  const { code, output } = await runProgram(path, ['--headless', '--no-sandbox', '--version']);
  return code === 0 && /\d+\.\d+/.test(output);
}

/** Unpacks the packages' files into `folder`, where the package believes the temporary folder to be. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const script = `
    const { default: bundled, inflate } = await import('@sparticuz/chromium');
    await bundled.executablePath();
    await inflate(process.argv[1]);`;
  const libraries = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin');
  const args = ['--input-type=module', '-e', script, join(libraries, 'al2023.tar.br')];
  const { code, output } = await runProgram('env', [`TMPDIR=${folder}`, process.execPath, ...args]);
  if (code !== 0) throw new Error(output);
}

/**
 * The browser of @sparticuz/chromium, unpacked once into node_modules/.cache. Where the system lacks its libraries it
 * is started with those that come along. Null where it does not run.
 */
async function findBundled(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  let version: string;
  try {
    const manifest = join(
      dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))),
      'package.json',
    );
    // A manifest has a version.
    ({ version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string });
  } catch {
    return null;
  }
  const folder = inRoot('node_modules/.cache', `chromium-${version}`);
  const program = join(folder, 'chromium');
  const done = join(folder, 'unpacked');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    await unpack(folder);
    writeFileSync(done, '');
  }
  if (await starts(program)) return program;
  const withLibraries = join(folder, 'chromium-with-libraries');
  const environment = `LD_LIBRARY_PATH='${join(folder, 'al2023', 'lib')}' FONTCONFIG_PATH='${join(folder, 'fonts')}'`;
  writeFileSync(withLibraries, `#!/bin/sh\n${environment} exec '${program}' "$@"\n`);
  chmodSync(withLibraries, 0o755);
  return (await starts(withLibraries)) ? withLibraries : null;
}

/** Installs Debian's browser; only where this is root on Debian, where nobody has to be asked. */
async function installFromDebian(say: (line: string) => void): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  say('no browser found: apt-get install chromium (about 110 MB)');
  const quiet = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  await runProgram('env', [...quiet, 'update']);
  const { code } = await runProgram('env', [...quiet, 'install', '-y', '--no-install-recommends', 'chromium']);
  return code === 0;
}

/** Finds a browser for the tests: COTMOC_CHROMIUM, the one of the packages, the system's, or one newly installed. */
export async function findBrowserFor(say: (line: string) => void): Promise<FoundBrowser> {
  const given = process.env['COTMOC_CHROMIUM'];
  if (given) {
    if (await starts(given)) return { path: given, why: 'COTMOC_CHROMIUM' };
    return { path: null, why: `COTMOC_CHROMIUM names ${given}, which does not start.` };
  }
  const bundled = await findBundled().catch((error: unknown) => {
    say(`@sparticuz/chromium could not be unpacked: ${String(error).slice(0, 300)}`);
    return null;
  });
  if (bundled) return { path: bundled, why: '@sparticuz/chromium' };
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  for (const path of system) if (existsSync(path) && (await starts(path))) return { path, why: path };
  if (await installFromDebian(say)) {
    const path = '/usr/bin/chromium';
    if (await starts(path)) return { path, why: path };
  }
  return {
    path: null,
    why: 'No browser can be had: the browser tests do not run. Install chromium, or name one in COTMOC_CHROMIUM.',
  };
}

/** Opens a browser for one test file, which closes it at its end. */
export async function openBrowser(): Promise<Browser> {
  const { path, why } = await findBrowserFor((line) => console.log(line));
  if (path === null) throw new Error(why);
  return chromium.launch({ executablePath: path, args: FLAGS });
}
