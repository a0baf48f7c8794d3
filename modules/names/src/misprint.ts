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

/** How alike two words are: numbers only when equal, short words only when one letter apart. */
function wordLikeness(a: string, b: string): number {
  // "Sở" is no misprint of "Bộ".
  if (a.length <= 2 && a.length === b.length) return 0;
  const longest = Math.max(a.length, b.length);
  const most = longest >= 4 ? 2 : 1;
  const apart = lettersApart(a, b, most);
  return apart > most || apart * 2 > longest ? 0 : 1 - apart / longest;
}

/** The words of the register that a written word may stand for, each with its likeness; kept, for plans repeat themselves. */
function nearWords(index: ResolverIndex, word: string): ReadonlyMap<string, number> {
  const known = index.nearWords.get(word);
  if (known) return known;
  const near = new Map<string, number>();
  if (index.wordCounts.has(word)) near.set(word, 1);
  if (!/\d/.test(word)) {
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const other of index.wordsByLength.get(length) ?? []) {
        const alike = other === word ? 1 : wordLikeness(word, other);
        if (alike > 0) near.set(other, alike);
      }
    }
  }
  if (index.nearWords.size > 5000) index.nearWords.clear();
  index.nearWords.set(word, near);
  return near;
}

/** Rare words tell bodies apart; "nhân dân" does not. */
function weightOf(index: ResolverIndex, word: string): number {
  return Math.log2(1 + index.keys.length / (1 + (index.wordCounts.get(word) ?? 0)));
}

/** How alike two names are, word by word in order: each word may be near, missing or too much. */
function nameLikeness(
  index: ResolverIndex,
  written: readonly ReadonlyMap<string, number>[],
  known: readonly string[],
): number {
  const weights = known.map((word) => weightOf(index, word));
  const totalKnown = weights.reduce((sum, weight) => sum + weight, 0);
  // A misprinted word is rare by its misprint alone: it weighs what the word it stands for weighs, an unknown one the mean.
  const mean = totalKnown / known.length;
  let totalWritten = 0;
  let last = new Array<number>(known.length + 1).fill(0);
  for (const near of written) {
    const row = [0];
    let weight = mean;
    known.forEach((word, at) => {
      const alike = near.get(word) ?? 0;
      const own = weights[at] ?? 0;
      if (alike > 0) weight = own;
      row.push(Math.max(alike > 0 ? (last[at] ?? 0) + alike * own : 0, last[at + 1] ?? 0, row[at] ?? 0));
    });
    totalWritten += weight;
    last = row;
  }
  return (last[known.length] ?? 0) / Math.max(totalWritten, totalKnown);
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
  const best = [...hits].sort((a, b) => b[1] - a[1]).slice(0, 24);
  const words = written.split(' ').map((word) => nearWords(index, word));
  const near: NearKey[] = [];
  for (const [at] of best) {
    const key = index.keys[at] ?? '';
    const likeness = nameLikeness(index, words, key.split(' '));
    if (likeness >= least) near.push({ key, likeness });
  }
  return near.sort((a, b) => b.likeness - a.likeness).slice(0, count);
}
