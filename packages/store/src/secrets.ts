import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Passwords of the database roles that the program makes for itself. */
export interface Secrets {
  readonly appPassword: string;
  readonly jobsPassword: string;
}

/** The secrets of this data folder; made once, readable by the owner only. */
export async function readOrMakeSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  // Written below in this shape.
  if (text) return JSON.parse(text) as Secrets;
  const make = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { appPassword: make(), jobsPassword: make() };
  await writeFile(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flush: true });
  return secrets;
}
