import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_FOLDERS } from './source-files.ts';

/** A folder with a manifest of its own under packages/, modules/ or apps/. */
export interface Workspace {
  /** `@cotmoc/plans`. */
  readonly name: string;
  /** `modules/plans`. */
  readonly folder: string;
  readonly kind: 'package' | 'module' | 'app';
  /** Names of everything its manifest lets it import, our own and others'. */
  readonly declared: ReadonlySet<string>;
  /** Keys of `exports`: `.`, `./routes`; empty when it can't be imported at all. */
  readonly exports: readonly string[];
}

interface Manifest {
  readonly name?: string;
  readonly exports?: string | Record<string, unknown>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

const KIND = { packages: 'package', modules: 'module', apps: 'app' } as const;

function readManifest(file: string): Manifest {
  // A manifest that npm accepts has this form.
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function declaredIn(manifest: Manifest): Set<string> {
  return new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.devDependencies ?? {}),
    ...Object.keys(manifest.optionalDependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]);
}

/** Every workspace of the tree, by folder. */
export function readWorkspaces(root: string): Workspace[] {
  return WORKSPACE_FOLDERS.flatMap((group) => {
    const folder = join(root, group);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return names
      .filter((name) => existsSync(join(folder, name, 'package.json')))
      .map((name) => {
        const manifest = readManifest(join(folder, name, 'package.json'));
        const entries = manifest.exports ?? {};
        return {
          name: manifest.name ?? name,
          folder: `${group}/${name}`,
          kind: KIND[group],
          declared: declaredIn(manifest),
          exports: typeof entries === 'string' ? ['.'] : Object.keys(entries),
        };
      });
  });
}

/** What the root manifest lets tools, tests, proofs and benches import. */
export function readRootDeclared(root: string): Set<string> {
  const file = join(root, 'package.json');
  return existsSync(file) ? declaredIn(readManifest(file)) : new Set();
}

/** Whether `subpath` (`.`, `./routes`) is open in the workspace's `exports`. */
export function isExported(workspace: Workspace, subpath: string): boolean {
  return workspace.exports.some((key) => {
    const star = key.indexOf('*');
    if (star < 0) return key === subpath;
    return subpath.startsWith(key.slice(0, star)) && subpath.endsWith(key.slice(star + 1));
  });
}

/** Every workspace that the given one can reach through manifests, itself among them. */
export function reachableFrom(start: Workspace, workspaces: readonly Workspace[]): Set<string> {
  const byName = new Map(workspaces.map((workspace) => [workspace.name, workspace]));
  const reached = new Set<string>();
  const open = [start];
  for (let workspace = open.pop(); workspace; workspace = open.pop()) {
    if (reached.has(workspace.name)) continue;
    reached.add(workspace.name);
    for (const name of workspace.declared) {
      const next = byName.get(name);
      if (next) open.push(next);
    }
  }
  return reached;
}
