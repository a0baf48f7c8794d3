import { fold } from '@cotmoc/base';
import { type BodyMention, bodiesOf, differenceOf, wordsOfName } from '../bodies.ts';
import { bodyNameVariant } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { rankWords, scopeWords } from '../scope-words.ts';

/** Shorter names differ by a word all the time and are different bodies. */
const LONG = 5;
/** The usual writing must be met this often. */
const USUAL = 2;

interface Writing {
  readonly words: readonly string[];
  readonly first: BodyMention;
  count: number;
}

/** A body written once with a word wrong, missing or too many, and rightly everywhere else. */
export const rule: Rule = {
  code: 'body-name-variant',
  severity: 'warning',
  *check({ facts, registers }) {
    const writings = new Map<string, Writing>();
    for (const mention of bodiesOf(facts)) {
      const words = wordsOfName(mention.name);
      const key = words.join(' ').toLowerCase();
      const known = writings.get(key);
      if (known) known.count++;
      else if (words.length >= LONG - 1 && words.length <= 14) writings.set(key, { words, first: mention, count: 1 });
    }
    // Only names of about one length that share a word at either end can differ by a single word.
    const usual = new Map<string, Writing[]>();
    for (const writing of writings.values()) {
      if (writing.count < USUAL) continue;
      for (const bucket of bucketsOf(writing.words)) {
        const list = usual.get(bucket);
        if (list) list.push(writing);
        else usual.set(bucket, [writing]);
      }
    }
    for (const writing of writings.values()) {
      if (writing.count > 1 || registers.bodiesByName.has(fold(writing.first.name))) continue;
      const right = bucketsOf(writing.words)
        .flatMap((bucket) => usual.get(bucket) ?? [])
        .find((other) => isSlip(writing.words, other.words));
      if (!right) continue;
      const { from, to, path, name } = writing.first;
      yield { from, to, path, message: bodyNameVariant({ name, usual: right.first.name, count: right.count }) };
    }
  },
};

/** Two keys, so that a wrong first or a wrong second half still leaves one in common. */
function bucketsOf(words: readonly string[]): string[] {
  const last = words.slice(-2).join(' ').toLowerCase();
  const first = words.slice(0, 2).join(' ').toLowerCase();
  return [`< ${first}`, `> ${last}`];
}

function isSlip(words: readonly string[], usual: readonly string[]): boolean {
  const difference = differenceOf(words, usual);
  if (difference === null || Math.max(words.length, usual.length) < LONG) return false;
  const { kind, at, word, other } = difference;
  // "tỉnh", "cấp xã", "các" narrow a name; leaving them out or changing them makes another body, not a slip.
  if (scopeWords.has(word.toLowerCase()) || scopeWords.has(other.toLowerCase())) return false;
  const end = Math.max(words.length, usual.length) - 1;
  if (kind !== 'changed') return at > 0 && at < end;
  if (fold(word) === fold(other)) return true;
  if (at === 0) return !(rankWords.has(word.toLowerCase()) && rankWords.has(other.toLowerCase()));
  // Two different capitals are two places or two fields; the last word tells bodies apart.
  return at < end && word === word.toLowerCase() && other === other.toLowerCase();
}
