import { compose, fold } from '@cotmoc/base';

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
  /** Words that both have, as this one writes them; the longer ones first. */
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
      const words = [...own]
        .filter(([folded]) => theirs.has(folded))
        .map(([, written]) => written)
        .sort((a, b) => b.length - a.length);
      const sameSection = other.planId === one.planId && sectionOf(other.path) === sectionOf(one.path);
      return { id: other.id, words, sameSection };
    })
    .filter(({ words, sameSection }) => words.length >= (sameSection ? FEWEST_WORDS - 1 : FEWEST_WORDS))
    .sort((a, b) => b.words.length - a.words.length || Number(b.sameSection) - Number(a.sameSection));
}

/** The words that say something, by their folded form, as they were written first. */
function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const written of compose(text)
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)) {
    const folded = fold(written);
    if (folded.length > 1 && !EMPTY_WORDS.has(folded) && !words.has(folded)) words.set(folded, written);
  }
  return words;
}

/** `II.4.2` → `II.4`; a task at the top stands alone under its own path. */
function sectionOf(path: string): string {
  const at = path.lastIndexOf('.');
  return at < 0 ? path : path.slice(0, at);
}
