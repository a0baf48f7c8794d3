import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Locks small secrets before they go into the database, so that a copy of the database alone opens none. */
export interface Sealer {
  seal(text: string): string;
  /** Throws where the text was sealed with another key or has been changed. */
  open(sealed: string): string;
}

/** A sealer with this key of 32 bytes: AES-256-GCM, a nonce of its own for each text. */
export function makeSealer(key: Uint8Array): Sealer {
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

/** The sealer of a data folder; its key is made once and can be read by the owner only. */
export async function openSealer(folder: string): Promise<Sealer> {
  const file = join(folder, 'seal-key');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return makeSealer(Buffer.from(kept.trim(), 'base64url'));
  const key = randomBytes(32);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${key.toString('base64url')}\n`, { mode: 0o600, flush: true });
  return makeSealer(key);
}
