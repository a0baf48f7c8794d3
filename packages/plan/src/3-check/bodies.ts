import { fold, type Span } from '@cotmoc/base';
import type { Path, PlanFacts } from '../contract.ts';

/** A body at one place of the plan. */
export interface BodyMention extends Span {
  readonly name: string;
  readonly path: Path;
}

/** Every place that gives a body work, the body as written there. */
export function bodiesOf(facts: PlanFacts): BodyMention[] {
  return facts.assignments.map(({ agency, path, from, to }) => ({ name: agency, path, from, to }));
}

/** The words of a name as they are compared: composed, without punctuation, in the letters' own case. */
export function wordsOfName(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[\s,;:()“”"–-]+/)
    .filter((word) => word !== '');
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
  const same = (a: string | undefined, b: string | undefined) => a?.toLowerCase() === b?.toLowerCase();
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

/** The form in which names are compared. */
export function bodyKey(name: string): string {
  return fold(wordsOfName(name).join(' '));
}
