import { findBrowserFor } from '../test/browser/browser.ts';
import { ROOT } from './root.ts';
import { listFiles, ROOT_FOLDERS, WORKSPACE_FOLDERS } from './source-files.ts';
import { runStep, STEPS } from './steps.ts';
import { onStop } from './stop-signal.ts';
import { endTests, runTestFiles, type TestCounts } from './test-process.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { reachableFrom, readWorkspaces } from './workspaces.ts';

// `npm test [-- PATH… | --step NAME…]`: the steps of `npm run check`, then every test. The last line is the sum.

const BROWSER = 'test/browser/';
const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
let isStopping = false;
/** The run's own database, once a test needs it. */
let server: Promise<TestServer> | null = null;

function add(counts: TestCounts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function readArguments(args: readonly string[]): { steps: string[]; paths: string[] } {
  const steps: string[] = [];
  const paths: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--step') steps.push(args[++at] ?? '');
    else if (word.startsWith('--step=')) steps.push(word.slice('--step='.length));
    else paths.push(word.replace(/^\.\//, '').replace(/\/$/, ''));
  }
  const known = [...STEPS.map(({ name }) => name), 'tests', 'browser'];
  const unknown = steps.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No step "${unknown.join('", "')}". The steps: ${known.join(', ')}.`);
    process.exit(2);
  }
  return { steps, paths };
}

function findTests(paths: readonly string[]): { tests: string[]; browser: string[] } {
  const all = listFiles(ROOT, [...WORKSPACE_FOLDERS, ...ROOT_FOLDERS], /\.test\.tsx?$/);
  const chosen = paths.length === 0 ? all : all.filter((file) => paths.some((path) => isUnder(file, path)));
  return {
    tests: chosen.filter((file) => !file.startsWith(BROWSER)),
    browser: chosen.filter((file) => file.startsWith(BROWSER)),
  };
}

function isUnder(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

/** Whether one of the files can reach the store, through its package's manifest. */
function needDatabase(files: readonly string[]): boolean {
  const workspaces = readWorkspaces(ROOT);
  const without = workspaces.filter((one) => !reachableFrom(one, workspaces).has('@cotmoc/store'));
  return files.some(
    (file) => ![...without.map(({ folder }) => folder), 'tools'].some((folder) => isUnder(file, folder)),
  );
}

/** Prints a line, unless the run is being stopped from outside: what fails then says nothing. */
function say(line: string): void {
  if (!isStopping) console.log(line);
}

function reportTests(name: string, counts: TestCounts, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const word = counts.failed > 0 ? 'FAILED' : 'ok    ';
  say(`${word} ${name.padEnd(11)} ${seconds.padStart(6)} s  (${sumOf(counts)})`);
  add(counts);
}

function sumOf(counts: TestCounts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

async function environment(files: readonly string[]): Promise<Record<string, string>> {
  if (!server && needDatabase(files)) server = startTestServer();
  const running = await server;
  await unlessStopping();
  return running ? { COTMOC_TEST_DATABASE_URL: running.url } : {};
}

async function runTests(files: readonly string[]): Promise<void> {
  const started = performance.now();
  const jsx = files.filter((file) => file.endsWith('.tsx'));
  for (const file of jsx) console.log(`not ok ${file}\n  Node can't run .tsx: write the test in a .test.ts file.\n`);
  const counts = await runTestFiles({
    files: files.filter((file) => file.endsWith('.ts')),
    env: await environment(files),
    say,
  });
  reportTests('tests', { ...counts, failed: counts.failed + jsx.length }, started);
}

async function runBrowserTests(files: readonly string[]): Promise<void> {
  const started = performance.now();
  const browser = await findBrowserFor((line) => console.log(`       ${line}`));
  if (browser.path === null) {
    console.log(`       ${browser.why}`);
    const word = process.env['CI'] ? 'failed' : 'skipped';
    return reportTests('browser', { passed: 0, failed: 0, skipped: 0, [word]: files.length }, started);
  }
  const env = { ...(await environment(files)), COTMOC_CHROMIUM: browser.path };
  reportTests('browser', await runTestFiles({ files, env, say }), started);
}

async function stopServer(): Promise<void> {
  const running = await server?.catch(() => null);
  server = null;
  await running?.stop();
}

onStop(async () => {
  isStopping = true;
  endTests();
  await stopServer();
  return 130;
});

/** Once the run is being stopped from outside, nothing more is done or said here. */
async function unlessStopping(): Promise<void> {
  if (isStopping) await new Promise(() => {});
}

const { steps, paths } = readArguments(process.argv.slice(2));
const wanted = (name: string) => (steps.length > 0 ? steps.includes(name) : true);
if (paths.length === 0) {
  for (const step of STEPS.filter(({ name }) => wanted(name))) {
    const passed = await runStep(step);
    add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  }
}
const { tests, browser } = findTests(paths);
try {
  if (wanted('tests') && tests.length > 0) await runTests(tests);
  if (wanted('browser') && browser.length > 0) await runBrowserTests(browser);
} catch (error) {
  console.log(error);
  add({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await unlessStopping();
  await stopServer();
}
if (paths.length > 0 && tests.length + browser.length === 0) {
  console.log(`No test under ${paths.join(', ')}.`);
  add({ passed: 0, failed: 1, skipped: 0 });
}
console.log(sumOf(total));
process.exit(total.failed === 0 ? 0 : 1);
