// One idea: the kind of a document and its title on one line, as many copies have them.
import { type Block, withText } from './block.ts';
import { isKindLine } from './kind.ts';
import { isCapitals } from './letter.ts';
import { kindOfNumber, numberIn } from './letterhead.ts';
import { opening } from './opening.ts';
import { findKind } from './zone.ts';

const mayOpen = opening('KẾ|QU|NG|CH|CÔ|TH|HƯ|ĐỀ|PH|Kế|Qu|Ng|Ch|Hư|Đề|Ph', 'as written');

/** `KẾ HOẠCH TRUYỀN THÔNG …`, `CHỈ THỊ CỦA THỦ TƯỚNG …`, `HƯỚNG DẪN: Công tác …` */
const HEAD =
  /^((?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?: HÀNH ĐỘNG| PHỐI HỢP| LIÊN TỊCH)?|QUYẾT ĐỊNH|NGHỊ QUYẾT(?: LIÊN TỊCH)?|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|THÔNG TƯ(?: LIÊN TỊCH)?|HƯỚNG DẪN|ĐỀ ÁN|PHƯƠNG ÁN)\s*[:–-]?\s*(\S.{7,400})$/u;

/** The first line of a text in ordinary writing: `Kế hoạch truyền thông … năm 2026`. */
const FIRST =
  /^(Kế hoạch|Chương trình|Chỉ thị|Hướng dẫn|Đề án|Phương án) (?!này|số |trên |nêu |của )(\S.{7,200}[^.;:,!?])$/u;

/** The blocks with such a line cut in two, where no line names the kind alone. */
export function splitHead(blocks: readonly Block[], start: number): readonly Block[] {
  // Nearly every text names its kind alone.
  if (findKind(blocks, start) >= 0) return blocks;
  let number: string | null = null;
  const limit = Math.min(blocks.length, start + 40);
  for (let at = start; at < limit; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') continue;
    const { text } = block;
    if (text.startsWith('Căn cứ ')) break;
    number ??= numberIn(text);
    if (block.marker || !mayOpen(text)) continue;
    // `THÔNG` / `TƯ`: its words on lines of their own
    const below = blocks[at + 1];
    if (
      text.length < 8 &&
      below?.kind === 'paragraph' &&
      isKindLine(`${text} ${below.text}`) &&
      findKind(blocks, start) < 0
    )
      return [...blocks.slice(0, at), withText(block, `${text} ${below.text}`), ...blocks.slice(at + 2)];
    const cut = HEAD.exec(text) ?? (at < start + 3 && text.includes(' năm 20') ? FIRST.exec(text) : null);
    const [, kind = '', title = ''] = cut ?? [];
    if (!cut) continue;
    // A title without its kind may begin as another kind does: `ĐỀ ÁN …` of a decision.
    const own = kindOfNumber(number);
    if (own !== null && own.toUpperCase() !== kind.toUpperCase()) continue;
    // The page's own name for it may stand above: the last of several such lines is the document's.
    const again = (next: Block): boolean => next.kind === 'paragraph' && HEAD.exec(next.text)?.[1] === kind;
    if (blocks.slice(at + 1, at + 8).some(again)) continue;
    const head = withText(block, isCapitals(kind) ? kind : kind.toUpperCase());
    return [...blocks.slice(0, at), head, withText(block, title), ...blocks.slice(at + 1)];
  }
  return blocks;
}
