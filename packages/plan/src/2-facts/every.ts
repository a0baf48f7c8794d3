// One idea: times that come again: `định kỳ hằng tháng (trước ngày 20)`, `6 tháng một lần`, `ngày 20 hằng tháng`.
import type { Norm } from '../contract.ts';
import { wordSet } from '../dictionary.ts';
import { clockBefore } from './clock-time.ts';
import { readWrittenDay } from './date.ts';
import { CUE, wordId } from './lexicon.ts';
import type { Look, TimeRead } from './timing.ts';
import { BREAK, NUMBER, type Tokens, WORD } from './token.ts';

const NGAY = wordId('ngày');
const THANG = wordId('tháng');
const TRUOC = wordId('trước');
const VA = wordId('và');
const VE = wordId('về');
const CUNG = wordId('cũng');
const EACH = wordSet('mỗi hằng hàng');

const UNITS: readonly (readonly [RegExp, Norm & { kind: 'every' }])[] = [
  [/nửa\s+năm/, { kind: 'every', unit: 'half-year', day: null }],
  [/năm|niên/, { kind: 'every', unit: 'year', day: null }],
  [/quý/, { kind: 'every', unit: 'quarter', day: null }],
  [/tháng/, { kind: 'every', unit: 'month', day: null }],
  [/tuần/, { kind: 'every', unit: 'week', day: null }],
  [/ngày/, { kind: 'every', unit: 'day', day: null }],
];

const HALF_YEARLY: Norm = { kind: 'every', unit: 'half-year', day: null };
const QUARTERLY: Norm = { kind: 'every', unit: 'quarter', day: null };

const MONEY_BEFORE = /(ngân sách|dự toán|kinh phí|kế hoạch|chi|thu|sách nhà nước|địa phương|đối|vốn)\s*$/;

/** `06 tháng 01 lần`, `3 tháng/lần`, `mỗi 6 tháng`; `01 lần/năm`, `02 lần/tháng` under a label of time. */
export function readTimesEach({ context, at, timed }: Look): TimeRead | null {
  const { tokens: t } = context;
  const months = t.value[at];
  if ((months === 6 || months === 3) && t.is(at + 1, THANG)) {
    const each = t.isOf(at - 1, EACH);
    const apart = onceBehind(t, at + 2);
    if (apart > 0) return { first: at, after: apart, norm: months === 6 ? HALF_YEARLY : QUARTERLY };
    const once =
      // `Báo cáo 6 tháng/lần` is the report's round.
      (t.value[at + 2] === 1 || (t.isMark(at + 2, 47) && !/^báo cáo$/i.test(t.slice(at - 2, at)))) &&
      t.slice(at + 3, at + 4) === 'lần';
    if (each || once)
      return {
        first: each ? at - 1 : at,
        after: once ? at + 4 : at + 2,
        norm: { kind: 'every', unit: months === 6 ? 'half-year' : 'quarter', day: null },
      };
  }
  // `2 năm/lần`: of no round that there is, but for `1 năm/lần`.
  if (timed && t.isMark(at + 2, 47) && t.slice(at + 3, at + 4) === 'lần') {
    const round = UNITS.find(([pattern]) => pattern.test(t.slice(at + 1, at + 2)));
    const norm: Norm = round && months === 1 ? round[1] : { kind: 'condition', phrase: t.slice(at, at + 4) };
    return round ? { first: at, after: at + 4, norm } : null;
  }
  if (!timed || t.slice(at + 1, at + 2) !== 'lần' || !t.isMark(at + 2, 47)) return null;
  const unit = UNITS.find(([pattern]) => pattern.test(t.slice(at + 3, at + 4)));
  return unit ? { first: at, after: at + 4, norm: unit[1] } : null;
}

/** `03 tháng tổ chức một lần`: the token behind what is done once, a verb between; 0 where none stands there. */
function onceBehind(t: Tokens, at: number): number {
  if (!t.hasCue(at, CUE.verb)) return 0;
  const next = at + (t.cueSize[at] ?? 1);
  return /^(một|1|01)\s+lần$/.test(t.slice(next, next + 2)) ? next + 2 : 0;
}

/** `định kỳ hằng tháng (trước ngày 20)`, `hằng năm`, `định kỳ 6 tháng`. */
export function readEvery({ context, at, floor, limit, timed }: Look): TimeRead | null {
  const { tokens: t } = context;
  const size = t.cueSize[at] ?? 1;
  const words = t.slice(at, at + size).toLowerCase();
  let after = at + size;
  // `CHỦ ĐIỂM TUYÊN TRUYỀN TỪNG QUÝ`: a heading's words.
  if (!timed && t.capital[at] === 2) return null;
  // `theo tháng`, but `theo quý I`
  if (words.startsWith('theo ') && /^(\d+|[IVX]+)$/.test(t.slice(after, after + 1))) return null;
  // `ngân sách tỉnh đặt hàng năm 2026`: goods ordered in that year.
  if (words === 'hàng năm' && (t.value[after] ?? 0) > 1990 && t.kind[after] === NUMBER) return null;
  // `trong buổi sinh hoạt định kỳ tháng 6/2026`: the one of that month.
  if (size === 3 && (t.kind[after] === NUMBER || t.hasCue(after - 1, CUE.quarter))) return null;
  // `báo cáo cải cách hành chính định kỳ gửi Bộ A`: which report.
  if (words === 'định kỳ' && !timed && at > floor && t.kind[at - 1] === WORD && t.hasCue(after, CUE.send)) return null;
  if (words === 'mỗi ngày' && !isDaily(t, at, floor)) return null;
  // `tuần nào xã cũng có bài mới`, but `năm nào có lũ`
  if (words.endsWith(' nào') && !isAlso(t, after, limit)) return null;
  if (ENDS_OF_ROUND.test(words) && !isEachRound(t, at, after, floor)) return null;
  const unit = UNITS.find(([pattern]) => pattern.test(words));
  // `02 năm một lần`, `6 tháng một lần`
  if (words.endsWith('một lần') && t.kind[at - 1] === NUMBER && (t.value[at - 1] ?? 0) > 1) {
    const half = t.value[at - 1] === 6 && words.startsWith('tháng');
    const quarter = t.value[at - 1] === 3 && words.startsWith('tháng');
    // `02 năm một lần` comes again in no unit there is.
    if (!half && !quarter && !timed) return null;
    const norm: Norm =
      half || quarter
        ? { kind: 'every', unit: half ? 'half-year' : 'quarter', day: null }
        : { kind: 'condition', phrase: t.slice(at - 1, after) };
    return { first: at - 1, after, norm };
  }
  if (!unit) {
    // `định kỳ 6 tháng` belongs to the day behind it; `định kỳ` alone says no more.
    if (words !== 'định kỳ') return null;
    const next = t.text.slice(t.from[after] ?? 0, (t.from[after] ?? 0) + 24).toLowerCase();
    // `theo định kỳ 01 lần/quý`
    const once = /^(?:0?1|một) lần ?\/ ?(năm|quý|tháng|tuần)(?!\p{L})/u.exec(next);
    const each = once && UNITS.find(([pattern]) => pattern.test(once[1] ?? ''));
    if (each) return { first: at, after: after + 4, norm: each[1] };
    const count = /^\(?\s*(0?6|06|sáu) tháng/.exec(next);
    if (count) {
      if (dayWithin(t, after, Math.min(limit, after + 14))) return null;
      return { first: at, after: after + 2, norm: { kind: 'every', unit: 'half-year', day: null } };
    }
    if (
      /^\(?\s*(hằng|hàng|mỗi|0?[13]\s|một|tháng|quý|năm|báo cáo|(vào |trước )?ngày|\d+ (lần|cuộc|đợt))/.test(next) ||
      /^(và|hoặc|, đột xuất)/.test(next)
    )
      return null;
    // `04 cuộc họp báo định kỳ;`, `họp báo định kỳ về giá cả`: which they are, not when.
    if (
      t.is(at - 1, VA) ||
      (!timed && at > floor && t.kind[at - 1] === WORD && (t.kind[after] !== WORD || t.is(after, VE)))
    )
      return null;
    // `khám sức khỏe định kỳ cho trẻ`: which one, behind a noun.
    if (!timed && at > floor && t.kind[at - 1] === WORD && t.slice(at - 2, at) === 'sức khỏe') return null;
    return { first: at, after, norm: { kind: 'condition', phrase: t.slice(at, after) } };
  }
  const head = t.text.slice(Math.max(0, (t.from[at] ?? 0) - 24), t.from[at] ?? 0).toLowerCase();
  if (!timed && words.length < 10 && MONEY_BEFORE.test(head)) return null;
  let norm: Norm = unit[1];
  // A day behind it in brackets or without.
  if (unit[1].unit !== 'week') {
    const day = dayWithin(t, after, Math.min(limit, after + 30));
    if (day && unit[1].unit === 'month') {
      norm = { kind: 'every', unit: 'month', day: day.day };
      after = t.isMark(day.after, 41) ? day.after + 1 : day.after;
    } else if (day) return null;
  }
  // `ngày 10 và 25 hằng tháng`: the second of two days.
  if (unit[1].unit === 'month' && t.kind[at - 1] === NUMBER && t.is(at - 2, VA) && t.kind[at - 3] === NUMBER)
    return { first: at - 1, after, norm: { kind: 'every', unit: 'month', day: t.value[at - 1] ?? null } };
  return { first: at, after, norm };
}

/** `phát mỗi ngày một lần`, `trước 21h00 mỗi ngày`; but `300 tấn rác mỗi ngày` and `mỗi ngày hội` tell of no time. */
function isDaily(t: Tokens, at: number, floor: number): boolean {
  const next = t.slice(at + 2, at + 4).toLowerCase();
  if (/^(hội|công|đêm)(?!\p{L})/u.test(next)) return false;
  for (let back = at - 1; back >= floor && back > at - 6 && t.kind[back] === WORD; back--)
    if (t.kind[back - 1] === NUMBER && clockBefore(t, back + 1, floor) > back) return false;
  return true;
}

/** `… nào xã cũng`: behind the round and its doer, without fail. */
function isAlso(t: Tokens, from: number, limit: number): boolean {
  for (let at = from; at < limit && at < from + 6 && t.kind[at] === WORD; at++) if (t.is(at, CUNG)) return true;
  return false;
}

const ENDS_OF_ROUND = /^(hết|cuối|đầu)\s+(quý|tháng)$/;

/** `Hết quý, chấm điểm các đồn`: at the beginning of a clause, of no quarter or month that is named. */
function isEachRound(t: Tokens, at: number, after: number, floor: number): boolean {
  return (at === floor || t.kind[at - 1] !== WORD) && t.isMark(after, 44);
}

/** `10 và 25 hằng tháng`, `15 và ngày cuối cùng của tháng`: what stands behind the `và`. */
const SECOND_DAY = /^(?:ngày )?(?:\d{1,2}|cuối(?: cùng)?) (?:của tháng(?! \d)|(?:hằng|hàng|mỗi) tháng)/;

/** A written day in a short stretch. */
function dayWithin(t: Tokens, from: number, to: number): { day: number; after: number } | null {
  for (let at = from; at < to; at++) {
    if (t.isMark(at, 59) || t.isMark(at, 46) || t.kind[at] === BREAK) return null;
    if (!t.is(at, NGAY)) continue;
    const written = readWrittenDay(t, at);
    if (written) return { day: written.day, after: written.after };
  }
  return null;
}

/** `ngày 20 hằng tháng`, `trước ngày 20` of a month named before. */
export function readDayOfMonth({ context, at, floor, limit }: Look): TimeRead | null {
  const { tokens: t } = context;
  const written = readWrittenDay(t, at);
  if (!written) return null;
  const skip = t.slice(written.after, written.after + 1) === 'của' ? 1 : 0;
  const behind = written.after + skip;
  // `ngày 10 và 25 hằng tháng`, `ngày 15 và ngày cuối cùng của tháng`: the first of two days.
  const pair = t.is(written.after, VA) ? t.slice(written.after + 1, written.after + 7).replace(/\s+/g, ' ') : '';
  if (written.month === null && SECOND_DAY.test(pair))
    return { first: at, after: written.after, norm: { kind: 'every', unit: 'month', day: written.day } };
  const next = t.slice(behind, Math.min(behind + 2, limit)).toLowerCase();
  let first = at;
  while (first > floor && (t.is(first - 1, TRUOC) || /^(vào|nhất|chậm)$/.test(t.slice(first - 1, first).toLowerCase())))
    first--;
  if (written.month === null && /^(hằng|hàng|mỗi) tháng$/.test(next))
    return { first, after: behind + 2, norm: { kind: 'every', unit: 'month', day: written.day } };
  // `Báo cáo tháng … trước ngày 25 của tháng`
  if (
    written.month === null &&
    skip === 1 &&
    t.is(behind, THANG) &&
    t.kind[behind + 1] !== WORD &&
    t.kind[behind + 1] !== NUMBER
  )
    return { first, after: behind + 1, norm: { kind: 'every', unit: 'month', day: written.day } };
  // `Báo cáo tháng gửi trước ngày 20;`
  if (written.month === null && first < at && t.kind[written.after] !== WORD && isMonthly(t, first, floor))
    return { first, after: written.after, norm: { kind: 'every', unit: 'month', day: written.day } };
  // `chậm nhất ngày 15 của tháng tiếp theo`, `… của tháng trước`
  // `ngày 25 của tháng trước quý đó`
  if (written.month === null && skip === 1 && /^tháng\s+(?:trước|đầu|cuối)\s+quý\s/.test(t.slice(behind, behind + 4)))
    return { first, after: behind + 4, norm: { kind: 'every', unit: 'quarter', day: written.day } };
  if (written.month === null && skip === 1 && /^tháng (tiếp|sau|kế|trước)$/.test(next))
    return { first, after: behind + 2, norm: { kind: 'every', unit: 'month', day: written.day } };
  if (written.month === null && /^(tháng cuối|tháng đầu|tháng thứ)$/.test(next)) {
    // `… tháng cuối quý`, `… tháng cuối của mỗi quý`
    const quarter = /^(của )?(mỗi )?(quý|quí)(?!\p{L})/iu.exec(t.slice(behind + 2, behind + 5))?.[0] ?? '';
    // `… tháng cuối kỳ`: of the rounds that the sentence names
    if (quarter === '' && /^(của )?(mỗi )?kỳ/.test(t.slice(behind + 2, behind + 4))) return null;
    const after = behind + 2 + (quarter === '' ? 0 : quarter.split(' ').length);
    return { first, after, norm: { kind: 'every', unit: 'quarter', day: written.day } };
  }
  // A day and month with no year known: it comes again each year.
  if (written.month !== null && written.year === null && first < at)
    return { first, after: written.after, norm: { kind: 'every', unit: 'year', day: null } };
  return null;
}

/** The clause before a day begins with `báo cáo tháng`. */
function isMonthly(t: Tokens, first: number, floor: number): boolean {
  for (let at = first - 1; at >= floor + 2 && at > first - 8; at--) {
    if (t.kind[at] !== WORD) return false;
    if (t.is(at, THANG)) return t.hasCue(at - 2, CUE.report);
  }
  return false;
}
