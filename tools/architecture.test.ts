import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { inRoot, ROOT } from './root.ts';
import { ROOT_FOLDERS, WORKSPACE_FOLDERS } from './source-files.ts';
import { readWorkspaces } from './workspaces.ts';

const TOP = [...WORKSPACE_FOLDERS, ...ROOT_FOLDERS, 'decisions', 'docs', '.ci'];

function readText(path: string): string {
  return readFileSync(inRoot(path), 'utf8');
}

/** Every phrase in backticks that is a path of this tree: it begins with one of its top folders, or names a file of it. */
function pathsIn(text: string): string[] {
  const phrases = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return phrases.filter(
    (phrase) => TOP.some((folder) => phrase.startsWith(`${folder}/`)) || /^[A-Z]+\.md$/.test(phrase),
  );
}

/** Whether the path is there; `*` and `…` stand for any one name, `<name>` too. */
function isThere(path: string): boolean {
  const parts = path.replace(/\/$/, '').split('/');
  let found = [''];
  for (const part of parts) {
    const pattern = new RegExp(`^${part.replace(/[.+()[\]]/g, '\\$&').replace(/\*|…|<[^>]+>|NNN/g, '[^/]*')}$`);
    found = found.flatMap((folder) => {
      if (!/[*…<]|NNN/.test(part)) return existsSync(inRoot(folder, part)) ? [`${folder}/${part}`] : [];
      return statSync(inRoot(folder)).isDirectory()
        ? readdirSync(inRoot(folder))
            .filter((name) => pattern.test(name))
            .map((name) => `${folder}/${name}`)
        : [];
    });
  }
  return found.length > 0;
}

function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
}

describe('ARCHITECTURE.md', () => {
  it('names only paths that exist', () => {
    const missing = pathsIn(readText('ARCHITECTURE.md')).filter((path) => !isThere(path));
    assert.deepEqual(missing, []);
  });

  it('names every package, module and app', () => {
    const text = readText('ARCHITECTURE.md');
    const unnamed = readWorkspaces(ROOT).filter(({ folder }) => {
      const name = folder.split('/')[1];
      return !text.includes(folder) && !new RegExp(`^\\s*(?:[│├└─\\s]*)${name}/?\\s`, 'm').test(text);
    });
    assert.deepEqual(
      unnamed.map(({ folder }) => folder),
      [],
    );
  });

  it('answers "Where is…?" with at least one path a row', () => {
    const text = readText('ARCHITECTURE.md');
    const rows = (text.split(/^#+ .*Where is.*$/m)[1]?.split(/^#/m)[0] ?? '')
      .split('\n')
      .filter((row) => /^\|/.test(row))
      .slice(2);
    assert.equal(rows.length >= 15, true, `${rows.length} rows; the table answers 15 questions or more`);
    assert.deepEqual(
      rows.filter((row) => pathsIn(row).length === 0),
      [],
    );
  });
});

describe('README', () => {
  for (const file of ['README.md', 'README.vi.md']) {
    it(`names only commands that package.json has: ${file}`, () => {
      // The root manifest has scripts.
      const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
      const named = [...readText(file).matchAll(/\bnpm (?:run )?([a-z]+)/g)].map((match) => match[1] ?? '');
      const own = ['ci', 'install', 'config', 'run', 'audit'];
      assert.deepEqual(
        named.filter((name) => !own.includes(name) && !(name in scripts)),
        [],
      );
      assert.equal(named.includes('start') && named.includes('test'), true, 'it says how to start and how to test');
    });
  }
});

describe('package.json', () => {
  it('has a program in tools/ for every script, and all go through the launcher', () => {
    // The root manifest has scripts.
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    for (const [name, script] of Object.entries(scripts)) {
      assert.equal(script, `node tools/launch.mjs ${name}`);
      assert.equal(existsSync(inRoot(`tools/${name}.ts`)), true, `tools/${name}.ts is missing`);
    }
  });
});

describe('documents', () => {
  it('name only paths that exist: the README in both languages', () => {
    const missing = ['README.md', 'README.vi.md'].flatMap((file) =>
      pathsIn(readText(file))
        .filter((path) => !isThere(path))
        .map((path) => `${file}: ${path}`),
    );
    assert.deepEqual(missing, []);
  });

  it('link only to what is there', () => {
    const missing = trackedFiles()
      .filter((file) => file.endsWith('.md') && existsSync(inRoot(file)))
      .flatMap((file) => {
        const targets = [...readText(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
        return targets
          .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
          .filter((target) => !existsSync(join(dirname(inRoot(file)), decodeURIComponent(target.replace(/#.*$/, '')))))
          .map((target) => `${file}: ${target}`);
      });
    assert.deepEqual(missing, []);
  });
});

describe('tracked files', () => {
  it('hold no path of a machine and no address of a registry', () => {
    const tree = ROOT.length > 4 ? ROOT : null;
    const home = homedir().length > 5 ? homedir() : null;
    const patterns = [
      /(?<![\w.:-])\/(?:wor[k]|roo[t]|hom[e]\/[a-z]+|User[s]\/[a-z]+)\//,
      /\bC:\\User[s]\\/,
      /\bregistr[y]\.(?:npmjs|yarnpkg|npmmirror)\./,
      /\/artifactor[y]\//,
    ];
    const found: string[] = [];
    for (const file of trackedFiles()) {
      if (!existsSync(inRoot(file)) || /\.(?:docx|xlsx|pdf|png|ico|woff2?|ttf)$/.test(file)) continue;
      for (const [index, line] of readText(file).split('\n').entries()) {
        const hit =
          patterns.some((pattern) => pattern.test(line)) ||
          (tree && line.includes(`${tree}/`)) ||
          (home && line.includes(`${home}/`));
        if (hit) found.push(`${file}:${index + 1}: ${line.trim().slice(0, 120)}`);
      }
    }
    assert.deepEqual(found, []);
  });
});
