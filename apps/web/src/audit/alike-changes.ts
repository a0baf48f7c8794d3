import type { Sentences } from '@cotmoc/base';
import { inLanguage } from '../messages/t.ts';
import type { AuditLine } from './use-audit.ts';

/** The same change, made to so many things at once. */
export interface AlikeChange {
  readonly field: string;
  /** null: nothing is told. */
  readonly before: string | null;
  readonly after: string | null;
  readonly count: number;
}

/** The longest value that is shown whole. */
const LONGEST = 160;

/** The changes of a line in the reader's language, those that read the same once, with how many they are. */
export function alike(changes: AuditLine['changes']): AlikeChange[] {
  const found = new Map<string, AlikeChange>();
  for (const change of changes) {
    const field = inLanguage(change.words);
    const [before, after] = [told(change.beforeWords), told(change.afterWords)];
    const key = JSON.stringify([field, before, after]);
    found.set(key, { field, before, after, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

function told(words: Sentences | undefined): string | null {
  if (!words) return null;
  const text = inLanguage(words);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
