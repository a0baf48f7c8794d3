import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from './root.ts';

interface LockEntry {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readLock(): Readonly<Record<string, LockEntry>> {
  // npm's own form.
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
  return lock.packages;
}

/** Whether the package at `path` finds `name` where Node would look: below itself, then further and further up. */
function finds(packages: Readonly<Record<string, LockEntry>>, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

describe('package-lock.json', () => {
  it('has every package that one of its packages names, also those of other platforms', () => {
    // npm leaves out what its registry does not offer on this machine; then `npm ci` refuses everywhere else.
    const packages = readLock();
    const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
      [...Object.entries(dependencies), ...Object.entries(optionalDependencies)]
        .filter(([name]) => !finds(packages, path, name))
        .map(([name, version]) => `${path || 'package.json'} names ${name} ${version}`),
    );
    assert.deepEqual(missing, []);
  });

  it('names no address', () => {
    const addresses = Object.values(readLock()).filter(({ resolved }) => resolved?.includes('://'));
    assert.deepEqual(addresses, []);
  });
});
