import { misspeltPhrase } from '../messages.gen.ts';
import {
  commonPairs,
  commonSyllables,
  type SetPhrase,
  setPhrases,
  slotsOf,
  wrongLetter,
  wrongMarks,
} from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { Gap, type Words } from '../words.ts';

/** A syllable that is wrong by a letter only is believed to be a slip where the text hardly ever uses it otherwise. */
const RARE = 2;
/** A text with more different slips than this, and more than one in so many words, was read by a machine. */
const MANY = 12;
const WORDS_A_SLIP = 400;

/** A set phrase with one syllable off by a mark or a letter: "số tay" for "sổ tay", "truyên truyền" for "tuyên truyền". */
export const rule: Rule = {
  code: 'misspelt-phrase',
  severity: 'warning',
  *check({ text, words }) {
    const findings: Finding[] = [];
    const suspects = suspectsOf(words);
    let pairs: Map<number, number> | null = null;
    for (let i = 0; i < words.count; i++) {
      const suspect = suspects[words.ids[i] ?? 0];
      if (!suspect) continue;
      const hit = suspect.find((slot) => fits(words, i, slot));
      if (!hit) continue;
      pairs ??= countPairs(words, suspects);
      if (belongsOutside(words, i, hit, pairs) || isName(words, i, hit)) continue;
      const first = i - hit.at;
      const from = words.from[first] ?? 0;
      const to = words.to[first + hit.ids.length - 1] ?? from;
      const at = words.from[i] ?? 0;
      const end = words.to[i] ?? at;
      const insert = likeThis(hit.right, text.slice(at, end));
      findings.push({
        from,
        to,
        message: misspeltPhrase({ wrong: text.slice(at, end), right: insert, phrase: text.slice(from, to) }),
        fix: { from: at, to: end, insert },
      });
    }
    // So many slips are a scanner's, not an author's; each is still shown, softly.
    const kinds = new Set(findings.map(({ fix }) => fix && text.slice(fix.from, fix.to))).size;
    const isScan = kinds > MANY && findings.length > words.count / WORDS_A_SLIP;
    for (const finding of findings) yield isScan ? { ...finding, severity: 'hint' } : finding;
  },
};

/** A phrase of which a doubtful word could be part. */
interface Suspect {
  readonly right: string;
  readonly at: number;
  /** The numbers of the words that must stand there; what stands at `at` does not matter. */
  readonly ids: readonly number[];
  /** True for a phrase of which the rest stands nowhere else, so that even a slip made all through is one. */
  readonly isSure: boolean;
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
    const byMarks = wrongMarks(word);
    for (const syllable of byMarks) addSuspects(list, syllable, word, idsOf, () => true);
    for (const syllable of wrongLetter(word)) {
      addSuspects(list, syllable, word, idsOf, (slips) => slips === 'letters' || (slips === 'rare-letters' && isRare));
    }
    if (list.length) suspects[id] = list.sort((a, b) => b.ids.length - a.ids.length);
  }
  return suspects;
}

function addSuspects(
  list: Suspect[],
  right: string,
  word: string,
  idsOf: ReadonlyMap<SetPhrase, readonly number[]>,
  allows: (slips: SetPhrase['slips']) => boolean,
): void {
  for (const { phrase, at } of slotsOf(right)) {
    const ids = idsOf.get(phrase);
    if (!ids || !allows(phrase.slips) || missesOther(ids, at) || isException(phrase, at, word)) continue;
    list.push({ right, at, ids, isSure: phrase.slips === 'letters' });
  }
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
 * True where a syllable at an end of the phrase makes a word with the one outside it: "văn bản | chỉ đạo",
 * "tình hình | môi trường", "có | quan hệ". In a phrase of two syllables either may belong outside.
 */
function belongsOutside(words: Words, at: number, slot: Suspect, pairs: ReadonlyMap<number, number>): boolean {
  const first = at - slot.at;
  const last = first + slot.ids.length - 1;
  const isShort = slot.ids.length === 2;
  const before = (slot.at === 0 || isShort) && words.gaps[first] === Gap.space;
  const behind = (at === last || isShort) && words.gaps[last + 1] === Gap.space;
  if (before && isCommon(words, first - 1)) return true;
  if (behind && isCommon(words, last)) return true;
  if (slot.isSure) return false;
  return (
    (slot.at === 0 && before && (pairs.get(pairKey(words, first - 1)) ?? 0) > 1) ||
    (at === last && behind && (pairs.get(pairKey(words, last)) ?? 0) > 1)
  );
}

function isCommon(words: Words, first: number): boolean {
  const one = words.vocabulary[words.ids[first] ?? 0] ?? '';
  return commonPairs.has(`${one} ${words.vocabulary[words.ids[first + 1] ?? 0] ?? ''}`);
}

/** A single capital in a word of two syllables, in the middle of a sentence, is a name's. */
function isName(words: Words, at: number, slot: Suspect): boolean {
  if (slot.ids.length > 2 || words.capital[at] === 0) return false;
  const other = slot.at === 0 ? at + 1 : at - 1;
  return words.capital[other] === 0 && (slot.at === 1 || words.gaps[at] !== Gap.none);
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
