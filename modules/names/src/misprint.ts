import { gramsOf, type ResolverIndex } from './resolver-index.ts';

/** A known key that reads much like what was written. */
export interface NearKey {
  readonly key: string;
  /** 1 for the same, 0 for nothing in common; rare words weigh more. */
  readonly likeness: number;
}

/** How far two words are from each other in letters, a swap of neighbours counted once. Stops counting above `most`. */
function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** How alike two words are: numbers only when equal, short words only when equal or one letter apart. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  const longest = Math.max(a.length, b.length);
  const apart = lettersApart(a, b, 2);
  return apart > 2 || apart * 2 > longest ? 0 : 1 - apart / longest;
}

/** Rare words tell bodies apart; "nhân dân" does not. */
function weightOf(index: ResolverIndex, word: string): number {
  return Math.log2(1 + index.keys.length / (1 + (index.wordCounts.get(word) ?? 0)));
}

/** How alike two names are, word by word in order: each word may be near, missing or too much. */
function nameLikeness(index: ResolverIndex, written: readonly string[], known: readonly string[]): number {
  // Longest common sequence by weight of likeness.
  let last = new Array<number>(known.length + 1).fill(0);
  for (const word of written) {
    const row = [0];
    known.forEach((other, at) => {
      const alike = wordLikeness(word, other);
      const taken = (last[at] ?? 0) + alike * weightOf(index, other);
      row.push(Math.max(alike > 0 ? taken : 0, last[at + 1] ?? 0, row[at] ?? 0));
    });
    last = row;
  }
  const shared = last[known.length] ?? 0;
  const totalKnown = known.reduce((sum, word) => sum + weightOf(index, word), 0);
  // A misprinted word is rare by its misprint alone: it weighs what the word it stands for weighs.
  const mean = totalKnown / known.length;
  const totalWritten = written.reduce((sum, word) => {
    const near = known.find((other) => wordLikeness(word, other) > 0);
    return sum + (near === undefined ? mean : weightOf(index, near));
  }, 0);
  return shared / Math.max(totalWritten, totalKnown);
}

/** The keys most like a written one, the likest first; at most `count`, none below `least`. */
export function nearKeys(index: ResolverIndex, written: string, least: number, count: number): NearKey[] {
  const grams = [...gramsOf(written)]
    .map((gram) => index.grams.get(gram) ?? [])
    .filter((places) => places.length > 0)
    .sort((a, b) => a.length - b.length);
  // The rarest pieces find the candidates; a key that shares none of them is not near.
  const hits = new Map<number, number>();
  let looked = 0;
  for (const places of grams.slice(0, Math.max(6, Math.ceil(grams.length * 0.6)))) {
    looked += places.length;
    if (looked > 4000 && hits.size > 0) break;
    for (const at of places) hits.set(at, (hits.get(at) ?? 0) + 1);
  }
  const best = [...hits].sort((a, b) => b[1] - a[1]).slice(0, 40);
  const words = written.split(' ');
  const near: NearKey[] = [];
  for (const [at] of best) {
    const key = index.keys[at] ?? '';
    const likeness = nameLikeness(index, words, key.split(' '));
    if (likeness >= least) near.push({ key, likeness });
  }
  return near.sort((a, b) => b.likeness - a.likeness).slice(0, count);
}
