// One idea: days of the week: beside a date they only name it, elsewhere they come again (`chiều thứ Năm`, `thứ Hai đầu tháng`).
import type { Norm } from '../contract.ts';
import { wordSet } from '../dictionary.ts';
import { clockBefore } from './clock-time.ts';
import { readWrittenDay } from './date.ts';
import { CUE, wordId } from './lexicon.ts';
import type { Look, TimeRead } from './timing.ts';
import { NUMBER, type Tokens, WORD } from './token.ts';

const DEN = wordId('đến');
const VA = wordId('và');
/** What leads up to a day of the week that is a time: `vào chiều thứ Sáu`. */
const LEADING = wordSet('vào các mỗi cứ trước đến từ ngày buổi sáng trưa chiều tối');
/** Behind a day: of which week of the month or the quarter, or that it comes again. */
const OF_ROUND =
  /^(?:(?:tuần )?(?:đầu tiên|đầu|cuối cùng|cuối|thứ (?:nhất|hai|ba|tư)) )?(?:của )?(?:(?:hằng|hàng|mỗi) )?(tuần|tháng|quý)(?! (?:\d|[IVX]+(?!\p{L})))/iu;

const ROUNDS: Readonly<Record<string, Norm>> = {
  tuần: { kind: 'every', unit: 'week', day: null },
  tháng: { kind: 'every', unit: 'month', day: null },
  quý: { kind: 'every', unit: 'quarter', day: null },
};
const WEEKLY: Norm = { kind: 'every', unit: 'week', day: null };

/** A day's name is written with a capital, which tells it from `lần thứ hai`. */
export function isWeekday(t: Tokens, at: number): boolean {
  return (
    t.hasCue(at, CUE.weekday) && (t.capital[at + 1] === 1 || (t.capital[at] === 1 && t.text[t.from[at] ?? 0] === 'C'))
  );
}

/** The token behind a day's name that stands before a date (`thứ Hai, ngày …`); the same token where none stands there. */
export function behindWeekday(t: Tokens, at: number): number {
  if (!isWeekday(t, at)) return at;
  return t.isMark(at + 2, 44) ? at + 3 : at + 2;
}

/** Where a day's name that stands before a date begins (`Chủ nhật, 26/4/2026`); the date's token where none does. */
export function weekdayBefore(t: Tokens, at: number): number {
  const name = t.isMark(at - 1, 44) ? at - 3 : at - 2;
  return isWeekday(t, name) ? name : at;
}

/** `vào chiều thứ Năm`, `thứ Hai và thứ Sáu hằng tuần`, `thứ Hai tuần đầu tiên của tháng`; null beside a date. */
export function readWeekday({ context, at, floor, limit }: Look): TimeRead | null {
  const { tokens: t } = context;
  if (!isWeekday(t, at)) return null;
  let first = at;
  while (first > floor && t.kind[first - 1] === WORD && t.isOf(first - 1, LEADING)) first--;
  const clock = clockBefore(t, first, floor);
  // `14/6/2026 (Chủ nhật)`
  if (clock === first && (t.kind[first - 1] === NUMBER || t.kind[first - 2] === NUMBER)) return null;
  let after = at + 2;
  while ((t.is(after, VA) || t.is(after, DEN) || t.isMark(after, 44)) && isWeekday(t, after + 1)) after += 3;
  // `thứ Hai, ngày 08/6`, `thứ Hai (08/6/2026)`
  const next = t.isMark(after, 44) || t.isMark(after, 40) ? after + 1 : after;
  if (next < limit && readWrittenDay(t, next) !== null) return null;
  const round = OF_ROUND.exec(t.slice(after, Math.min(after + 7, limit)).replace(/\s+/g, ' '));
  if (round) after += round[0].split(' ').length;
  else if (first === at && clock === first) return null;
  return { first: Math.min(first, clock), after, norm: ROUNDS[round?.[1] ?? ''] ?? WEEKLY };
}
