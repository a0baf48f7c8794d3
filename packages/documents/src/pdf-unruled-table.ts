// One idea: a table without ruling lines, told by the names of its columns and by the stripes that no letter of its rows enters.
import type { Grid, GridCell } from './pdf-grid.ts';
import type { Glyph } from './pdf-page.ts';
import { type Band, NUMBER, roomBetween, rowStarts, type TableLines, type Words } from './pdf-unruled-rows.ts';

/** The place of a table on its page: its columns and rows as a grid, and the letters in it. */
export interface UnruledTable {
  readonly grid: Grid;
  readonly glyphs: readonly Glyph[];
  /** Where the lines between its columns stood on the page that it began on, when that was another page. */
  readonly columns?: readonly number[];
  /** Nothing but a page number stands below it. */
  readonly endsPage: boolean;
}

/** A gap from this many ems on parts the words of two cells. */
const GAP = 0.8;
/** A stripe between two columns is at least as wide, in points. */
const STRIPE = 4;
/** Rows stand at most this many letter sizes apart. */
const FAR = 4.5;

const NAME =
  /^(stt|tt|số tt|tên|nội dung|nhiệm vụ|công việc|hoạt động|cơ quan|đơn vị|chủ trì|phối hợp|kết quả|sản phẩm|thời gian|thời hạn|tiến độ|kinh phí|thành tiền|ghi chú|căn cứ|lộ trình|chỉ tiêu|dự kiến|người|trách nhiệm|hình thức|mục tiêu|số lượng|đơn giá)/;
const GROUP = /^([IVXLC]{1,6}[.)]?|[A-ZĐ][.)])\s+\S/;
const PAGE_NUMBER = /^[-–—\s]*(trang\s*)?\d{1,4}([/|]\d{1,4})?[-–—\s]*$/iu;

/** The tables without ruling lines on a page; `before` are the lines between the columns of one that ran to the end of the page before. */
export function findUnruled(glyphs: readonly Glyph[], before: readonly number[] | null): UnruledTable[] {
  const bands = bandsOf(glyphs);
  const found: UnruledTable[] = [];
  let at = 0;
  if (before) {
    const first = bands[0] && PAGE_NUMBER.test(textOf(bands[0])) ? 1 : 0;
    const table = continuedAt(bands, first, before);
    if (table) {
      found.push(table.table);
      at = table.next;
    }
  }
  while (at < bands.length) {
    const table = tableAt(bands, at);
    if (table) {
      found.push(table.table);
      at = table.next;
    } else at++;
  }
  return found;
}

/** Two places on the page's width: a stripe that parts two columns lies between them. */
type Between = readonly [left: number, right: number];

interface Found {
  readonly table: UnruledTable;
  readonly next: number;
}

function tableAt(bands: readonly Band[], at: number): Found | null {
  const band = bands[at];
  if (!band || band.words.length < 3) return null;
  if (band.words.filter((words) => NAME.test(words.text.toLowerCase())).length < 2) return null;
  if (band.words.some((words) => words.text.length > 40)) return null;
  const room = roomBetween(bands, at, endOfRun(bands, at));
  const first = headStart(bands, at, room);
  const body = headEnd(bands, at, room);
  const names = runsOf(bands.slice(first, body), (band.size || 10) * GAP);
  if (names.length < 3 || names.length > 12) return null;
  const centers = names.map((name) => (name.x0 + name.x1) / 2);
  const between = centers.slice(1).map((right, index): Between => [centers[index] ?? 0, right]);
  const ink = new Ink(bands);
  for (let head = first; head < body; head++) ink.add(bands[head]);
  let next = body;
  const groups = new Set<number>();
  for (; next < bands.length; next++) {
    const row = bands[next];
    if (!row || row.y - (bands[next - 1]?.y ?? row.y) > row.size * FAR || isBeyond(row, band.size)) break;
    if (ink.fits(row, between)) ink.add(row);
    else if (
      isGroup(bands, next) &&
      bands.slice(next + 1, next + 4).some((one) => one.words.length > 2 && ink.fits(one, between))
    )
      groups.add(next);
    else break;
  }
  const atFoot = next === bands.length || (next === bands.length - 1 && PAGE_NUMBER.test(textOf(bands[next])));
  // Names alone at the foot of a page: the rows begin on the next one.
  const certain = names.length > 3 && names.filter((name) => NAME.test(name.text.toLowerCase())).length > 2;
  if (next - body < 2 && !(atFoot && certain)) return null;
  const xs = [ink.left - 2, ...between.map((one) => ink.stripe(one)), ink.right + 2];
  return built({
    bands,
    first,
    body,
    next,
    xs,
    groups,
    numbered: /^(stt|tt|sốtt)$/i.test((names[0]?.text ?? '').replace(/\s/g, '').normalize('NFC')),
  });
}

/** The first of the bands from `at` on that stands far from the one before, or that lies 60 further on. */
function endOfRun(bands: readonly Band[], at: number): number {
  let next = at + 1;
  while (next < bands.length && next < at + 60) {
    const [band, above] = [bands[next], bands[next - 1]];
    if (!band || !above || band.y - above.y > band.size * FAR) break;
    next++;
  }
  return next;
}

/** The rest of a table that began on the page before: the first lines keep out of the stripes between its columns. */
function continuedAt(bands: readonly Band[], at: number, before: readonly number[]): Found | null {
  const [left = 0, right = 0] = [before[0], before.at(-1)];
  // The stripes may stand a little aside, where other words stand beside them.
  const between = before.slice(1, -1).map((x, index): Between => {
    const [last = x, next = x] = [before[index], before[index + 2]];
    return [x - (x - last) * 0.45, x + (next - x) * 0.45];
  });
  const ink = new Ink(bands);
  const groups = new Set<number>();
  let next = at;
  let rows = 0;
  for (; next < bands.length; next++) {
    const band = bands[next];
    if (!band || (next > at && band.y - (bands[next - 1]?.y ?? band.y) > band.size * FAR)) break;
    if (isBeyond(band, bands[at]?.size ?? band.size)) break;
    const inside = band.words.every((words) => words.x0 > left - 8 && words.x1 < right + 8);
    if (inside && ink.fits(band, between)) {
      ink.add(band);
      rows += band.words.length > 1 ? 1 : 0;
    } else if (isGroup(bands, next)) groups.add(next);
    else break;
  }
  if (rows < 2) return null;
  const xs = [Math.min(left, ink.left - 2), ...between.map((one) => ink.stripe(one)), Math.max(right, ink.right + 2)];
  const found = built({ bands, first: at, body: at, next, xs, groups, numbered: true });
  return found && { ...found, table: { ...found.table, columns: before } };
}

function built({ bands, first, body, next, xs, groups, numbered }: TableLines): Found | null {
  const starts = rowStarts({ bands, first, body, next, xs, groups, numbered });
  const ys = [...starts.map((at) => topOf(bands, at)), (bands[next - 1]?.y ?? 0) + 3];
  const cells: GridCell[] = [];
  for (const [row, at] of starts.entries()) {
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
    if (groups.has(at)) {
      cells.push({
        row,
        column: 0,
        rows: 1,
        columns: xs.length - 1,
        left: xs[0] ?? 0,
        right: xs.at(-1) ?? 0,
        top,
        bottom,
      });
      continue;
    }
    for (let column = 0; column < xs.length - 1; column++)
      cells.push({ row, column, rows: 1, columns: 1, left: xs[column] ?? 0, right: xs[column + 1] ?? 0, top, bottom });
  }
  const glyphs = bands.slice(first, next).flatMap((band) => band.glyphs);
  const rest = bands.slice(next);
  const endsPage = rest.length === 0 || (rest.length === 1 && PAGE_NUMBER.test(textOf(rest[0])));
  // Where the page ends the table may go on, so that few rows are enough.
  if (body > first && starts.length < (endsPage ? 1 : 3)) return null;
  return { table: { grid: { xs, ys, cells }, glyphs, endsPage }, next };
}

function topOf(bands: readonly Band[], at: number): number {
  const band = bands[at];
  const before = bands[at - 1];
  if (!band) return 0;
  return Math.max(band.y - band.size, before ? before.y - before.size * 0.25 : 0);
}

/** Names that wrapped above the band where most of them stand. */
function headStart(bands: readonly Band[], at: number, room: number | null): number {
  let first = at;
  while (first > 0 && at - first < 3) {
    const above = bands[first - 1];
    const below = bands[first];
    if (!above || !below || below.y - above.y > Math.min(room ?? Infinity, below.size * 1.6)) break;
    if (above.words.length < 2 || above.words.some((words) => words.text.length > 30)) break;
    first--;
  }
  return first;
}

/** The first band behind the names: it begins with a number, stands apart or holds the first row. */
function headEnd(bands: readonly Band[], at: number, room: number | null): number {
  let next = at + 1;
  if (room !== null) {
    while (next < bands.length && next < at + 6 && (bands[next]?.y ?? 0) - (bands[next - 1]?.y ?? 0) <= room) next++;
    if (next < at + 6) return next;
    next = at + 1;
  }
  for (; next < bands.length && next < at + 5; next++) {
    const band = bands[next];
    const above = bands[next - 1];
    if (!band || !above || band.y - above.y > band.size * 1.75) break;
    const opening = band.words[0]?.text ?? '';
    if (NUMBER.test(opening) || GROUP.test(opening)) break;
    if (band.words.some((words) => words.text.length > 30)) break;
    // A wrapped name goes on in small letters or stands alone.
    if (!band.words.every((words) => /^[\p{Ll}(]/u.test(words.text) || NAME.test(words.text.toLowerCase()))) break;
  }
  return next;
}

/** A line that stands in no table: the next annex, or letters far larger than the table's. */
function isBeyond(band: Band, size: number): boolean {
  return (
    band.size > size * 1.15 || (band.words.length === 1 && /^(PHỤ LỤC|Phụ lục|Nơi nhận|Ghi chú:)/.test(textOf(band)))
  );
}

/** A line across the columns that heads the rows below it. */
function isGroup(bands: readonly Band[], at: number): boolean {
  const text = textOf(bands[at]);
  return text.length < 140 && (GROUP.test(text) || (text.length > 5 && text === text.toUpperCase()));
}

/** What stretches of the page's width the rows so far have letters in, a point a place. */
class Ink {
  left = Number.POSITIVE_INFINITY;
  right = 0;
  readonly #places: Uint8Array;

  constructor(bands: readonly Band[]) {
    const wide = Math.max(0, ...bands.flatMap((band) => band.words.map((words) => words.x1)));
    this.#places = new Uint8Array(Math.min(20000, Math.ceil(wide) + 2));
  }

  add(band: Band | undefined): void {
    for (const glyph of band?.glyphs ?? []) {
      if (glyph.text.trim() === '') continue;
      this.#places.fill(1, Math.max(0, Math.floor(glyph.x0)), Math.ceil(glyph.x1));
      this.left = Math.min(this.left, glyph.x0);
      this.right = Math.max(this.right, glyph.x1);
    }
  }

  /** Whether a stripe would stay free between all columns if the band were added. */
  fits(band: Band, between: readonly Between[]): boolean {
    const own = new Uint8Array(this.#places.length);
    for (const glyph of band.glyphs)
      if (glyph.text.trim() !== '') own.fill(1, Math.max(0, Math.floor(glyph.x0)), Math.ceil(glyph.x1));
    return between.every((one) => this.#widest(one, own).size >= STRIPE);
  }

  /** The middle of the widest free stripe between two places. */
  stripe(between: Between): number {
    const { from, size } = this.#widest(between, null);
    return from + size / 2;
  }

  #widest([left, right]: Between, own: Uint8Array | null): { from: number; size: number } {
    let best = { from: left, size: 0 };
    let from = -1;
    for (let place = Math.ceil(left); place <= Math.ceil(right); place++) {
      const free = place < Math.ceil(right) && this.#places[place] !== 1 && own?.[place] !== 1;
      if (free && from < 0) from = place;
      if (!free && from >= 0) {
        if (place - from > best.size) best = { from, size: place - from };
        from = -1;
      }
    }
    return best;
  }
}

/** Stretches that the words of some bands take together, and their text. */
function runsOf(bands: readonly Band[], gap: number): Words[] {
  const all = bands.flatMap((band) => band.words).sort((a, b) => a.x0 - b.x0);
  const runs: Words[] = [];
  for (const words of all) {
    const last = runs.at(-1);
    if (last && words.x0 < last.x1 + gap)
      runs[runs.length - 1] = { x0: last.x0, x1: Math.max(last.x1, words.x1), text: `${last.text} ${words.text}` };
    else runs.push(words);
  }
  return runs;
}

function bandsOf(glyphs: readonly Glyph[]): Band[] {
  const sorted = glyphs.filter((glyph) => glyph.size > 0.5).sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Glyph[][] = [];
  for (const glyph of sorted) {
    const last = groups.at(-1);
    if (last && glyph.y - (last[0]?.y ?? 0) <= Math.max(1, glyph.size * 0.2)) last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(bandOf).filter((band) => band.words.length > 0);
}

function bandOf(glyphs: readonly Glyph[]): Band {
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const words: Words[] = [];
  let spaced = false;
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      spaced = true;
      continue;
    }
    const last = words.at(-1);
    const apart = last ? glyph.x0 - last.x1 : 0;
    if (!last || apart > size * GAP) words.push({ x0: glyph.x0, x1: glyph.x1, text: glyph.text });
    else {
      const blank = spaced || apart > size * 0.19 ? ' ' : '';
      words[words.length - 1] = { x0: last.x0, x1: Math.max(last.x1, glyph.x1), text: last.text + blank + glyph.text };
    }
    spaced = false;
  }
  return { y: sorted[0]?.y ?? 0, size, glyphs, words };
}

function textOf(band: Band | undefined): string {
  return (band?.words ?? [])
    .map((words) => words.text)
    .join(' ')
    .normalize('NFC');
}
