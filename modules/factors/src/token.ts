import { createHash, randomBytes } from 'node:crypto';

/** A new session's secret; only its hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token or a recovery code. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A secret that also says in which province it is known: found before it is known who asks. */
export function makeProvinceToken(provinceId: string): string {
  return Buffer.from(provinceId.replaceAll('-', ''), 'hex').toString('base64url') + makeToken();
}

/** The province of such a secret, or null where the text cannot be one. */
export function provinceOfToken(token: string): string | null {
  if (!/^[\w-]{65}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
