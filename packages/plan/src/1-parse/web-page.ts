import { makeDay } from '@cotmoc/base';
import type { Block } from './block.ts';
import { isPersonName } from './person-name.ts';
import type { Closing, Letterhead } from './shape.ts';

/**
 * What a web page says about the document it copies, where the copy itself lost it: the page's name for it and the
 * table of its properties above the letterhead, or the sentence that introduces the whole text of a copy without one.
 */
export function fromWebPage(
  blocks: readonly Block[],
  start: number,
  letterhead: Letterhead,
  closing: Closing,
): { letterhead: Letterhead; closing: Closing } {
  const above = linesOf(blocks.slice(0, start));
  if (letterhead.number !== null && above.length > 0) {
    const named = above.find((line) => NAMED.test(line) && line.includes(`${letterhead.number} `));
    const [, kind, title] = NAMED.exec(named ?? '') ?? [];
    const signer = closing.signer ?? signerIn(above);
    return {
      letterhead: {
        ...letterhead,
        kind: letterhead.kind ?? kind ?? null,
        title: letterhead.title ?? title?.trim() ?? null,
        issuer: wholeIssuer(letterhead.issuer, above),
      },
      closing: signer === closing.signer ? closing : { ...closing, signer },
    };
  }
  if (letterhead.kind !== null || letterhead.number !== null || start > 0) return { letterhead, closing };
  const first = linesOf(blocks.slice(0, 8));
  if (!first.some((line) => /toàn văn/i.test(line))) return { letterhead, closing };
  for (const line of first) {
    const said = INTRODUCED.exec(line);
    if (!said) continue;
    const [, body, kind = null, number = null, day, month, year, of, title] = said;
    const issuer = of ?? body;
    return {
      letterhead: {
        kind,
        number,
        title: title?.trim() ?? null,
        issuer: issuer === undefined ? [] : [issuer.trim().toUpperCase()],
        date: year === undefined ? null : makeDay(Number(year), Number(month), Number(day)),
        place: null,
      },
      closing,
    };
  }
  return { letterhead, closing };
}

const KIND =
  'Kế hoạch|Quyết định|Nghị quyết|Chương trình|Chỉ thị|Công văn|Công điện|Thông báo|Kết luận|Hướng dẫn|Thông tư|Nghị định';

/**
 * `Kế hoạch 62/KH-UBND năm 2021 thực hiện Đề án …` of a library of documents, `Kế hoạch số 62/KH-UBND ngày … của … về
 * việc …` of a portal, up to who issued it.
 */
const NAMED = new RegExp(
  String.raw`^(${KIND}) (?:số )?\d\S*(?: năm \d{4})?(?:,? ngày \d[\d/.-]*(?: tháng \d{1,2} năm \d{4})?)?(?: của .{4,70}?(?= (?:về|v\/v) ))?(?: (?:về việc|về|v\/v))?(?= )(.*?)(?:,? do .{4,90} ban hành)?$`,
);

/** `Ban Tuyên giáo … ban hành Hướng dẫn số 12-HD/BTGTW, ngày 7/12/2011 của … về …` */
const INTRODUCED = new RegExp(
  String.raw`(?:^|^(\p{Lu}[^.;]{4,60}?) (?:vừa |đã )?ban hành )(${KIND}) số (\d{1,5}\S*?[/-]\p{Lu}\S*?),?(?: ngày (\d{1,2})(?: tháng |/|-)(\d{1,2})(?: năm |/|-)(\d{4}))?(?: của (\p{Lu}[^.;]{4,60}?))?(?: về (?:việc )?(.*?))?(?:\.|$| \(\d)`,
  'u',
);

/** `HỘI ĐỒNG NHÂN DÂN` alone, with the place whose document the page says it is. */
function wholeIssuer(issuer: readonly string[], lines: readonly string[]): readonly string[] {
  const [name] = issuer;
  if (issuer.length !== 1 || !/^(ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN$/.test(name ?? '')) return issuer;
  for (const line of lines) {
    const place =
      /(?:Cơ quan|Nơi) ban hành\s*:?\s*\|?\s*((?:Tỉnh|Thành phố) \p{Lu}[^|:]*?)(?=\s*(?:\||Người ký|$))/u.exec(
        line,
      )?.[1];
    if (place !== undefined) return [`${name} ${place.toUpperCase()}`];
  }
  return issuer;
}

function signerIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = /Người ký\s*:?\s*\|?\s*([^|:]{4,40}?)\s*(?:\||$)/.exec(line)?.[1];
    if (name !== undefined && isPersonName(name)) return name;
  }
  return null;
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [],
  );
}
