import { fold } from '@cotmoc/base';
import { type Block, isSigning, type Paragraph } from './block.ts';
import { FIRSTS, isKindLine, SMALL_KIND } from './kind.ts';
import { codeAt, firstOf, isCapitals, isLower } from './letter.ts';
import { isPersonName } from './person-name.ts';
import type { Zone } from './shape.ts';
import { type Grid, makeGrid } from './table.ts';

/** A block and the stretch of the document it stands in. */
export interface Placed {
  readonly block: Block;
  readonly zone: Zone;
  /** Which document of the file: 0 the first, 1 the plan attached to a decision. */
  readonly part: number;
  /** Which annex, counted from 1; 0 outside annexes. */
  readonly annex: number;
}

/** The blocks of a file with their stretches; blocks of the site around the document are left out. */
export function placeBlocks(blocks: readonly Block[], start: number): Placed[] {
  const placed: Placed[] = [];
  let zone: Zone = 'head';
  let part = 0;
  let annex = 0;
  let titled = 0;
  const firstKind = findKind(blocks, start);
  if (firstKind < 0) zone = hasMotto(blocks, start) ? 'head' : 'opening';
  const end = findEnd(blocks);
  for (let at = start; at < end; at++) {
    const whole = blocks[at];
    if (!whole) continue;
    const block = whole.kind === 'table' ? withoutSite(whole) : whole;
    if (block !== whole) {
      // What the site wrote into the last table goes on behind it.
      if (block.kind === 'table' && block.rows.length > 0)
        placed.push({ block, zone: zone === 'closing' ? 'annex' : zone, part, annex: annex || 1 });
      break;
    }
    if (block.kind === 'note') {
      placed.push({ block, zone: 'note', part, annex });
      continue;
    }
    if (block.kind === 'table') {
      if (isClosingTable(block)) zone = 'closing';
      else if (zone === 'closing') {
        if (isHeadTable(block)) {
          zone = 'head';
          part++;
        } else if (block.rows.length > 1) {
          zone = 'annex';
          annex ||= 1;
        }
      } else if (zone === 'title' || zone === 'opening') zone = 'body';
      placed.push({ block, zone, part, annex });
      continue;
    }
    const before = zone;
    zone = nextZone(blocks, at, block, zone, firstKind);
    if (zone === 'closing' && before === 'body' && isRecipientsHead(block.text)) closeSignature(placed);
    if (isAnnexHeading(block, zone)) {
      annex++;
      zone = 'annex';
    } else if (zone === 'title' && isKind(block.text)) {
      titled++;
      if (titled > 1) part++;
      annex = 0;
    } else if (zone === 'title' && before === 'closing') {
      part++;
      annex = 0;
    }
    if (zone === 'closing' && isAfterword(block, placed)) break;
    placed.push({ block, zone, part, annex });
  }
  return placed;
}

/** `GIÁM ĐỐC`, `Nguyễn Văn A` right above the recipients, with no `TM.` or `KT.` to open them: they sign. */
function closeSignature(placed: Placed[]): void {
  const last = placed[placed.length - 1];
  if (last?.block.kind !== 'paragraph' || last.block.marker || !isPersonName(last.block.text)) return;
  for (let at = placed.length - 1; at >= Math.max(0, placed.length - 4); at--) {
    const one = placed[at];
    if (one?.block.kind !== 'paragraph' || one.block.marker || one.zone !== 'body') return;
    const { text } = one.block;
    if (text !== last.block.text && !(isCapitals(text) && POST.test(text))) return;
    placed[at] = { ...one, zone: 'closing' };
  }
}

const POST = /CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|TƯ LỆNH|CHÁNH|CHỦ NHIỆM|CHỈ HUY/;

/** The zone a paragraph stands in, given the zone of the one before it. */
function nextZone(blocks: readonly Block[], at: number, block: Paragraph, zone: Zone, firstKind: number): Zone {
  const { text, first } = block;
  if (isRecipientsHead(text, first) || (isSigning(text, first) && zone !== 'head' && zone !== 'title'))
    return 'closing';
  switch (zone) {
    case 'head':
      if (isKind(text) && at >= firstKind && !(firstKind < 0 && text.startsWith('QUYẾT '))) return 'title';
      return firstKind < 0 && beginsBody(block) ? 'opening' : 'head';
    case 'title': {
      const before = blocks[at - 1];
      const afterKind =
        before?.kind === 'paragraph' && (isKind(before.text) || (before.text.startsWith('CỦA ') && before.capitals));
      if (isKind(text)) return 'title';
      if (afterKind && !/^(Căn cứ|I\.|\d)/.test(text) && text.length < 500 && !/[;:]$/.test(text)) return 'title';
      if (block.marker && block.marker.style !== 'dash') return isHeadingMarker(block) ? 'body' : 'opening';
      if (/^\((Kèm|Ban hành|Đính)/i.test(text)) return 'title';
      if (
        !afterKind &&
        text.length < 300 &&
        (isCapitals(text) || /^\p{Lu}{2,} \p{Lu}{2,} .*\) về [^.;:]+$/u.test(text))
      )
        return 'title';
      if (
        text.length < 120 &&
        !/[.;:,]$/.test(text) &&
        !/^(Căn cứ|Thực hiện|Triển khai|Theo|Nhằm|Để|Trên cơ sở)/.test(text)
      )
        return 'title';
      return 'opening';
    }
    case 'opening':
      return isHeadingMarker(block) ? 'body' : 'opening';
    case 'closing': {
      // A plan attached to a decision begins with its own name.
      if (isKind(text) && at > firstKind) return 'title';
      if (block.marker?.style === 'roman' && text.length < 200) return 'body';
      // … or, where a copy lost it, with the decision that carries it.
      if (CARRIED.test(text)) return 'title';
      return 'closing';
    }
    default:
      return zone;
  }
}

/** `(Ban hành kèm theo Quyết định số …)` */
export const CARRIED = /^\((?:Ban hành )?kèm theo Quyết định/i;

function isHeadingMarker(block: Paragraph): boolean {
  const style = block.marker?.style;
  return (
    style === 'roman' ||
    style === 'number' ||
    style === 'capital' ||
    style === 'part' ||
    style === 'article' ||
    block.level > 1
  );
}

function beginsBody(block: Paragraph): boolean {
  return (
    isHeadingMarker(block) ||
    block.text.length > 160 ||
    block.text.endsWith(';') ||
    /^(?:[-–] ?)?(Căn cứ|Thực hiện|Triển khai|Xét|Theo|Nhằm) /.test(block.text)
  );
}

/** A line that is only the kind of document, marks and misread letters apart. */
export function isKind(text: string): boolean {
  if (text.length > 42 || text.length < 6 || !FIRSTS.includes(text.charAt(0))) return false;
  if (isLower(text.charCodeAt(1))) return text === SMALL_KIND;
  // `DỰ THẢO` says what state the document is in.
  if (/^DỰ THẢO(?! (?:KẾ|QUYẾT|CHƯƠNG|CHỈ|NGHỊ|ĐỀ))/.test(text)) return false;
  // `QUYẾT ĐỊNH:` with its colon is the formula behind the bases.
  if (text.startsWith('QUYẾT ') && text.endsWith(':')) return false;
  return isKindLine(text) || (isCapitals(text) && MISREAD.test(fold(text).replaceAll(' ', '')));
}

/** The commonest kinds without marks and blanks: a scan loses the ones and adds the others. */
const MISREAD = /^(kehoach|quyetdinh|nghiquyet|chuongtrinh|chithi|dean|ketluan|thongbao|huongdan)(hanhdong)?$/;

/** Where a block names the kind of the document alone, before its bases; -1 where none does. */
export function findKind(blocks: readonly Block[], start: number): number {
  const limit = Math.min(blocks.length, start + 60);
  let small = -1;
  for (let at = start; at < limit; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') continue;
    if (block.text === SMALL_KIND) small = small < 0 ? at : small;
    else if (isKind(block.text)) return at;
    // `QUYẾT NGHỊ` behind the bases is the formula, not the name of the document.
    if (/^(?:[-–] ?)?Căn cứ /.test(block.text)) return small;
  }
  return small;
}

/** Its first word may stand on a line of its own. */
const MOTTO = /CỘNG\s+H[ÒO][ÀA]?A?\s+X[ÃA]\s+HỘI|H[ÒO][ÀA]?A?\s+X[ÃA]\s+HỘI CHỦ/;

function isMotto(text: string): boolean {
  return MOTTO.test(text) || /^Độc lập\s*[-–]\s*Tự|^ĐỘC LẬP\s*[-–]\s*TỰ|^ĐẢNG CỘNG SẢN VIỆT NAM$/.test(text);
}

function hasMotto(blocks: readonly Block[], start: number): boolean {
  for (let at = start; at < Math.min(blocks.length, start + 12); at++) if (mottoIn(blocks[at])) return true;
  return false;
}

export function mottoIn(block: Block | undefined): boolean {
  if (!block) return false;
  if (block.kind === 'table') return block.rows.some((row) => row.some(isMotto));
  return (
    block.kind === 'paragraph' &&
    (isMotto(block.text) || UNION.test(block.columns.length > 1 ? (block.columns[1] ?? '') : block.text))
  );
}

/** What the youth union and the children's team print in the motto's place. */
const UNION = /^(?:ĐOÀN TNCS|ĐỘI TNTP) HỒ CHÍ MINH$/;

/** The number of a letter of the Party, which may still be open. */
export const OF_LETTER = /^(?:S[ốÓỐ]\s?:?[\s\d.…_]{0,20})?-\s?CV\/\p{Lu}/u;

/** The number a few lines above a motto, below which a letter of the Party says what it is about; else the motto itself. */
function belowLetter(blocks: readonly Block[], motto: number): number {
  for (let at = motto - 1; at >= Math.max(0, motto - 6); at--) {
    const block = blocks[at];
    if (block?.kind === 'paragraph' && OF_LETTER.test(block.text)) return at;
  }
  return motto;
}

/** The first block of the document itself: a site's menus stand before the letterhead. */
export function findStart(blocks: readonly Block[]): number {
  for (let at = 0; at < Math.min(blocks.length, 400); at++) {
    if (!mottoIn(blocks[at])) continue;
    let start = belowLetter(blocks, at);
    // The issuer's lines stand just above the motto.
    while (start > 0) {
      const before = blocks[start - 1];
      if (
        before?.kind !== 'paragraph' ||
        before.text.length > (before.text.startsWith('V/') ? 250 : 90) ||
        !(isCapitals(before.text) || /^(?:Số[\s:]|V\/v|[*_–-]+$)/i.test(before.text))
      )
        break;
      start--;
    }
    return start;
  }
  return 0;
}

const SITE =
  /đăng nhập|tài khoản|quý khách|click|website|hotline|bản quyền|copyright|chính sách bảo mật|đăng ký thành viên|tải về|lược đồ|hiệu lực văn bản|fax|mã số thuế/i;
const ADDRESS = /^\W{0,3}(địa chỉ|điện thoại|e-?mail|mã số thuế|fax|hotline|website)\W{0,4}$/i;
/** By its first character: 1 where a label of an address may begin; with no letter of a word, as the pattern takes them, but its own. */
const ADDRESS_FIRSTS = new Uint8Array(0x80).fill(1);
for (const letter of 'abcdgijklnopqrstuvxyzABCDGIJKLNOPQRSTUVXYZ0123456789_') ADDRESS_FIRSTS[letter.charCodeAt(0)] = 0;

/** No label of an address is longer. */
const ADDRESS_LENGTH = 20;
const SITE_ALL = new RegExp(SITE.source, 'gi');

/** The table up to the first row that greets a site's customers and talks of several of its services, or gives its address. */
function withoutSite(table: Grid): Grid {
  for (let at = 1; at < table.rows.length; at++) {
    const row = table.rows[at] ?? [];
    // The site's address, a label a cell, run into the last row.
    let labels = 0;
    let first = 0;
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? '';
      if (cell === '' || cell.length > ADDRESS_LENGTH) continue;
      if ((ADDRESS_FIRSTS[codeAt(cell, 0)] ?? 1) === 0 || !ADDRESS.test(cell)) continue;
      if (labels === 0) first = column;
      labels++;
    }
    if (labels >= 3) {
      const kept = row.slice(0, Math.min(first, table.rows[at - 1]?.length ?? 0));
      return makeGrid([...table.rows.slice(0, at), kept], table.guessed);
    }
    for (const cell of row) {
      if (cell.length < 200 || !/quý khách|thành viên/i.test(cell)) continue;
      const said = new Set([...cell.slice(0, 6000).matchAll(SITE_ALL)].map((match) => match[0].toLowerCase()));
      if (said.size >= 2) return makeGrid(table.rows.slice(0, at), table.guessed);
    }
  }
  return table;
}

/** The first block behind the document that belongs to a site: several in a row talk of accounts and downloads. */
function findEnd(blocks: readonly Block[]): number {
  const signed = blocks.findLastIndex((block) =>
    block.kind === 'table'
      ? isClosingTable(block)
      : block.kind === 'paragraph' && (isRecipientsHead(block.text, block.first) || isSigning(block.text, block.first)),
  );
  if (signed < 0) return blocks.length;
  let end = blocks.length;
  let seen = 0;
  let quiet = 0;
  for (let at = blocks.length - 1; at > signed && quiet < 25; at--) {
    const block = blocks[at];
    const text =
      block?.kind === 'table'
        ? block.rows.slice(0, 3).flat().join(' ').slice(0, 400)
        : (block?.text.slice(0, 400) ?? '');
    if (SITE.test(text)) {
      seen++;
      quiet = 0;
      end = at;
    } else quiet++;
  }
  return seen >= 3 ? end : blocks.length;
}

export function isRecipientsHead(text: string, first = firstOf(text)): boolean {
  return (first === 78 || first === 77) && /^[NM](ơi|ƠI|ới) ([nN]hận|NHẬN|nhân|gửi|GỬI)\s*[:;.]?/.test(text);
}

function isClosingTable(table: Extract<Block, { kind: 'table' }>): boolean {
  return (
    table.rows.length <= 3 &&
    table.rows.some((row) => row.some((cell) => /^\W{0,3}Nơi (?:nhận|gửi)/i.test(cell) || isSigning(cell)))
  );
}

function isHeadTable(table: Extract<Block, { kind: 'table' }>): boolean {
  return table.rows.length <= 4 && table.rows.some((row) => row.some(isMotto));
}

function isAnnexHeading(block: Paragraph, zone: Zone): boolean {
  const { text, first } = block;
  if ((first | 32) !== 112 || text.length > 160) return false;
  if (!/^(PHỤ LỤC|Phụ lục|BIỂU MẪU|PHỤ BIỂU)(?=$|[\s:.])/.test(text)) return false;
  if (/^Phụ lục (này|kèm|trên)/.test(text)) return false;
  const capitals = text.startsWith('PHỤ') || text.startsWith('BIỂU');
  return (
    (zone === 'closing' || zone === 'annex' || capitals || block.level > 0) &&
    (capitals || block.bold || text.length < 40 || block.level > 0)
  );
}

/** Text after the signature that belongs to a site, not to the document. */
function isAfterword(block: Paragraph, placed: readonly Placed[]): boolean {
  if (block.text.length < 200 || block.marker) return false;
  return placed.some((one) => one.zone === 'closing');
}
