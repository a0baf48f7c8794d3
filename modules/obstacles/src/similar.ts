import { fold } from '@cotmoc/base';

/** What of an obstacle tells whether another is like it. */
export interface Likeness {
  readonly id: string;
  readonly text: string;
  readonly planId: string;
  /** Where its task stands in the plan: `II.4.2`. */
  readonly path: string;
}

/** Why two obstacles may be one. */
export interface Similar {
  readonly id: string;
  /** Words that both have, folded; the longer ones first. */
  readonly words: readonly string[];
  /** Their tasks stand under the same heading of the same plan. */
  readonly sameSection: boolean;
}

/** Words that say nothing of what stands in the way. */
const EMPTY_WORDS = new Set(
  'chua khong con cac cua cho voi nay duoc dang theo phai trong den khi nen vi thi la co de bi mot hai nhieu cung viec don vi nhiem vu tai lai them'.split(
    ' ',
  ),
);
const FEWEST_WORDS = 3;

/** The obstacles that may be the same as this one: many words in common, or some and the same section of the plan. */
export function findSimilar(one: Likeness, others: readonly Likeness[]): readonly Similar[] {
  const own = wordsOf(one.text);
  return others
    .filter(({ id }) => id !== one.id)
    .map((other): Similar => {
      const theirs = wordsOf(other.text);
      const words = [...own].filter((word) => theirs.has(word)).sort((a, b) => b.length - a.length);
      const sameSection = other.planId === one.planId && sectionOf(other.path) === sectionOf(one.path);
      return { id: other.id, words, sameSection };
    })
    .filter(({ words, sameSection }) => words.length >= (sameSection ? FEWEST_WORDS - 1 : FEWEST_WORDS))
    .sort((a, b) => b.words.length - a.words.length || Number(b.sameSection) - Number(a.sameSection));
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text).split(/[^a-z0-9]+/);
  return new Set(words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)));
}

/** `II.4.2` → `II.4`; a task at the top stands alone under its own path. */
function sectionOf(path: string): string {
  const at = path.lastIndexOf('.');
  return at < 0 ? path : path.slice(0, at);
}
