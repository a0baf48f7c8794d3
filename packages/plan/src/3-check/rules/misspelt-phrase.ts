import { misspeltPhrase } from '../messages.gen.ts';
import { commonSyllables, confusableWith, type Slot, slotsOf } from '../phrases.ts';
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
    if (suspects.size === 0) return;
    let made: Map<number, number> | null = null;
    const pairs = () => {
      made ??= countPairs(words, suspects);
      return made;
    };
    for (let i = 0; i < words.count; i++) {
      const suspect = suspects.get(words.ids[i] ?? -1);
      if (!suspect) continue;
      const hit = suspect.find((slot) => fits(words, i, slot));
      if (!hit || belongsOutside(words, i, hit, pairs())) continue;
      const first = i - hit.at;
      const from = words.from[first] ?? 0;
      const to = words.to[first + hit.syllables.length - 1] ?? from;
      const right = hit.syllables[hit.at] ?? '';
      const at = words.from[i] ?? 0;
      const end = words.to[i] ?? at;
      const insert = likeThis(right, text.slice(at, end));
      yield {
        from,
        to,
        message: misspeltPhrase({ wrong: text.slice(at, end), right: insert, phrase: text.slice(from, to) }),
        fix: { from: at, to: end, insert },
      };
    }
  },
};

interface Suspect extends Slot {
  /** Word numbers that must stand around; -1 at the slot itself. */
  readonly ids: readonly number[];
}

/** For each word of the text that could be a slip: the phrases of which it could be part. */
function suspectsOf(words: Words): Map<number, Suspect[]> {
  const counts = new Int32Array(words.vocabulary.length);
  for (let i = 0; i < words.count; i++) counts[words.ids[i] ?? 0] = (counts[words.ids[i] ?? 0] ?? 0) + 1;
  const suspects = new Map<number, Suspect[]>();
  for (const [id, word] of words.vocabulary.entries()) {
    if (word.length > 8 || /\d/.test(word)) continue;
    const list: Suspect[] = [];
    for (const { syllable, by } of confusableWith(word)) {
      if (by === 'letter' && ((counts[id] ?? 0) > RARE || commonSyllables.has(word))) continue;
      for (const slot of slotsOf(syllable)) {
        const ids = slot.syllables.map((part, at) => (at === slot.at ? -1 : words.idOf(part)));
        if (ids.some((part, at) => part === -1 && at !== slot.at)) continue;
        const wrong = slot.syllables.map((part, at) => (at === slot.at ? word : part)).join(' ');
        if (!slot.except.has(wrong)) list.push({ ...slot, ids });
      }
    }
    // The longest phrase says most.
    if (list.length) {
      suspects.set(
        id,
        list.sort((a, b) => b.syllables.length - a.syllables.length),
      );
    }
  }
  return suspects;
}

function fits(words: Words, at: number, slot: Suspect): boolean {
  const first = at - slot.at;
  if (first < 0 || first + slot.ids.length > words.count) return false;
  for (const [k, id] of slot.ids.entries()) {
    if (k !== slot.at && words.ids[first + k] !== id) return false;
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
function countPairs(words: Words, suspects: ReadonlyMap<number, unknown>): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 1; i < words.count; i++) {
    if (words.gaps[i] !== Gap.space) continue;
    if (!suspects.has(words.ids[i - 1] ?? -1) && !suspects.has(words.ids[i] ?? -1)) continue;
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
