import { doubledWords } from '../messages.gen.ts';
import { distributives, functionWords, isKnownWord, reduplications } from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { headWords } from '../scope-words.ts';
import { Gap, NEAR, pairAt, type Words } from '../words.ts';

/** The same words twice running, or the same item of a list: "của của", "Văn bản số Văn bản số". Reduplication (dần dần) is left alone. */
export const rule: Rule = {
  code: 'doubled-words',
  severity: 'warning',
  check({ text, words, lineAt }, report) {
    const { ids, repeats } = words;
    let after = -1;
    for (let k = 0; k < repeats.length; k++) {
      const i = repeats[k] ?? 0;
      // Of several words that stand twice the second is a repeated one too.
      if (i <= after || (repeats[k + 1] !== i + 1 && ids[i] !== ids[i - 1])) continue;
      for (let size = 1; size <= NEAR; size++) {
        if (ids[i] !== ids[i - size]) continue;
        if (!isSame(words, i - size, size)) continue;
        const start = words.fromOf(i - size);
        const isItem = size > 1 && words.gapOf(i) === Gap.none;
        if (isItem ? !isListed(text, words, i - size, size) : words.gapOf(i) !== Gap.space) continue;
        const finding = isItem
          ? describeItem(text, words, i - size, size)
          : describe(text, words, i - size, size, text.slice(lineAt(start).from, start));
        if (finding) report(finding);
        after = i + size - 1;
        break;
      }
    }
  },
};

/** Whether the words from `start` on stand again right behind, blanks alone between those of each half. */
function isSame(words: Words, start: number, size: number): boolean {
  if (start + 2 * size > words.count) return false;
  for (let k = 0; k < size; k++) if (words.ids[start + k] !== words.ids[start + size + k]) return false;
  for (let k = 1; k < 2 * size; k++) if (k !== size && words.gapOf(start + k) !== Gap.space) return false;
  return true;
}

const ITEM_ENDS = /^[,;](?=\s)|^\.?(?=\n|$)/;

/** Whether both halves are items of one list: "…, phát thanh, phát thanh;". */
function isListed(text: string, words: Words, start: number, size: number): boolean {
  const between = text.slice(words.toOf(start + size - 1), words.fromOf(start + size));
  const before = text.slice(Math.max(0, words.fromOf(start) - 2), words.fromOf(start));
  const behind = words.toOf(start + 2 * size - 1);
  return /^[,;] $/.test(between) && /^[,;:] $/.test(before) && ITEM_ENDS.test(text.slice(behind, behind + 2));
}

function describeItem(text: string, words: Words, start: number, size: number): Finding {
  const from = words.fromOf(start);
  const to = words.toOf(start + 2 * size - 1);
  const kept = text.slice(from, words.toOf(start + size - 1));
  return { from, to, message: doubledWords({ phrase: kept }), fix: { from, to, insert: kept }, severity: 'info' };
}

/** Doubled before a figure, these say nothing more: "ngày ngày 15", "số số 12"; "năm năm 2026" may be five years. */
const beforeFigures = new Set(['ngày', 'tháng', 'quý', 'số', 'khoản', 'điểm']);

function describe(text: string, words: Words, start: number, size: number, before: string): Finding | null {
  const word = words.spellingOf(words.ids[start] ?? 0);
  const from = words.fromOf(start);
  const to = words.toOf(start + 2 * size - 1);
  const kept = text.slice(from, words.toOf(start + size - 1));
  const capitals = words.isCapital(start) && words.isCapital(start + size);
  // Digits side by side are cells or lists of figures.
  if (!/\p{L}/u.test(word)) return null;
  if (distributives.has(word)) return null;
  let isStray = false;
  if (size === 1) {
    // "Lô Lô" is a name; "cơ quan quan trọng" and "giao thông thông minh" are two words that meet.
    const isNumbered = beforeFigures.has(word) && /^\d/.test(words.spellingOf(words.ids[start + 2] ?? 0));
    if (word.length < 2) return null;
    const isWrong = capitals ? headWords.has(word) : functionWords.has(word);
    isStray = !isWrong && (isNumbered || isHalfTwice(words, start, reduplications.has(word)));
    if (!isWrong && !isStray) return null;
    // "Bộ bộ" aside, "cán bộ Bộ Y tế" has a name in second place.
    if (words.isCapital(start) !== words.isCapital(start + 1) && !words.isCapital(start)) return null;
  }
  // Two cells that were joined, or a short heading and the sentence that begins with its words.
  const isJoined =
    size > 1 && capitals && (size > 3 || words.isCapital(start + 1) || /^\s{0,3}\S{1,8}[.)]\s{1,3}$/.test(before));
  return {
    from,
    to,
    message: doubledWords({ phrase: kept }),
    fix: { from, to, insert: kept },
    ...(isJoined || isStray ? { severity: 'info' as const } : {}),
  };
}

/**
 * A word twice, and not for two words that meet: "công công tác", "công tác tác bầu cử", but "giao thông thông minh". What
 * people double on purpose is wrong only where it belongs to one of its neighbours: "đào đào tạo".
 */
function isHalfTwice(words: Words, start: number, isDoubledOnPurpose: boolean): boolean {
  if (words.isCapital(start + 1)) return false;
  const before = pairAt(words, start);
  const isInNext = isKnownWord(pairAt(words, start + 2));
  if (isDoubledOnPurpose) return isKnownWord(before) !== isInNext;
  return !(isInNext && isKnownWord(before));
}
