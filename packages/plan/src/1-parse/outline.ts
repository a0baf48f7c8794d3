// One idea: the tree over the reading text, grown a paragraph or a row at a time by what each marker may stand below.
import type { OutlineNode } from '../contract.ts';
import { isLabel, type Paragraph } from './block.ts';
import { numbersRows } from './column-name.ts';
import { codeAt, firstOf, isCapitals, isDigit, lastOf, withoutTail } from './letter.ts';
import type { Marker, MarkerStyle } from './marker.ts';
import { opening } from './opening.ts';
import type { Node, Row, Table, Zone } from './shape.ts';
import type { Grid } from './table.ts';
import { findHead, isHeadAgain, namesAgain } from './table-head.ts';

/** Where a new paragraph stands. */
export interface Stand {
  readonly zone: Zone;
  /** What its path begins with: empty in the body, `PL` or `PL2` in an annex. */
  readonly root: string;
}

interface Level {
  readonly style: MarkerStyle;
  /** How many numbers its decimal marker has; 0 for other styles. */
  readonly depth: number;
  readonly order: number;
  readonly node: number;
  readonly path: string;
  /** Bullets counted so far below this level, by style. */
  bullets: number;
  pluses: number;
}

/** What stands between two cells. */
const BAR = ' | ';

/** Grows the reading text and the tree over it, a paragraph at a time. */
export class Outline {
  readonly nodes: Node[] = [];
  readonly tables: Table[] = [];
  #pieces: string[] = [];
  #size = 0;
  #stack: Level[] = [];
  #root = '';
  #rootBullets = { dash: 0, plus: 0 };
  #rowCounts = new Map<string, number>();

  get text(): string {
    // A line end behind the last one too.
    return [...this.#pieces, ''].join('\n');
  }

  get size(): number {
    return this.#size;
  }

  /** Begins a new tree of markers, as an attached plan or an annex does. */
  restart(root: string): void {
    this.#stack = [];
    this.#root = root;
    this.#rootBullets = { dash: 0, plus: 0 };
  }

  /** A paragraph outside the tree: letterhead, title, signature. */
  addPlain(text: string, zone: Zone): void {
    const from = this.#write(text);
    this.#nodes({
      path: this.#root,
      above: -1,
      marker: '',
      kind: 'paragraph',
      heading: zone === 'title',
      from,
      words: from,
      zone,
      bold: false,
    });
  }

  addNote(number: number, text: string): void {
    const from = this.#write(text);
    this.#nodes({
      path: `fn.${number}`,
      above: -1,
      marker: String(number),
      kind: 'footnote',
      heading: false,
      from,
      words: from,
      zone: 'note',
      bold: false,
    });
  }

  addParagraph(paragraph: Paragraph, stand: Stand, next: Paragraph | null): void {
    const { marker } = paragraph;
    const from = this.#write(paragraph.text);
    const heading = paragraph.bold || paragraph.level > 0 || paragraph.capitals;
    // `* Thời gian thực hiện: …` behind the dashes of an item is the item's own label.
    const starred = marker?.style === 'star' && isLabel(paragraph.text.slice(marker.end));
    if (!marker || starred) {
      if (paragraph.capitals && next?.marker && stand.zone === 'annex') this.#stack = [];
      const top = starred ? this.#leaveBullets() : this.#placeFor(paragraph, next);
      this.#nodes({
        path: top?.path ?? this.#root,
        above: top?.node ?? -1,
        marker: '',
        kind: 'paragraph',
        heading: heading && paragraph.text.length < 200,
        from,
        words: from + (marker?.end ?? 0),
        zone: stand.zone,
        bold: paragraph.bold,
      });
      return;
    }
    const level = this.#open(marker, this.nodes.length);
    this.#nodes({
      path: level.path,
      above: this.#stack[this.#stack.length - 2]?.node ?? -1,
      marker: marker.text,
      kind: kindOf(level.style),
      heading: heading || (marker.order > 0 && isHeading(paragraph, next, marker)),
      from,
      words: from + marker.end,
      zone: stand.zone,
      bold: paragraph.bold,
    });
  }

  addTable(grid: Grid, stand: Stand): void {
    const from = this.#size;
    const holder = this.#stack.findLast((level) => !isBullet(level.style));
    const base = stand.root !== '' ? stand.root : (holder?.path ?? '');
    const head = findHead(grid.rows);
    const { columns } = head;
    const numbered = columns.findIndex(numbersRows);
    const column = numbered >= 0 ? numbered : looksNumbered(grid.rows.slice(head.rows)) ? 0 : -1;
    const rows: Row[] = [];
    let group = '';
    const counted = column >= 0 && grid.rows.some((row) => plainNumber(row[column] ?? '') >= 0);
    // Numbers that run on through the groups need no group in their path.
    const again = column >= 0 && restarts(grid.rows.slice(head.rows), column);
    for (let at = 0; at < grid.rows.length; at++) {
      const cells = grid.rows[at] ?? [];
      const spans: { from: number; to: number }[] = [];
      const rowFrom = this.#size;
      const printed = cells.join(BAR);
      const line = printed.includes('\n') ? printed.replaceAll('\n', ' ') : printed;
      let cellFrom = rowFrom;
      for (const { length } of cells) {
        spans.push({ from: cellFrom, to: cellFrom + length });
        cellFrom += length + BAR.length;
      }
      // Between two cells stands a bar.
      if (cells.length < 2 && line.trim() === '') continue;
      this.#write(line);
      const number = column >= 0 ? withoutTail(cells[column] ?? '', '.):') : '';
      const kind =
        at < head.rows || isHeadAgain(cells, head)
          ? 'head'
          : namesAgain(cells, head)
            ? 'group'
            : rowKind(cells, number, counted);
      let path = base;
      if (kind === 'group') {
        group = number;
        path = join(base, number);
      } else if (kind === 'row') {
        const key = number !== '' ? number : String((this.#rowCounts.get(base) ?? 0) + 1);
        this.#rowCounts.set(base, (this.#rowCounts.get(base) ?? 0) + 1);
        path = again && group !== '' && /^\d{1,3}$/.test(key) ? join(join(base, group), key) : join(base, key);
      }
      const node = this.nodes.length;
      this.#nodes(
        {
          path,
          above: holder?.node ?? -1,
          marker: number,
          kind: 'row',
          heading: kind === 'head' || kind === 'group',
          from: rowFrom,
          words: rowFrom,
          zone: stand.zone,
          bold: false,
        },
        this.tables.length,
      );
      rows.push({ path, number, cells: spans, kind, node, from: rowFrom, to: rowFrom + line.length });
    }
    if (rows.length > 0)
      this.tables.push({
        path: base,
        columns,
        rows,
        zone: stand.zone,
        guessed: grid.guessed,
        from,
        to: this.#size - 1,
      });
  }

  #write(text: string): number {
    const from = this.#size;
    this.#pieces.push(text);
    this.#size += text.length + 1;
    return from;
  }

  /** Adds a node that ends where the text ends so far; field by field, so that all nodes have one shape. */
  #nodes(node: Omit<Node, 'to' | 'parent' | 'table'>, table = -1): void {
    const { path, above, marker, kind, heading, from, words, zone, bold } = node;
    const parent = above >= 0 ? (this.nodes[above]?.path ?? null) : path === '' ? null : '';
    const to = this.#size - 1;
    this.nodes.push({ path, above, marker, kind, heading, from, words, zone, bold, table, parent, to });
  }

  /** Where an unmarked paragraph belongs: past the bullets before it, unless the last of them is a heading of its own. */
  #placeFor(paragraph: Paragraph, next: Paragraph | null): Level | undefined {
    // The words at the end of the whole plan belong to its last part.
    const below = this.#stack[this.#stack.length - 1];
    const filled = below !== undefined && below.node < this.nodes.length - 1;
    const said = below !== undefined && !(this.nodes[below.node]?.heading ?? false) && !this.#heads(below, paragraph);
    // A letter's points stand under no part: behind them it speaks for itself.
    const kept = this.#stack[0]?.style === 'number' ? 0 : 1;
    if (next === null && isFarewell(paragraph.text) && this.#stack.length > kept && (filled || said))
      this.#stack.length = kept;
    const top = this.#stack[this.#stack.length - 1];
    if (!top || !isBullet(top.style)) return top;
    const node = this.nodes[top.node];
    const last = this.nodes[this.nodes.length - 1];
    const words = node ? this.#tailOf(top.node) : '';
    const leads = words === ':' || !/[.;,…]/.test(words);
    if (leads && !isLabel(paragraph.text)) return top;
    // Labels below each bullet belong to the bullet; labels below the last bullet of a row belong to the row.
    if (isLabel(paragraph.text) && last !== undefined) {
      const mine = last.kind === 'paragraph' && last.above === top.node;
      if (mine || (top.bullets === 0 && next?.marker?.style === top.style)) return top;
    }
    return this.#leaveBullets();
  }

  /** `8. UBND các xã` / `Căn cứ Kế hoạch này xây dựng kế hoạch …`: an item that no mark ends says whose work follows. */
  #heads({ node }: Level, { text }: Paragraph): boolean {
    return node === this.nodes.length - 1 && text.startsWith('Căn cứ') && !/[.;:,…]/.test(this.#tailOf(node));
  }

  /** Goes up to the item that holds the bullets. */
  #leaveBullets(): Level | undefined {
    const at = this.#stack.findLastIndex((level) => !isBullet(level.style));
    this.#stack.length = at + 1;
    return this.#stack[at];
  }

  /** The last character of a node's paragraph; nodes and pieces grow in step. */
  #tailOf(node: number): string {
    const piece = this.#pieces[node] ?? '';
    return piece.charAt(piece.length - 1);
  }

  #open(read: Marker, node: number): Level {
    // `II. KINH PHÍ` / `I. Kinh phí …`: right below a part's heading a scan's `I.` is the number one.
    const held = read.style === 'roman' && read.order === 1 ? this.#stack[this.#stack.length - 1] : undefined;
    const isOne = held?.style === 'roman' && held.order > 1 && held.node === node - 1;
    const marker: Marker = isOne ? { ...read, style: 'number', label: '1', numbers: [1] } : read;
    const depth = marker.style === 'number' ? marker.numbers.length : 0;
    if (isBullet(marker.style)) return this.#openBullet(marker.style, node);
    let at = this.#stack.findLastIndex((level) => level.style === marker.style && level.depth === depth);
    if (at < 0 && depth > 1) {
      // `1.1` stands below `1`, wherever other styles stand between them.
      const holder = this.#stack.findLastIndex((level) => level.style === 'number' && level.depth === depth - 1);
      if (holder >= 0) at = holder + 1;
    }
    if (
      at < 0 &&
      marker.style === 'roman' &&
      !this.#stack.some((level) => level.style === 'capital' || level.style === 'part' || level.style === 'article')
    )
      at = 0;
    if (at < 0 && (marker.style === 'part' || marker.style === 'article')) at = 0;
    if (at < 0 && marker.style === 'capital' && !this.#stack.some((level) => level.style === 'roman')) at = 0;
    if (at < 0) {
      at = this.#stack.length;
      while (at > 0 && isBullet(this.#stack[at - 1]?.style ?? 'number')) at--;
    }
    this.#stack.length = at;
    const above = this.#stack[at - 1];
    const label = depth > 1 && above && above.style === 'number' ? String(marker.order) : marker.label;
    const level: Level = {
      style: marker.style,
      depth,
      order: marker.order,
      node,
      // The parts of a scheme approved by an article are cited without the article.
      path: join(above && !(above.style === 'article' && marker.style === 'roman') ? above.path : this.#root, label),
      bullets: 0,
      pluses: 0,
    };
    this.#stack.push(level);
    return level;
  }

  #openBullet(style: MarkerStyle, node: number): Level {
    // A star that comes after dashes stands beside them, below the item that holds them.
    if (style === 'star' && !this.#stack.some((level) => level.style === 'star')) {
      const dash = this.#stack.findIndex((level) => level.style === 'dash');
      if (dash >= 0 && this.#tailOf(this.#stack[this.#stack.length - 1]?.node ?? 0) !== ':') this.#stack.length = dash;
    }
    let at = this.#stack.findLastIndex((level) => level.style === style);
    if (at < 0) {
      at = this.#stack.length;
      // A plus stands below a dash; a dash never stands below a plus.
      if (style === 'dash') while (at > 0 && isBullet(this.#stack[at - 1]?.style ?? 'number')) at--;
    }
    this.#stack.length = at;
    const above = this.#stack[at - 1];
    let count: number;
    if (style === 'plus') count = above ? ++above.pluses : ++this.#rootBullets.plus;
    else count = above ? ++above.bullets : ++this.#rootBullets.dash;
    const level: Level = {
      style,
      depth: 0,
      order: count,
      node,
      path: join(above?.path ?? this.#root, `${style === 'plus' ? '+' : '-'}${count}`),
      bullets: 0,
      pluses: 0,
    };
    this.#stack.push(level);
    return level;
  }
}

function join(path: string, label: string): string {
  return path === '' ? label : `${path}.${label}`;
}

/** The closing formulas of a plan. */
function isFarewell(text: string): boolean {
  return /^(Trên đây là|Trong quá trình|Quá trình|Căn cứ (nội dung )?[Kk]ế hoạch|Căn cứ nội dung|Ủy ban nhân dân|UBND|Yêu cầu|Đề nghị|Nhận được|Nếu có|Kế hoạch này|Giao)/.test(
    text,
  );
}

function isBullet(style: MarkerStyle): boolean {
  return style === 'dash' || style === 'plus' || style === 'star' || style === 'dot';
}

function kindOf(style: MarkerStyle): OutlineNode['kind'] {
  switch (style) {
    case 'part':
    case 'roman':
    case 'capital':
    case 'article':
      return 'part';
    case 'number':
      return 'section';
    case 'dash':
    case 'plus':
    case 'star':
    case 'dot':
      return 'bullet';
    default:
      return 'point';
  }
}

const STOP = 46;
const COLON = 58;
const SEMICOLON = 59;

/** A short marked paragraph without its own full stop, with something below it. */
function isHeading({ text, last }: Paragraph, next: Paragraph | null, marker: Marker): boolean {
  if (text.length > 400 || !next) return false;
  if (last === COLON) return true;
  if (last === STOP || last === SEMICOLON) return false;
  return (
    next.marker === null ||
    next.marker.style !== marker.style ||
    next.marker.order === 0 ||
    next.marker.numbers.length > marker.numbers.length
  );
}

function looksNumbered(rows: readonly (readonly string[])[]): boolean {
  let numbered = 0;
  for (const row of rows) if (/^(\d{1,3}(\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)]?$/.test(row[0] ?? '')) numbered++;
  return numbered >= 2 && numbered * 2 >= rows.length;
}

/** Whether a plain number comes twice in the number column. */
function restarts(rows: readonly (readonly string[])[], column: number): boolean {
  const seen = new Set<number>();
  for (const row of rows) {
    const number = plainNumber((row[column] ?? '').trim());
    if (number < 0) continue;
    if (seen.has(number)) return true;
    seen.add(number);
  }
  return false;
}

/** The number that a cell is, up to three digits, with a full stop or a bracket behind it or none; -1 for any other cell. */
function plainNumber(cell: string): number {
  const last = lastOf(cell);
  const digits = last === 46 || last === 41 ? cell.length - 1 : cell.length;
  if (digits < 1 || digits > 3) return -1;
  let number = 0;
  for (let at = 0; at < digits; at++) {
    const code = codeAt(cell, at);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

/** `Tổng cộng`, `Cộng (A + B)` */
const TOTAL = /^(tổng|cộng)(?=$|[\s:.(])/i;
const mayBeTotal = opening('tổng|cộng', 'any case');
const GROUP_NUMBER = /^[IVXLC]{1,6}$|^[A-ZĐ]$/;

function rowKind(cells: readonly string[], number: string, counted: boolean): Row['kind'] {
  let full = 0;
  // Cells with words, the row's own number apart, and the last of them.
  let worded = 0;
  let words = '';
  let total = false;
  for (const cell of cells) {
    if (cell === '') continue;
    if (full < 2 && cell.length < 60 && mayBeTotal(cell) && TOTAL.test(cell)) total = true;
    full++;
    if (cell === number || isFigure(cell)) continue;
    worded++;
    words = cell;
  }
  if (total && !isDigit(firstOf(number)) && cells.some((cell) => /\d/.test(cell))) return 'total';
  if (worded !== 1) return 'row';
  const grouped = GROUP_NUMBER.test(number);
  if (full <= 2 && (grouped || number === '' || isCapitals(words))) return 'group';
  // `I | Thông tin, tuyên truyền | 700`: what its rows cost together.
  return counted && grouped ? 'group' : 'row';
}

/** Nothing but digits, dots, commas and percent signs. */
function isFigure(cell: string): boolean {
  const size = cell.length;
  for (let at = 0; at < size; at++) {
    const code = codeAt(cell, at);
    if (!isDigit(code) && code !== 46 && code !== 44 && code !== 37) return false;
  }
  return size > 0;
}
