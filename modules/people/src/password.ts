import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@cotmoc/base';

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;

function derive(password: string, nonce: Buffer, cost = COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const message = password.normalize('NFC');
    argon2('argon2id', { message, nonce, ...cost, tagLength: TAG_LENGTH }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** The password as it is stored: argon2id in the usual PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(tag)}`;
}

/** True when the password is the stored one. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  const [, memory, passes, parallelism, nonce, tag] = parts ?? [];
  if (!nonce || !tag) return false;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const derived = await derive(password, Buffer.from(nonce, 'base64'), cost);
  const expected = Buffer.from(tag, 'base64');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** Takes as long as a real check, for a user name that does not exist. */
export async function pretendToVerify(password: string): Promise<void> {
  await derive(password, randomBytes(16));
}

/** A first password to hand over: four groups that can be read out and typed. */
export function makeFirstPassword(): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789';
  const pick = () => letters[randomBytes(1).readUInt8() % letters.length];
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, pick).join('')).join('-');
}

/** A password that nobody knows, for an account that waits for its person's own. */
export function unknownPassword(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64url'));
}

/** Refuses a password that is shorter than the policy asks, holds the user name or repeats a few signs. */
export function requireGoodPassword(password: string, username: string, shortest: number): void {
  const isWeak = new Set(password).size < 6 || password.toLowerCase().includes(username.toLowerCase());
  if (password.length >= shortest && password.length <= 200 && !isWeak) return;
  const sentences = {
    vi: `Mật khẩu cần từ ${shortest} ký tự, không chứa tên đăng nhập và không lặp lại vài ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
    en: `A password needs ${shortest} signs or more, without your user name and without repeating a few signs. A short sentence is best.`,
  };
  throw new Refusal('invalid', 'weak-password', sentences, { newPassword: sentences });
}
