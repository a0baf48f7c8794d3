// One idea: a table of a PDF whose cells came out in no order of rows, put back page by page by what each column holds.
import { isSigning } from './block.ts';
import { type CutKind, cutKindOf, hangs, joinAll, joinBodies } from './cell-cut.ts';
import { type LoosePiece, lookOf, placePieces } from './cell-place.ts';
import { isCorner } from './column-name.ts';
import { isKindLine } from './kind.ts';
import { firstOf, isDigit, isLower, isUpper } from './letter.ts';
import type { Line } from './line.ts';
import { romanValue } from './marker.ts';
import { opening } from './opening.ts';
import { isNextNumber } from './row-number.ts';
import { makeGrid, type TableRead } from './table.ts';
import { joinBroken } from './word-order.ts';

/** Lines that stand together with no blank one between them: a cell, or a piece of one. */
interface Piece {
  readonly lines: string[];
  /** The column whose printed name stood right above it; -1 for none. */
  readonly below: number;
  /** No blank line parts it from the piece before: the same cell, or the one below. */
  readonly joined: boolean;
}

/** The number of a row, and what of its task stood behind it. */
interface Numbered {
  readonly label: string;
  readonly words: string[];
}

/** A row being read: a group's has its words alone. */
interface ScatteredRow {
  readonly label: string;
  readonly group: boolean;
  readonly cells: string[][];
}

/** No page has so many cells; a table with such a page is left alone. */
const MOST_PIECES = 120;

/**
 * Reads a table whose pages each print the columns' names anew, beside the corner `STT` or `TT`; null where none begins here.
 * `at` is the first of these lines, the corner or a name that came out before it.
 */
export function readScatteredTable(lines: readonly Line[], at: number): TableRead | null {
  const stretches = new Stretches(lines);
  const names = readNames(stretches, at);
  if (!names) return null;
  const table = new ScatteredTable(names);
  let next = at;
  while (next < lines.length) {
    const page = pageFrom(stretches, next, names);
    if (!page || !table.readPage(page.pieces)) break;
    next = page.next;
    if (page.last) break;
  }
  const grid = table.close();
  return grid && next > at ? { table: grid, next } : null;
}

const NAME = new RegExp(
  `^(?:${[
    '(?:(?:Các )?(?:[Cc]ơ quan|[Đđ]ơn vị)|Cơ quan(?:, |/)đơn vị|ĐV|CQ)(?: chủ trì| phối hợp| thực hiện| tham mưu| chịu trách nhiệm| chính)+(?:,? phối hợp)?',
    'Chủ trì|Phối hợp|(?:Phân công|Trách nhiệm)(?: thực hiện)?',
    '(?:Thời gian|Thời hạn|Tiến độ|Lộ trình|Thời điểm|Mốc thời gian|Hạn)(?:,? tiến độ)?(?: thực hiện| hoàn thành| dự kiến| triển khai| tổ chức| kết thúc)*|Dự kiến (?:thời gian|hoàn thành)|Hoàn thành',
    '(?:Dự kiến |Yêu cầu |Hình thức )?(?:[Ss]ản phẩm|[Kk]ết quả)(?:(?:,|/) ?(?:[Ss]ản phẩm|[Kk]ết quả))?(?: dự kiến| đầu ra| đạt được| thực hiện| hoàn thành| cần đạt)*',
    '(?:(?:Tên )?nhiệm vụ|Tên (?:nội dung|hoạt động|công việc)|Nhiệm vụ|Nội dung|Hoạt động|Công việc|Đầu việc)(?:(?:,|/| và| -) ?(?:giải pháp|nhiệm vụ|công việc|hoạt động)| cụ thể| nhiệm vụ| công việc| hoạt động| thực hiện| triển khai| trọng tâm| chủ yếu| chính)*',
    'Ghi chú|Kinh phí(?: thực hiện| dự kiến)*|Căn cứ(?: thực hiện| pháp lý)*',
  ].join('|')})$`,
);

const mayBeName = opening(
  'Các|Cơ|cơ|Hạn|Hoàn|Yêu|Hình|Đầu|Đơn|đơn|ĐV|CQ|Chủ|Phối|Phân|Trách|Thời|Tiến|Lộ|Mốc|Dự|Sản|sản|Kết|kết|Tên|Nhiệm|nhiệm|Nội|Hoạt|Công|Ghi|Kinh|Căn',
);

/** The corner beside which a table's head may begin with this line, the corner itself or the name of a column; -1 for none. */
export function cornerNear(lines: readonly Line[], at: number): number {
  const line = lines[at];
  // Nearly all lines end at the first letter.
  if (!line || !mayOpenScattered(line)) return -1;
  for (let near = at; near < at + NEAR; near++) if (isCornerLine(lines[near])) return near;
  return -1;
}

function mayOpenScattered(line: Line): boolean {
  return (
    line.size < 26 &&
    line.gap > 0 &&
    OPENS.includes(line.text.charAt(0)) &&
    (OPENING.test(line.text) || isCorner(line.text))
  );
}

const OPENS = 'CĐTSKNHL';
const OPENING =
  /^(?:Cơ quan|Đơn vị|ĐV |CQ |Chủ trì$|Thời gian|Thời hạn|Thời điểm|Tiến độ|Lộ trình|Sản phẩm|Kết quả|Nhiệm vụ|Nội dung|Hoạt động|Công việc)/;

/** Pages whose heads are asked for the order of the columns. */
const HEADS = 12;
/** Lines within which the corner stands where a head begins. */
const NEAR = 20;
/** No printed page has so many lines. */
const MOST_LINES = 400;

/** The names of the columns around the corner, from left to right; null where there is no such head. */
function readNames(stretches: Stretches, at: number): readonly string[] | null {
  const { lines } = stretches;
  // Names may come out of order on one page; over several pages most stand in theirs.
  const ranks = new Map<string, number[]>();
  let heads = 0;
  for (let from = at, to = at; from < lines.length && heads < HEADS; from = to) {
    to = endOfPage(lines, from);
    const pieces = stretches.cut(from, to);
    const corner = pieces.some(({ lines: [first = ''] }) => isCorner(first));
    if (!corner) break;
    const names = new Set(pieces.map(({ name }) => name).filter((name) => name !== ''));
    if (heads === 0 && !isHead([...names])) return null;
    heads++;
    for (const [rank, name] of [...names].entries()) ranks.set(name, [...(ranks.get(name) ?? []), rank]);
  }
  // What stands on one page of many is no name.
  const names = [...ranks].filter(([, list]) => list.length * 4 > heads);
  const mean = new Map(names.map(([name, list]) => [name, list.reduce((sum, rank) => sum + rank, 0) / list.length]));
  const sorted = names.map(([name]) => name).sort((one, other) => (mean.get(one) ?? 0) - (mean.get(other) ?? 0));
  const task = sorted.find((name) => cutKindOf(name) === 'task') ?? '';
  // The task's column stands next to the numbers.
  return isHead(sorted) ? [task, ...sorted.filter((name) => name !== task)] : null;
}

/** Names of columns that a table of tasks has. */
function isHead(names: readonly string[]): boolean {
  const kinds = names.map(cutKindOf);
  return names.length >= 3 && names.length <= 8 && kinds.includes('task') && kinds.includes('lead');
}

/** How many lines from the first make the name of a column; 0 for none. */
function nameSize(piece: readonly string[]): number {
  let words = '';
  let size = 0;
  for (let at = 0; at < piece.length && at < 4; at++) {
    words = words === '' ? (piece[at] ?? '') : `${words} ${piece[at]}`;
    if (words.length > 40 || (words.length > 1 && !mayBeName(words))) break;
    if (NAME.test(words)) size = at + 1;
  }
  return size;
}

/** Where the stretch of a page that begins here ends: at the next page, or at another table's corner. */
function endOfPage(lines: readonly Line[], from: number): number {
  const most = Math.min(lines.length, from + MOST_LINES);
  let corners = isCornerLine(lines[from]) ? 1 : 0;
  let to = from + 1;
  for (; to < most && !opensPage(lines[to]); to++) if (isCornerLine(lines[to]) && ++corners > 1) break;
  return to;
}

function isCornerLine(line: Line | undefined): boolean {
  return line !== undefined && line.size < 13 && isCorner(line.text);
}

function opensPage(line: Line | undefined): boolean {
  return line !== undefined && line.gap > 0 && (line.page || line.gap >= 4);
}

/** Lines between blank ones. */
interface Stretch {
  readonly lines: readonly string[];
  /** How many of them make the name of a column, and that name; empty for none. */
  readonly named: number;
  readonly name: string;
}

/** The lines of a text and its stretches, each cut once: for the names of the columns and for the rows. */
class Stretches {
  readonly lines: readonly Line[];
  readonly #known = new Map<number, readonly Stretch[]>();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** The lines from one up to another, cut where blank ones stand. */
  cut(from: number, to: number): readonly Stretch[] {
    const place = from * (this.lines.length + 1) + to;
    const known = this.#known.get(place);
    if (known) return known;
    const cut = cutPieces(this.lines, from, to).map((lines) => {
      const named = nameSize(lines);
      return { lines, named, name: named === 0 ? '' : lines.slice(0, named).join(' ') };
    });
    this.#known.set(place, cut);
    return cut;
  }
}

function cutPieces(lines: readonly Line[], from: number, to: number): string[][] {
  const pieces: { readonly lines: string[]; justified: boolean }[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (!line) break;
    if (pieces.length === 0 || line.gap > 0) pieces.push({ lines: [], justified: false });
    const [own = '', ...aside] = cellsOf(line);
    const piece = pieces[pieces.length - 1];
    piece?.lines.push(own);
    if (piece && line.raw !== '') piece.justified = true;
    for (const cell of aside) pieces.push({ lines: [cell], justified: false });
  }
  return pieces.map((piece) => (piece.justified && piece.lines.length > 2 ? joinBroken(piece.lines) : piece.lines));
}

/** The cells that share a printed line: two blanks where the other words have one between them. */
function cellsOf(line: Line): readonly string[] {
  if (line.raw === '') return [line.text];
  const number = mayBeNumber(line.first) ? (NUMBER.exec(line.raw)?.[0] ?? '') : '';
  const parts = line.raw
    .slice(number.length)
    .trim()
    .split(/\s{2,}/);
  if (parts.length === 1 || parts.length > 3) return [line.text];
  const single = line.text.split(' ').length - parts.length;
  if (single < parts.length * 2) return [line.text];
  if (!parts.slice(1).every((part) => isUpper(firstOf(part)))) return [line.text];
  return [`${number.trim()} ${parts[0]}`.trim(), ...parts.slice(1)];
}

const NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,2})*\.?|[IVXLC]{1,6}\.)\s+(?=\p{L})/u;

/** By its first character: a digit, or a letter of a Roman number. */
function mayBeNumber(first: number): boolean {
  return isDigit(first) || 'IVXLC'.includes(String.fromCharCode(first));
}

/** A page's pieces without the names of the columns, and where the next page begins. */
interface Page {
  readonly pieces: Piece[];
  readonly next: number;
  /** The document goes on behind it. */
  readonly last: boolean;
}

/** Reads the page that begins here; null where no page of the table does. */
function pageFrom(stretches: Stretches, at: number, names: readonly string[]): Page | null {
  const { lines } = stretches;
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let headed = false;
  let next = at;
  let last = false;
  while (next < lines.length && !last) {
    const end = endOfPage(lines, next);
    const stop = endOfTable(lines, next, end);
    last = stop < end;
    const read = stretches.cut(next, stop);
    // Names that stood on this page already are printed on the next one.
    if (read.some(({ name }) => name !== '' && seen.has(name))) {
      last = false;
      break;
    }
    if (seen.size === names.length && !read.some(({ name }) => name !== '')) break;
    for (const { lines, named, name } of read) {
      if (name !== '') seen.add(name);
      const rest = lines.slice(named);
      if (isCorner(rest[0] ?? '')) {
        headed = true;
        rest.shift();
      }
      if (rest.length > 0) pieces.push({ lines: rest, below: name === '' ? -1 : names.indexOf(name), joined: false });
    }
    next = stop;
    if (pieces.length > MOST_PIECES) return null;
  }
  return headed && pieces.length > 0 && pieces.length < MOST_PIECES ? { pieces, next, last } : null;
}

/** Where what follows the table begins among these lines. */
function endOfTable(lines: readonly Line[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line?.shape !== 'text' || isKindLine(line.text) || isSigning(line.text) || isEnd(line.text)) return at;
  }
  return to;
}

const mayEnd = opening('PHỤ LỤC|Phụ lục|Nơi nhận|Ghi chú');

function isEnd(text: string): boolean {
  return mayEnd(text) && ENDS.test(text);
}

const ENDS = /^(?:PHỤ LỤC|Phụ lục|Nơi nhận|Ghi chú:)/;

/** The rows of the pages so far. */
class ScatteredTable {
  readonly #names: readonly string[];
  readonly #kinds: readonly CutKind[];
  readonly #rows: ScatteredRow[] = [];
  #label = '';
  #groups = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#kinds = names.map(cutKindOf);
  }

  /** Puts a page's pieces into rows; false where the page has none, so that the table has ended. */
  readPage(pieces: readonly Piece[]): boolean {
    const open = this.#rows[this.#rows.length - 1];
    const rows: (ScatteredRow | null)[] = [open && !open.group ? open : null];
    const loose: LoosePiece[] = [];
    const split = this.#splitPieces(pieces);
    let title: ScatteredRow | null = null;
    for (const { lines, below, joined } of split) {
      const number = this.#readNumber(lines);
      const group = number ?? this.#readGroup(lines);
      if (number && !this.#heads(number.label, split)) {
        const row = { label: number.label, group: false, cells: this.#kinds.map(() => []) };
        this.#rows.push(row);
        rows.push(row);
        if (number.words.length > 0) loose.push({ lines: number.words, below: 0, row: rows.length - 1, joined: false });
        title = null;
      } else if (group) {
        title = { label: group.label, group: true, cells: [group.words] };
        this.#rows.push(title);
      } else if (title && lines.length === 1 && below < 0 && isLower(firstOf(lines[0] ?? ''))) {
        // The second line of a group's words, where a blank one stands between.
        title.cells[0]?.push(...lines);
        title = null;
      } else {
        loose.push({ lines, below, row: -1, joined: joined && loose.length > 0 });
        title = null;
      }
    }
    if (rows.length === 1 && !rows[0]) return false;
    for (const { lines, column, row } of placePieces(
      loose,
      rows.map((row) => row?.cells ?? null),
      this.#kinds,
    ))
      rows[row]?.cells[column]?.push(...lines);
    return true;
  }

  /** `2.` heads the rows below it where `2.1` is the next number of the page. */
  #heads(label: string, pieces: readonly Piece[]): boolean {
    return pieces.some(({ lines }) => lines[0]?.startsWith(`${label}.1`) && ROW_NUMBER.test(lines[0]));
  }

  /** The table; null where fewer than two rows were read, or most of them lack their lead. */
  close(): TableRead['table'] | null {
    const rows = this.#rows.filter((row) => !row.group);
    const lead = this.#kinds.indexOf('lead');
    const time = this.#kinds.indexOf('time');
    const lacks = (column: number): number =>
      column < 0 ? 0 : rows.filter((row) => (row.cells[column] ?? []).length === 0).length;
    if (rows.length < 2 || lacks(lead) > rows.length / 2) return null;
    const printed = this.#rows.map((row) =>
      row.group
        ? [row.label, joinAll(row.cells[0] ?? [])]
        : [
            row.label,
            ...row.cells.map((lines, column) => {
              const kind = this.#kinds[column];
              return kind === 'lead' || kind === 'support' ? joinBodies(lines) : joinAll(lines);
            }),
          ],
    );
    const short = Math.max(lacks(lead), lacks(time));
    return makeGrid([['STT', ...this.#names], ...printed], short > rows.length * 0.2 ? 'poor' : 'fair');
  }

  /** Cuts pieces at lines that begin another cell, or may do so. */
  #splitPieces(pieces: readonly Piece[]): Piece[] {
    const out: Piece[] = [];
    let label = this.#label;
    for (const { lines, below } of pieces) {
      const width = Math.max(...lines.map((line) => line.length));
      let open: string[] = [];
      let joined = false;
      for (const text of lines) {
        const number = isDigit(firstOf(text)) ? ROW_NUMBER.exec(text)?.[1] : undefined;
        const numbered = number !== undefined && isNextNumber(number, label);
        if (numbered) label = number;
        const before = open[open.length - 1];
        if (before !== undefined) {
          const opens = numbered || (mayBeGroup(text) && GROUP.test(text));
          if (opens || mayBegin(text, before, width)) {
            out.push({ lines: open, below, joined });
            open = [];
            joined = !opens;
          }
        }
        open.push(text);
      }
      if (open.length > 0) out.push({ lines: open, below, joined });
    }
    return out;
  }

  #readNumber([first = '', ...rest]: readonly string[]): Numbered | null {
    const [, label = '', words = ''] = isDigit(firstOf(first)) ? (ROW_NUMBER.exec(first) ?? []) : [];
    if (label === '' || !isNextNumber(label, this.#label)) return null;
    this.#label = label;
    return { label, words: words === '' ? rest : [words, ...rest] };
  }

  #readGroup([first = '', ...rest]: readonly string[]): Numbered | null {
    const [, label = '', words = ''] = mayBeGroup(first) ? (GROUP.exec(first) ?? []) : [];
    if (label === '' || romanValue(label) !== this.#groups + 1) return null;
    this.#groups++;
    return { label, words: [words, ...rest] };
  }
}

/** Whether a line within a piece may be the first of another cell: the one before it can end one. */
function mayBegin(text: string, before: string, width: number): boolean {
  if (!isUpper(firstOf(text)) || hangs(before, text)) return false;
  const look = lookOf([text]);
  return (
    look.body || look.product || look.time || (width > 28 && (/[.;]$/.test(before) || before.length < width * 0.7))
  );
}

const ROW_NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})\.?(?:\s+(\p{Lu}.*))?$/u;
/** A Roman number's letter, and behind it another, a full stop or a bracket. */
function mayBeGroup(text: string): boolean {
  return 'IVXLC'.includes(text.charAt(0)) && 'IVXLC.)'.includes(text.charAt(1));
}

const GROUP = /^([IVXLC]{1,6})[.)]\s+(\p{Lu}.*)$/u;
