// One idea: where a block of the text begins and ends. Each case looks at the same lines, so they stand together.
import { numberAt, wordSet } from '../dictionary.ts';
import { readEvenCells } from './cell-even.ts';
import { readCellRun } from './cell-run.ts';
import { cornerNear, readScatteredTable } from './cell-scatter.ts';
import { isCorner } from './column-name.ts';
import { ColumnTables } from './column-table.ts';
import { isKindLine } from './kind.ts';
import { CAPITALS, caseOf, codeAt, firstOf, isCapitals, isDigit, isLower, isUpper, lastOf, SMALL } from './letter.ts';
import type { Line } from './line.ts';
import { type Marker, readMarker } from './marker.ts';
import { opening } from './opening.ts';
import { type Grid, glue, makeGrid, readTable, type TableRead } from './table.ts';

/** A paragraph with its wrapped lines joined. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Codes of its first and last character: reading them from joined lines takes long. */
  readonly first: number;
  readonly last: number;
  /** Most of its letters are capitals. */
  readonly capitals: boolean;
  readonly bold: boolean;
  readonly level: number;
  readonly marker: Marker | null;
  /** Columns of its first line where wide blanks parted it, as in a signature block set side by side. */
  readonly columns: readonly string[];
  readonly gap: number;
}

/** A footnote, lifted out of the body. */
export interface Note {
  readonly kind: 'note';
  readonly number: number;
  readonly text: string;
}

export type Block = Paragraph | Grid | Note;

/** The paragraph with other words. */
export function withText(paragraph: Paragraph, text: string): Paragraph {
  // Field by field: a spread would give objects of another shape, which all readers of blocks pay for.
  const { kind, bold, level, marker, columns, gap } = paragraph;
  const [first, last, capitals] = [firstOf(text), lastOf(text), isCapitals(text)];
  return { kind, text, first, last, capitals, bold, level, marker, columns, gap };
}

/** How the lines of this text are set. */
interface Setting {
  /** Width of a full line in characters; Infinity where each line is a whole paragraph. */
  readonly width: number;
  /** Blank lines part paragraphs (else they are noise, or there are none). */
  readonly parted: boolean;
}

/** Joins lines into paragraphs, collects tables and lifts footnotes out. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const setting = measure(lines);
  const blocks: Block[] = [];
  const open = new OpenParagraph(setting);
  const columnTables = new ColumnTables(lines);
  let nextNote = 1;
  let still = 0;
  let tried = -1;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    if (line.shape !== 'text') {
      const read = readTable(lines, at);
      if (read && read.next > at) {
        open.flush(blocks);
        if (read.table.rows.length > 0) blocks.push(read.table);
        at = read.next;
        continue;
      }
    }
    const columns = line.raw !== '' && line.shape === 'text' ? columnTables.read(at) : null;
    if (columns) {
      open.flush(blocks);
      blocks.push(columns.table);
      at = columns.next;
      continue;
    }
    // The corner of a table, `STT` or `TT`, stands alone or before the first name of its columns.
    const corner = line.shape === 'text' && line.size < 60 && (line.first === CAPITAL_S || line.first === CAPITAL_T);
    // A corner is tried once, from the first name beside it.
    const near = cornerNear(lines, at);
    const run = corner || near > tried ? readUnmarked(lines, at, corner, near > tried) : null;
    tried = Math.max(tried, near);
    if (run) {
      open.flush(blocks);
      blocks.push(run.table);
      for (const one of run.notes ?? []) {
        blocks.push({ kind: 'note', number: one.number, text: one.text });
        nextNote = one.number + 1;
      }
      at = run.next;
      continue;
    }
    const note = line.note || squareNote(line, nextNote) || footnoteAt(lines, at, nextNote, open.text);
    if (note > 0 && line.shape === 'text') {
      const end = endOfNote(lines, at, note, setting);
      blocks.push({ kind: 'note', number: note, text: noteText(lines, at, end, line.note > 0) });
      nextNote = note + 1;
      open.interrupted = true;
      at = end;
      continue;
    }
    const look = lookAt(line);
    if (look.signing) still = 14;
    else if (look.first === 78 && /^N(ơi|ƠI) (nhận|NHẬN)\s*:/.test(line.text)) still = 60;
    // The plan behind a decision's signature begins with its own name.
    else if (look.kind) still = 0;
    else if (still > 0) still--;
    if (open.text !== '' && !look.signing && open.continuedBy(look, still > 0, lines[at + 1])) open.add(look);
    else {
      open.flush(blocks);
      open.begin(look);
    }
    at++;
  }
  open.flush(blocks);
  return mergeTables(blocks);
}

/** A table whose cells nothing marks, read as cells one after another or, where they came out in disorder, page by page. */
function readUnmarked(lines: readonly Line[], at: number, corner: boolean, fresh: boolean): TableRead | null {
  const even = corner ? readEvenCells(lines, at) : null;
  if (even) return even;
  const run = corner ? readCellRun(lines, at) : null;
  if (run?.table.guessed === 'fair' || !fresh) return run;
  const scattered = readScatteredTable(lines, at);
  return scattered && (scattered.table.guessed === 'fair' || !run) ? scattered : run;
}

/** Joins a table that only notes interrupted. */
function mergeTables(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  let rows: Grid['rows'][number][] | null = null;
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (rows !== null && !hasHead(block.rows)) {
        for (const row of block.rows) rows.push(row);
        continue;
      }
      rows = [...block.rows];
      merged.push(makeGrid(rows, block.guessed));
      continue;
    }
    if (block.kind === 'paragraph') rows = null;
    merged.push(block);
  }
  return merged;
}

/** A table that names its columns, or a letterhead, begins anew. */
function hasHead(rows: Grid['rows']): boolean {
  const first = rows[0] ?? [];
  return first.some((cell) => isCorner(cell.trim()) || /CỘNG HÒA|Nơi nhận/.test(cell));
}

/** A line of words and what it looks like; looked at once, asked as the next line and as the last one. */
interface Look {
  readonly line: Line;
  readonly text: string;
  readonly marker: Marker | null;
  /** Its first and its last character code, and how long it is. */
  readonly first: number;
  readonly last: number;
  readonly size: number;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly signing: boolean;
  readonly capitals: boolean;
  /** So many letters are small that a paragraph of such lines is not in capitals. */
  readonly small: boolean;
  /** The printed name of a kind of document. */
  readonly kind: boolean;
}

function lookAt(line: Line): Look {
  const { text, first, last, size } = line;
  // A signature and the name of a kind of document begin with a capital.
  const capital = isUpper(first);
  const letters = caseOf(text);
  return {
    line,
    text,
    marker: readMarker(text, first, size),
    first,
    last,
    size,
    capital,
    signing: capital && isSigning(text, first),
    capitals: letters === CAPITALS,
    small: letters === SMALL,
    kind: capital && isKindLine(text),
  };
}

/** The paragraph being joined. */
class OpenParagraph {
  text = '';
  interrupted = false;
  readonly #setting: Setting;
  #first: Look | null = null;
  #last: Look | null = null;
  /** Its lines joined, where it has more than one; else empty. */
  #joined = '';
  /** All its lines are `small`. */
  #small = true;
  #orders = new Map<string, number>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  begin(look: Look): void {
    this.text = look.line.text;
    this.#joined = '';
    this.#first = look;
    this.#last = look;
    this.#small = look.small;
    this.interrupted = false;
    const { marker } = look;
    if (marker && marker.order > 0) this.#orders.set(marker.style, marker.order);
  }

  add(look: Look): void {
    const { text } = look.line;
    const before = this.#joined === '' ? this.text : this.#joined;
    const last = this.#last;
    this.#joined = (last && isGlue(last.line)) || isTail(look.first) ? before + text : `${before} ${text}`;
    this.#last = look;
    this.#small &&= look.small;
    this.interrupted = false;
  }

  flush(blocks: Block[]): void {
    const first = this.#first;
    const last = this.#last;
    if (this.text !== '' && first && last) {
      const joined = this.#joined;
      blocks.push({
        kind: 'paragraph',
        text: joined === '' ? this.text : joined,
        first: first.first,
        last: last.last,
        capitals: joined === '' ? first.capitals : !this.#small && isCapitals(joined),
        bold: first.line.bold,
        level: first.line.level,
        // A line that has more than a marker has shown it already.
        marker: first.marker ?? (joined === '' || first.size > LONGEST_MARKER ? null : readMarker(joined)),
        columns: first.line.cells,
        gap: first.line.gap,
      });
    }
    this.text = '';
    this.interrupted = false;
  }

  /** Whether the line goes on with this paragraph; `still` inside a signature block, where lines stand for themselves. */
  continuedBy(look: Look, still: boolean, next: Line | undefined): boolean {
    const { line, marker, capitals } = look;
    const setting = this.#setting;
    const first = this.#first;
    const before = this.#last;
    if (!first || !before) return false;
    const last = before.line.text;
    const { text } = line;
    if (first.line.level > 0 || line.level > 0) return false;
    if (before.kind || look.kind || isAnnexName(before) || isAnnexName(look)) return false;
    const ended = endsSentence(before.line);
    const small = isLower(look.first);
    if (first.marker === null && first.size <= 6 && this.#joined === '' && isLoneMarker(this.text))
      return line.gap <= 1;
    const loose = first.marker !== null && !ended ? 0.88 : 0.93;
    const rest = setting.width * loose - before.size - 1;
    const full = rest < 0 || (rest < look.size && rest < firstWord(look));
    if (marker) {
      // `giai đoạn 2021` / `- 2025”;`: a range that broke at its dash.
      if (
        marker.style === 'dash' &&
        isDigit(before.last) &&
        /\d{4}$/.test(last) &&
        /^[-–]\s?(19|20)\d\d(?!\d)/.test(text)
      )
        return true;
      // `Sở Lao động` / `- Thương binh và Xã hội`: a name that broke at its dash.
      if (marker.style === 'dash' && last.endsWith('Lao động') && /^[-–]\s?Thương binh/.test(text)) return true;
      // `… Ban Tuyên giáo` / `- Nữ công chịu trách nhiệm`: in a line that is full.
      if (marker.style === 'dash' && !ended && full && BROKEN_OFFICE.test(last)) return first.marker?.style !== 'dash';
      // `phát triển kinh tế` / `- xã hội`: behind a line that begins no bullet like it, words in small letters go on.
      if (marker.style === 'dash' && !ended && before.last !== COMMA && isLower(codeAt(text, marker.end)) && full)
        return first.marker === null || first.marker.order > 0 || isUpper(codeAt(first.line.text, first.marker.end));
      if (marker.order === 0 || ended) return false;
      // A number in the middle of a sentence that happens to begin a line.
      const held = this.#orders.get(marker.style) ?? 0;
      return full && !this.interrupted && marker.order !== 1 && marker.order !== held + 1 && marker.style === 'number';
    }
    if (before.signing || (look.capital && isLabel(text))) return false;
    const mark = before.last;
    // The first basis, or the opening words below a title that ends in its year, begin a paragraph.
    if (look.capital && !ended && first.marker === null && mark !== COMMA) {
      if (text.startsWith('Căn cứ ') && !endsOpen(last, look)) return false;
      if (OPENING.test(text) && (/năm \d{4}$/.test(last) || OPENS_WITH.test(text))) return false;
    }
    // The closing formulas of a plan begin a paragraph, however full the line before them is.
    if (ended && look.first === 84 && /^Tr(ong quá trình (tổ chức|triển khai|thực hiện)|ên đây là)/.test(text))
      return false;
    if (isTail(look.first)) return true;
    // A list of points of law runs on in small letters, whatever blank line stands between.
    if (small && !still && mark === SEMICOLON && LAW_POINT.test(text)) return true;
    // Two columns side by side: what goes on is told column by column.
    if (still && first.line.cells.length + line.cells.length > 1) return false;
    if (still) return first.marker !== null && !ended && (small || !capitals) && line.gap <= 1;
    // `_____` / `CHÍNH PHỦ`: below a drawn line capitals begin anew.
    if (capitals && line.ruled) return false;
    if (capitals && look.size > 10 && before.size > 10 && !before.capitals) return false;
    // `Số: 12/KH-UBND`, and of the Party's papers `Số 12-KH/TU`
    if (look.first === 83 && /^Số(?:\s?:| \d{1,4}\s?-\s?\p{Lu})/u.test(text)) return false;
    // `TỈNH ỦY …    ĐẢNG CỘNG SẢN VIỆT NAM` / `BAN CHỈ ĐẠO 35`: what stands side by side goes on in no line alone.
    if (capitals && before.capitals && first.marker === null && before.line.cells.length > 1) return false;
    if (capitals !== before.capitals && look.size > 8 && before.size > 8 && !(small || full)) return false;
    if (mark === COMMA || isGlue(before.line)) return true;
    // Behind a line that no mark ends small letters go on, whatever else is asked: so do most lines.
    if (small && !ended && (line.gap === 0 || this.interrupted || !setting.parted)) return true;
    // Where no line wraps, `… thuộc Bộ` ends a heading; else it is parted from its name: `… của Bộ` / `Ngoại giao`.
    const wraps = small || (line.gap > 0 ? !setting.parted : setting.width !== Infinity);
    if (endsOpen(last, look) && (wraps || !endsAtHead(last))) return true;
    if (
      !ended &&
      setting.width !== Infinity &&
      first.marker &&
      before.size > setting.width * 0.7 &&
      (capitals || !before.capitals) &&
      isTailOfHeading(line, next)
    )
      return true;
    // Over a page's end a sentence goes on in small letters.
    if (line.page && small && mark !== STOP) return true;
    const closed = mark === STOP && last.charCodeAt(last.length - 2) === SLASH;
    // `…; Luật Tổ chức` / `Chính quyền địa phương ngày …`: a law's name broke between two capitals.
    if (look.capital && !ended && !capitals && first.marker === null && breaksLaw(last, text)) return true;
    if (line.gap > 0) {
      if (mark === COLON || closed) return false;
      if (this.interrupted || !setting.parted) {
        if (small || !ended) return small || (this.interrupted && isDigit(look.first)) || full;
        return full && setting.width !== Infinity && !this.interrupted;
      }
      return small && !ended && !before.capitals;
    }
    if (closed) return false;
    if (setting.width === Infinity) return small && !ended;
    // `- Sở A làm đầu mối;` / `Sở B tham gia.`: a bullet's full line goes on, where the next bullet would have a mark of its own.
    if (mark === COLON || mark === SEMICOLON)
      return (
        full && (small || isDigit(look.first) || (mark === SEMICOLON && first.marker?.style === 'dash' && !capitals))
      );
    if (setting.parted) return small || full || !ended || before.size > setting.width * 0.6;
    return small ? true : full || (!ended && before.size > setting.width * 0.8);
  }
}

/** No marker has so many characters, blanks behind it too. */
const LONGEST_MARKER = 60;

const CAPITAL_S = 83;
const CAPITAL_T = 84;
const COMMA = 44;
const CAPITAL_P = 80;
const STOP = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;

/** `PHỤ LỤC II` alone on its line: its title stands below it, nothing before it. */
function isAnnexName({ line, capitals, size, first }: Look): boolean {
  return first === CAPITAL_P && size < 14 && capitals && /^PHỤ LỤC( [IVX\d]{1,4})?[.:]?$/.test(line.text);
}

/** How the sentence below a plan's title begins. */
const OPENING = /^(Thực hiện|Triển khai|Theo|Nhằm|Để|Trên cơ sở|Ủy ban nhân dân|Uỷ ban nhân dân|UBND) /;

/** … and where it names at once the document that the plan carries out. */
const OPENS_WITH =
  /^(Thực hiện|Triển khai|Triển khai thực hiện|Theo) (các )?(Kế hoạch|Chỉ thị|Nghị quyết|Quyết định|Công văn|Chương trình|Kết luận|Hướng dẫn|Thông báo|Nghị định) số /;

function breaksLaw(last: string, text: string): boolean {
  const law = last.lastIndexOf('Luật ');
  if (law <= last.length - 24 || law <= 1) return false;
  return BROKEN_LAW.test(last) || (law === 7 && BROKEN_FIRST.test(last) && DATED_LAW.test(text));
}

/** The first two words of a law's name at a line's end, behind another basis. */
const BROKEN_LAW = /[;,] Luật \p{Lu}\p{L}*(?: \p{Ll}+)?$/u;
/** … or in the first, where the next line has the rest of the name and its day. */
const BROKEN_FIRST = /^Căn cứ Luật \p{Lu}\p{L}*(?: \p{Ll}+)?$/u;
const DATED_LAW = /^(?!Theo |Xét |Thực hiện |Ủy ban )\p{Lu}.{2,40}? (?:ngày|số|năm) \d/u;

/** The first field of an office's name ends the line. */
const BROKEN_OFFICE = /(?<!\p{L})(?:Ban|Phòng|Vụ|Cục|Viện|Trung tâm) \p{Lu}\p{L}+(?: \p{L}+){0,2}$/u;

const LAW_POINT = /^(khoản|điểm|điều) (\d|[a-zđ](?=\s))/;

/** A line that begins a signature: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` before capitals. */
export function isSigning(text: string, first = firstOf(text)): boolean {
  if ((first !== 84 && first !== 75 && first !== 81) || isLower(text.charCodeAt(1))) return false;
  // The Party's offices write `T/M` with no full stop.
  return /^(?:(?:T\s?M|K\s?T|T\s?L|TUQ|Q)\s?[.,]|(?:T[./]M|K[./]T|T[./]L)\s?[.,\s])\s?[A-ZĐƯÀ-Ỹ]{2}|^(?:TM|KT|TL|TUQ) (?:ỦY|UỶ|UBND|CHỦ|BAN|HỘI|GIÁM|TRƯỞNG|BỘ|ĐẢNG|TỈNH|BÍ|CHÍNH|THỦ)(?![\p{L}])/u.test(
    text,
  );
}

const LABEL =
  /^(cơ quan|đơn vị|thời gian|thời hạn|hoàn thành|thời điểm|tiến độ|kinh phí|nguồn kinh phí|kết quả|sản phẩm|nội dung|thực hiện|chủ trì|phối hợp|địa điểm|thành phần|đối tượng|hình thức|nơi nhận|lãnh đạo|phân công|người|bộ phận|cấp thực hiện|trách nhiệm|tổ chức thực hiện)/;

const mayBeLabel = opening(
  'cơ|đơn|thời|hoàn|tiến|kinh|nguồn|kết|sản|nội|thực|chủ|phối|địa|thành|đối|hình|nơi|lãnh|phân|người|bộ|cấp|trách|tổ',
  'any case',
);

/** Whether a line begins with a label of a task, such as `Cơ quan thực hiện:`. */
export function isLabel(text: string): boolean {
  if (!isUpper(firstOf(text)) || !mayBeLabel(text)) return false;
  const colon = text.indexOf(':');
  if (colon < 4 || colon > 70) return false;
  return LABEL.test(text.slice(0, 24).toLowerCase());
}

/** A marker that a line break parted from its words: `1.`, `a)`. */
function isLoneMarker(text: string): boolean {
  return (
    text.length <= 6 &&
    text.length >= 2 &&
    /^(\d{1,2}(\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[a-zđ]\))\s*$/.test(text) &&
    !/^\d+$/.test(text)
  );
}

/** A line that begins with the punctuation of the one before it, by its first character. */
function isTail(code: number): boolean {
  return code === 59 || code === 44 || code === 46 || code === 41;
}

/** Words that never end a paragraph. */
const OPEN_WORDS = wordSet('của và với các cho về trong để là do từ đến theo tại hoặc những một trên dưới bằng được');
/** Words that end none where a figure follows: `Quyết định số`, but `Phát triển hạ tầng số`. */
const BEFORE_FIGURES = wordSet('số ngày tháng năm quý');
/** Words that end none where they have the capital of a name: `của Bộ`, but `công tác cán bộ`, `Văn phòng Tỉnh ủy`. */
const BEFORE_NAMES = wordSet('bộ sở ban ủy uỷ');

/** Whether a line breaks off before the next. */
function endsOpen(text: string, next: Look): boolean {
  const size = text.length;
  let from = size;
  while (from > 0 && codeAt(text, from - 1) !== 32) if (size - --from > 5) return false;
  const word = numberAt(text, from, size);
  const open =
    OPEN_WORDS[word] === 1 ||
    (BEFORE_FIGURES[word] === 1 && (isDigit(next.first) || /^[IVX]{1,4}(?=[\s/])/.test(next.line.text))) ||
    (BEFORE_NAMES[word] === 1 && isUpper(codeAt(text, from)));
  // Headings in capitals may end in any word, but for `… CỦA` / `CHÍNH PHỦ`.
  return open && (!isCapitals(text.slice(from)) || (next.capitals && OPEN_WORDS[word] === 1));
}

/** Whether the last word is the noun of an office, whose name would follow. */
function endsAtHead(text: string): boolean {
  return /(?:^|\s)(bộ|sở|ban)$/i.test(text.slice(-5));
}

/** The short rest of a heading that wrapped before a capital. */
function isTailOfHeading(line: Line, next: Line | undefined): boolean {
  return (
    line.size < 45 &&
    !endsSentence(line) &&
    next?.shape === 'text' &&
    readMarker(next.text, next.first, next.size) !== null
  );
}

function endsSentence({ text, last, size }: Line): boolean {
  let at = size - 1;
  let code = last;
  // Closing quotes and brackets after the full stop.
  while (at > 0 && (code === 0x201d || code === 34 || code === 41 || code === 0x2019)) code = codeAt(text, --at);
  return code === 46 || code === 59 || code === 58 || code === 33 || code === 63 || code === 0x2026;
}

/** True where a line's end fell inside a number, as `glue` says. */
function isGlue({ text, last }: Line): boolean {
  return (last === 45 || last === 47) && glue(text);
}

function firstWord({ text, size }: { readonly text: string; readonly size: number }): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? size : blank;
}

/** No printed line has so many characters. */
const WIDEST = 170;
const counts = new Uint32Array(WIDEST);

/** The size below which a share of some lines stays: by counting, since all but a few are printed lines. */
function sizeAt(sizes: readonly number[], share: number): number {
  const rank = Math.floor(sizes.length * share);
  counts.fill(0);
  for (const size of sizes) if (size < WIDEST) counts[size] = (counts[size] ?? 0) + 1;
  let shorter = 0;
  for (let size = 0; size < WIDEST; size++) {
    shorter += counts[size] ?? 0;
    if (shorter > rank) return size;
  }
  return new Uint32Array(sizes).sort()[rank] ?? WIDEST;
}

/** How wide the lines are and whether blank lines mean anything, from the places where a sentence surely runs on. */
function measure(lines: readonly Line[]): Setting {
  const wraps: number[] = [];
  let texts = 0;
  let parted = 0;
  let noise = 0;
  let blanks = 0;
  let previous: Line | null = null;
  for (const line of lines) {
    if (line.shape !== 'text') {
      previous = null;
      continue;
    }
    texts++;
    if (previous) {
      const runsOn = isLower(line.first) && !endsSentence(previous);
      if (line.gap > 0) {
        blanks++;
        if (runsOn) noise++;
        else parted++;
      }
      if (runsOn && previous.size > 30) wraps.push(previous.size);
    }
    previous = line;
  }
  const wrapped = wraps.length >= 3 && wraps.length > texts * 0.06 && sizeAt(wraps, 0.5) < WIDEST;
  return {
    width: wrapped ? sizeAt(wraps, 0.6) : Infinity,
    parted: blanks > texts * 0.15 && noise < parted * 0.5,
  };
}

/** The number of a note that begins `[3] …`, as a web page gives a document's notes behind it; 0 for none. */
function squareNote(line: Line, expected: number): number {
  if (line.first !== 91) return 0;
  const match = /^\[(\d{1,3})\](?=$|\s|[A-ZĐ])/.exec(line.text);
  return match && Number(match[1]) === expected ? expected : 0;
}

/** The number of a footnote in plain digits that begins at this line; 0 for none. */
function footnoteAt(lines: readonly Line[], at: number, expected: number, before: string): number {
  const line = lines[at];
  if (line?.shape !== 'text') return 0;
  if (!isDigit(line.first)) return 0;
  const { text } = line;
  let end = 0;
  while (end < 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === 0 || end > 2) return 0;
  const number = Number(text.slice(0, end));
  if (number !== expected) return 0;
  let words = end;
  if (text.charCodeAt(words) === 32) words++;
  if (words === end || !isUpper(text.charCodeAt(words)) || text.length < words + 12) return 0;
  if (line.ruled) return number;
  return hasReference(lines, at, number, before) ? number : 0;
}

/** Whether the number was glued to a word in the lines before, as a note's reference is. */
function hasReference(lines: readonly Line[], at: number, number: number, before: string): boolean {
  if (isReferenceIn(before, number)) return true;
  for (let back = at - 1; back >= 0 && back > at - 60; back--)
    if (isReferenceIn(lines[back]?.text ?? '', number)) return true;
  return false;
}

function isReferenceIn(text: string, number: number): boolean {
  const mark = String(number);
  for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
    const after = text.charCodeAt(at + mark.length);
    if (isDigit(after) || !isReferenceEdge(after)) continue;
    const previous = text.charCodeAt(at - 1);
    if (isLower(previous) || previous === 41 || previous === 0x201d || previous === 59 || previous === 44) return true;
    if (isYearBefore(text, at)) return true;
  }
  return false;
}

/** Whether four digits of a year stand right before `at`, with no digit before them. */
export function isYearBefore(text: string, at: number): boolean {
  const year = Number(text.slice(at - 4, at));
  return at >= 4 && year >= 1900 && year <= 2100 && !isDigit(text.charCodeAt(at - 5));
}

/** Whether a note's reference may end before this character. */
export function isReferenceEdge(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code === 32 ||
    code === 46 ||
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 41 ||
    code === 10
  );
}

function endOfNote(lines: readonly Line[], at: number, number: number, setting: Setting): number {
  let width = lines[at]?.text.length ?? 0;
  let end = at + 1;
  // A note in markup is one paragraph; a note in digits runs on to the foot of its page.
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line?.shape !== 'text' || line.note > 0 || line.page || line.level > 0) break;
    const before = lines[end - 1];
    const last = before?.text ?? '';
    if (squareNote(line, number + 1) || footnoteAt(lines, end, number + 1, last)) break;
    if (setting.width === Infinity || (setting.parted && line.gap > 0)) break;
    if (readMarker(line.text) || isLabel(line.text) || isKindLine(line.text) || isSigning(line.text)) break;
    if (/^https?:/.test(line.text)) break;
    const full = last.length + 1 + firstWord(line) > width * 0.9;
    if (before && endsSentence(before) && !full) break;
    if (!full && !isLower(line.text.charCodeAt(0))) break;
    width = Math.max(width, line.text.length);
  }
  return end;
}

function noteText(lines: readonly Line[], from: number, to: number, clean: boolean): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const words = lines[at]?.text ?? '';
    text += text === '' || glue(text) ? words : ` ${words}`;
  }
  return clean ? text : text.replace(/^(\[\d{1,3}\]|\d{1,3})\s*/, '');
}
