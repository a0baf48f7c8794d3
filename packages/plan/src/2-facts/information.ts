// One idea: duties to tell or send something that is no report: `cung cấp tư liệu cho Sở A`, `gửi danh sách về Sở B trước ngày 31/3`.
import type { Obligation } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import { CUE } from './lexicon.ts';
import { type DutyInput, isBodyAt, receiversOf } from './receiver.ts';
import { type Round, roundsOf, type Sentence } from './round.ts';
import type { Tokens } from './token.ts';
import type { Unit } from './unit.ts';

const MUST = phraseOf('phải');
const HANDS_ON = phraseOf('chuyển');
const EXCHANGES = phraseOf('trao đổi');
const ESTIMATE = phraseOf('dự toán');
/** Last words of those whose voice is only spoken of: `thông tin báo chí phản ánh về tỉnh`. */
const VOICES = wordSet('chí luận tri dân khách');

/** The day by which something is asked for stands within so many words, however long the sentence is. */
const DAY_REACH = 200;

/** What a clause says must be told: word of trouble, tidings, material. */
export function findInformation(
  input: DutyInput,
  unit: Unit,
  sentence: Sentence,
  subject: string | null,
): Obligation[] {
  const { tokens: t } = input;
  for (let at = sentence.first; at < sentence.after; at++) {
    if (!t.hasCue(at, CUE.send | CUE.inform)) continue;
    const words = t.slice(at, at + (t.cueSize[at] ?? 1)).toLowerCase();
    const reflects =
      t.hasCue(at, CUE.send) &&
      !t.isOf(at - 1, VOICES) &&
      (/phản ánh|phản hồi|thông tin về/.test(words) || inTrouble(t, sentence.first, at));
    const tells =
      t.hasCue(at, CUE.inform) &&
      ((/cung cấp|thông báo|thông tin/.test(words) && !t.says(at, EXCHANGES)) ||
        // `mỗi tháng một lần trao đổi với Sở A về các nguồn tin`, `hằng tháng trao đổi tình hình với Ban B`
        (t.says(at, EXCHANGES) && roundsOf(t, { first: sentence.first, after: at }).length > 0));
    if (!reflects && !tells) continue;
    const to = receiversOf(input, at, sentence.after);
    if (
      tells &&
      to.length === 0 &&
      /cho ((các )?cơ quan )?báo chí/.test(t.slice(at, Math.min(at + 14, sentence.after)))
    )
      to.push('Báo chí');
    // Without a receiver only what is asked for by a day, or comes again and again, is a duty.
    const wanted =
      tells &&
      subject !== null &&
      ((words === 'thông tin cho' && t.says(at - 1, MUST)) ||
        ((at <= sentence.first + 1 || t.isMark(at - 1, 44)) &&
          /khi |định kỳ|hằng |hàng /.test(t.slice(sentence.first, sentence.after))) ||
        roundsOf(t, { first: at, after: Math.min(sentence.after, at + DAY_REACH) })[0]?.due != null);
    if (to.length === 0 && !wanted) continue;
    // Who leads the task owes it, if it has a day.
    if (subject === null && unit.node.kind !== 'paragraph' && (to.length === 0 || !isDated(t, sentence))) continue;
    if (
      tells &&
      !(t.isMark(at - 1, 58) && THINGS.test(t.slice(sentence.first, at))) &&
      !/thông tin|nguồn tin|định hướng tuyên truyền|tình hình|thông báo|tư liệu|tài liệu|đề cương|tin,? (?:bài|ảnh)|dữ liệu|số liệu|hồ sơ|danh (sách|mục)|bản tin|hình ảnh|kết quả|lịch |tiến độ|biên bản|ý kiến|họ,? tên/.test(
        t.slice(at, Math.min(at + (to.length > 0 ? 16 : 8), sentence.after)).toLowerCase(),
      ) &&
      !(
        isBodyAt(input.bodies, at + (t.cueSize[at] ?? 1)) &&
        roundsOf(t, { first: at, after: sentence.after })[0]?.due != null
      )
    )
      continue;
    const rounds = roundsOf(t, sentence);
    const span = { from: t.from[sentence.first] ?? 0, to: t.to[at] ?? 0 };
    const duty = { path: unit.node.path, what: 'information' as const, from: subject, to, span };
    const dated = rounds.filter((round) => round.due !== null);
    if (tells && dated.length > 1) return dated.map((round) => ({ ...duty, ...round }));
    const round = rounds[0] ?? onceBy(input, { first: at, after: sentence.after }) ?? AD_HOC;
    return [{ ...duty, ...round }];
  }
  return [];
}

function isDated(t: Tokens, sentence: Sentence): boolean {
  return roundsOf(t, sentence).some(({ due }) => due !== null);
}

/** `Số liệu người nước ngoài: cung cấp cho Công an tỉnh`: what is told stands before the colon. */
const THINGS = /^(?:số liệu|dữ liệu|thông tin|danh sách|tài liệu|tư liệu|tin|kết quả|lịch) /i;

/** `Nếu có khó khăn, vướng mắc, các đơn vị tổng hợp gửi về Sở A`: what is sent is word of the trouble. */
function inTrouble(t: Tokens, first: number, at: number): boolean {
  return TROUBLE.test(t.slice(Math.max(first, at - REACH), at));
}

/** Between the trouble and the word of sending stands at most who sends. */
const REACH = 70;
const TROUBLE =
  /(?:khó khăn|vướng mắc|kiến nghị) \(nếu có\)|(?:nếu|khi|trường hợp) (?:thấy )?(?:có|gặp|phát sinh|cần)[^.;]{0,40}(?:khó khăn|vướng mắc|phát sinh|sửa đổi|bổ sung|điều chỉnh)|thực hiện,? có (?:gì )?(?:khó khăn|vướng mắc)/i;

const AD_HOC = { period: 'ad-hoc', due: null, inclusive: true } as const;

/**
 * `gửi Cục A trước khi triển khai ít nhất 30 ngày`, `báo ngay cho Sở A`: the sentence tells what must happen before or behind
 * it, or how soon.
 */
function awaits({ tokens: t, timings }: DutyInput, { first, after }: Sentence): boolean {
  const [start, end] = [t.from[first] ?? 0, t.to[after - 1] ?? 0];
  if (SOON.test(t.text.slice(start, end))) return true;
  return timings.some(
    ({ norm, from, to }) => norm.kind === 'condition' && from >= start && to <= end && !IF.test(norm.phrase),
  );
}

/** `gửi danh sách về Sở A chậm nhất là hết tháng 6`, `… trong tháng 3 năm 2026`: a day that only the times behind the verb tell. */
function onceBy({ tokens: t, timings }: DutyInput, { first, after }: Sentence): Round | undefined {
  const [start, end] = [t.from[first] ?? 0, t.to[after - 1] ?? 0];
  for (const { norm, from, to } of timings) {
    if (from < start || to > end) continue;
    if (norm.kind === 'by') return { period: 'once', due: norm.date, inclusive: norm.inclusive };
    if (norm.kind === 'during' && norm.to !== null && isMonth(norm.from, norm.to))
      return { period: 'once', due: norm.to, inclusive: true };
  }
  return undefined;
}

/** From the first to the last day of one month. */
function isMonth(from: string, to: string): boolean {
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7);
}

const IF = /^nếu/i;
/** How soon, or how often, where it is no round of months. */
const SOON =
  /(?:báo|điện|gọi|phản ánh|chuyển|gửi) ngay |(?:trong|sau|không quá|muộn nhất|chậm nhất|ít nhất|trước)(?: vòng| thời hạn| thời gian)? \d{1,2} (?:giờ|phút|ngày)(?! \d)|(?:hằng|hàng|mỗi) (?:tuần|ngày)|(?:ngày|tuần) một (?:lần|số|bản)|(?:thấy|gặp|phát hiện)[^.;]{0,60} thì |(?:sau|hết|xong|kết thúc) mỗi |xong (?:một|hai|ba|\d{1,2}) (?:giờ|ngày|tuần)|mỗi (?:lần|đợt|cuộc|chuyến) /i;

/** What was made before it is sent is a plan: `cụ thể hóa Kế hoạch này thành kế hoạch của đơn vị, gửi …` */
const HAND_PLAN =
  /xây dựng (?:kế hoạch|chương trình|phương án) [^.;]{0,40}$|^kế hoạch [^.;]{0,60}$|cụ thể hóa [^.;]{0,40}(?:thành|bằng) (?:kế hoạch|lịch|chương trình)[ ,][^.;]{0,90}$/i;

/** What is sent tells how the work went: `đánh giá kết quả 6 tháng và cả năm, gửi …`, `văn bản sơ kết nộp về …` */
const OUTCOME = /(?:đánh giá|tổng hợp) kết quả (?!rà soát)[^.;]{0,60}$|(?:sơ|tổng) kết(?: [^.;,]{0,30})?,?$/i;

/** `gửi tác phẩm về Sở A trước ngày 31/3`, `hằng tháng gửi bản tin tới Lãnh đạo Bộ`: something to be sent by a day, or again and again. */
export function findSent(input: DutyInput, unit: Unit, sentence: Sentence, subject: string | null): Obligation[] {
  const { tokens: t } = input;
  for (let at = sentence.first; at < sentence.after; at++) {
    if (!t.hasCue(at, CUE.send)) continue;
    const to = receiversOf(input, at, sentence.after);
    if (to.length === 0) continue;
    const rounds = roundsOf(t, sentence);
    const round = rounds[0] ?? (awaits(input, sentence) ? AD_HOC : onceBy(input, { first: at, after: sentence.after }));
    if (!round) continue;
    if (round.due === null && (t.says(at - 2, ESTIMATE) || t.says(at, HANDS_ON))) continue;
    const span = { from: t.from[sentence.first] ?? 0, to: t.to[at] ?? 0 };
    // `xây dựng chương trình sinh hoạt hè, gửi Phòng A trước ngày 25/5`
    const words = t.slice(sentence.first, at);
    const what = HAND_PLAN.test(words) ? 'plan' : OUTCOME.test(words) ? 'report' : 'information';
    const duty = { path: unit.node.path, what, from: subject, to, span } as const;
    // `chuyển Văn phòng chậm nhất ngày 28 của tháng trước`: a plan for each month.
    const once = what === 'plan' && !round.due?.startsWith('day ');
    const dated = rounds.filter(({ due }) => due !== null);
    if (what === 'report' && dated.length > 1) return dated.map((one) => ({ ...duty, ...one }));
    return [{ ...duty, ...round, period: once ? 'once' : round.period }];
  }
  return [];
}
