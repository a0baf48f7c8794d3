import { opening } from '../1-parse/opening.ts';
import type { Node } from '../1-parse/shape.ts';
import { remember } from '../remember.ts';

/** The heading of the part a paragraph stands under, and what it tells; read once for all paragraphs below it. */
export interface Part {
  /** In small letters; empty where there is none. */
  readonly words: string;
  /** Its sentences give nobody work: aims, grounds, the present state. */
  readonly aims: boolean;
  /** It tells what was done and what is wanting, before the plan's own time. */
  readonly past: boolean;
  /** It says whom and what the plan is about, and seldom who does it. */
  readonly scope: boolean;
  /** It tells what the plan is for or asks for. */
  readonly purpose: boolean;
  /** It shares out the work. */
  readonly shares: boolean;
  /** It tells what is aimed at, or for whom: a heading below it may turn to work. */
  readonly counts: boolean;
}

const AIMS =
  /mục đích|yêu cầu|quan điểm|mục tiêu|căn cứ|cơ sở pháp lý|sự cần thiết|thực trạng|tình hình|chỉ tiêu|đánh giá (thực trạng|tình hình|chung|kết quả)/;
const PAST =
  /^(?:đánh giá (?:chung |về )?)?(?:kết quả (?!dự kiến|cần|mong|phải|đầu ra)|tình hình |thực trạng|hiện trạng|(?:những |một số )?(?:tồn tại|hạn chế|khó khăn))/;
const AHEAD = /nhiệm vụ|giải pháp|phương hướng/;
const SCOPE = /đối tượng|số lượng|thủ tục|hồ sơ|tiêu chuẩn|tiêu chí|nguyên tắc|phạm vi/;
const WORK = /nhiệm vụ|thực hiện|giải pháp|phân công|trách nhiệm/;
const COUNTS = /mục tiêu|mục đích|chỉ tiêu|đối tượng|tiêu chí/;
const PURPOSE = /mục đích|yêu cầu/;
const SHARES =
  /tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|giao nhiệm vụ|nhiệm vụ (?:cụ thể )?của (?:các |từng )?(?:cơ quan|đơn vị|sở|ban,|thành viên)/;

const makePart = remember((words): Part => {
  const works = WORK.test(words);
  const past = PAST.test(words) && !AHEAD.test(words);
  return {
    words,
    aims: past || (!works && AIMS.test(words)),
    past,
    scope: !works && SCOPE.test(words),
    purpose: PURPOSE.test(words),
    shares: SHARES.test(words),
    counts: COUNTS.test(words),
  };
});

/** What stands above the first heading. */
export const NO_PART: Part = makePart('');

const OWN_AIMS = /^(mục đích|mục tiêu|yêu cầu|chỉ tiêu|đối tượng|phạm vi|nguyên tắc|quan điểm)/;
const mayBeAims = opening('mục|yêu|chỉ|đối|phạm|nguyên|quan', 'any case');
const OWN_WORK = /nhiệm vụ|hoạt động|giải pháp|phân công|trách nhiệm|tổ chức thực hiện/;

/** The heading a paragraph stands under: its part's, or a nearer one that turns from aims to work or from work to aims. */
export function partOf(text: string, node: Node, above: Part): Part {
  // An article is a sentence of its own; what it says is no name of a part.
  if (node.kind === 'part' && !node.heading && node.marker.startsWith('Điều')) return NO_PART;
  if (node.kind === 'part') {
    const own = makePart(text.slice(node.words, node.to).toLowerCase());
    // `Phần I. Kết quả thực hiện năm 2025` / `I. Hạ tầng số`
    return above.past && !own.past && !WORK.test(own.words) ? above : own;
  }
  if (!node.heading || (node.kind !== 'section' && node.kind !== 'point') || node.to - node.words > 90) return above;
  const mayAim = mayBeAims(text, node.words);
  if (!mayAim && !above.counts) return above;
  const words = text.slice(node.words, node.to).toLowerCase();
  if (mayAim && OWN_AIMS.test(words)) return above.shares ? above : makePart(words);
  return above.counts && OWN_WORK.test(words) ? makePart(words) : above;
}
