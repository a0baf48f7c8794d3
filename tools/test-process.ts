import { type ChildProcess, spawn } from 'node:child_process';
import { inRoot, ROOT } from './root.ts';
import type { OpenHandle, TestMessage } from './test-messages.ts';

export interface TestRun {
  /** Paths from the repository's folder. */
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Told each line about what failed, is slow or was left open. */
  readonly say: (line: string) => void;
}

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Without a word for so long, a test is taken to hang. */
const SILENCE_MS = 180_000;
const FLAGS = ['--disable-warning=ExperimentalWarning', '--enable-source-maps'];

let current: ChildProcess | null = null;

/** Ends the tests that are running, for Ctrl-C. */
export function endTests(): void {
  current?.kill('SIGKILL');
}

function reportSlow(msByFile: ReadonlyMap<string, number>, say: TestRun['say']): void {
  const slow = [...msByFile].filter(([, ms]) => ms > 5000).sort((a, b) => b[1] - a[1]);
  for (const [file, ms] of slow.slice(0, 5)) say(`       slow: ${file} ${(ms / 1000).toFixed(1)} s`);
}

function reportOpen(open: readonly OpenHandle[], say: TestRun['say']): void {
  const counts = new Map<string, number>();
  for (const { file, type } of open) counts.set(`${file}: ${type}`, (counts.get(`${file}: ${type}`) ?? 0) + 1);
  for (const [what, count] of counts) say(`       left open: ${what} ×${count}`);
}

/**
 * Runs the test files in one process of their own, says what failed in full, and gives the counts. A process that
 * ends before its last test, or stays silent for three minutes, counts as one failure.
 */
export function runTestFiles({ files, env, say }: TestRun): Promise<TestCounts> {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  const msByFile = new Map<string, number>();
  let running = 'nothing yet';
  let finished = false;
  const child = spawn(process.execPath, [...FLAGS, inRoot('tools/run-tests.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...env, COTMOC_TEST_FILES: files.join('\n') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  current = child;
  const silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
  child.on('message', (message: TestMessage) => {
    silence.refresh();
    if (message.kind === 'running') {
      running = message.name;
    } else if (message.kind === 'finished') {
      finished = true;
      reportOpen(message.open, say);
    } else {
      counts[message.kind] += 1;
      msByFile.set(message.file, (msByFile.get(message.file) ?? 0) + message.ms);
      if (message.kind === 'failed') say(`\nnot ok ${message.name}\n  ${message.file}\n${message.why}\n`);
    }
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(silence);
      current = null;
      if (!finished) {
        counts.failed += 1;
        say(`\nnot ok the process of the tests ended early (${signal ?? code}), while it ran: ${running}\n`);
      }
      reportSlow(msByFile, say);
      resolve(counts);
    });
  });
}
