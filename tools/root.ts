import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** An absolute path inside the repository. */
export function inRoot(...parts: readonly string[]): string {
  return join(ROOT, ...parts);
}

/** The path as it is named in texts: from `root`, with forward slashes. */
export function nameOf(path: string, root: string = ROOT): string {
  return relative(root, path).split(sep).join('/');
}
