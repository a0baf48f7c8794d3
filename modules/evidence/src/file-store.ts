import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes kept by their hash: the same file is kept once, and what is kept cannot change unseen. */
export interface FileStore {
  /** Keeps the bytes; gives their SHA-256 in hex. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Opens a kept file, or null. */
  open(sha256: string): Promise<NodeJS.ReadableStream | null>;
}

/** Files under a folder of the data folder. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const exists = (path: string) =>
    stat(path).then(
      () => true,
      () => false,
    );
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (await exists(path)) return sha256;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and renamed, so that a file is there whole or not at all.
      const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
      await writeFile(draft, bytes, { mode: 0o600, flush: true });
      await rename(draft, path);
      return sha256;
    },
    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const path = pathOf(sha256);
      return (await exists(path)) ? createReadStream(path) : null;
    },
  };
}
