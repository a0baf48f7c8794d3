// One idea: every expression of time in the language of plans, and what it obliges to, in calendar days.
import { type Day, daysInMonth, lastDayOf, makeDay } from '@cotmoc/base';
import type { Norm, Timing } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { readAlways } from './always.ts';
import { behindClock, clockBefore } from './clock-time.ts';
import { readCondition, readDelay } from './condition.ts';
import { dayFrom, goesOn, namesDay, openEnd, readWrittenDay } from './date.ts';
import { readDayOfMonth, readEvery, readTimesEach } from './every.ts';
import { CUE, WORD_LIMIT, wordId } from './lexicon.ts';
import { isLunar, lunarRead } from './lunar-day.ts';
import { keyOfNorm } from './norm-key.ts';
import type { Place } from './place.ts';
import {
  type Days,
  readBareYears,
  readHalf,
  readMonthRun,
  readMonths,
  readQuarters,
  readShortQuarter,
  type TimeContext,
  yearAfter,
  yearsFrom,
} from './stretch.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';
import { behindWeekday, readWeekday, weekdayBefore } from './weekday.ts';

const { always, condition, weekday, verb, support, document } = CUE;

const NGAY = wordId('ngày');
const MUNG = wordId('mùng');
const MONG = wordId('mồng');
const THANG = wordId('tháng');
const NAM = wordId('năm');
const DUOC = wordId('được');
const QUY = wordId('quý');
const QUI = wordId('quí');
const TU = wordId('từ');
const DEN = wordId('đến');
const HET = wordId('hết');

const TRUOC = wordId('trước');
const VA = wordId('và');
const CAC = wordId('các');
const CUOI = wordId('cuối');
const DAU = wordId('đầu');
const GIAI = wordId('giai');
const DIP = wordId('dịp');
const TRONG = wordId('trong');
const TUAN = wordId('tuần');
const GIO = wordId('giờ');
const LEARNING = phraseOf('học');
const COMPLETE = phraseOf('hoàn thành');
const ORDINAL = phraseOf('thứ');
const LIMIT = phraseOf('thời hạn');
const LAST_DAY = phraseOf('hạn cuối');
const PASSES = phraseOf('thông qua');
const ON_OCCASION = phraseOf('nhân');
const ENDS = phraseOf('kết thúc');
const STARTS = ['bắt đầu', 'khai mạc'].map(phraseOf);
const CLOSES = ['kết thúc', 'bế mạc'].map(phraseOf);
const REACH = phraseOf('đạt');
const TIME = phraseOf('thời gian');
const FOR_REPORT = phraseOf('đối với báo cáo');
const KEEP_UP = phraseOf('bảo đảm');
const SEE_TO = phraseOf('đảm bảo');
const YEARLY = ['hằng năm', 'hàng năm', 'mỗi năm'].map(phraseOf);
/** Words that bind a day behind them: `chậm nhất 30/6`. */
const BINDING = wordSet('nhất đến');
const EACH = wordSet('mỗi hằng hàng');
const HORIZON = wordSet('nhìn hướng đoạn');
/** `kể từ ngày`, `tính từ ngày`, `có hiệu lực từ ngày` */
const COUNTED_FROM = wordSet('kể tính lực hành');
const CASES = wordSet('nếu trường');
const EVENTS = wordSet('sau vào');

/** The expressions of time in one paragraph or cell. */
export function findTimings(context: TimeContext, place: Place): readonly Timing[] {
  const { tokens: t } = context;
  const timed = place.unit?.label === 'time' || place.cell?.column === 'time';
  const opens = place.unit?.node.zone === 'opening';
  if ((opens && !context.letter) || place.cell?.row.kind === 'group') return NONE;
  if (place.cell && !timed && place.cell.column !== 'task' && place.cell.column !== 'product') return NONE;
  // Times in the words of a task whose row has its own cell for them are the law's or the subject's.
  if (place.cell && !timed && place.cell.timed && !t.hasCue(place.first, CUE.every)) return NONE;
  if (!timed && !place.numbers && !(place.cues & (always | CUE.every | condition | CUE.quarter | weekday))) return NONE;
  // A plan that a decision carries has its years in its name.
  if (t.text.startsWith('Ban hành kèm theo', t.from[place.first])) return NONE;
  const first = nextTime(t, place.first, place.after, timed);
  // Most figures tell no time.
  if (first >= place.after && !timed && !t.is(place.first, NAM)) return NONE;
  const found = readPlace(context, place, timed, first);
  // `đề nghị gửi trước ngày 10/11`: what else the words of a letter tell of is past or the subject's.
  return opens ? found.filter(({ norm }) => norm.kind === 'by') : found;
}

const NONE: readonly Timing[] = [];

/** Reads a place from the first token on that an expression of time may begin with. */
function readPlace(context: TimeContext, place: Place, timed: boolean, first: number): readonly Timing[] {
  const { tokens: t } = context;
  const finish = timed && isFinish(t, place);
  const found: Timing[] = [];
  let seen: Set<string> | null = null;
  const push = (first: number, after: number, norm: Norm): void => {
    const from = t.from[first] ?? 0;
    const to = t.to[after - 1] ?? 0;
    if (found.length > 0) {
      // What obliges to the same is said once; most places have one time only.
      seen ??= new Set(found.map((one) => keyOfNorm(one.norm)));
      const key = keyOfNorm(norm);
      if (seen.has(key)) return;
      seen.add(key);
    }
    found.push({ path: place.path, phrase: t.text.slice(from, to), norm, from, to });
  };
  for (let at = first; at < place.after; at = nextTime(t, at, place.after, timed)) {
    const read = readTiming({ context, at, floor: place.first, limit: place.after, timed, finish });
    // `sau khi Luật có hiệu lực` in what a plan is for binds nobody.
    // … and so do the cases by which a prize is given or a form is chosen.
    if (read && !timed && /^(condition|during)$/.test(read.norm.kind) && isNoWait(t, place, read.first))
      at = read.after;
    else if (read && t.says(read.first - 2, PASSES) && wasPassed(t, place.first, read.first)) at = read.after;
    else if (read) {
      push(read.first, read.after, read.norm);
      at = Math.max(read.after, at + 1);
      // `trước ngày 15/6 và 05/12`: what binds the first day binds the next.
      for (let more = nextBound(context, read, at); more; more = nextBound(context, read, at)) {
        push(more.first, more.after, more.norm);
        at = more.after;
      }
    } else at++;
  }
  // `- Năm 2027: …`: the step of that year.
  if (found.length === 0 && t.is(place.first, NAM) && t.isMark(place.first + 2, 58)) {
    const step = readBareYears(t, place.first + 1);
    if (step) push(place.first, place.first + 2, { kind: 'during', from: step.from, to: step.to });
  }
  // Two words and perhaps a mark.
  if (timed && found.length === 0 && place.after - place.first <= 3) {
    // `Trong năm`, `Cả năm`: the plan's own year.
    const words = t.slice(place.first, place.after).toLowerCase();
    if (context.year !== null && /^(trong năm|cả năm)[.;]?$/.test(words)) {
      const from = makeDay(context.year, 1, 1);
      const to = makeDay(context.year, 12, 31);
      if (from && to) push(place.first, place.first + 2, { kind: 'during', from, to });
    }
  }
  const opens = t.isMark(place.after - 1, 58);
  if (timed && found.length === 0 && !opens && place.after > place.first && place.after - place.first < 60) {
    const last = t.isMark(place.after - 1, 46) ? place.after - 1 : place.after;
    const phrase = t.slice(place.first, last);
    if (/\p{L}{2}/u.test(phrase)) push(place.first, last, { kind: 'condition', phrase });
  }
  return found;
}

/** `Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …`: the day of the paper, no work's time. */
function wasPassed(t: Tokens, floor: number, at: number): boolean {
  for (let back = at - 3; back >= floor && back > at - 24; back--) if (t.is(back, DUOC)) return true;
  return false;
}

/** `sau khi Luật có hiệu lực`, `hình thành Cộng đồng vào năm 2030` among aims, `nếu số điểm bằng nhau` among criteria. */
function isNoWait(t: Tokens, { unit }: Place, first: number): boolean {
  return unit !== null && ((unit.part.purpose && t.isOf(first, EVENTS)) || (unit.part.scope && t.isOf(first, CASES)));
}

/** A day and month behind `và` or a comma, bound as the day before it. */
function nextBound({ tokens: t, year }: TimeContext, read: TimeRead, behind: number): TimeRead | null {
  const { norm } = read;
  // `vào các ngày 31/3, 15/4`: as many days as are told.
  const several = norm.kind === 'during' && norm.from === norm.to && t.is(read.first + 1, CAC);
  if (norm.kind !== 'by' && !several) return null;
  // `trước ngày 10/6 (báo cáo 6 tháng) và 10/11 (báo cáo năm)`
  let at = behind;
  if (t.isMark(at, 40)) {
    while (at < behind + 8 && !t.isMark(at, 41)) at++;
    at++;
  }
  // `chậm nhất ngày 20/6 đối với báo cáo 06 tháng và ngày 15/12 đối với báo cáo năm`
  else if (t.saysSmall(at, FOR_REPORT)) while (at < behind + 8 && !t.is(at, VA)) at++;
  if (!t.is(at, VA) && !t.isMark(at, 44)) return null;
  const written = readWrittenDay(t, at + 1);
  if (!written || written.month === null || t.hasCue(written.after, CUE.every)) return null;
  const date = dayFrom(written, year);
  if (!date) return null;
  return {
    first: at + 1,
    after: written.after,
    norm: norm.kind === 'by' ? { ...norm, date } : { kind: 'during', from: date, to: date },
  };
}

const ANY = 1;
const A_NUMBER = 2;
const A_YEAR = 3;
/** By the id of a word: what must follow it to make an expression of time of the two; 0 where none begins with it. */
const TIME_WORDS = new Uint8Array(WORD_LIMIT);
for (const word of [TU, QUY, QUI]) TIME_WORDS[word] = ANY;
for (const word of [NGAY, MUNG, MONG, THANG, NAM]) TIME_WORDS[word] = A_NUMBER;
for (const word of [CUOI, DAU]) TIME_WORDS[word] = A_YEAR;
/** By the id of a word: 1 for what is counted as time. */
const TIME_UNITS = new Uint8Array(WORD_LIMIT);
for (const word of [NGAY, THANG, TUAN, GIO]) TIME_UNITS[word] = 1;

/** The next token that an expression of time may begin with, `limit` where there is none: most words and figures begin none. */
function nextTime(t: Tokens, from: number, limit: number, timed: boolean): number {
  const { kind, value, cue, capital } = t;
  for (let at = from; at < limit; at++) {
    const next = at + 1;
    if (kind[at] === WORD) {
      if (((cue[at] ?? 0) & (always | CUE.every | condition | weekday)) !== 0) return at;
      const follows = TIME_WORDS[value[at] ?? 0];
      if (follows === ANY || (follows === A_NUMBER && kind[next] === NUMBER)) return at;
      if ((follows === A_YEAR && t.is(next, NAM)) || (timed && capital[at] === 2)) return at;
    } else if (kind[at] === NUMBER) {
      // `30/6`, `15 tháng 6`, `05 ngày làm việc`, `giai đoạn 2026`
      const code = value[next] ?? 0;
      if (timed || (kind[next] === MARK && (code === 47 || code === 45 || code === 46))) return at;
      if ((kind[next] === WORD && TIME_UNITS[code] === 1) || isWithinStage(t, at)) return at;
    }
  }
  return limit;
}

/** A column or a label that says by when, not during what time. */
const FINISH = /hoàn thành|hạn|tiến độ|kết thúc/;

/** The label or the column asks when the work is finished, not when it is done. */
function isFinish(t: Tokens, place: Place): boolean {
  if (place.cell) return FINISH.test(place.cell.name);
  const node = place.unit?.node;
  if (!node) return false;
  const label = t.text.slice(node.words, t.from[place.first] ?? node.words).toLowerCase();
  return FINISH.test(label);
}

/** A place where a time may begin, and what is known around it. */
export interface Look {
  readonly context: TimeContext;
  readonly at: number;
  readonly floor: number;
  readonly limit: number;
  readonly timed: boolean;
  readonly finish: boolean;
}

/** A time as read: its tokens and what it obliges to. */
export interface TimeRead {
  readonly first: number;
  readonly after: number;
  readonly norm: Norm;
}

function readTiming(asked: Look): TimeRead | null {
  const { context, at, limit } = asked;
  const { tokens: t } = context;
  const { floor, finish } = asked;
  // Of the same shape as what was asked, lest each reader know two.
  const look = asked.timed || !isLabelled(t, at) ? asked : { context, at, floor, limit, timed: true, finish };
  const cue = t.cue[at] ?? 0;
  const delay = t.kind[at] === NUMBER ? (readDelay(look) ?? readTimesEach(look)) : null;
  if (delay) return delay;
  const days = readDays(context, at, limit, look.timed);
  if (days && isLunar(t, days.after)) return lunarRead(look, days);
  if (days) return readDated(look, days);
  if (t.kind[at] !== WORD) return null;
  if (cue & CUE.every) {
    const every = readEvery(look);
    if (every) return every;
  }
  if (cue & weekday) return readWeekday(look);
  if (cue & always) return readAlways(look);
  if (cue & condition) return readEnd(look) ?? readCondition(look);
  if (namesDay(t, at) && t.kind[at + 1] === NUMBER) return readDayOfMonth(look);
  return null;
}

/** `(chủ trì: Sở A; thời gian: 2026 - 2030)`: right behind a label of time in the middle of a line. */
function isLabelled(t: Tokens, at: number): boolean {
  return t.isMark(at - 1, 58) && (t.says(at - 3, TIME) || t.says(at - 5, TIME));
}

/** `xong trước khi kết thúc quý II/2026`: by the last day of it. */
function readEnd({ context, at, limit, timed }: Look): TimeRead | null {
  const start = at + (context.tokens.cueSize[at] ?? 1);
  if (!context.tokens.saysSmall(start, ENDS)) return null;
  const days = readDays(context, start + ENDS.numbers.length, limit, timed);
  if (!days || days.day) return null;
  return { first: at, after: days.after, norm: { kind: 'by', date: days.to, inclusive: true } };
}

/** A written stretch of days and the words before it that say how it binds. */
function readDated(look: Look, written: Days): TimeRead | null {
  let days = written;
  const { context, floor, limit, timed, finish } = look;
  const { tokens: t } = context;
  let first = days.first;
  let before = '';
  // The words that lead up to it.
  const named = weekdayBefore(t, days.first);
  const clock = clockBefore(t, named, floor);
  if (clock < days.first) first = clock;
  // `Chủ nhật, 26/4/2026`: a day that is named so is a time.
  if (named < days.first) before = 'ngày ';
  // `- 19h00 ngày 28/4: bế mạc`: and so is one with its hour.
  else if (clock < days.first && days.day) before = 'ngày ';
  for (let back = clock - 1; back >= floor && back >= clock - 6; back--) {
    // `trong 02 năm 2026 - 2027`
    if (t.kind[back] === NUMBER && t.is(days.first, NAM) && (t.value[back] ?? 99) < 20 && t.is(back - 1, TRONG))
      continue;
    // `Hoàn thành: 30/6/2026`
    if (t.isMark(back, 58) && t.isOf(back - 1, LABEL_ENDS)) continue;
    if (t.kind[back] !== WORD) break;
    if (!t.isOf(back, LEADING)) break;
    const word = t.slice(back, back + 1).toLowerCase();
    // `từ ngày 15/12 năm trước đến ngày 14/12`
    if (word === 'trước' && t.is(back + 1, DEN)) break;
    if (word === 'nhất' && !/^(chậm|muộn)$/i.test(t.slice(back - 1, back))) break;
    // `thời hạn lần lượt là ngày 15/6 và ngày 20/11`
    const inTurn = word === 'là' && t.slice(back - 2, back) === 'lần lượt';
    before = `${inTurn ? 'hạn' : word} ${before}`;
    first = back;
  }
  // `2026 và hằng năm`: from this year on, each year.
  const each = timed && t.is(days.after, VA) ? everyAfter(t, days.after + 1, limit) : null;
  // `Từ năm 2026, mỗi năm điều động 50 bác sĩ`
  const onwards = t.is(days.first - 1, TU) && t.is(days.first, NAM) && t.isMark(days.after, 44);
  // `trước khi nghỉ hè (26/6/2026)`, `trước Tết Nguyên đán (17/02/2026)`: the day of what it must be done before.
  const event = days.day && t.isMark(first - 1, 40) && t.isMark(days.after, 41) ? beforeEvent(t, first - 2, floor) : -1;
  if (event >= 0)
    return { first: event, after: days.after + 1, norm: { kind: 'by', date: days.from, inclusive: false } };
  const yearly = each ?? everyAfter(t, onwards ? days.after + 1 : days.after, limit);
  days = comingYear(context, days);
  const binds =
    before === ''
      ? ''
      : /trước/.test(before)
        ? 'before'
        : /chậm nhất|muộn nhất|muộn hơn|chậm hơn|hoàn thành|xong|hết|đến|không quá|kết thúc|hạn|tới/.test(before)
          ? 'until'
          : '';
  if (yearly !== null) {
    return { first, after: yearly, norm: { kind: 'every', unit: 'year', day: null } };
  }
  if (binds === 'before') {
    const day = days.from;
    // Before an hour of a day: the day itself is still good.
    return { first, after: days.after, norm: { kind: 'by', date: day, inclusive: clock < days.first } };
  }
  if (goesOn(t, days.after)) return { first, after: days.after, norm: { kind: 'continuous' } };
  const opens = before !== '' && /(^| )từ (ngày )?$/.test(before);
  // `Từ quý III/2026 đến quý III/2030` tells from when to when, whatever the column asks.
  const spans = t.is(days.first, TU);
  // `thực hiện từ tháng 5/2022`: from then on, as far as its year goes.
  if (opens && !timed && t.is(days.first, THANG) && days.from.slice(0, 7) === days.to.slice(0, 7))
    return {
      first,
      after: days.after,
      norm: { kind: 'during', from: days.from, to: lastDayOf(Number(days.to.slice(0, 4)), 'quarter', 4) },
    };
  if (binds === 'until' || (finish && !opens && !spans)) {
    if (binds === 'until' && !timed && /^(đến|tới) $/.test(before))
      if (
        days.day
          ? endsRange(t, first, floor)
          : !isPromised(t, first, floor) &&
            !isReached(t, first, days.after, floor) &&
            !endsWork(t, first, days.after, floor)
      )
        return null;
    return { first, after: days.after, norm: { kind: 'by', date: days.to, inclusive: true } };
  }
  // `từ ngày 01/01/2026` alone tells when a law begins, not when work is done.
  if (days.day && !timed && (t.is(days.first - 1, TU) || opens) && !isBegun(context, days, floor)) return null;
  // `Từ ngày 01/3/2026` with no end: from then on, as far as its year goes.
  if (days.day && opens)
    return {
      first,
      after: days.after,
      norm: { kind: 'during', from: days.from, to: lastDayOf(Number(days.from.slice(0, 4)), 'quarter', 4) },
    };
  if (days.day && !timed)
    return before === '' || (clock === named && isMention(t, days, floor)) ? null : during(first, days);
  if (timed) return during(first, days);
  if (isWithinStage(t, days.first))
    return endsWork(t, days.first - 3, days.after, floor) ? during(days.first - 3, days) : null;
  // `sau đợt mưa lũ tháng 10/2025`
  if (context.issued !== null && days.to < context.issued && !days.assumed && !/(^| )(trong|từ) /.test(before))
    return null;
  if (t.is(days.first, TU)) return during(first, days);
  if (t.is(days.first - 1, TU) && isProgramme(t, days.first - 1)) return null;
  // `Hằng quý họp, luân phiên đăng cai: quý I – Sở A, quý II – Sở B`: the quarters of each year.
  if (days.assumed && t.is(days.first, QUY) && (t.isMark(days.after, 45) || t.isMark(days.after, 0x2013)))
    if (isQuarterly(t, first, floor)) return null;
  // `mỗi năm một đợt vào tháng 9`: the month of each year.
  if (days.assumed && /(^| )vào $/.test(before) && isYearly(t, first, floor)) return null;
  // `phiên họp thường kỳ tháng 12`
  if (before === '' && days.first - 1 > floor && t.slice(days.first - 2, days.first) === 'thường kỳ') return null;
  // `tổ chức sơ kết năm 2028, tổng kết năm 2030`: a year still to come is when, not what of.
  if (t.is(days.first, NAM) && t.isOf(days.first - 1, ENDING) && isToCome(context, days)) return during(first, days);
  // In running text a bare year or stretch counts only where the sentence uses it as a time.
  // `hoàn thành cơ sở dữ liệu đất đai … trong quý I năm 2026`
  if (/(^| )trong (cả )?$/.test(before) && completes(t, first, floor))
    return { first, after: days.after, norm: { kind: 'by', date: days.to, inclusive: true } };
  if (
    /(^| )(trong|từ|vào) /.test(before) ||
    (/(^| )kiến /.test(before) && !t.is(days.first, NAM)) ||
    (/tháng|quý|quí|ngày/i.test(t.slice(days.first, days.first + 1)) && !isMention(t, days, floor))
  )
    return during(first, days);
  return null;
}

/** A day with no year of its own that the plan's year would put before the plan itself: `trước ngày 15/6` in a plan of October is the next one. */
function comingYear({ year, issued, school }: TimeContext, days: Days): Days {
  if (school !== null && days.assumed) return inSchoolYear(school, days);
  if (!days.day || !days.assumed || issued === null || days.to >= issued) return days;
  if (Number(issued.slice(0, 4)) !== year) return days;
  const next = makeDay(year + 1, Number(days.to.slice(5, 7)), Number(days.to.slice(8, 10)));
  return next === null ? days : { ...days, from: next, to: next };
}

/** `tháng 3` of the school year 2025 - 2026 is that of 2026: the school's year begins with August. */
function inSchoolYear(school: number, days: Days): Days {
  const begins = Number(days.from.slice(5, 7)) < 8 ? school + 1 : school;
  const by = begins - Number(days.from.slice(0, 4));
  const [from, to] = [days.from, days.to].map((day) =>
    makeDay(Number(day.slice(0, 4)) + by, Number(day.slice(5, 7)), Number(day.slice(8, 10))),
  );
  return from && to ? { ...days, from, to } : days;
}

/** `sơ kết`, `tổng kết` end so. */
const ENDING = wordSet('kết');

/** The year stands behind the one in which the plan was issued. */
function isToCome({ issued }: TimeContext, days: Days): boolean {
  return issued !== null && days.from.slice(0, 4) > issued.slice(0, 4);
}

function during(first: number, days: Days): TimeRead {
  return { first, after: days.after, norm: { kind: 'during', from: days.from, to: days.to } };
}

/** `phát sóng từ ngày 10/4.`: a day still to come ends a clause that names no paper. */
function isBegun({ tokens: t, issued }: TimeContext, days: Days, floor: number): boolean {
  let from = days.first;
  while (from > floor && from > days.first - 5 && !t.is(from, TU)) from--;
  if (issued === null || days.from < issued || t.isOf(from - 1, COUNTED_FROM)) return false;
  const ends = t.isMark(days.after, 59) || t.isMark(days.after, 46) || t.kind[days.after] === BREAK;
  return ends && clauseStart(t, from, floor) >= 0;
}

/** The same sentence said before that it comes again each quarter. */
function isQuarterly(t: Tokens, first: number, floor: number): boolean {
  for (let at = first - 1; at >= floor && at > first - 60 && !t.isMark(at, 46); at--)
    if (t.hasCue(at, CUE.every) && t.is(at + 1, QUY)) return true;
  return false;
}

/** Where `trước khi nghỉ hè`, `trước dịp lễ` begins that ends at a token; -1 where nothing does. */
function beforeEvent(t: Tokens, last: number, floor: number): number {
  for (let at = last; at >= floor && at > last - 8 && t.kind[at] === WORD; at--) if (t.is(at, TRUOC)) return at;
  return -1;
}

/** A few words before, in the same clause, stands `hằng năm`. */
function isYearly(t: Tokens, first: number, floor: number): boolean {
  for (let at = first - 1; at >= floor && at > first - 16; at--) {
    if (t.isMark(at, 59) || t.isMark(at, 46)) return false;
    if (YEARLY.some((words) => t.says(at, words))) return true;
  }
  return false;
}

/** The clause before a time says that something is completed. */
function completes(t: Tokens, first: number, floor: number): boolean {
  for (let at = first - 1; at >= floor && at > first - 40; at--) {
    if (t.isMark(at, 59) || t.isMark(at, 46) || t.isMark(at, 58)) return false;
    if (t.says(at, COMPLETE)) return true;
  }
  return false;
}

/** `tính từ ngày 15 tháng 12 năm trước đến ngày 14/12`: the end of a stretch that is spoken of. */
function endsRange(t: Tokens, first: number, floor: number): boolean {
  for (let at = first - 1; at >= floor && at > first - 12 && t.kind[at] !== MARK; at--)
    if (t.is(at, TU)) return t.is(at + 1, NGAY);
  return false;
}

/** `trong giai đoạn 2026 - 2030` */
function isWithinStage(t: Tokens, year: number): boolean {
  return t.is(year - 2, GIAI) && t.is(year - 3, TRONG) && t.isOf(year - 1, HORIZON);
}

/** `đến năm 2030` in a title names a horizon; behind `phấn đấu` or at a beginning it promises one. */
function isPromised(t: Tokens, first: number, floor: number): boolean {
  return first <= floor || /^([:;.]|đấu|phấn)$/i.test(t.slice(first - 1, first));
}

/** `đến năm 2030 đạt 1.700 ha`, `đến năm 2030, bảo đảm ít nhất 70%`: behind the year stands what is reached by then. */
function isReached(t: Tokens, first: number, after: number, floor: number): boolean {
  const next = t.isMark(after, 44) ? after + 1 : after;
  // … but `Chiến lược phát triển văn hóa đến năm 2030 bảo đảm thiết thực` names a paper.
  if (t.says(next, KEEP_UP) || t.says(next, SEE_TO)) return next > after || clauseStart(t, first, floor) >= 0;
  for (let at = next; at < next + 9 && t.kind[at] === WORD; at++) if (t.says(at, REACH)) return true;
  return false;
}

/** `phục hồi rừng ngập mặn đến năm 2030.`: the year ends a clause that begins with work and names no document and no horizon. */
function endsWork(t: Tokens, first: number, after: number, floor: number): boolean {
  if (!(t.isMark(after, 59) || t.isMark(after, 46) || t.kind[after] === BREAK)) return false;
  return t.hasCue(clauseStart(t, first, floor), verb | CUE.lead | support);
}

/** Where the clause before a year begins; -1 where it names a document or a horizon. */
function clauseStart(t: Tokens, first: number, floor: number): number {
  let start = first;
  for (; start > floor && !t.isMark(start - 1, 59) && !t.isMark(start - 1, 46) && !t.isMark(start - 1, 58); start--)
    if (t.hasCue(start - 1, document) || t.isOf(start - 1, HORIZON) || start < first - 40) return -1;
  return start;
}

/** `tuần 3`, `tuần thứ 3` of a month. */
function isWeekCount(t: Tokens, at: number): boolean {
  return t.is(at - 1, TUAN) || (t.is(at - 2, TUAN) && t.saysSmall(at - 1, ORDINAL));
}

/** A day behind a document's number or a law is that document's date, no task's. */
function isMention(t: Tokens, days: Days, floor: number): boolean {
  const back = t.is(days.first - 1, NGAY) ? days.first - 2 : days.first - 1;
  if (back < floor) return false;
  // `tháng 5, tháng 10` are two times; `Luật số 67/2025/QH15, ngày …` is one document.
  const afterMonth = t.isMark(back, 44) && t.is(back - 2, THANG) && t.is(days.first, THANG);
  if (!afterMonth && t.isMark(back, 44) && /[A-ZĐ\d]/.test(t.slice(back - 1, back).slice(-1))) return true;
  const last = t.slice(back, back + 1);
  if (/[A-ZĐƯ]$/.test(last) && last.length > 1) return true;
  if (t.kind[back] === NUMBER) return !isWeekCount(t, back);
  for (let at = back; at >= floor && at > back - 18; at--) {
    if (t.isMark(at, 59) || t.isMark(at, 46)) return false;
    if (t.hasCue(at, document)) return true;
  }
  return false;
}

const LABEL_ENDS = wordSet('thành hạn');
const LEADING = wordSet(
  'hoàn thành xong trước trong suốt cả vào các từ đến hết chậm nhất muộn hơn là dự kiến khoảng không quá thời hạn cuối tới ngày phải việc dịp',
);

/** `giai đoạn I: từ năm 2021 đến năm 2025` is a programme's name, no time of the work. */
function isProgramme(t: Tokens, at: number): boolean {
  if (/^(đoạn|kỳ)$/.test(t.slice(at - 1, at))) return true;
  return t.isMark(at - 1, 58) && /đoạn/.test(t.slice(Math.max(0, at - 4), at));
}

/** Reads a stretch of days: a day, a month, a quarter, a year, or from one to another. */
function readDays(context: TimeContext, at: number, limit: number, timed: boolean): Days | null {
  const { tokens: t } = context;
  if (t.is(at, TU)) {
    const start = readStretch(context, behindHour(t, at + 1), limit, true);
    if (!timed && isProgramme(t, at)) return null;
    if (start && t.kind[at + 1] === NUMBER && t.is(at + 2, DEN) && start.from < start.to)
      return { ...start, first: at };
    if (!start) {
      // `từ ngày 08 đến ngày 10 tháng 12 năm 2025`, `từ 15 đến 17/6`: the first day takes the month of the last.
      const after = t.is(at + 1, NGAY) ? at + 3 : at + 2;
      const day = t.kind[after - 1] === NUMBER ? (t.value[after - 1] ?? 0) : 0;
      const last = day >= 1 && day <= 31 && t.is(after, DEN) ? readStretch(context, after + 1, limit, true) : null;
      const from = last?.day ? makeDay(Number(last.to.slice(0, 4)), Number(last.to.slice(5, 7)), day) : null;
      if (last && from && from <= last.to)
        return { from, to: last.to, first: at, after: last.after, day: false, assumed: last.assumed };
    }
    // `từ tháng 4, kết thúc tháng 12/2026`
    const ends = start && t.isMark(start.after, 44) && t.saysSmall(start.after + 1, ENDS) ? 3 : 0;
    if (start && (ends > 0 || t.is(start.after, DEN) || t.isMark(start.after, 45) || t.isMark(start.after, 0x2013))) {
      const skip = ends > 0 ? ends : t.is(start.after + 1, HET) ? 2 : 1;
      const end = readStretch(context, behindHour(t, start.after + skip), limit, true);
      const from = end && start.assumed && !end.assumed ? yearMoved(start.from, end.from) : start.from;
      if (end && from !== null && end.to >= from)
        return {
          from,
          to: end.to,
          first: at,
          after: openEnd(t, end.after),
          day: false,
          assumed: end.assumed,
        };
    }
    const onwards = start ? openEnd(t, start.after) : 0;
    return start && goesOn(t, onwards) ? { ...start, first: at, after: onwards } : null;
  }
  const one = readStretch(context, at, limit, timed);
  if (!one) return null;
  const close = one.day ? lastOf(t, at, one.after) : 0;
  const last = close > 0 ? readStretch(context, close, limit, true) : null;
  if (last && last.to > one.from)
    return { from: one.from, to: last.to, first: at, after: last.after, day: false, assumed: last.assumed };
  // `Quý IV/2025 và Quý I/2026`, `tháng 11/2025 đến tháng 4/2026`
  const dash = t.isMark(one.after, 45) || t.isMark(one.after, 0x2013);
  const joined =
    t.is(one.after, DEN) ||
    (dash && timed && (t.kind[one.after + 1] !== NUMBER || t.isMark(one.after + 2, 47))) ||
    // `trong tháng 9 và tháng 10 năm 2026`
    (!one.day && (t.is(one.after, VA) || t.isMark(one.after, 44)) && (timed || t.is(at, THANG)));
  if (joined) {
    const other = readStretch(context, one.after + 1, limit, timed);
    // `Tháng 3 - tháng 6/2027`: the first takes the year of the last.
    const late = other && one.assumed && !other.assumed ? yearMoved(one.from, other.from) : one.from;
    // `tháng 3, tháng 6 và tháng 9`, `quý I và quý III` stand by themselves.
    const last = other && one.assumed && !other.assumed ? yearMoved(one.to, other.from) : one.to;
    const apart = other !== null && !dash && !t.is(one.after, DEN) && (last === null || !follows(last, other.from));
    if (other && !apart && late !== null && other.to > late)
      return { from: late, to: other.to, first: at, after: other.after, day: false, assumed: one.assumed };
  }
  return one.day ? one : { ...one, after: openEnd(t, one.after) };
}

/** `bắt đầu ngày 26/01, kết thúc ngày 14/6`: where the last day of what begins with the day before stands; 0 where none is told. */
function lastOf(t: Tokens, first: number, after: number): number {
  if (!STARTS.some((words) => t.saysSmall(first - words.numbers.length, words))) return 0;
  const next = t.isMark(after, 44) || t.isMark(after, 59) || t.is(after, VA) ? after + 1 : after;
  const close = CLOSES.find((words) => t.saysSmall(next, words));
  return close ? next + close.numbers.length : 0;
}

/** The token behind an hour and a day of the week that stand before a day. */
function behindHour(t: Tokens, at: number): number {
  return behindWeekday(t, behindClock(t, at));
}

/** Whether a day is in the month right behind another. */
function follows(day: Day, next: Day): boolean {
  const months = (one: Day): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  return months(next) - months(day) === 1;
}

/** `ngày 15-17/4/2026`, `ngày 15 và 16/4/2026`: the first day takes the month of the last; null where one day stands alone. */
function readDayRun(context: TimeContext, at: number, timed: boolean): Days | null {
  const { tokens: t, year } = context;
  const start = t.is(at, NGAY) ? at + 1 : at;
  const opening = t.value[start] ?? 0;
  if (t.kind[start] !== NUMBER || opening < 1 || opening > 31 || (t.to[start] ?? 0) - (t.from[start] ?? 0) > 2)
    return null;
  let next = start + 1;
  for (let guard = 0; guard < 6 && t.isMark(next, 44) && t.kind[next + 1] === NUMBER; guard++) {
    if (!(t.isMark(next + 2, 44) || t.is(next + 2, VA))) break;
    next += 2;
  }
  if (!(t.isMark(next, 45) || t.isMark(next, 0x2013) || t.isMark(next, 44) || t.is(next, VA) || t.is(next, DEN)))
    return null;
  const last = readWrittenDay(t, next + 1);
  if (!last || last.month === null || last.day <= opening || (last.year === null && !timed && !t.is(at, NGAY)))
    return null;
  const to = dayFrom(last, year);
  const from = to ? makeDay(Number(to.slice(0, 4)), last.month, opening) : null;
  return from && to ? { from, to, first: at, after: last.after, day: false, assumed: last.year === null } : null;
}

/** A day in the year of another, or the year before where it would come behind it. */
function yearMoved(day: Day, other: Day): Day | null {
  const year = Number(other.slice(0, 4));
  const moved = makeDay(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return moved !== null && moved > other ? makeDay(year - 1, Number(day.slice(5, 7)), Number(day.slice(8, 10))) : moved;
}

/** One stretch: `ngày 15/6/2025`, `tháng 02 năm 2024`, `quý II/2025`, `năm 2025`, `6 tháng đầu năm 2025`. */
function readStretch(context: TimeContext, at: number, limit: number, timed: boolean): Days | null {
  const { tokens: t, year } = context;
  if (at >= limit) return null;
  if (t.kind[at] === NUMBER) {
    // `tuần 3 tháng 8` counts a week; the month says when.
    if (isWeekCount(t, at)) return null;
    const run = timed ? readDayRun(context, at, timed) : null;
    if (run) return run;
    const half = readHalf(context, at);
    if (half) return half;
    const written = readWrittenDay(t, at);
    const months = timed ? readMonthRun(t, at) : null;
    if (months) return months;
    const monthly = timed && t.isMark(at + 1, 47) ? yearAfter(t, at + 1) : null;
    const month = t.value[at] ?? 0;
    if (monthly && month >= 1 && month <= 12) {
      // `01/2025` in a column of times.
      const start = makeDay(monthly.year, month, 1);
      const end = makeDay(monthly.year, month, daysInMonth(monthly.year, month));
      if (start && end) return { from: start, to: end, first: at, after: monthly.after, day: false, assumed: false };
    }
    // `hoàn thành trước 30/6`: a day and a month count where a word binds them.
    const lead = t.isMark(at - 1, 58) ? at - 2 : at - 1;
    const bound =
      t.is(at - 1, TRUOC) ||
      t.is(at - 1, HET) ||
      weekdayBefore(t, at) < at ||
      t.isSmallOf(at - 1, BINDING) ||
      // `đúng dịp 08/6`, but `nhân dịp 30/4`
      (t.is(at - 1, DIP) && !t.saysSmall(at - 2, ON_OCCASION)) ||
      t.says(lead - 1, LIMIT) ||
      t.says(lead - 1, LAST_DAY);
    // `1/2 ngày`: half a day.
    if (written && written.year === null && t.is(written.after, NGAY)) return null;
    if (written && written.month !== null && (written.year !== null || timed || bound))
      return fromWritten(written, year);
    return (timed && !isInTitle(t, at)) || isWithinStage(t, at) ? readBareYears(t, at) : null;
  }
  if (t.kind[at] !== WORD) return null;
  if (namesDay(t, at)) {
    const run = readDayRun(context, at, timed);
    if (run) return run;
    const written = readWrittenDay(t, at);
    return written && written.month !== null ? fromWritten(written, year) : null;
  }
  // `mỗi tháng 01 phóng sự`, `mỗi quý 1 lần` count a month's work and name no January.
  if ((t.is(at, THANG) || t.is(at, QUY)) && t.isOf(at - 1, EACH)) return null;
  if (t.is(at, THANG)) return readMonths(context, at);
  if (t.is(at, QUY) || t.is(at, QUI)) return readQuarters(context, at);
  if (timed && t.capital[at] === 2 && t.text.charCodeAt(t.from[at] ?? 0) === 81) return readShortQuarter(context, at);
  if (t.is(at, NAM) && t.kind[at + 1] === NUMBER) {
    const years = readBareYears(t, at + 1);
    return years ? { ...years, first: at } : null;
  }
  // `đầu năm học`: the school's year.
  if ((t.is(at, CUOI) || t.is(at, DAU)) && t.is(at + 1, NAM) && !t.says(at + 2, LEARNING)) {
    const value = t.kind[at + 2] === NUMBER ? (t.value[at + 2] ?? 0) : year;
    if (value === null || value < 1900 || value > 2100) return null;
    const after = t.kind[at + 2] === NUMBER ? at + 3 : at + 2;
    return yearsFrom(value, value, at, after, t.kind[at + 2] !== NUMBER);
  }
  return null;
}

/** `theo tiến độ của Luật An ninh mạng 2025`: the year of a document's title. */
function isInTitle(t: Tokens, year: number): boolean {
  if (t.kind[year - 1] !== WORD || t.isOf(year - 1, LEADING) || t.is(year - 1, NAM)) return false;
  for (let at = year - 2; at > year - 10 && t.kind[at] === WORD; at--)
    if (t.hasCue(at, document) && t.capital[at] === 1) return true;
  return false;
}

function fromWritten(written: NonNullable<ReturnType<typeof readWrittenDay>>, year: number | null): Days | null {
  const day = dayFrom(written, year);
  if (!day) return null;
  return { from: day, to: day, first: written.first, after: written.after, day: true, assumed: written.year === null };
}

/** Where `hằng năm` right behind a day ends; null where there is none. */
function everyAfter(t: Tokens, at: number, limit: number): number | null {
  if (at >= limit) return null;
  if (at + 2 > limit) return null;
  return YEARLY.some((words) => t.says(at, words)) ? at + 2 : null;
}
