import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runTestFiles, type TestCounts } from './test-process.ts';

const HEAD = "import { before, describe, it } from 'node:test';\n";

/** Runs the texts as test files and gives the counts and what was said. */
async function runTexts(texts: Readonly<Record<string, string>>): Promise<{ counts: TestCounts; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cotmoc-tests-'));
  try {
    const files = Object.entries(texts).map(([name, text]) => {
      const file = join(folder, `${name}.test.ts`);
      writeFileSync(file, HEAD + text);
      return file;
    });
    const lines: string[] = [];
    const counts = await runTestFiles({ files, env: {}, say: (line) => lines.push(line) });
    return { counts, said: lines.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('runTestFiles', () => {
  it('counts tests and not the groups they stand in, and says in full what failed', async () => {
    const { counts, said } = await runTexts({
      one: `describe('group', () => {
        it('holds', () => {});
        it('fails', () => { throw new Error('this is why'); });
        it('waits', { skip: true }, () => {});
        it('is to be done', { todo: true }, () => { throw new Error('not yet'); });
      });`,
      two: "it('holds too', () => {});",
    });
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 2 });
    assert.match(said, /not ok group › fails\n.*one\.test\.ts\nError: this is why/);
    assert.doesNotMatch(said, /not yet/);
  });

  it('does not wait for what a file left open, and names the file', async () => {
    const { counts, said } = await runTexts({
      forgetful: `import { createServer } from 'node:net';
        describe('a server', () => {
          before(async () => { await new Promise((resolve) => createServer().listen(0, resolve)); });
          it('answers', () => {});
        });`,
      tidy: "it('holds', () => {});",
    });
    assert.deepEqual(counts, { passed: 2, failed: 0, skipped: 0 });
    assert.match(said, /left open: .*forgetful\.test\.ts: TCPSERVERWRAP ×1/);
    assert.doesNotMatch(said, /tidy/);
  });

  it('counts a file that can not be loaded as failed', async () => {
    const { counts, said } = await runTexts({ broken: "import './nothing.ts';", sound: "it('holds', () => {});" });
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
    assert.match(said, /broken\.test\.ts can be loaded/);
  });

  it('counts a process that ends before its last test as failed', async () => {
    const { counts, said } = await runTexts({ rude: "it('leaves', () => { process.exit(0); });" });
    assert.equal(counts.failed, 1);
    assert.match(said, /the process of the tests ended early \(0\)/);
  });

  it('counts every test of a group whose hook fails', async () => {
    const { counts, said } = await runTexts({
      hook: "describe('group', () => { before(() => { throw new Error('no ground'); }); it('one', () => {}); it('two', () => {}); });",
    });
    assert.deepEqual(counts, { passed: 0, failed: 3, skipped: 0 });
    assert.match(said, /no ground/);
  });

  it('refuses hooks for every file', async () => {
    const { counts, said } = await runTexts({ wide: "import { beforeEach } from 'node:test';\nbeforeEach(() => {});" });
    assert.equal(counts.failed, 1);
    assert.match(said, /outside describe would run for every file/);
  });
});
