import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Asker } from './asker.ts';
import type { Tables } from './tables.ts';

/** A name of a person inside a note: the log keeps a token in its place, so that the name can be taken away later. */
export class PersonalWord {
  readonly about: string;
  readonly word: string;

  constructor(about: string, word: string) {
    this.about = about;
    this.word = word;
  }
}

/** Marks a text of a note as somebody's name; `about` is the account's or the person's id. */
export function personal(about: string, word: string): PersonalWord {
  return new PersonalWord(about, word);
}

/** How a word stands in an entry: as the chain holds it. */
export interface WordMark {
  readonly $word: string;
  readonly about: string;
}

/** `w-` and the digest of salt, person and word. */
const TOKEN = /^w-[0-9a-f]{64}$/;

/** True for a token of a word, as an entry's `actor` may hold one. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The token of a word: whoever has the salt can check it, nobody can find the word from it alone. */
export function tokenOf(salt: string, about: string, word: string): string {
  return `w-${createHash('sha256').update(`${salt}\u0000${about}\u0000${word}`).digest('hex')}`;
}

/** The mark behind a value, or null. */
export function wordMarkOf(value: unknown): WordMark | null {
  if (value === null || typeof value !== 'object' || !('$word' in value) || !('about' in value)) return null;
  const { $word, about } = value;
  return typeof $word === 'string' && typeof about === 'string' && TOKEN.test($word) ? { $word, about } : null;
}

/** The value with every part replaced as `change` says; parts for which it gives undefined are looked into. */
export function replaceParts(value: unknown, change: (part: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((part) => replaceParts(part, change));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceParts(part, change)]));
}

/** Finds or makes the tokens of the words; gives for each `about` and word its token. */
export async function keepWords(
  tx: Kysely<Tables>,
  asker: Asker,
  words: readonly PersonalWord[],
): Promise<(word: PersonalWord) => string> {
  const keyOf = ({ about, word }: PersonalWord) => `${about} ${word}`;
  const wanted = new Map(words.map((word) => [keyOf(word), word]));
  const tokens = new Map<string, string>();
  if (wanted.size > 0) {
    const known = await tx
      .selectFrom('audit_word')
      .select(['token', 'about', 'word'])
      .where('province_id', '=', asker.provinceId)
      .where('about', 'in', [...new Set(words.map(({ about }) => about))])
      .where('word', 'is not', null)
      .execute();
    for (const { token, about, word } of known) if (word !== null) tokens.set(`${about} ${word}`, token);
  }
  const rows = [...wanted].flatMap(([key, { about, word }]) => {
    if (tokens.has(key)) return [];
    const salt = randomBytes(16).toString('hex');
    const token = tokenOf(salt, about, word);
    tokens.set(key, token);
    return [{ province_id: asker.provinceId, token, about, salt, word }];
  });
  if (rows.length > 0) await tx.insertInto('audit_word').values(rows).execute();
  return (word) => {
    const token = tokens.get(keyOf(word));
    if (!token) throw new Error('a word of the log that was not kept');
    return token;
  };
}

/** The words of these tokens, null where they were taken away; a token that nobody knows is left out. */
export async function readWords(
  tx: Kysely<Tables>,
  provinceId: string,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, { about: string; salt: string | null; word: string | null }>> {
  if (tokens.length === 0) return new Map();
  const rows = await tx
    .selectFrom('audit_word')
    .select(['token', 'about', 'salt', 'word'])
    .where('province_id', '=', provinceId)
    .where('token', 'in', [...new Set(tokens)])
    .execute();
  return new Map(rows.map(({ token, ...rest }) => [token, rest]));
}

/**
 * Takes every word about these persons and accounts out of the log; the entries and their chain stay. The program asks.
 * The same transaction must note `account.erase`, by which the chain tells that this was meant.
 */
export async function maskWords(tx: Kysely<Tables>, provinceId: string, about: readonly string[]): Promise<number> {
  const masked = await tx
    .updateTable('audit_word')
    .set({ word: null, salt: null })
    .where('province_id', '=', provinceId)
    .where('about', 'in', [...about])
    .where('word', 'is not', null)
    .executeTakeFirst();
  return Number(masked.numUpdatedRows);
}
