// One idea: reports that a table's rows name as what their work comes to.
import type { Obligation, Task, Timing } from '../contract.ts';
import { phraseOf } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE } from './lexicon.ts';
import type { Place } from './place.ts';
import { indexFrom, receiversOf } from './receiver.ts';
import type { Tokens } from './token.ts';

const { report, send } = CUE;

const ESTIMATE = phraseOf('dự toán');

/** What the reader of reports named as products needs. */
export interface ProductInput {
  readonly tokens: Tokens;
  readonly bodies: readonly Body[];
  readonly places: readonly Place[];
  readonly tasks: readonly Task[];
}

/** `Báo cáo …` in a row's cell of products, with who leads the row and its day: a duty to report, one a report named. */
export function reportsOfRows({ tokens: t, bodies, places, tasks }: ProductInput): Obligation[] {
  let byPlace: Map<number, Task> | null = null;
  const found: Obligation[] = [];
  for (const place of places) {
    if (!(place.cues & report) || place.cell?.column !== 'product') continue;
    byPlace ??= new Map(tasks.map((task) => [task.from, task]));
    const task = byPlace.get(place.cell.row.from);
    const owners = task && task.lead.length > 0 ? task.lead : (task?.perform ?? []);
    if (!task || owners.length === 0) continue;
    const named: { first: number; after: number }[] = [];
    for (let at = place.first; at < place.after; at++)
      if (
        t.hasCue(at, report) &&
        (at === place.first || t.isMark(at - 1, 59) || isBehindEach(t, at)) &&
        !isStudy(t, at)
      ) {
        let after = at + 1;
        while (after < place.after && !t.isMark(after, 59)) after++;
        named.push({ first: at, after });
      }
    // A day in the product's own words is no day of the report.
    const { from: start, to: end } = place.cell;
    const times = task.timings.filter((one) => one.from < start || one.from >= end);
    const days = times.map((one) => one.norm).filter((norm) => norm.kind === 'by' || norm.kind === 'during');
    for (const [index, { first, after }] of named.entries()) {
      const span = { from: t.from[first] ?? 0, to: t.to[after - 1] ?? 0 };
      const words = t.text.slice(span.from, span.to).toLowerCase();
      const yearly =
        /hằng năm|hàng năm/.test(words) || times.some(({ norm }) => norm.kind === 'every' && norm.unit === 'year');
      const isEachTime = isBehindEach(t, first);
      const always = isEachTime || times.some(({ norm }) => norm.kind === 'continuous');
      // `báo cáo tháo gỡ vướng mắc hằng quý`: the round is the report's own.
      const own = /(?:hằng|hàng|mỗi|từng) quý/.test(words)
        ? 'quarter'
        : /(?:hằng|hàng|mỗi|từng) tháng/.test(words)
          ? 'month'
          : null;
      const each = times.find(({ norm }) => norm.kind === 'every' && norm.unit !== 'week' && norm.unit !== 'day')?.norm;
      const round = each?.kind === 'every' && each.unit !== 'week' && each.unit !== 'day' ? each.unit : null;
      const day =
        yearly || own !== null || isEachTime
          ? undefined
          : days.length === named.length
            ? days[index]
            : (dayOfReport(t.text, times, end) ?? days[days.length - 1]);
      found.push({
        path: place.path,
        what: 'report',
        from: owners.join('; '),
        to: receiversOf({ tokens: t, bodies }, first, after),
        period: yearly ? 'year' : own !== null ? own : !day && round ? round : always && !day ? 'ad-hoc' : 'once',
        due: day ? (day.kind === 'by' ? day.date : day.to) : null,
        inclusive: day?.kind === 'by' ? day.inclusive : true,
        span,
      });
    }
  }
  return found;
}

/**
 * `Điểm báo, gửi Thường trực Thành ủy` in a row's cell of work whose time is a day of each month or quarter: what is sent by
 * then. `Bản tin gửi Thường trực Thành ủy` as what the work comes to is sent whenever the work is done.
 */
export function sentOfRows({ tokens: t, bodies, places, tasks }: ProductInput): Obligation[] {
  let byPlace: Map<number, Task> | null = null;
  const found: Obligation[] = [];
  for (const place of places) {
    const { cell } = place;
    if (!cell || !(place.cues & send) || place.cues & report) continue;
    if (cell.column !== 'task' && cell.column !== 'product') continue;
    byPlace ??= new Map(tasks.map((task) => [task.from, task]));
    const task = byPlace.get(cell.row.from);
    if (!task || task.lead.length === 0) continue;
    const round = roundOfRow(task.timings, cell.column === 'product');
    if (!round) continue;
    let at = place.first;
    while (at < place.after && !t.hasCue(at, send)) at++;
    const to = receiversOf({ tokens: t, bodies }, at, place.after);
    if (to.length === 0) continue;
    found.push({
      path: place.path,
      what: 'information',
      from: task.lead.join('; '),
      to,
      ...round,
      span: { from: t.from[place.first] ?? 0, to: t.to[place.after - 1] ?? 0 },
    });
  }
  return found;
}

/** How often and by when a row's outcome is sent; of a row whose work names it only by the way, null without a day that comes again. */
function roundOfRow(
  timings: readonly Timing[],
  isOutcome: boolean,
): Pick<Obligation, 'period' | 'due' | 'inclusive'> | null {
  const norms = timings.map((timing) => timing.norm);
  const every = norms.find((norm) => norm.kind === 'every');
  if (every?.kind === 'every' && every.unit !== 'week' && every.unit !== 'day') {
    // `hằng quý` alone tells when the work is done, not when its outcome is sent.
    if (every.day !== null) return { period: every.unit, due: `day ${every.day}`, inclusive: true };
    return isOutcome ? { period: every.unit, due: null, inclusive: true } : null;
  }
  if (!isOutcome) return null;
  const last = norms.filter((norm) => norm.kind === 'by' || norm.kind === 'during').at(-1);
  if (last?.kind === 'by') return { period: 'once', due: last.date, inclusive: last.inclusive };
  if (last?.kind === 'during') return { period: 'once', due: last.to, inclusive: true };
  return { period: 'ad-hoc', due: null, inclusive: true };
}

/** A paragraph below nobody's name says that something is sent. */
export function mayBeSent({ cues, unit }: Place): boolean {
  return (cues & send) !== 0 && !(cues & report) && unit?.label === null && unit.heads.length === 0;
}

/** `Cử người làm đầu mối, gửi danh sách về Sở A` above `Cơ quan thực hiện: …` and `Thời gian: …`: what is sent by the task's day. */
export function sentOfTasks(
  { tokens: t, bodies, places, tasks }: ProductInput,
  known: readonly Obligation[],
): Obligation[] {
  const found: Obligation[] = [];
  for (const place of places) {
    const task = tasks.find((one) => one.path === place.path);
    const norm = task?.timings.find((one) => one.norm.kind === 'by' || one.norm.kind === 'during')?.norm;
    const owners = task && task.lead.length > 0 ? task.lead : (task?.perform ?? []);
    if (!norm || (norm.kind !== 'by' && norm.kind !== 'during') || owners.length === 0) continue;
    if (known.some((duty) => duty.path === place.path)) continue;
    let at = place.first;
    while (at < place.after && !t.hasCue(at, send)) at++;
    const to = receiversOf({ tokens: t, bodies }, at, place.after);
    // Who begins the paragraph sends it; a request for money is no tidings.
    if (t.says(t.isMark(at - 1, 44) ? at - 3 : at - 2, ESTIMATE)) continue;
    if (to.length === 0 || bodies[indexFrom(bodies, place.first)]?.first === place.first) continue;
    found.push({
      path: place.path,
      what: 'information',
      from: owners.join('; '),
      to,
      period: 'once',
      due: norm.kind === 'by' ? norm.date : norm.to,
      inclusive: norm.kind === 'by' ? norm.inclusive : true,
      span: { from: t.from[place.first] ?? 0, to: t.to[place.after - 1] ?? 0 },
    });
  }
  return found;
}

/** `Báo cáo khảo sát quý II/2027; mô hình năm 2028`: of several steps the day of the one that is a report. */
function dayOfReport(
  text: string,
  times: readonly Timing[],
  behind: number,
): Extract<Timing['norm'], { kind: 'by' | 'during' }> | undefined {
  for (const { norm, from } of times) {
    if (norm.kind !== 'by' && norm.kind !== 'during') continue;
    const start = Math.max(text.lastIndexOf(';', from), from < behind ? 0 : behind, from - 120);
    if (/báo cáo/i.test(text.slice(start + 1, from))) return norm;
  }
  return undefined;
}

/** `02 cuộc; sau mỗi cuộc có báo cáo gửi UBND tỉnh`: a report whenever it has happened. */
function isBehindEach(t: Tokens, at: number): boolean {
  return /sau (?:mỗi|từng) [^;,.]{1,20} có$/i.test(t.slice(at - 6, at));
}

/** `Báo cáo nghiên cứu khả thi`, `báo cáo kinh tế - kỹ thuật`: a paper that is made, not a duty to tell. */
function isStudy(t: Tokens, at: number): boolean {
  const size = t.cueSize[at] ?? 1;
  return /^(nghiên|đề|kinh|khả|đánh giá tác|viên|khoa)( |$)/.test(t.slice(at + size, at + size + 3).toLowerCase());
}
