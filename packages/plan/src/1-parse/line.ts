// One idea: a text cut into printed lines and the markup lifted out of each, in as few looks at a letter as can be.
import { BLANK, CELL, codeAt, END, firstOf, isBlank, LOOSE, lineKindOf, ODD, PAGE, PLAIN } from './letter.ts';

/** One printed line without its markup. */
export interface Line {
  /** The words, blanks made single, markup taken out. */
  readonly text: string;
  /** Codes of its first and last character, 0 where it is empty, and how many it has: most questions about it end here. */
  readonly first: number;
  readonly last: number;
  readonly size: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** The whole line, or its beginning, is set in bold. */
  readonly bold: boolean;
  /** Level of a markdown heading; 0 for none. */
  readonly level: number;
  /** Number of a footnote that this line begins, printed as a superscript or `[^n]:`; 0 for none. */
  readonly note: number;
  /** `bar`: the line is a lone `|`; `pipes`: a markdown table row; `tabs`: cells parted by tabs. */
  readonly shape: 'text' | 'bar' | 'pipes' | 'tabs';
  /** The cells of a `pipes` or `tabs` line, or the columns of a line with wide blanks; else none. */
  readonly cells: readonly string[];
  /** A page began before this line, as far as the text shows. */
  readonly page: boolean;
  /** A long blank rule stood before it, as above footnotes. */
  readonly ruled: boolean;
  /** Blanks before its first letter. */
  readonly indent: number;
  /** As printed, where two blanks or more stand inside it, so that columns can be told by their places; else empty. */
  readonly raw: string;
}

/** What stood before a line. */
type Before = Pick<Line, 'gap' | 'page' | 'ruled' | 'indent' | 'raw'>;

const NONE: readonly string[] = [];
const HASH = 35;
const STAR = 42;
const TAG = 60;
const SQUARE = 91;
const BAR = 124;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Cuts a text into lines and lifts the markup out of each; linear, never fails. */
export function readLines(raw: string): Line[] {
  // Most texts come composed, which the cutting itself sees.
  return cutLines(raw, true) ?? cutLines(raw.normalize('NFC'), false) ?? [];
}

/** The lines of a text; null where it may be not composed and `careful` asks for that. */
function cutLines(text: string, careful: boolean): Line[] | null {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  let ruled = false;
  const size = text.length;
  let at = 0;
  while (at <= size) {
    // What stands in the line, all kinds together, and behind its first blanks what stands twice running: nothing asks at every letter.
    let seen = 0;
    let from = at;
    for (; from < size; from++) {
      const kind = lineKindOf(text.charCodeAt(from));
      if (!(kind & BLANK)) break;
      seen |= kind;
    }
    let twice = 0;
    let before = 0;
    let end = from;
    for (; end < size; end++) {
      const kind = lineKindOf(text.charCodeAt(end));
      if (kind === END) break;
      seen |= kind;
      twice |= kind & before;
      before = kind;
    }
    if (careful && seen & LOOSE) return null;
    if (seen & PAGE) page = true;
    if (from === end) {
      gap++;
      if (end - at >= 20) ruled = true;
    } else {
      let to = end;
      while (lineKindOf(text.charCodeAt(to - 1)) & BLANK) to--;
      // Some extractors leave one blank where a page begins.
      if (from - at === 1 && text.charCodeAt(at) === 0x20) page = true;
      const wide = (twice & BLANK) !== 0 && (end - to < 2 || hasWideBlank(text, from, to));
      const indent = from - at;
      let line: Line | null = null;
      if (to - from === 1 && text.charCodeAt(from) === BAR)
        line =
          gap === 0 && indent === 0 && !page && !ruled
            ? LONE_BAR
            : makeLine('', 'bar', NONE, { gap, page, ruled, indent, raw: '' });
      else if (seen & ODD || wide)
        line = cleanLine(text.slice(at, end), (seen & CELL) !== 0, {
          gap,
          page,
          ruled,
          indent,
          raw: wide ? text.slice(at, to) : '',
        });
      else {
        const words = text.slice(from, to);
        if (!isRule(words)) line = makeLine(words, 'text', NONE, { gap, page, ruled, indent, raw: '' });
      }
      if (line) {
        lines.push(line);
        gap = 0;
        page = false;
        ruled = false;
      } else {
        gap++;
        ruled = true;
      }
    }
    at = end + 1;
  }
  return lines;
}

/** Whether two blanks stand side by side. */
function hasWideBlank(text: string, from: number, to: number): boolean {
  let before = 0;
  for (let at = from; at < to; at++) {
    const kind = lineKindOf(text.charCodeAt(at));
    if (kind & before & BLANK) return true;
    before = kind;
  }
  return false;
}

/** What a line's own markup says of it. */
type Marks = Pick<Line, 'bold' | 'level' | 'note'>;

const UNMARKED: Marks = { bold: false, level: 0, note: 0 };

/** The fields one by one, since spreading them is slow where there are many lines. */
function makeLine(
  text: string,
  shape: Line['shape'],
  cells: readonly string[],
  before: Before,
  { bold, level, note }: Marks = UNMARKED,
): Line {
  const { gap, page, ruled, indent, raw } = before;
  const size = text.length;
  const first = size === 0 ? 0 : codeAt(text, 0);
  const last = size === 0 ? 0 : codeAt(text, size - 1);
  return { text, first, last, size, bold, level, note, shape, cells, gap, page, ruled, indent, raw };
}

/** What most bars between the cells of a table are: one line for all of them. */
const LONE_BAR = makeLine('', 'bar', NONE, { gap: 0, page: false, ruled: false, indent: 0, raw: '' });

/** The line with other things before it. */
export function withBefore(line: Line, { gap, page, ruled }: Pick<Line, 'gap' | 'page' | 'ruled'>): Line {
  return makeLine(line.text, line.shape, line.cells, { ...line, gap, page, ruled }, line);
}

/** A line of dashes, underscores, dots or a table's drawn edges only. */
function isRule(text: string): boolean {
  const size = text.length;
  if (size < 3) return false;
  for (let i = 0; i < size; i++) {
    const code = codeAt(text, i);
    if (
      code !== 45 &&
      code !== 95 &&
      code !== 0x2013 &&
      code !== 0x2014 &&
      code !== 61 &&
      code !== 32 &&
      code !== 42 &&
      code !== 43 &&
      code !== 0x2026 &&
      !(code >= 0x2500 && code < 0x2580)
    )
      return false;
  }
  return true;
}

/** The line without its markup; null for a drawn one. `celled` where a bar, a tab or a drawn edge stands in it. */
function cleanLine(raw: string, celled: boolean, before: Before): Line | null {
  const hard = celled ? withoutEdges(raw.trim()) : raw.trim();
  const opening = firstOf(hard);
  if (hard === '|') return makeLine('', 'bar', NONE, before);
  if (isRule(hard)) return null;
  if (celled) {
    // `1 | Tập huấn | Sở Nội vụ`: a row whose outer edges a copy left out; two cells alone are a letterhead's.
    const open = opening !== BAR && hard.includes(' | ') ? splitCells(`|${hard}`) : NONE;
    if (open.length > 2 || (opening === BAR && hard.indexOf('|', 1) > 0)) {
      const cells = open.length > 2 ? open : splitCells(hard);
      if (cells.every((cell) => isRule(cell.replaceAll(':', '-') || '---'))) return null;
      const clean = liftAll(cells);
      return makeLine(clean.join(' | '), 'pipes', clean, before);
    }
    if (hard.includes('\t')) {
      // Empty cells before the first full one keep their places, unless all of the line is set in by them.
      const empties = raw.slice(0, raw.length - raw.trimStart().length).split('\t').length - 1;
      const inner = liftAll(hard.split('\t'));
      const full = inner.filter((cell) => cell !== '');
      const cells = full.length > 1 && empties > 0 ? [...new Array<string>(empties).fill(''), ...inner] : inner;
      if (full.length > 1 && !isListed(inner)) return makeLine(full.join(' '), 'tabs', cells, before);
    }
  }
  let level = 0;
  if (opening === HASH) while (level < 6 && hard.charCodeAt(level) === HASH) level++;
  const heading = level > 0 && (isBlank(hard.charCodeAt(level)) || hard.charCodeAt(level) === STAR);
  const start = heading ? level : 0;
  const mark = hard.charCodeAt(skipBlanks(hard, start));
  const bold =
    (mark === STAR || mark === TAG) &&
    (hard.startsWith('**', skipBlanks(hard, start)) ||
      hard.startsWith('<b>', start) ||
      hard.startsWith('<strong>', start));
  const note = opening === TAG || opening === SQUARE || opening > 0x7f ? leadingNote(hard) : null;
  const { text, columns } = lift(note ? hard.slice(note.end) : hard.slice(start));
  if (text === '' || isRule(text)) return null;
  return makeLine(text, 'text', columns, before, { bold, level: heading ? level : 0, note: note?.number ?? 0 });
}

/** A line whose drawn edges are bars, and without a lone bar behind its words. */
function withoutEdges(drawn: string): string {
  // Edges of a table drawn with line characters are those of one drawn with bars.
  const edge = firstOf(drawn);
  const barred = edge >= 0x2500 && edge < 0x2580 ? drawn.replace(/[│┃║┆┊]/g, '|') : drawn;
  // A bar behind the words of a line, and no other, closes no cell: web copies leave it in letterheads.
  const last = barred.length - 1;
  return last > 0 && barred.charCodeAt(last) === BAR && barred.indexOf('|') === last
    ? barred.slice(0, last).trimEnd()
    : barred;
}

const LIST_MARK =
  /^([-–+*•]|[IVXLC]{1,6}[.)/]|[A-ZĐ][.)]|[a-zđ][.)]|\(?\d{1,3}\)|\d{1,3}(\.\d{1,3})*\.|\d{1,3}(\.\d{1,3})+)$/;

/** A marker or a label and its words, parted by tabs: a paragraph, no row of a table. */
function isListed(cells: readonly string[]): boolean {
  const marked = LIST_MARK.test(cells[0] ?? '');
  const rest = marked ? cells.slice(1) : cells;
  const [first = '', words = ''] = rest;
  if (rest.length === 1) return marked && first !== '';
  return rest.length === 2 && words !== '' && first.endsWith(':') && first.length < 60 && !/^N(ơi|ƠI) /.test(first);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function splitCells(row: string): string[] {
  const inner = row.endsWith('|') ? row.slice(1, -1) : row.slice(1);
  const cells: string[] = [];
  for (const cell of inner.split('|')) cells.push(cell.trim());
  return cells;
}

function liftAll(cells: readonly string[]): string[] {
  const lifted: string[] = [];
  for (const cell of cells) lifted.push(lift(cell).text);
  return lifted;
}

/** `[^3]: …`, `¹ …` or `<sup>1</sup> …` at the beginning of a line. */
function leadingNote(text: string): { number: number; end: number } | null {
  const mark = /^\[\^(\d{1,3})\]:?\s*/.exec(text);
  if (mark) return text.includes(']:') ? { number: Number(mark[1]), end: mark[0].length } : null;
  const raised = /^<sup>\s*\(?\[?(\d{1,3})\]?\)?\s*<\/sup>\s*/i.exec(text);
  if (raised) return { number: Number(raised[1]), end: raised[0].length };
  let at = 0;
  let number = 0;
  while (at < text.length && at < 3) {
    const digit = SUPERSCRIPTS.indexOf(text.charAt(at));
    if (digit < 0) break;
    number = number * 10 + digit;
    at++;
  }
  return at > 0 ? { number, end: at } : null;
}

/** A lowered piece is no longer, its marks with it. */
const LONGEST_LOWERED = 40;

/** Takes emphasis, tags, note references, escapes and odd blanks out of a piece; wide blanks part columns. */
function lift(piece: string): { text: string; columns: readonly string[] } {
  let out = '';
  let blanks = 0;
  let columns: string[] | null = null;
  let column = 0;
  /** Where the letters begin that are kept as they are and not yet written; -1 for none. */
  let run = -1;
  /** A mark may stand here whose letter only markup parted from it. */
  let loose = false;
  const size = piece.length;
  for (let i = 0; i < size; i++) {
    const code = codeAt(piece, i);
    const kind = lineKindOf(code);
    if (kind === PLAIN) {
      if (run >= 0) continue;
      if (blanks === 0) {
        run = i;
        continue;
      }
    } else if (run >= 0) {
      // One blank between two plain letters stays where it is.
      if (code === 32 && i + 1 < size && lineKindOf(codeAt(piece, i + 1)) === PLAIN) continue;
      out += piece.slice(run, i);
      run = -1;
    }
    if (kind & LOOSE) loose = true;
    if (kind & BLANK) {
      blanks += code === 9 ? 4 : 1;
      continue;
    }
    if (kind & ODD) {
      if (code === 95 && piece.charCodeAt(i + 1) === 123) {
        // A lowered piece, `_{…}`: its words stay.
        const close = i + piece.slice(i, i + LONGEST_LOWERED).indexOf('}');
        if (close > i) {
          out += (blanks > 0 && out !== '' ? ' ' : '') + piece.slice(i + 2, close);
          blanks = 0;
          loose = true;
          i = close;
          continue;
        }
      }
      const skip = markupEnd(piece, i, code);
      if (skip > i) {
        // A tag that breaks a line stands for a blank.
        if (code === 60 && /^<(br|p|div|li)/i.test(piece.slice(i, i + 5))) blanks++;
        i = skip - 1;
        continue;
      }
    }
    if (blanks > 0 && out !== '') {
      if (blanks >= 3) {
        columns ??= [];
        columns.push(out.slice(column));
        column = out.length + 1;
      }
      out += ' ';
    }
    blanks = 0;
    if (code === 38) {
      const entity = /^&(nbsp|amp|lt|gt|quot|#160);/.exec(piece.slice(i, i + 7));
      if (entity) {
        const name = entity[1];
        if (name === 'nbsp' || name === '#160') blanks++;
        else out += name === 'amp' ? '&' : name === 'lt' ? '<' : name === 'gt' ? '>' : '"';
        i += entity[0].length - 1;
        continue;
      }
    }
    run = i;
  }
  if (run >= 0) out += piece.slice(run);
  if (columns) columns.push(out.slice(column));
  if (!loose) return { text: out, columns: columns ?? NONE };
  // Markup between a letter and its mark kept them apart.
  return { text: out.normalize('NFC'), columns: columns?.map((one) => one.normalize('NFC')) ?? NONE };
}

/** Where a piece of markup that begins at `at` ends; `at` itself where there is none. */
function markupEnd(text: string, at: number, code: number): number {
  if (code === 42) {
    let end = at;
    while (text.charCodeAt(end) === 42) end++;
    // One star between blanks is a bullet, or stands for a product; a star at the very beginning before a blank too.
    const loose = end - at === 1 && isGapAt(text, at - 1) && isGapAt(text, end);
    return loose ? at : end;
  }
  if (code === 60) {
    const tag =
      /^<(\/?)(sup|sub|b|i|u|em|strong|br|p|div|span|font|a|li|ul|ol|td|tr|th|table|img|o:p|center|h\d)\b[^<>]{0,300}>/i.exec(
        text.slice(at, at + 320),
      );
    if (!tag) return at;
    if (tag[2]?.toLowerCase() === 'sup' && !tag[1]) {
      const note = /^<sup>\s*\(?\[?\d{1,3}\]?\)?\s*<\/sup>/i.exec(text.slice(at, at + 40));
      if (note) return at + note[0].length;
    }
    return at + tag[0].length;
  }
  if (code === 91) {
    const note = /^\[\^\d{1,3}\]:?/.exec(text.slice(at, at + 8));
    return note ? at + note[0].length : at;
  }
  if (code === 92) return /[-*_#[\]().!+|>~`]/.test(text.charAt(at + 1)) ? at + 1 : at;
  if (code === 95) {
    // Underscores inside a word or a name stay; emphasis stands at a word's edge.
    let end = at;
    while (text.charCodeAt(end) === 95) end++;
    const left = at === 0 || isGapAt(text, at - 1);
    const right = end >= text.length || isGapAt(text, end);
    return left !== right || end - at > 2 ? end : at;
  }
  if (code === 123) return at;
  if (code === 35 || code === 124 || code === 126) return at;
  if (code === 96) return at + 1;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return at + 1;
  if (SUPERSCRIPTS.includes(text.charAt(at))) {
    let end = at;
    while (end < text.length && SUPERSCRIPTS.includes(text.charAt(end))) end++;
    // A raised number right after a unit of length is a square or a cube, not a note.
    return /(?:^|[^\p{L}])(?:m|km|cm|dm|mm|ha)$/u.test(text.slice(Math.max(0, at - 4), at)) ? at : end;
  }
  return at;
}

function isGapAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isBlank(text.charCodeAt(at));
}
