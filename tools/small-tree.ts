import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes the files into a temporary folder, lets `work` look at it, and removes it. */
export function inSmallTree<T>(files: Readonly<Record<string, string>>, work: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'cotmoc-tree-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export interface ManifestParts {
  readonly dependencies?: readonly string[];
  readonly exports?: readonly string[];
}

/** The text of a workspace's manifest that declares these names and opens these paths. */
export function aManifest(name: string, { dependencies = [], exports = ['.'] }: ManifestParts = {}): string {
  return JSON.stringify({
    name,
    exports: Object.fromEntries(exports.map((key) => [key, key === '.' ? './src/index.ts' : `${key}.ts`])),
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '0.1.0'])),
  });
}
