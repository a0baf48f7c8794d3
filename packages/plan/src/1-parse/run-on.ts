// One idea: a copy that lost all its line ends, the letterhead run into the text, gets those back that its words tell.
import type { Block } from './block.ts';
import { mottoIn } from './zone.ts';

/** Longer than any line of a letterhead that is one. */
const LINE = 400;

/** Where and when it was issued, a line of its own. */
const DATED = / (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}, ngày \d{1,2} tháng \d{1,2} năm \d{4}) (?=\p{Lu})/gu;

/** What begins a line of the letterhead, of the grounds, a heading, a point, a bullet or the closing. */
const BEGINS =
  / (?=Số\s?:|Số \d{1,5}[-/]\p{Lu}|Điều \d{1,2}\. |(?<!(?:CƠ|TRỤ|ĐỐC) )SỞ |TRƯỜNG (?:TH|THCS|THPT|TIỂU|MẦM|ĐẠI|CAO) |CỘNG HÒA XÃ|CỘNG HOÀ XÃ|ĐẢNG CỘNG SẢN|Độc lập [-–]|(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|HƯỚNG DẪN) |Căn cứ |Thực hiện (?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Công văn|Chương trình) |[IVX]{1,4}[.-] ?\p{Lu}{2}|\d{1,2}\. \p{Lu}|[a-hđ]\) \p{Lu}|[-–+•] (?!Tự do|Hạnh phúc)\p{Lu}|Nơi nhận|(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2})/gu;

/** … and what the motto ends with. */
const ENDS = /(Hạnh phúc) (?=\p{Lu})/gu;

/** What stands at the head of the Party's papers. */
const PARTY = /\p{Lu} ĐẢNG CỘNG SẢN VIỆT NAM /u;

/** The national motto stands within a line too long for one, at times with bars for the cells of the letterhead. */
export function isRunOn(block: Block): boolean {
  if (block.kind === 'note') return false;
  const lines = block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.join(' '));
  if (!lines.some((line) => line.length >= LINE)) return false;
  return mottoIn(block) || PARTY.test((lines[0] ?? '').slice(0, 200));
}

/** The text with its long lines parted. */
export function partRunOn(raw: string): string {
  return raw
    .normalize('NFC')
    .split('\n')
    .map((line) => (line.length < LINE ? line : partLine(line)))
    .join('\n');
}

function partLine(line: string): string {
  return line
    .replace(/[|*\t]+/g, ' ')
    .replace(/ ?[-_]{3,} ?/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(DATED, '\n$1\n')
    .replace(BEGINS, '\n')
    .replace(ENDS, '$1\n');
}
