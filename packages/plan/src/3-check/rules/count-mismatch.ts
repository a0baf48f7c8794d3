import type { OutlineNode } from '../../contract.ts';
import { countMismatch } from '../messages.gen.ts';
import { brackets } from '../paired-marks.ts';
import type { Rule } from '../rule.ts';
import { watchPhrases } from '../watch.ts';

/** "gồm 03 nội dung sau:" at the end of a heading or paragraph. */
const ANNOUNCED =
  /(?<![\d/.,-])(?:gồm|có|theo|thực hiện|tập trung(?: vào)?|triển khai|với) (?:các |đủ )?(0?\d|1\d) (nội dung|nhóm nhiệm vụ|nhóm giải pháp|nhóm nội dung|nhiệm vụ|giải pháp|hoạt động|mục tiêu|bước|giai đoạn|nguyên tắc|tiêu chí|chỉ tiêu|hình thức|phần|chuyên đề|yêu cầu|vấn đề|hợp phần|dự án|đợt)(?: [^.;:\n\d]{0,50})?:$/u;
const COLON = 58;
/** "(10 mục tiêu)" at the end of a heading. */
const IN_HEADING =
  /\((0?\d|1\d) (nội dung|nhiệm vụ|giải pháp|hoạt động|mục tiêu|chỉ tiêu|tiêu chí|đề án|dự án)\)\s?[:.]?$/u;
const CLOSING = 41;

/** "04 nhóm ấn phẩm: " before "(1)" in the sentence. */
const BEFORE_FIRST =
  /(?<![\d/.,-])(0?[2-9]|1\d) (?!năm|tháng|ngày|triệu|tỷ|đồng)(\p{L}[\p{L} ]{2,50})(?: sau)?(?: đây)?: ?$/u;
/** Numbers in words, two first. */
const COUNTED = ['hai', 'ba', 'bốn', 'năm', 'sáu'];
const PLACES = ['tỉnh', 'xã', 'phường', 'huyện', 'nước'];
const places = watchPhrases(...COUNTED.flatMap((count) => PLACES.map((place) => `${count} ${place}`)));
/** A name of a few words: `Kandal`, `Bình Châu`; no body's. */
const NAME = String.raw`(?!Sở |Ban |Bộ |Công |Ủy |UBND |Hội |Đoàn |Đảng |Trung )\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}`;
/** `Kandal, Takéo và Kampot`: all that is meant, whose last name nothing goes on. */
const NAMES = new RegExp(`^ (${NAME}(?:, ${NAME}){1,9} và ${NAME})(?! \\p{Lu})`, 'u');
/** No list of names is longer. */
const NAMES_REACH = 300;

/** No list in a sentence is longer. */
const REACH = 3000;

/** A list has more or fewer items than its opening says: "gồm 03 nội dung:" with two below. */
export const rule: Rule = {
  code: 'count-mismatch',
  severity: 'info',
  check({ facts: { outline }, text, words, lineEndAt }, report) {
    for (const at of brackets(words)) {
      if (!text.startsWith('(1)', at)) continue;
      const start = Math.max(0, at - 90);
      const match = BEFORE_FIRST.exec(text.slice(start, at));
      const count = match ? itemsBehind(text.slice(at, Math.min(lineEndAt(at), at + REACH))) : 0;
      if (!match || count < 2 || count === Number(match[1])) continue;
      const [, told = '', what = ''] = match;
      const from = start + match.index;
      report({ from, to: at + 3, message: countMismatch({ told, what, count: String(count) }) });
    }
    for (const second of places(words)) {
      const from = words.fromOf(second - 1);
      const behind = words.toOf(second);
      const names = NAMES.exec(text.slice(behind, Math.min(lineEndAt(behind), behind + NAMES_REACH)))?.[1];
      if (names === undefined) continue;
      const [told = '', what = ''] = text.slice(from, behind).toLowerCase().split(/\s+/);
      const count = names.split(/, | và /).length;
      // Some of them may be told of by a name for several: `ba tỉnh Tây Nguyên và Bình Phước`.
      if (count <= COUNTED.indexOf(told) + 2) continue;
      const to = behind + 1 + names.length;
      report({ from, to, message: countMismatch({ told, what, count: String(count) }) });
    }
    for (let at = 0; at < outline.length; at++) {
      const node = outline[at];
      if (!node || node.kind === 'row') continue;
      const end = node.heading ? lineEndAt(node.from) : node.to;
      const last = text.charCodeAt(end - 1);
      if (last !== COLON && (last !== CLOSING || !node.heading)) continue;
      const start = Math.max(node.from, end - 120);
      const written = text.slice(start, end);
      const match = IN_HEADING.exec(written) ?? (last === COLON ? ANNOUNCED.exec(written) : null);
      const told = Number(match?.[1]);
      if (!match || told < 2) continue;
      const count = itemsBelow(outline, at, (item) => IN_HEADING.test(text.slice(item.from, lineEndAt(item.from))));
      if (count < 2 || count === told) continue;
      report({
        from: start + match.index,
        to: end,
        path: node.path,
        message: countMismatch({ told: match[1] ?? '', what: match[2] ?? '', count: String(count) }),
      });
    }
  },
};

/** How far a list in a sentence counts: (1), (2), (3). */
function itemsBehind(words: string): number {
  let count = 0;
  for (let at = words.indexOf('(1)'); at >= 0; at = words.indexOf(`(${count + 1})`, at)) count++;
  return count;
}

/** How many items stand right below a node, with one kind of marker; 0 where a paragraph stands among them, or one that is counted itself. */
function itemsBelow(outline: readonly OutlineNode[], at: number, isCounted: (item: OutlineNode) => boolean): number {
  const first = outline[at + 1];
  if (!first || first.marker === '' || first.parent !== outline[at]?.path) return 0;
  let count = 0;
  for (let next = at + 1; next < outline.length; next++) {
    const node = outline[next];
    if (!node || (node.parent !== first.parent && !node.path.startsWith(`${first.parent}.`))) break;
    if (node.parent !== first.parent) continue;
    if (node.kind === 'paragraph' && node.marker === '') {
      // Words below an item bear its path.
      if (node.path === first.parent) return 0;
      continue;
    }
    if (node.kind !== first.kind) break;
    if (isCounted(node)) return 0;
    count++;
  }
  return count;
}
