import { fold, makeDay } from '@cotmoc/base';
import type { Block } from './block.ts';
import { isCapitals } from './letter.ts';
import type { Letterhead } from './shape.ts';
import { isKind } from './zone.ts';

/** Reads the issuer, number, place, date, kind and title that stand above the body. */
export function readLetterhead(blocks: readonly Block[]): Letterhead {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const row of block.rows) lines.push(...row.map((cell) => cell.replaceAll('\n', ' ')));
    else if (block.kind === 'paragraph') lines.push(...(block.columns.length > 1 ? block.columns : [block.text]));
  }
  const kindAt = lines.findIndex(isKind);
  const top = kindAt < 0 ? lines : lines.slice(0, kindAt);
  const kind = kindAt < 0 ? null : kindName(lines[kindAt] ?? '');
  const issuer: string[] = [];
  let number: string | null = null;
  let dated: RegExpExecArray | null = null;
  for (const line of top) {
    number ??= numberIn(line);
    dated ??= DATED.exec(line);
    const words = beforeMotto(line);
    if (words !== '' && !/[/\d]/.test(words) && isCapitals(words) && !/^(Số|SỐ)[\s:]/.test(words) && words.length < 120)
      issuer.push(words);
  }
  return {
    kind,
    title: kindAt < 0 ? null : titleOf(lines.slice(kindAt + 1), issuer),
    issuer,
    number,
    date: dated ? makeDay(Number(dated[4]), Number(dated[3]), Number(dated[2])) : null,
    place: dated ? (dated[1] ?? '').trim() || null : null,
  };
}

const DATED =
  /(?:^|[\s|])((?:TP\.?\s|Thành phố\s)?[A-ZĐÀ-Ỹ][\p{L}.'’-]*(?:\s(?:-\s)?[A-ZĐÀ-Ỹ][\p{L}.'’-]*){0,4}),?\s*ngày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2})\s{0,3}năm\s{0,3}(\d{4})/u;

/** `Số: 12/KH-UBND`, `Số: 70 /KH-UBND`, `Số: 16-KH/TU`; null where the number is left blank. */
function numberIn(line: string): string | null {
  const match =
    /S[ốÓỐ]\s?[:.]?\s{0,3}(\d{1,5})\s?(\/\d{4})?\s?([/-])\s?([A-ZĐƯa-zđ&]{1,12}(?:\s?[/.-]\s?[A-ZĐƯ\d&][A-ZĐƯa-zđ\d&]{0,14}){0,4})/.exec(
      line,
    );
  return match ? `${match[1]}${match[2] ?? ''}${match[3]}${(match[4] ?? '').replace(/\s+/g, '')}` : null;
}

/** The part of a line before the national motto that stands beside it. */
function beforeMotto(line: string): string {
  const at = line.search(/CỘNG\s+H|Độc lập|ĐẢNG CỘNG SẢN|\s+Số:/);
  return (at < 0 ? line : line.slice(0, at)).trim();
}

function titleOf(lines: readonly string[], issuer: readonly string[]): string | null {
  const words: string[] = [];
  for (const line of lines) {
    if (isKind(line) || /^\((Kèm|Ban hành|Đính)/i.test(line)) break;
    if (words.length > 0 && /\p{L}/u.test(line) && isCapitals(line) !== isCapitals(words[0] ?? '')) break;
    // A decision names its authority again below the title.
    if (words.length > 0 && issuer.some((name) => line.includes(name))) break;
    if (
      words.length > 0 &&
      /^(THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|GIÁM ĐỐC|CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|BAN THƯỜNG VỤ)/.test(
        line,
      )
    )
      break;
    words.push(line);
  }
  return words.length > 0 ? words.join(' ').trim() : null;
}

const KINDS = ['Kế hoạch', 'Quyết định', 'Nghị quyết', 'Chương trình', 'Chỉ thị', 'Đề án'];

/** `KẾ HOẠCH` as `Kế hoạch`, marks that a scan lost put back. */
function kindName(line: string): string {
  const words = line.replace(/\s*:$/, '').toLowerCase();
  const plain = fold(words);
  const known = KINDS.find((kind) => plain.startsWith(fold(kind)));
  const rest = known ? words.slice(known.length) : words.slice(1);
  return `${known ?? words.charAt(0).toUpperCase()}${rest}`;
}
