import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeFault, drawGraph, findBoundaryFaults } from './boundaries.ts';
import { aManifest, inSmallTree } from './small-tree.ts';

/** A tree in which everything is as it should be. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ devDependencies: { typescript: '7' } }),
  'packages/base/package.json': aManifest('@t/base'),
  'packages/base/src/index.ts': "export { day } from './day.ts';",
  'packages/base/src/day.ts': 'export const day = 1;',
  'packages/plan/package.json': aManifest('@t/plan', { dependencies: ['@t/base'] }),
  'packages/plan/src/index.ts': "import { day } from '@t/base';\nexport const plan = day;",
  'packages/plan/src/index.test.ts': "import { it } from 'node:test';\nit('is', () => {});",
  'packages/store/package.json': aManifest('@t/store', { dependencies: ['@t/base', 'pg'] }),
  'packages/store/src/index.ts':
    "import pg from 'pg';\nimport { readFile } from 'node:fs/promises';\nexport { pg, readFile };",
  'packages/ui/package.json': aManifest('@t/ui', { dependencies: ['@t/base', 'react'], exports: ['.', './style.css'] }),
  'packages/ui/src/index.ts': "import 'react';",
  'packages/ui/src/style.css': '@import "./other.css";',
  'modules/org/package.json': aManifest('@t/org', { dependencies: ['@t/store'], exports: ['.', './routes', './jobs'] }),
  'modules/org/src/index.ts': "import type { pg } from '@t/store';\nexport type X = typeof pg;",
  'modules/plans/package.json': aManifest('@t/plans', { dependencies: ['@t/org', '@t/plan'] }),
  'modules/plans/src/index.ts': "import type { X } from '@t/org';\nexport type Y = X;",
  'apps/server/package.json': aManifest('@t/server', { dependencies: ['@t/org', '@t/plans'] }),
  'apps/server/src/index.ts': "import { routes } from '@t/org/routes';\nexport { routes };",
  'apps/web/package.json': aManifest('@t/web', { dependencies: ['@t/ui', '@t/plan'], exports: [] }),
  'apps/web/src/page.tsx': "import { x } from '@t/ui';\nimport '@t/ui/style.css';\nexport const page = <p>it's</p>;",
  'apps/web/vite.config.ts': "import { join } from 'node:path';\nexport const x = join;",
  'tools/x.ts': "import { pg } from '@t/store';\nimport ts from 'typescript';\nimport { start } from '@t/server';",
};

/** `kind file:line` of every fault of the sound tree with these files changed, sorted. */
function faultsWith(files: Readonly<Record<string, string>>): string[] {
  return inSmallTree({ ...SOUND, ...files }, (root) =>
    findBoundaryFaults(root)
      .map(({ kind, file, line }) => `${kind} ${file}:${line}`)
      .sort(),
  );
}

describe('findBoundaryFaults', () => {
  it('finds nothing in a sound tree', () => {
    assert.deepEqual(faultsWith({}), []);
  });

  it('refuses a cycle between packages', () => {
    assert.deepEqual(
      faultsWith({
        'modules/org/package.json': aManifest('@t/org', {
          dependencies: ['@t/store', '@t/plans'],
          exports: ['.', './routes'],
        }),
      }),
      ['cycle modules/org/package.json:1'],
    );
  });

  it('refuses an import that the manifest does not declare', () => {
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': "\nimport '@t/store';\nexport * from 'pg';\n" }), [
      'undeclared modules/plans/src/x.ts:2',
      'undeclared modules/plans/src/x.ts:3',
    ]);
    assert.deepEqual(faultsWith({ 'tools/y.ts': "import pg from 'pg';" }), ['undeclared tools/y.ts:1']);
    assert.deepEqual(faultsWith({ 'packages/ui/src/style.css': '/* @import "no"; */\n@import url("fonts/x.css");' }), [
      'undeclared packages/ui/src/style.css:2',
    ]);
  });

  it('sees dynamic imports, type imports, re-exports, require and imports over several lines', () => {
    const source = [
      "const a = await import('x1');",
      "type B = import('x2').B;",
      "export type { C } from 'x3';",
      "const d = require('x4');",
      'import {\n  e,\n} from "x5";',
      ['const f = `$', "{await import('x6')}`;"].join(''),
      "// import 'no1'",
      "const g = \"import 'no2'\"; const h = /'/.test(a) ? `from 'no3'` : /* from */ 'no4';",
      "import 'x7';",
    ].join('\n');
    const lines = [1, 2, 3, 4, 7, 8, 11].map((line) => `undeclared modules/plans/src/x.ts:${line}`).sort();
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': source }), lines);
  });

  it('refuses a relative path that leaves the package', () => {
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': "import '../../org/src/index.ts';" }), [
      'leaves-package modules/plans/src/x.ts:1',
    ]);
    assert.deepEqual(faultsWith({ 'packages/ui/src/style.css': '@import "../../../apps/web/x.css";' }), [
      'leaves-package packages/ui/src/style.css:1',
    ]);
    assert.deepEqual(faultsWith({ 'tools/y.ts': "import '../packages/base/src/day.ts';" }), [
      'leaves-package tools/y.ts:1',
    ]);
  });

  it('refuses an inner path that is not exported', () => {
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': "import '@t/org/src/unit.ts';" }), [
      'inner-path modules/plans/src/x.ts:1',
    ]);
  });

  it('refuses to import an app', () => {
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': "import '@t/server';" }), [
      'imports-app modules/plans/src/x.ts:1',
    ]);
  });

  it('refuses code of others in base and plan', () => {
    assert.deepEqual(
      faultsWith({
        'packages/plan/package.json': aManifest('@t/plan', { dependencies: ['@t/base', 'lodash'] }),
        'packages/plan/src/x.ts': "import 'lodash';",
        'packages/base/src/x.ts': "import '@t/store';",
      }),
      [
        'third-party packages/base/src/x.ts:1',
        'third-party packages/plan/package.json:1',
        'third-party packages/plan/src/x.ts:1',
      ],
    );
  });

  it("refuses another module's routes and jobs everywhere but in apps/server", () => {
    assert.deepEqual(faultsWith({ 'modules/plans/src/x.ts': "import '@t/org/routes';\nimport '@t/org/jobs';" }), [
      'routes-or-jobs modules/plans/src/x.ts:1',
      'routes-or-jobs modules/plans/src/x.ts:2',
    ]);
  });

  it('refuses server-side packages in the browser', () => {
    assert.deepEqual(
      faultsWith({
        'apps/web/package.json': aManifest('@t/web', { dependencies: ['@t/ui', '@t/plan', '@t/org'], exports: [] }),
        'apps/web/src/x.tsx': "import type { X } from '@t/org';",
      }),
      ['server-side apps/web/package.json:1', 'server-side apps/web/src/x.tsx:1'],
    );
  });

  it('refuses a package that knows a module', () => {
    assert.deepEqual(faultsWith({ 'packages/store/src/x.ts': "import '@t/org';" }), [
      'upwards packages/store/src/x.ts:1',
    ]);
  });

  it('refuses what only Node has in code that also runs in the browser', () => {
    assert.deepEqual(
      faultsWith({
        'packages/plan/src/x.ts': "import 'node:fs';",
        'apps/web/src/x.ts': "import { join } from 'path';",
      }),
      ['node-builtin apps/web/src/x.ts:1', 'node-builtin packages/plan/src/x.ts:1'],
    );
  });

  it("refuses the machine's clock and chance everywhere but in tests and where they are given out", () => {
    const source = 'const a = Date.now();\nconst b = new Date( );\nconst c = new Date;\nconst d = Math.random();\n';
    const sound = "// Date.now()\nconst e = new Date(5);\nconst f = 'new Date()';\nlet g: Date;\n";
    assert.deepEqual(
      faultsWith({
        'modules/plans/src/x.ts': source + sound,
        'modules/plans/src/x.test.ts': source,
        'packages/base/src/x.ts': 'export const now = () => Date.now();',
        'apps/server/src/x.ts': source,
        'apps/web/src/shell/clock.ts': source,
        'apps/web/src/page.tsx': 'export const x = Math.random();',
      }),
      [
        'clock-or-chance apps/web/src/page.tsx:1',
        ...[1, 2, 3, 4].map((line) => `clock-or-chance modules/plans/src/x.ts:${line}`),
        'clock-or-chance packages/base/src/x.ts:1',
      ],
    );
  });

  it('says the file, the line and what to do', () => {
    const sentences = inSmallTree({ ...SOUND, 'modules/plans/src/x.ts': "import '@t/store';" }, (root) =>
      findBoundaryFaults(root).map(describeFault),
    );
    assert.deepEqual(sentences, [
      'modules/plans/src/x.ts:1: @t/store is not in the dependencies of modules/plans/package.json.',
    ]);
  });
});

describe('drawGraph', () => {
  it('gives a line for each workspace with what it may import', () => {
    const graph = inSmallTree(SOUND, drawGraph).split('\n');
    assert.equal(graph.includes('modules/plans → packages/plan, modules/org'), true, graph.join('\n'));
    assert.equal(graph.includes('packages/base → nothing of ours'), true);
  });
});
