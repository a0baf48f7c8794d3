// One idea: times that are told by what must happen first: `khi có hướng dẫn`, `nếu có vướng mắc`, `sau khi … ban hành`.
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE, wordId } from './lexicon.ts';
import type { Look, TimeRead } from './timing.ts';
import { BREAK, MARK, NUMBER, type Tokens, WORD } from './token.ts';
import { behindWeekday } from './weekday.ts';

const { send, ask, report, inform, before, head, post, group } = CUE;

const TU = wordId('từ');
const NGAY = wordId('ngày');
const THANG = wordId('tháng');
const TUAN = wordId('tuần');
const GIO = wordId('giờ');
const SAU = wordId('sau');
const TRUOC = wordId('trước');
const CAC = wordId('các');
const VA = wordId('và');
const MUST = phraseOf('phải');
const AFTER_TROUBLE = wordSet('mắc khăn sinh sung');

/** `chậm nhất 05 ngày làm việc sau khi kết thúc đợt`, `trong vòng 10 ngày kể từ ngày nhận được văn bản`. */
export function readDelay({ context, at, floor, limit }: Look): TimeRead | null {
  const { tokens: t } = context;
  if (!(t.is(at + 1, NGAY) || t.is(at + 1, THANG) || t.is(at + 1, GIO) || t.is(at + 1, TUAN))) return null;
  let next = at + 2;
  // `05 (năm) ngày` is rare; `ngày làm việc` is not.
  if (t.slice(next, next + 2) === 'làm việc') next += 2;
  const counted = [beforeWork, answerWithin, behindEnd]
    .map((start) => start(t, at, next, floor))
    .find((one) => one >= 0);
  if (counted !== undefined)
    return { first: counted, after: next, norm: { kind: 'condition', phrase: t.slice(counted, next) } };
  if (t.isMark(next, 44)) next++;
  if (
    !(
      t.is(next, SAU) ||
      /^(kể|tính|trước (khi|thời|buổi|cuộc|phiên))/.test(t.slice(next, next + 2)) ||
      (t.is(next, TU) && !isDated(t, next + 1)) ||
      // `trước 05 ngày tổ chức Hội nghị`
      (t.is(at - 1, TRUOC) && t.is(at + 1, NGAY) && t.kind[next] === WORD && t.capital[next] === 0 && !t.is(next, VA))
    )
  )
    return null;
  if (t.is(next, TU) && t.kind[next + 1] !== WORD) return null;
  let after = next + 1;
  while (after < limit && after < next + 26) {
    if (t.isMark(after, 44) && !isInName(t, after)) break;
    if (t.kind[after] === MARK && !t.isMark(after, 44) && !t.isMark(after, 45) && !t.isMark(after, 47)) break;
    if (t.hasCue(after, send | ask | report)) break;
    after++;
  }
  let first = at;
  while (first > floor && t.kind[first - 1] === WORD && DELAYS.has(t.slice(first - 1, first).toLowerCase())) first--;
  // `có hiệu lực thi hành sau 10 ngày kể từ ngày ký`: when the paper binds, no work's time.
  if (IN_FORCE.test(t.slice(first - 4, first))) return null;
  return { first, after, norm: { kind: 'condition', phrase: t.slice(first, after) } };
}

/** `trước khi triển khai ít nhất 30 ngày`, `trước ngày họp ít nhất 07 ngày`: where the words begin that say what the days are counted back from; -1 where none do. */
function beforeWork(t: Tokens, at: number, next: number, floor: number): number {
  const least = t.isOf(at - 1, AT_LEAST);
  // `trước khi khai mạc 60 ngày,`, `trước phiên họp 05 ngày;`
  if (!least && !endsClause(t, next)) return -1;
  for (let back = least ? at - 3 : at - 1; back >= floor && back > at - 12 && t.kind[back] === WORD; back--)
    if (
      t.is(back, TRUOC) &&
      (t.saysSmall(back + 1, WHENEVER) ||
        (t.is(back + 1, NGAY) && t.kind[back + 2] === WORD) ||
        (!least && back < at - 2 && t.isSmallOf(back + 1, MEETINGS)))
    )
      return back;
  return -1;
}

/** What is told or sent must be so many days from then: where `trong vòng 02 ngày`, `chậm nhất sau 10 ngày` begins; -1 where nothing does. */
function answerWithin(t: Tokens, at: number, after: number, floor: number): number {
  if (!t.isOf(at - 1, WITHIN) || !(endsClause(t, after) || t.is(after, VA))) return -1;
  let first = at;
  while (first > floor && t.kind[first - 1] === WORD && DELAYS.has(t.slice(first - 1, first).toLowerCase())) first--;
  for (let back = first - 1; back >= floor && back > first - 30 && !t.isMark(back, 59) && !t.isMark(back, 46); back--)
    if (t.hasCue(back, send | report | inform) || t.saysSmall(back, ANSWER)) return first;
  return -1;
}

/** `kết thúc sự kiện 15 ngày phải có báo cáo`: where the words begin that say what the days are counted from; -1 where none do. */
function behindEnd(t: Tokens, at: number, after: number, floor: number): number {
  if (!t.isMark(after, 44) && !t.says(after, MUST)) return -1;
  for (let back = at - 1; back >= floor && back > at - 9 && t.kind[back] === WORD; back--)
    if (ENDS.some((words) => t.says(back, words))) return back === floor || t.kind[back - 1] !== WORD ? back : -1;
  return -1;
}

function endsClause(t: Tokens, at: number): boolean {
  return t.kind[at] === BREAK || (t.kind[at] === MARK && !t.isMark(at, 40) && !t.isMark(at, 47) && !t.isMark(at, 45));
}

/** Last words of what binds a count of days: `trong vòng`, `trong thời hạn`, `chậm nhất`, `sau`. */
const WITHIN = wordSet('vòng hạn nhất sau');
const MEETINGS = wordSet('phiên cuộc buổi hội lễ kỳ sự chuyến hôm đợt');
const AT_LEAST = wordSet('nhất thiểu');
const ANSWER = phraseOf('trả lời');
const WHENEVER = phraseOf('khi');
const ENDS = ['kết thúc', 'bế mạc', 'khai mạc'].map(phraseOf);

const IN_FORCE = /hiệu lực( thi hành)?$/;

const DELAYS = new Set('trong vòng thời hạn gian chậm muộn ít nhất là sau không quá trước tối đa thiểu ít'.split(' '));

/** A written day stands at this token or right behind `ngày`. */
function isDated(t: Tokens, from: number): boolean {
  const at = behindWeekday(t, from);
  return t.kind[at] === NUMBER || (t.is(at, NGAY) && t.kind[at + 1] === NUMBER);
}

/** What makes `khi …` a condition of the work and no mere circumstance. */
const WHEN =
  /yêu cầu|chỉ đạo|hướng dẫn|^khi (đủ|cần|phát hiện|xuất hiện|xảy ra|được|phát sinh|nhận được|có)(?!\p{L})|ban hành|phê duyệt|thông báo|xảy ra|bất thường|có dấu hiệu|có văn bản|có ý kiến|triệu tập|(?<!được )cho phép/iu;

/** `khi có hướng dẫn của Bộ …`, `nếu có`, `sau khi … ban hành`. */
export function readCondition({ context, at, floor, limit, timed }: Look): TimeRead | null {
  const { tokens: t } = context;
  const words = t.slice(at, at + (t.cueSize[at] ?? 1)).toLowerCase();
  if (/^trước (dịp )?tết/.test(words) && !timed) return beforeHoliday(t, at, floor);
  let after = at + (t.cueSize[at] ?? 1);
  // Under a label of time all the words tell when, up to a written day.
  const whole = timed && !hasNumber(t, at, limit);
  while (after < limit && after < at + 40) {
    if (
      t.isMark(after, 44) &&
      !whole &&
      !/^(vướng|khó|nếu|bổ)$/.test(t.slice(after + 1, after + 2)) &&
      !isInName(t, after)
    )
      break;
    if (t.kind[after] === MARK && !t.isMark(after, 44) && !t.isMark(after, 45) && !t.isMark(after, 47)) break;
    if (
      (t.hasCue(after, send | ask) &&
        !/^(giao|chuyển)$/.test(t.slice(after, after + 1)) &&
        !/^(được|có)$/.test(t.slice(after - 1, after))) ||
      // `khi có yêu cầu báo cáo về Sở …`: the duty goes on behind the condition.
      (t.hasCue(after, report) &&
        (/^(cầu|đạo)$/.test(t.slice(after - 1, after)) || /^(ngay|kịp|về)$/.test(t.slice(after + 2, after + 3)))) ||
      // `hoặc đột xuất theo yêu cầu về Sở A`
      (words === 'theo yêu cầu' && t.slice(after, after + 1) === 'về') ||
      // `sau khi sắp xếp bộ máy trước ngày 30/6`: the day is a time of its own.
      (!whole && t.is(after, TRUOC) && t.is(after + 1, NGAY) && t.kind[after + 2] === NUMBER && after > at + 3) ||
      // `nếu có khó khăn, vướng mắc các cơ quan phản ánh …`: who acts stands behind the trouble.
      (t.is(after, CAC) && !whole && t.isOf(after - 1, AFTER_TROUBLE)) ||
      // `khi có vụ việc nghiêm trọng phải báo cáo ngay`
      (t.says(after, MUST) && after > at + 2 && t.hasCue(after + 1, report | inform | send)) ||
      ((t.to[after] ?? 0) - (t.from[after] ?? 0) <= 3 && /^(kịp|thì|để)$/.test(t.slice(after, after + 1)))
    )
      break;
    after++;
  }
  // `Từ khi thành lập đến khi kết thúc nhiệm vụ`
  const first = timed && at > floor && t.is(at - 1, TU) ? at - 1 : at;
  const phrase = t.slice(first, after);
  if (!timed) {
    if (OF_PEOPLE.test(phrase)) return null;
    if (words === 'theo yêu cầu' && !reportsOnDemand(t, at, floor)) return null;
    if (words === 'khi' && !WHEN.test(phrase) && !isAwaited(t, at)) return null;
    if (words.startsWith('trường hợp') || words === 'trong trường hợp') {
      if (t.capital[at] !== 1 && !t.isMark(at - 1, 44) && !t.isMark(at - 1, 59)) return null;
    }
    if (words === 'nếu' && !/(vướng mắc|khó khăn|phát sinh|cần|thay đổi|có)/.test(phrase)) return null;
  }
  return { first, after, norm: { kind: 'condition', phrase } };
}

/** `hoàn thành trước Tết Nguyên đán Bính Ngọ 2026`: which day it is the moon tells. */
function beforeHoliday(t: Tokens, at: number, floor: number): TimeRead | null {
  if (at <= floor || !t.isOf(at - 1, DONE)) return null;
  let after = at + (t.cueSize[at] ?? 1);
  while (t.kind[after] === NUMBER || (t.kind[after] === WORD && t.capital[after] === 1)) after++;
  const first = t.hasCue(at - 2, before) && t.cueSize[at - 2] === 2 ? at - 2 : at - 1;
  return { first, after, norm: { kind: 'condition', phrase: t.slice(at, after) } };
}

/** Last words of what must be done by then: `hoàn thành`, `xong`, `chậm nhất`. */
const DONE = wordSet('thành xong nhất');

/** `báo cáo đột xuất theo yêu cầu`, `Báo cáo chuyên đề theo yêu cầu của cấp trên`: elsewhere the words say how, not when. */
function reportsOnDemand(t: Tokens, at: number, floor: number): boolean {
  const kind = t.slice(at - 2, at).toLowerCase();
  if (kind !== 'đột xuất' && kind !== 'chuyên đề') return false;
  if (at - 4 >= floor && t.hasCue(at - 4, report)) return true;
  // `Báo cáo định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 25/11) hoặc đột xuất theo yêu cầu`
  for (let back = at - 3; kind === 'đột xuất' && back >= floor && back > at - 50 && !t.isMark(back, 46); back--)
    if (t.hasCue(back, report)) return true;
  return false;
}

/** `học sinh sau khi tốt nghiệp`: when in people's lives, not when the work is done. */
const OF_PEOPLE =
  /^sau khi (?:tốt nghiệp|ra trường|cai nghiện|chấp hành xong|mãn hạn|xuất ngũ|nghỉ hưu|hoàn thành chương trình cai)/i;

/** `(khi Bộ A triển khai)`, `khi Bộ B có văn bản`: in brackets, or where another body must act first. */
function isAwaited(t: Tokens, at: number): boolean {
  return t.isMark(at - 1, 40) || (t.capital[at + 1] === 1 && t.hasCue(at + 1, head | CUE.whole));
}

function hasNumber(t: Tokens, first: number, limit: number): boolean {
  for (let at = first; at < limit && at < first + 60; at++) if (t.kind[at] === NUMBER) return true;
  return false;
}

/** A comma inside a name: `Bộ Văn hóa, Thể thao và Du lịch`; behind it a capital that begins no body of its own. */
export function isInName(t: Tokens, comma: number): boolean {
  const next = comma + 1;
  if (t.kind[next] !== WORD || (t.capital[next] ?? 0) === 0 || t.hasCue(next, head | post | group)) return false;
  // The name's capital stands a few words before the comma.
  for (let back = comma - 1; back >= comma - 3 && back >= 0; back--) if ((t.capital[back] ?? 0) > 0) return true;
  return false;
}
