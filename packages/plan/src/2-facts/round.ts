// One idea: the rounds of a duty that its words name, each with its day: `6 tháng (trước ngày 15/6)`, `hằng năm`, `đột xuất`.
import type { Obligation } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { readWrittenDay } from './date.ts';
import { CUE, wordId } from './lexicon.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';

type Period = Obligation['period'];

const NAM = wordId('năm');
const QUY = wordId('quý');
const THANG = wordId('tháng');
const ORDINAL = phraseOf('thứ');
const AS_TO = phraseOf('đối với');

/** A stretch of tokens that says one thing: a sentence or a clause of it. */
export interface Sentence {
  readonly first: number;
  readonly after: number;
}

/** A period by its name, and the token behind it. */
interface Named {
  readonly period: Period;
  readonly after: number;
}

export interface Round {
  readonly period: Period;
  readonly due: string | null;
  readonly inclusive: boolean;
}

/** The rounds a sentence names, each with its day: `6 tháng (trước ngày 15/6)`, `hằng năm`, `đột xuất`. */
export function roundsOf(t: Tokens, sentence: Sentence): Round[] {
  const rounds: Round[] = [];
  let period: Period | null = null;
  let ranged = false;
  /** The rounds that two days are of, one behind the other. */
  let inTurn: Period[] = [];
  const add = (round: Round): void => {
    const same = rounds.findIndex((one) => one.period === round.period && (one.due === null || one.due === round.due));
    if (same >= 0) rounds[same] = round.due === null ? (rounds[same] ?? round) : round;
    else rounds.push(round);
  };
  for (let at = sentence.first; at < sentence.after; at++) {
    if (t.kind[at] === BREAK) break;
    const read: Named | null = (period === null ? null : barePeriodAt(t, at)) ?? periodAt(t, at);
    if (read) {
      period = read.period;
      add({ period, due: null, inclusive: true });
      at = read.after - 1;
      continue;
    }
    // `báo cáo năm (trước ngày 05/11), báo cáo đợt cao điểm (trước ngày 05/10/2026)`: another report, no round of its own.
    if (period !== null && t.hasCue(at, CUE.report) && rounds.at(-1)?.due != null) period = null;
    const written = readWrittenDay(t, at);
    if (!written) continue;
    const lead = t.text.slice(Math.max(0, (t.from[at] ?? 0) - 28), t.from[at] ?? 0).toLowerCase();
    const joined: boolean = rounds.length > 0 && /(và|,)\s*(trước\s*)?(ngày\s*)?$/.test(lead);
    // `6 tháng và cả năm, trước ngày 10/6 và trước ngày 25/11`
    if (
      rounds.length === 2 &&
      NEXT_DAY.test(t.text.slice(t.to[written.after - 1] ?? 0, (t.to[written.after - 1] ?? 0) + 20))
    )
      inTurn = rounds.filter((round) => round.due === null && round.period !== 'ad-hoc').map((round) => round.period);
    period = inTurn.shift() ?? period;
    // `trước ngày 10/6 và 10/12`: what binds the first day binds the second.
    const before: boolean =
      /trước\s*(các\s*)?(ngày\s*)?$/.test(lead) ||
      (joined && rounds.findLast(({ due }) => due !== null)?.inclusive === false);
    // `số liệu từ ngày 15/12 đến ngày 14/6`: what a report speaks of.
    const ends = ranged && /đến\s*(hết\s*)?(ngày\s*)?$/.test(lead);
    ranged = /từ\s*(ngày\s*)?$/.test(lead);
    const binds =
      before ||
      joined ||
      // `trước 16 giờ ngày 20/01/2026`
      /trước\s*\d{1,2}\s*(giờ|h)(\s*\d\d(\s*phút)?)?,?\s*(ngày\s*)?$/.test(lead) ||
      // `hằng quý (ngày 20 của tháng cuối quý)`
      (period !== null && /\((vào\s*)?(ngày\s*)?$/.test(lead)) ||
      /(chậm nhất|muộn nhất|muộn hơn|chậm hơn|không quá|vào|hạn|hạn cuối|hết|là|đến|định kỳ)\s*(vào\s*|là\s*|trước\s*)?(các\s*)?(ngày\s*)?$/.test(
        lead,
      );
    const after = t.slice(written.after, written.after + 2).toLowerCase();
    const yearly = /^(hằng|hàng|mỗi) năm/.test(after);
    const monthly = /^(hằng|hàng|mỗi) tháng/.test(after);
    if (ends || (!binds && !(monthly && written.month === null))) {
      at = written.after - 1;
      continue;
    }
    // `trước ngày 10/6/2026 (báo cáo 6 tháng)`: what the day is for stands behind it.
    const named = t.isMark(written.after, 40)
      ? periodWithin(t, written.after + 1)
      : t.saysSmall(written.after, AS_TO)
        ? periodWithin(t, written.after + 2)
        : null;
    if (named) {
      add({
        period: named.period,
        due: written.month === null ? `day ${written.day}` : `${two(written.month)}-${two(written.day)}`,
        inclusive: !before,
      });
      at = named.after - 1;
      continue;
    }
    const quarterly =
      written.month === null &&
      /^(của )?tháng (cuối|đầu|thứ|trước quý)/.test(t.slice(written.after, written.after + 4));
    // `định kỳ 6 tháng, năm … trước ngày 15 của tháng cuối kỳ`: one day for all of them.
    if (
      written.month === null &&
      rounds.length > 0 &&
      /^(của )?tháng cuối (của )?(mỗi )?kỳ/.test(t.slice(written.after, written.after + 5))
    ) {
      for (const [index, one] of rounds.entries())
        if (one.due === null && one.period !== 'ad-hoc')
          rounds[index] = { period: one.period, due: `day ${written.day}`, inclusive: !before };
      at = written.after;
      continue;
    }
    // `trước ngày 15/6 và ngày 15/12/2026`: two days of one year; `trước ngày 15 của tháng cuối quý và trước ngày 01/12/2026`.
    const paired = joined && written.year !== null && !/^(?:once|ad-hoc)$/.test(rounds.at(-1)?.period ?? 'once');
    const due =
      written.month === null
        ? `day ${written.day}`
        : written.year !== null && !yearly && !paired && period === null
          ? `${written.year}-${two(written.month)}-${two(written.day)}`
          : `${two(written.month)}-${two(written.day)}`;
    const own: Period = monthly
      ? 'month'
      : quarterly
        ? 'quarter'
        : (period ??
          (yearly || paired ? 'year' : written.year !== null ? 'once' : written.month === null ? 'month' : 'year'));
    add({ period: own, due, inclusive: !before });
    at = written.after + (yearly || monthly ? 1 : -1);
  }
  // `báo cáo tháng, quý … trước ngày 25`
  const shared = rounds.find((one) => one.period === 'quarter' && one.due !== null);
  return splitYear(rounds).map((one) =>
    one.period === 'month' && one.due === null && shared ? { ...shared, period: 'month' } : one,
  );
}

/** Behind a day the next one. */
const NEXT_DAY = /^,? và (?:trước )?(?:ngày )?\d{1,2}[/ ]/;

/** Two days of one year: the one in the first half is the half-year's, named with no day of its own or not named. */
function splitYear(rounds: readonly Round[]): Round[] {
  const yearly = rounds.filter((round) => round.period === 'year' && round.due !== null);
  const half = rounds.find((round) => round.period === 'half-year');
  if (yearly.length !== 2 || (half && half.due !== null)) return [...rounds];
  const early = yearly.find((round) => monthOf(round) <= 7);
  if (!early) return [...rounds];
  // `vào các ngày 31/3, 15/4`: two days of one piece of work.
  if (!half && yearly.every((round) => Math.abs(monthOf(round) - monthOf(early)) < 3))
    return rounds.map((round) => (yearly.includes(round) ? { ...round, period: 'once' } : round));
  const own: Round = { ...early, period: 'half-year' };
  return half
    ? rounds.filter((round) => round !== early).map((round) => (round === half ? own : round))
    : rounds.map((round) => (round === early ? own : round));
}

function monthOf({ due }: Round): number {
  return Number((due ?? '12').slice(-5, -3));
}

/** `6 tháng, năm`, `tháng, quý, năm`: a year or a quarter by its bare name behind another period. */
function barePeriodAt(t: Tokens, at: number): Named | null {
  if (!t.is(at, NAM) && !t.is(at, QUY)) return null;
  if (!t.isMark(at - 1, 44) && !t.isMark(at - 1, 59) && !/^(và|hoặc)$/.test(t.slice(at - 1, at))) return null;
  // `6 tháng (trước ngày 10/6), năm 2026 (trước ngày 25/11)`
  if (t.is(at, NAM) && t.kind[at + 1] === NUMBER && t.isMark(at + 2, 40)) return { period: 'year', after: at + 2 };
  if (t.kind[at + 1] === NUMBER || (t.kind[at + 1] === WORD && (t.capital[at + 1] ?? 0) > 0)) return null;
  return { period: t.is(at, NAM) ? 'year' : 'quarter', after: at + 1 };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A period in the first words of a bracket. */
function periodWithin(t: Tokens, first: number): { period: Period; after: number } | null {
  for (let at = first; at < first + 4 && !t.isMark(at, 41); at++) {
    const read = periodAt(t, at);
    if (read) return read;
  }
  return null;
}

function periodAt(t: Tokens, at: number): Named | null {
  const opens = t.kind[at] === NUMBER ? PERIOD_FIGURES.includes(t.value[at] ?? 0) : t.isOf(at, PERIOD_BEGINS);
  if (!opens || !(t.isOf(at + 1, PERIOD_GOES_ON) || (t.is(at, NAM) && t.kind[at + 1] === MARK))) return null;
  // `ngày 20 của tháng cuối quý`
  if (t.is(at - 1, THANG)) return null;
  // `(thứ Năm)`
  if (t.is(at, NAM) && t.says(at - 1, ORDINAL)) return null;
  const text = t.text.slice(t.from[at] ?? 0, (t.from[at] ?? 0) + 26).toLowerCase();
  const match = PERIODS.find(([pattern]) => pattern.test(text));
  if (!match) return null;
  const size = match[0].exec(text)?.[0].length ?? 1;
  return { period: match[1], after: t.tokenAt((t.from[at] ?? 0) + size - 1) + 1 };
}

/** What each of the periods below begins with. */
const PERIOD_BEGINS = wordSet('sáu hằng hàng mỗi từng theo định cả một năm báo đột kết số cuối hết nửa');
const PERIOD_FIGURES = [1, 3, 6];

/** The second words of the periods below; a mark may stand behind `năm`. */
const PERIOD_GOES_ON = wordSet('tháng quý năm kỳ học cáo quả liệu xuất mỗi hằng');

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/^(hằng|hàng|mỗi|từng) học kỳ(?=$|[\s,.;:()])/, 'half-year'],
  [/^(06|6|sáu) tháng( đầu năm)?(?=$|[\s,.;:()/])/, 'half-year'],
  [/^0?3 tháng (?:0?1|một) lần(?=$|[\s,.;:()])/, 'quarter'],
  [/^(?:cuối|hết) năm(?=$|[\s,.;:()])(?! 20| học)/, 'year'],
  [/^nửa năm(?=$|[\s,.;:()])/, 'half-year'],
  [/^(?:cuối|hết) (?:(?:mỗi|hằng|hàng) )?quý(?=$|[\s,.;:()])(?! (?:\d|i{1,3}|iv|này)(?![a-zà-ỹ]))/, 'quarter'],
  [/^(?:cuối|hết) (?:(?:mỗi|hằng|hàng) )?tháng(?=$|[\s,.;:()])(?! \d)/, 'month'],
  [/^(?:(?:hằng|hàng|mỗi|từng|theo|định kỳ) |định kỳ \()tháng(?=$|[\s,.;:()])/, 'month'],
  [/^(?:(?:hằng|hàng|mỗi|từng|theo|định kỳ) |định kỳ \()quý(?=$|[\s,.;:()])/, 'quarter'],
  [/^(hằng|hàng|mỗi|cả|định kỳ|01|1|một) năm(?=$|[\s,.;:()])(?! 20)/, 'year'],
  [/^năm(?=[:)]| \((trước|chậm|báo))/, 'year'],
  [/^(báo cáo|kết quả|số liệu) năm(?=$|[\s,.;:()])(?! (20|trước(?! (?:ngày|\d))))/, 'year'],
  [/^báo cáo tháng(?=$|[\s,.;:()])(?! [0-9])/, 'month'],
  [/^báo cáo quý(?=$|[\s,.;:()])(?! (?:\d|i{1,3}|iv)(?![a-zà-ỹ]))/, 'quarter'],
  [/^đột xuất(?=$|[\s,.;:()])/, 'ad-hoc'],
];
