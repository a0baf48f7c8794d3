import { AssertionError } from 'node:assert';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { listOpenHandles, watchHandles } from './open-handles.ts';
import { inRoot, nameOf } from './root.ts';
import type { TestMessage } from './test-messages.ts';

// Runs the files of COTMOC_TEST_FILES in this one process and tells the parent what happens. Started by tools/test.ts.

/** How long the closing hooks may take after the last test. */
const HOOKS_MS = 15_000;
/** What was closed last may take a moment to be gone. */
const CLOSING_MS = 100;
const LOADER = inRoot('tools/load-tests.ts');

function tell(message: TestMessage): void {
  process.send?.(message);
}

/** How `node:test` says in which way a test failed. */
function failureType(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

/** What went wrong, in full but for Node's own frames; one sentence where a failed hook took the test with it. */
function explain(error: Error): string {
  if (failureType(error) === 'cancelledByParent') return 'not run, because a hook before it failed';
  const cause = error.cause ?? error;
  const text = cause instanceof AssertionError ? (cause.stack ?? cause.message) : inspect(cause, { depth: 8 });
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*\(?node:(?:internal|async_hooks)/.test(line))
    .join('\n');
}

watchHandles();
const names: string[] = [];
const stream = run({ isolation: 'none', files: [LOADER] });

// One event is awaited at a time; a stream that has no end because something is left open is left behind.
for await (const { type, data } of stream) {
  if (type === 'test:dequeue') {
    names.splice(data.nesting, Infinity, data.name);
    tell({ kind: 'running', name: names.join(' › ') });
  }
  if (type !== 'test:pass' && type !== 'test:fail') continue;
  const { LAST_TEST, hooksDone } = await import('./load-tests.ts');
  if (data.name === LAST_TEST) {
    await Promise.race([hooksDone, new Promise((resolve) => setTimeout(resolve, HOOKS_MS))]);
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    break;
  }
  const file = data.file ? nameOf(data.file) : '';
  const ms = data.details.duration_ms;
  const name = [...names.slice(0, data.nesting), data.name].join(' › ');
  const isSuite = data.details.type === 'suite';
  if (type === 'test:pass') {
    if (!isSuite) tell({ kind: data.skip || data.todo ? 'skipped' : 'passed', file, ms });
  } else if (data.todo) {
    if (!isSuite) tell({ kind: 'skipped', file, ms });
  } else {
    const { error } = data.details;
    if (failureType(error) !== 'subtestsFailed') tell({ kind: 'failed', file, ms, name, why: explain(error) });
  }
}
const last: TestMessage = { kind: 'finished', open: listOpenHandles() };
if (process.send) process.send(last, () => process.exit(0));
else process.exit(0);
