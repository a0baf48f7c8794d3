import { misspeltPhrase } from '../messages.gen.ts';
import { commonSyllables, type SetPhrase, setPhrases, slotsOf, wrongLetter, wrongMarks } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { Gap, type Words } from '../words.ts';

/** A syllable that is wrong by a letter only is believed to be a slip where the text hardly ever uses it otherwise. */
const RARE = 2;

/** A set phrase with one syllable off by a mark or a letter: "số tay" for "sổ tay", "truyên truyền" for "tuyên truyền". */
export const rule: Rule = {
  code: 'misspelt-phrase',
  severity: 'warning',
  *check({ text, words }) {
    const suspects = suspectsOf(words);
    let pairs: Map<number, number> | null = null;
    for (let i = 0; i < words.count; i++) {
      const suspect = suspects[words.ids[i] ?? 0];
      if (!suspect) continue;
      const hit = suspect.find((slot) => fits(words, i, slot));
      if (!hit) continue;
      pairs ??= countPairs(words, suspects);
      if (belongsOutside(words, i, hit, pairs)) continue;
      const first = i - hit.at;
      const from = words.from[first] ?? 0;
      const to = words.to[first + hit.ids.length - 1] ?? from;
      const at = words.from[i] ?? 0;
      const end = words.to[i] ?? at;
      const insert = likeThis(hit.right, text.slice(at, end));
      yield {
        from,
        to,
        message: misspeltPhrase({ wrong: text.slice(at, end), right: insert, phrase: text.slice(from, to) }),
        fix: { from: at, to: end, insert },
      };
    }
  },
};

/** A phrase of which a doubtful word could be part. */
interface Suspect {
  readonly right: string;
  readonly at: number;
  /** The numbers of the words that must stand there; what stands at `at` does not matter. */
  readonly ids: readonly number[];
}

/** For each word of the text, by its number, the phrases of which it could be a slip; the longest first. */
function suspectsOf(words: Words): (readonly Suspect[] | undefined)[] {
  const counts = new Int32Array(words.vocabulary.length);
  for (let i = 0; i < words.count; i++) counts[words.ids[i] ?? 0] = (counts[words.ids[i] ?? 0] ?? 0) + 1;
  const idsOf = new Map(setPhrases.map((phrase) => [phrase, phrase.syllables.map((part) => words.idOf(part))]));
  const suspects: (readonly Suspect[] | undefined)[] = new Array(words.vocabulary.length);
  for (const [id, word] of words.vocabulary.entries()) {
    if (word.length > 8 || word.length < 2 || word.charCodeAt(0) < 0x3a) continue;
    const list: Suspect[] = [];
    const isRare = (counts[id] ?? 0) <= RARE && !commonSyllables.has(word);
    for (const syllable of isRare ? [...wrongMarks(word), ...wrongLetter(word)] : wrongMarks(word)) {
      for (const { phrase, at } of slotsOf(syllable)) {
        const ids = idsOf.get(phrase);
        if (!ids || missesOther(ids, at) || isException(phrase, at, word)) continue;
        list.push({ right: syllable, at, ids });
      }
    }
    if (list.length) suspects[id] = list.sort((a, b) => b.ids.length - a.ids.length);
  }
  return suspects;
}

/** True where a word of the phrase, other than the doubtful one, stands nowhere in the text. */
function missesOther(ids: readonly number[], at: number): boolean {
  for (let k = 0; k < ids.length; k++) if (k !== at && ids[k] === -1) return true;
  return false;
}

function isException({ syllables, except }: SetPhrase, at: number, word: string): boolean {
  return except.size > 0 && except.has(syllables.map((part, k) => (k === at ? word : part)).join(' '));
}

function fits(words: Words, at: number, slot: Suspect): boolean {
  const first = at - slot.at;
  if (first < 0 || first + slot.ids.length > words.count) return false;
  for (let k = 0; k < slot.ids.length; k++) {
    if (k !== slot.at && words.ids[first + k] !== slot.ids[k]) return false;
    if (k > 0 && words.gaps[first + k] === Gap.none) return false;
  }
  return true;
}

/**
 * True where the doubtful syllable stands at an end of the phrase and makes a pair with the word outside it that the
 * text uses elsewhere: "văn bản | chỉ đạo", "tình hình | môi trường".
 */
function belongsOutside(words: Words, at: number, slot: Suspect, pairs: ReadonlyMap<number, number>): boolean {
  const isFirst = slot.at === 0 && words.gaps[at] === Gap.space;
  const isLast = slot.at === slot.ids.length - 1 && words.gaps[at + 1] === Gap.space;
  return (
    (isFirst && (pairs.get(pairKey(words, at - 1)) ?? 0) > 1) || (isLast && (pairs.get(pairKey(words, at)) ?? 0) > 1)
  );
}

/** How often each pair of neighbours stands in the text, for pairs that hold a doubtful syllable. */
function countPairs(words: Words, suspects: readonly unknown[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 1; i < words.count; i++) {
    if (words.gaps[i] !== Gap.space) continue;
    if (!suspects[words.ids[i - 1] ?? 0] && !suspects[words.ids[i] ?? 0]) continue;
    const key = pairKey(words, i - 1);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return pairs;
}

function pairKey(words: Words, first: number): number {
  return (words.ids[first] ?? 0) * words.vocabulary.length + (words.ids[first + 1] ?? 0);
}

/** The right word in the letter case of the wrong one. */
function likeThis(right: string, wrong: string): string {
  if (wrong.length > 1 && wrong === wrong.toUpperCase()) return right.toUpperCase();
  const first = wrong.charAt(0);
  return first !== first.toLowerCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
