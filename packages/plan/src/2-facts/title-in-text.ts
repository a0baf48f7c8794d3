// One idea: a copy that lost the lines of its title says in its text what it is about.
import type { Parsed } from '../1-parse/shape.ts';

/**
 * The title by the text: what the first article of a decision does, `Điều 1. Phê duyệt Đề án …`, or what the opening says
 * is issued, `… ban hành Kế hoạch in lịch ảnh năm 2026, cụ thể như sau:`; null where neither stands there.
 */
export function titleInText({ nodes, text, letterhead }: Parsed): string | null {
  const decides = letterhead.kind === 'Quyết định' || letterhead.kind === 'Nghị quyết';
  for (const node of nodes.slice(0, 40)) {
    if (node.zone !== 'opening' && node.zone !== 'body') continue;
    const words = text.slice(node.words, Math.min(node.to, node.words + 900));
    if (decides) {
      if (!/^Điều 1(?!\d)/.test(node.marker)) continue;
      return (
        DONE.exec(words)?.[0]
          .replace(/ kèm theo (?:Quyết định|Nghị quyết) này/, '')
          .trim() ?? null
      );
    }
    if (node.zone === 'body') return null;
    const issued = ISSUED.exec(words);
    if (issued?.[1] !== undefined && issued[1].toLowerCase() === letterhead.kind?.toLowerCase())
      return issued[2]?.replace(CALLED, '').trim() ?? null;
  }
  return null;
}

/** What the first article does, up to what it says of its contents. */
const DONE =
  /^(?:Phê duyệt|Ban hành|Quy định|Sửa đổi|Điều chỉnh|Thành lập|Thông qua|Giao) .{8,400}?(?=\s*(?:\(|[:.]|,? (?:với|gồm|bao gồm|cụ thể|như sau)(?: |:|$)))/u;

/** `(sau đây gọi tắt là Chương trình)` */
const CALLED = / \((?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung) là [^()]*\)/giu;

/** … and what the opening says is issued. */
const ISSUED =
  /(?:ban hành|xây dựng) (Kế hoạch|Chương trình|Chương trình hành động|Đề án|Hướng dẫn|Chỉ thị) (?!này|số )(.{8,400}?)(?=,? (?:cụ thể )?(?:như sau|với (?:các|những) nội dung)|:)/iu;
