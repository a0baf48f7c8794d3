// One idea: months, quarters, halves and years as stretches of days.
import { type Day, daysInMonth, lastDayOf, makeDay } from '@cotmoc/base';
import { wordId } from './lexicon.ts';
import { NUMBER, type Tokens } from './token.ts';

const NAM = wordId('năm');
const THANG = wordId('tháng');
const QUY = wordId('quý');
const QUI = wordId('quí');
const DEN = wordId('đến');
const VA = wordId('và');
const CUOI = wordId('cuối');
const DAU = wordId('đầu');

/** A stretch of days. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly first: number;
  readonly after: number;
  /** A single day. */
  readonly day: boolean;
  /** The year was not written but taken from the plan. */
  readonly assumed: boolean;
}

/** What the reader of times knows of the plan. */
export interface TimeContext {
  readonly tokens: Tokens;
  /** The plan's year, for days written without one. */
  readonly year: number | null;
  /** When the plan was signed: what lies before is told, not planned. */
  readonly issued: Day | null;
  /** The year in which the school year of the plan begins; null for a plan of other years. */
  readonly school: number | null;
  /** An official letter, which asks for things without parts and points. */
  readonly letter: boolean;
}

/** `2026`, `2026 - 2030` */
export function readBareYears(t: Tokens, at: number): Days | null {
  const value = t.value[at] ?? 0;
  if (value < 1990 || value > 2100 || (t.to[at] ?? 0) - (t.from[at] ?? 0) !== 4) return null;
  const dash = t.isMark(at + 1, 45) || t.isMark(at + 1, 0x2013);
  const other = t.value[at + 2] ?? 0;
  if (dash && t.kind[at + 2] === NUMBER && other > value && other <= 2100)
    return yearsFrom(value, other, at, at + 3, false);
  return yearsFrom(value, value, at, at + 1, false);
}

/** The days of whole years. */
export function yearsFrom(from: number, to: number, first: number, after: number, assumed: boolean): Days | null {
  const start = makeDay(from, 1, 1);
  const end = makeDay(to, 12, 31);
  return start && end ? { from: start, to: end, first, after, day: false, assumed } : null;
}

/** `6 tháng đầu năm 2025`, `6 tháng cuối năm`. */
export function readHalf(context: TimeContext, at: number): Days | null {
  const { tokens: t, year } = context;
  if (t.value[at] !== 6 || !t.is(at + 1, THANG) || !(t.is(at + 2, DAU) || t.is(at + 2, CUOI)) || !t.is(at + 3, NAM))
    return null;
  const written = t.kind[at + 4] === NUMBER && (t.value[at + 4] ?? 0) > 1990;
  const value = written ? (t.value[at + 4] ?? 0) : year;
  if (value === null) return null;
  const first = t.is(at + 2, DAU);
  const start = makeDay(value, first ? 1 : 7, 1);
  const end = makeDay(value, first ? 6 : 12, first ? 30 : 31);
  return start && end
    ? { from: start, to: end, first: at, after: written ? at + 5 : at + 4, day: false, assumed: !written }
    : null;
}

/** `tháng 02 năm 2024`, `tháng 6/2024`, `tháng 11, 12/2013`, `tháng 6` of the plan's year. */
export function readMonths(context: TimeContext, at: number): Days | null {
  const { tokens: t, year } = context;
  let next = at + 1;
  if (t.kind[next] !== NUMBER) return null;
  const first = t.value[next] ?? 0;
  let last = first;
  if (first < 1 || first > 12) return null;
  next++;
  while (
    (t.isMark(next, 44) || t.is(next, VA) || t.isMark(next, 45)) &&
    t.kind[next + 1] === NUMBER &&
    (t.value[next + 1] ?? 99) <= 12 &&
    (t.value[next + 1] ?? 0) > last
  ) {
    last = t.value[next + 1] ?? last;
    next += 2;
  }
  const written = yearAfter(t, next);
  const value = written?.year ?? year;
  if (value === null) return null;
  const length = daysInMonth(value, last);
  const week = first === last ? weekBefore(t, at) : null;
  const start = makeDay(value, first, week === 'last' ? length - 6 : 1);
  const end = makeDay(value, last, week === 'first' ? 7 : length);
  return start && end
    ? { from: start, to: end, first: at, after: written?.after ?? next, day: false, assumed: !written }
    : null;
}

/** `tuần đầu tháng 4`, `tuần cuối của tháng 6`: which week of the month that stands behind; null where none is told. */
function weekBefore(t: Tokens, month: number): 'first' | 'last' | null {
  const words = t.slice(month - 4, month).toLowerCase();
  const match = /(?<!\p{L})tuần\s+(đầu|cuối)(?:\s+tiên|\s+cùng)?(?:\s+của)?$/u.exec(words);
  if (!match) return null;
  return match[1] === 'đầu' ? 'first' : 'last';
}

/** `09 - 10/2026` in a column of times: from one month to another of one year. */
export function readMonthRun(t: Tokens, at: number): Days | null {
  const [first, last] = [t.value[at] ?? 0, t.value[at + 2] ?? 0];
  if (!(t.isMark(at + 1, 45) || t.isMark(at + 1, 0x2013) || t.is(at + 1, DEN)) || t.kind[at + 2] !== NUMBER)
    return null;
  const written = t.isMark(at + 3, 47) ? yearAfter(t, at + 3) : null;
  if (!written || first < 1 || last > 12 || first >= last) return null;
  const from = makeDay(written.year, first, 1);
  const to = makeDay(written.year, last, daysInMonth(written.year, last));
  return from && to ? { from, to, first: at, after: written.after, day: false, assumed: false } : null;
}

const ROMAN_QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** `quý II/2025`, `Quý I và quý II/2024`, `Quí IV-2025`, `quý III, IV năm 2025`. */
export function readQuarters(context: TimeContext, at: number): Days | null {
  const { tokens: t, year } = context;
  let next = at + 1;
  const first = ROMAN_QUARTERS[t.slice(next, next + 1)];
  if (!first) return null;
  let last = first;
  next++;
  for (let guard = 0; guard < 4; guard++) {
    if (!(t.isMark(next, 44) || t.is(next, VA) || t.isMark(next, 45) || t.isMark(next, 0x2013) || t.is(next, DEN)))
      break;
    const skip = t.is(next + 1, QUY) || t.is(next + 1, QUI) ? 2 : 1;
    const other = ROMAN_QUARTERS[t.slice(next + skip, next + skip + 1)];
    if (!other || other <= last) break;
    // `quý II và quý IV` are two quarters, not the time between them.
    if (skip === 2 && other > last + 1 && (t.is(next, VA) || t.isMark(next, 44))) break;
    last = other;
    next += skip + 1;
  }
  const written = yearAfter(t, next);
  const value = written?.year ?? year;
  if (value === null) return null;
  const start = makeDay(value, first * 3 - 2, 1);
  return start
    ? {
        from: start,
        to: lastDayOf(value, 'quarter', last),
        first: at,
        after: written?.after ?? next,
        day: false,
        assumed: !written,
      }
    : null;
}

/** `QII/2026` */
export function readShortQuarter({ tokens: t, year }: TimeContext, at: number): Days | null {
  const quarter = ROMAN_QUARTERS[t.slice(at, at + 1).slice(1)];
  const written = yearAfter(t, at + 1);
  const value = written?.year ?? year;
  const start = quarter && value !== null ? makeDay(value, quarter * 3 - 2, 1) : null;
  if (!quarter || value === null || !start) return null;
  const to = lastDayOf(value, 'quarter', quarter);
  return { from: start, to, first: at, after: written?.after ?? at + 1, day: false, assumed: !written };
}

/** A year written behind a month or a quarter: `năm 2026`, `/2026`. */
export function yearAfter(t: Tokens, at: number): { year: number; after: number } | null {
  const skip = t.is(at, NAM) || t.isMark(at, 47) || t.isMark(at, 45) || t.isMark(at, 46) ? 1 : 0;
  const year = t.value[at + skip] ?? 0;
  return skip === 1 && t.kind[at + skip] === NUMBER && year >= 1990 && year <= 2100
    ? { year, after: at + skip + 1 }
    : null;
}
