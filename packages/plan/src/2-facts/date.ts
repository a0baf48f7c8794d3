import { type Day, makeDay } from '@cotmoc/base';
import { phraseOf } from '../dictionary.ts';
import { wordId } from './lexicon.ts';
import { NUMBER, type Tokens } from './token.ts';

const NGAY = wordId('ngày');
const MUNG = wordId('mùng');
const MONG = wordId('mồng');
const THANG = wordId('tháng');
const NAM = wordId('năm');
const VA = wordId('và');
const ONWARDS = phraseOf('trở đi');
const LATER = phraseOf('trở về sau');

/** A day as written; month and year may be missing. */
export interface WrittenDay {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  /** Tokens it covers. */
  readonly first: number;
  readonly after: number;
}

/** Reads `ngày 15 tháng 6 năm 2023`, `15/6/2023`, `ngày 15/6`, `ngày 20`; null where no day begins. */
export function readWrittenDay(t: Tokens, at: number): WrittenDay | null {
  const named = namesDay(t, at);
  // `ngày mùng 5`
  const start = named ? (namesDay(t, at + 1) ? at + 2 : at + 1) : at;
  if (t.kind[start] !== NUMBER) return null;
  const day = t.value[start] ?? 0;
  if (day < 1 || day > 31 || (t.to[start] ?? 0) - (t.from[start] ?? 0) > 2) return null;
  let next = start + 1;
  // `ngày 3 Ì tháng 10`: what a scan makes of the figure one.
  if (named && day <= 3 && t.is(next + 1, THANG) && /^[ÌÏÎIl]$/.test(t.slice(next, next + 1))) next++;
  const written = next === start + 1 ? day : day * 10 + 1;
  if (t.is(next, THANG) && t.kind[next + 1] === NUMBER) {
    const month = t.value[next + 1] ?? 0;
    if (month < 1 || month > 12) return null;
    next += 2;
    const year = readYear(t, next);
    return { day: written, month, year: year?.year ?? null, first: at, after: year?.after ?? next };
  }
  const mark = t.value[next];
  if (
    t.kind[next] === 3 &&
    (mark === 47 || mark === 45 || mark === 46) &&
    t.kind[next + 1] === NUMBER &&
    near(t, start, next + 1)
  ) {
    const month = t.value[next + 1] ?? 0;
    // `10-12/4/2026` is a run of days, no tenth of December.
    if (mark === 45 && t.isMark(next + 2, 47)) return null;
    if (month < 1 || month > 12 || (t.to[next + 1] ?? 0) - (t.from[next + 1] ?? 0) > 2) return null;
    next += 2;
    if (t.isMark(next, mark ?? 0) && t.kind[next + 1] === NUMBER && near(t, next - 1, next + 1)) {
      const year = t.value[next + 1] ?? 0;
      if (year >= 1900 && year <= 2100) return { day, month, year, first: at, after: next + 2 };
      if (year > 31 || !named) return null;
    }
    const year = readYear(t, next);
    if (!named && !year) return mark === 47 ? { day, month, year: null, first: at, after: next } : null;
    return { day, month, year: year?.year ?? null, first: at, after: year?.after ?? next };
  }
  return named ? { day, month: null, year: null, first: at, after: next } : null;
}

/** `ngày 20`, `mùng 5`, `mồng 10`: a figure behind the word is a day. */
export function namesDay(t: Tokens, at: number): boolean {
  return t.is(at, NGAY) || t.is(at, MUNG) || t.is(at, MONG);
}

/** `năm 2025` or `/2025`. */
export function readYear(t: Tokens, at: number): { year: number; after: number } | null {
  if (!t.is(at, NAM) && !t.isMark(at, 47)) return null;
  const year = t.value[at + 1] ?? 0;
  return t.kind[at + 1] === NUMBER && year >= 1900 && year <= 2100 ? { year, after: at + 2 } : null;
}

/** No more than one blank between tokens. */
function near(t: Tokens, first: number, last: number): boolean {
  return (t.from[last] ?? 0) - (t.to[first] ?? 0) <= 3;
}

/** The calendar day of a written one; null where a part is missing or the calendar has no such day. */
export function dayFrom(written: WrittenDay, year: number | null = null): Day | null {
  const known = written.year ?? year;
  return known !== null && written.month !== null ? makeDay(known, written.month, written.day) : null;
}

/** `… và các năm tiếp theo`, `… trở đi` belong to the phrase: the token behind them, or `at`. */
export function openEnd(t: Tokens, at: number): number {
  if (t.says(at, ONWARDS)) return at + 2;
  if (t.says(at, LATER)) return at + 3;
  if (!t.is(at, VA)) return at;
  const words = t.text.slice(t.from[at] ?? 0, (t.from[at] ?? 0) + 34).toLowerCase();
  const match = /^và (các năm tiếp theo|những năm tiếp theo|tiếp theo|các năm sau|năm tiếp theo)/.exec(words);
  return match ? t.tokenAt((t.from[at] ?? 0) + match[0].length - 1) + 1 : at;
}

/** A stretch that ends before `after` has no last day: `từ tháng 4/2026 trở đi`. */
export function goesOn(t: Tokens, after: number): boolean {
  return t.says(after - 2, ONWARDS) || t.says(after - 3, LATER);
}
