import { fold } from '@cotmoc/base';
import { toneApart } from '../marks.ts';
import { rankWords, scopeWords } from './scope-words.ts';

/** The words of a composed name as they are compared: without punctuation, in the letters' own case. */
export function wordsOfName(name: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && !isBetweenWords(name.charCodeAt(at))) continue;
    if (at > from) words.push(name.slice(from, at));
    from = at + 1;
  }
  return words;
}

function isBetweenWords(code: number): boolean {
  if (code === 0x20) return true;
  // Nearly every other character is a letter of ours, and none of these is one.
  const isLetter = (code >= 0x41 && code < 0x1680 && code !== 0xa0) || (code >= 0x1e00 && code < 0x1f00);
  return !isLetter && /[\s,;:()“”"–-]/.test(String.fromCharCode(code));
}

/** The words of a name in one order, without what only joins them; empty for a short name, whose words are soon those of another. */
export function wordsKey(words: readonly string[]): string {
  if (words.length < LONG) return '';
  const telling = words.map((word) => fold(word)).filter((word) => word !== 'va');
  return telling.sort().join(' ');
}

/** How two names differ by a single word. */
export interface WordDifference {
  readonly kind: 'changed' | 'left-out' | 'put-in';
  /** Place in the longer name, or in both where a word is changed. */
  readonly at: number;
  readonly word: string;
  readonly other: string;
}

/** The one word by which two names differ; null where they are the same or differ by more. Letter case is no difference. */
export function differenceOf(name: readonly string[], other: readonly string[]): WordDifference | null {
  if (Math.abs(name.length - other.length) > 1) return null;
  const same = (a: string | undefined, b: string | undefined) =>
    a === b || (a?.length === b?.length && a?.toLowerCase() === b?.toLowerCase());
  let at = 0;
  while (at < name.length && at < other.length && same(name[at], other[at])) at++;
  const restOf = (skipName: number, skipOther: number) => {
    const a = name.slice(at + skipName);
    const b = other.slice(at + skipOther);
    return a.length === b.length && a.every((word, i) => same(word, b[i]));
  };
  if (name.length === other.length) {
    if (at === name.length || !restOf(1, 1)) return null;
    return { kind: 'changed', at, word: name[at] ?? '', other: other[at] ?? '' };
  }
  if (name.length < other.length)
    return restOf(0, 1) ? { kind: 'left-out', at, word: '', other: other[at] ?? '' } : null;
  return restOf(1, 0) ? { kind: 'put-in', at, word: name[at] ?? '', other: '' } : null;
}

/** Shorter names differ by a word all the time and are different bodies. */
const LONG = 5;

/** Two keys of a name; long names that differ by a single word have at least one in common. None for a short name. */
export function endsOf(words: readonly string[]): string[] {
  if (words.length < LONG - 1) return [];
  const { length } = words;
  return [`< ${words[0]} ${words[1]}`.toLowerCase(), `> ${words[length - 2]} ${words[length - 1]}`.toLowerCase()];
}

/** True where one name is the other with a single word wrong, left out or too many, and not simply another body. */
export function isSlipOf(words: readonly string[], right: readonly string[]): boolean {
  if (Math.max(words.length, right.length) < LONG) return false;
  const difference = differenceOf(words, right);
  if (difference === null) return false;
  const { kind, at, word, other } = difference;
  // "tỉnh", "cấp xã", "các" narrow a name; leaving them out or changing them makes another body, not a slip.
  if (scopeWords.has(word.toLowerCase()) || scopeWords.has(other.toLowerCase())) return false;
  const last = Math.max(words.length, right.length) - 1;
  if (kind !== 'changed') return at > 0 && at < last;
  if (toneApart(word.toLowerCase()) === toneApart(other.toLowerCase())) return false;
  if (fold(word) === fold(other)) return true;
  if (at === 0) return !(rankWords.has(word.toLowerCase()) && rankWords.has(other.toLowerCase()));
  // Two different capitals are two places or two fields; the last word tells bodies apart.
  return at < last && word === word.toLowerCase() && other === other.toLowerCase();
}
