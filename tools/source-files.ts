import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './root.ts';

const CLOSED = new Set(['node_modules', 'dist', 'data', 'samples', 'gold', 'fixtures']);

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder may go while others work in the tree; one that is not there holds nothing.
    return [];
  }
}

/**
 * Every file under the named folders of `root` whose name the pattern accepts, as sorted paths from `root`.
 * Hidden folders, installed packages, built files and sample texts are left out.
 */
export function listFiles(root: string, folders: readonly string[], pattern: RegExp): string[] {
  const found: string[] = [];
  function walk(folder: string): void {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !CLOSED.has(entry.name)) walk(path);
      } else if (pattern.test(entry.name)) {
        found.push(nameOf(path, root));
      }
    }
  }
  for (const folder of folders) walk(join(root, folder));
  return found.sort();
}

/** The folders that hold workspaces. */
export const WORKSPACE_FOLDERS = ['packages', 'modules', 'apps'] as const;

/** The folders of the root itself that hold programs. */
export const ROOT_FOLDERS = ['tools', 'proofs', 'bench', 'test'] as const;
