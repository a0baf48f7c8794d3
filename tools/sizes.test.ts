import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSizes, findSizeFaults, type MeasuredFile, measureSizes, quantile } from './sizes.ts';
import { inSmallTree } from './small-tree.ts';

function aFile(file: string, lines: number, firstLine = 'import x;'): MeasuredFile {
  return { file, lines, firstLine };
}

describe('findSizeFaults', () => {
  it('refuses a file above 400 lines', () => {
    assert.deepEqual(findSizeFaults([aFile('packages/store/src/x.ts', 400)]), []);
    assert.match(findSizeFaults([aFile('packages/store/src/x.ts', 401)]).join(), /^packages\/store\/src\/x\.ts: 401/);
    assert.match(findSizeFaults([aFile('tools/x.ts', 401)]).join(), /401 lines; 400 at most/);
  });

  it('lets one idea of plan and documents have 800 lines when its first line says why', () => {
    const why = '// One idea: the table of all markers, read from top to bottom.';
    assert.deepEqual(findSizeFaults([aFile('packages/plan/src/x.ts', 800, why)]), []);
    assert.match(findSizeFaults([aFile('packages/plan/src/x.ts', 401)]).join(), /first line must be a comment/);
    assert.match(findSizeFaults([aFile('packages/documents/src/x.ts', 801, why)]).join(), /800 at most/);
  });

  it('refuses a test above 600 lines', () => {
    assert.deepEqual(findSizeFaults([aFile('modules/a/src/x.test.ts', 600)]), []);
    assert.match(findSizeFaults([aFile('packages/plan/src/x.test.ts', 601)]).join(), /600 at most/);
  });

  it('refuses modules of which a tenth is longer than 250 lines', () => {
    const short = Array.from({ length: 8 }, (_, index) => aFile(`modules/a/src/${index}.ts`, 40));
    assert.deepEqual(findSizeFaults([...short, aFile('apps/server/src/x.ts', 300)]).length, 1);
    assert.deepEqual(findSizeFaults([...short, ...short, aFile('apps/server/src/x.ts', 300)]), []);
  });

  it('refuses a module of more than 25 files, tests not counted', () => {
    const files = Array.from({ length: 25 }, (_, index) => aFile(`modules/a/src/${index}.ts`, 40));
    assert.deepEqual(findSizeFaults([...files, aFile('modules/a/src/x.test.ts', 40)]), []);
    assert.match(findSizeFaults([...files, aFile('modules/a/src/x.ts', 40)]).join(), /^modules\/a: 26 files/);
  });
});

describe('measureSizes', () => {
  it('counts the lines of programs and leaves generated files and installed packages out', () => {
    const files = {
      'modules/a/src/x.ts': 'one\ntwo\n',
      'modules/a/src/y.gen.ts': 'one\n',
      'apps/web/node_modules/x/z.ts': 'one\n',
      'apps/web/dist/z.js': 'one\n',
      'apps/web/src/page.tsx': 'one',
    };
    assert.deepEqual(inSmallTree(files, measureSizes), [
      { file: 'apps/web/src/page.tsx', lines: 1, firstLine: 'one' },
      { file: 'modules/a/src/x.ts', lines: 2, firstLine: 'one' },
    ]);
  });
});

describe('quantile', () => {
  it('gives the value at or below which the share lies', () => {
    assert.equal(quantile([3, 1, 2], 0.5), 2);
    assert.equal(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9);
    assert.equal(quantile([], 0.9), 0);
  });
});

describe('describeSizes', () => {
  it('gives a line for each folder', () => {
    assert.match(
      describeSizes([aFile('modules/a/src/x.ts', 40)]),
      /^modules: 1 files, median 40, p90 40, longest 40$/m,
    );
  });
});
