import { createHash, randomBytes } from 'node:crypto';

/** A new session's secret; only its hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
