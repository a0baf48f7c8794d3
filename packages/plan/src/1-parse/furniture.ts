import { isCorner } from './column-name.ts';
import { codeAt, isCapitals, isDigit } from './letter.ts';
import { type Line, withBefore } from './line.ts';
import { readMarker } from './marker.ts';
import { opening } from './opening.ts';

/** Leaves out what belongs to the page or the site and not to the document: running heads, page numbers, stamps. */
export function dropFurniture(lines: readonly Line[]): readonly Line[] {
  const digits = new Uint8Array(lines.length);
  const numbers: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.size > 4 || !isDigit(line.first) || !isAllDigits(line.text)) continue;
    digits[at] = 1;
    numbers.push(at);
  }
  const heads = runningHeads(lines, numbers);
  // Up to the first line that goes, the lines stay as they are.
  let kept: Line[] | null = null;
  // What stood before a dropped line still stands before the next kept one.
  let gap = 0;
  let page = false;
  let ruled = false;
  // The number of the last row below a lone `STT`; -1 outside tables.
  let row = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const head = heads?.[at] === 1;
    if (line.size < 13 && (line.first === 83 || line.first === 84) && isCorner(line.text)) row = Math.max(row, 0);
    if (row >= 0 && digits[at] === 1 && Number(line.text) === row + 1 && !line.page && lines[at + 1]?.page !== true) {
      row++;
      kept?.push(line);
      continue;
    }
    if (
      (at < SITE_TOP && SITE_LINE.test(line.text)) ||
      (line.shape === 'text' && (head || (mayBeFurniture(line) && isFurniture(lines, at, heads, digits[at] === 1))))
    ) {
      kept ??= lines.slice(0, at);
      page ||= head || line.page || digits[at] === 1;
      gap = Math.max(gap, line.gap);
      ruled ||= line.ruled;
      continue;
    }
    kept?.push(
      gap > 0 || page || ruled
        ? withBefore(line, { gap: line.gap + gap, page: line.page || page, ruled: line.ruled || ruled })
        : line,
    );
    gap = 0;
    page = false;
    ruled = false;
  }
  return kept ?? lines;
}

/** Lines above a web copy's letterhead. */
const SITE_TOP = 15;
const SITE_LINE = /lượt (?:xem|truy cập)|ngày đăng(?! k)|cỡ chữ|A[-–] ?A ?A\+|^trang chủ *[>»›|/]/i;

/** A few digits, or by its first letters a page's number, a link, a stamp or a site's mark. Nearly all lines end here. */
function mayBeFurniture({ text, first, size }: Line): boolean {
  return first < 0x80 && (isDigit(first) ? size < 5 : FIRSTS[first] === 1 && mayOpen(text));
}

const FIRSTS = new Uint8Array(0x80);
for (const char of 'hTtPpKCNSL') FIRSTS[char.charCodeAt(0)] = 1;
const mayOpen = opening('ht|Tr|TR|tr|tR|Pa|PA|pa|pA|Ký|Ng|Cơ|Th|TH|SA|Lu|LU|La|LA');

function isFurniture(lines: readonly Line[], at: number, heads: Uint8Array | null, digits: boolean): boolean {
  if (digits) return isPageNumber(lines, at, heads);
  const line = lines[at];
  return line !== undefined && (isPageName(lines, at, line) || isStamp(line) || isStrayLink(lines, at));
}

/** By line: 1 for those that come again on three pages or more, numbers apart, beside a page number; null where none does. */
function runningHeads(lines: readonly Line[], numbers: readonly number[]): Uint8Array | null {
  const places = new Map<string, number[]>();
  for (let k = 0; k < numbers.length * 2; k++) {
    // The line before each number and the one behind it; one that stands between two numbers once.
    const number = numbers[k >> 1] ?? 0;
    const at = k & 1 ? number + 1 : number - 1;
    if (!(k & 1) && k > 1 && numbers[(k >> 1) - 1] === at - 1) continue;
    const line = lines[at];
    if (line?.shape !== 'text' || line.text.length < 8 || line.text.length > 90) continue;
    // In the middle of a page words that come again beside a number are cells of a table beside a row's number or a year.
    if (!(atPageEdge(lines, at) || isCapitals(line.text) || HEAD_MARKS.test(line.text))) continue;
    const key = line.text.replace(/\d/g, '0');
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  let heads: Uint8Array | null = null;
  for (const list of places.values()) {
    if (list.length < 3) continue;
    heads ??= new Uint8Array(lines.length);
    for (const at of list) heads[at] = 1;
  }
  return heads;
}

const HEAD_MARKS = /\d.*\d|[|/]/;

/** Whether a blank line or a page's end stands before or behind the line and the number beside it. */
function atPageEdge(lines: readonly Line[], at: number): boolean {
  const first = isAllDigits(lines[at - 1]?.text ?? '') ? at - 1 : at;
  const after = lines[isAllDigits(lines[at + 1]?.text ?? '') ? at + 2 : at + 1];
  const before = lines[first];
  return (before?.gap ?? 0) > 0 || before?.page === true || after === undefined || after.gap > 0 || after.page;
}

function isAllDigits(text: string): boolean {
  const size = text.length;
  if (size === 0 || size > 4) return false;
  for (let i = 0; i < size; i++) if (!isDigit(codeAt(text, i))) return false;
  return true;
}

const mayBePage = opening('Trang|Page', 'any case');

/** `Trang 3/12`, or a scan's `2)` alone between blank lines, where the next line has a marker of its own. */
function isPageName(lines: readonly Line[], at: number, { text, size, gap, first, last }: Line): boolean {
  if (size < 5 && isDigit(first) && /^\d{1,3}\)$/.test(text)) {
    const next = lines[at + 1];
    return gap > 0 && (next?.gap ?? 0) > 0 && readMarker(next?.text ?? '') !== null;
  }
  return isDigit(last) && mayBePage(text) && /^(Trang|Page)\s+\d+(\s*(\/|of|trên)\s*\d+)?$/i.test(text);
}

/** Whether a line of digits alone is the number of a page. */
function isPageNumber(lines: readonly Line[], at: number, heads: Uint8Array | null): boolean {
  if (heads) return heads[at - 1] === 1 || heads[at + 1] === 1;
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (before?.shape === 'bar' || after?.shape === 'bar') return false;
  const lone = (lines[at]?.gap ?? 0) > 0 && (after === undefined || after.gap > 0);
  // A number alone between blank lines, in the middle of a sentence or where a page begins.
  if (lone && isFarNumber(lines, at)) return true;
  return lone && (lines[at]?.page === true || after?.page === true || !/[.;:]$/.test(before?.text ?? '.'));
}

const mayBeStamp = opening('Ký|Người|Cơ quan|Ngày|Thời|SAO Y');
const mayBeSite = opening('LuatVietnam|LAWSOFT|THUVIENPHAPLUAT', 'any case');

/** Electronic stamps and downloads' marks printed into the text. */
function isStamp({ text, first }: Line): boolean {
  // L and T: what sites print begins with no other letter, nor stamps with these.
  const site = (first === 76 || first === 84) && mayBeSite(text);
  return (
    (mayBeStamp(text) &&
      /^(Ký bởi|Người ký|Cơ quan|Ngày ký|Thời gian ký|Email|SAO Y|Ký số bởi)\s*[:;].*(CÔNG BÁO|VĂN PHÒNG|\d{4}-\d{2}-\d{2}|@|ỦY BAN)/.test(
        text,
      )) ||
    (site && /^LuatVietnam|^LAWSOFT|^THUVIENPHAPLUAT/i.test(text) && !isCapitals(text.slice(15)))
  );
}

const SMALL_H = 104;

/** A link's address that an extractor put on a line of its own at the foot of the page. */
function isStrayLink(lines: readonly Line[], at: number): boolean {
  const { first, text = '' } = lines[at] ?? {};
  if (first !== SMALL_H || !text.startsWith('http') || text.includes(' ')) return false;
  const before = lines[at - 1]?.text ?? '';
  const after = lines[at + 1];
  return (
    after?.page === true ||
    before.endsWith('.') ||
    before.startsWith('http') ||
    (after?.text.startsWith('http') ?? true)
  );
}

/** No other lone number stands near: rows of a table are numbered closer than pages. */
function isFarNumber(lines: readonly Line[], at: number): boolean {
  for (let near = Math.max(0, at - 14); near < Math.min(lines.length, at + 15); near++) {
    if (near === at) continue;
    const text = lines[near]?.text ?? '';
    if (isAllDigits(text) || isCorner(text)) return false;
  }
  return true;
}
