// One idea: which row and column of a page each piece of a table belongs to, by the best-scoring way to fill all columns downwards.
import { type CutKind, glance, type Look, lookAt } from './cell-cut.ts';

/** A cell, or a piece of one, whose place in the table is not known. */
export interface LoosePiece {
  readonly lines: readonly string[];
  /** The column it surely stands in; -1 where that is open. */
  readonly below: number;
  /** The row it surely stands in; -1 where that is open. */
  readonly row: number;
  /** No blank line parts it from the piece before: the same cell, or the one below. */
  readonly joined: boolean;
}

/** A piece and where it belongs. */
export interface PlacedPiece {
  readonly lines: readonly string[];
  readonly column: number;
  readonly row: number;
}

/** More rows than this on one page are not placed. */
const ROOM = 32;
/** Powers of it by column: with eight columns the rows that all are filled to fit a number exactly. */
const POWERS = Array.from({ length: 8 }, (_, column) => ROOM ** column);
/** Bits of a column's row, and what six columns come to. */
const BITS = 5;
const SIX = ROOM ** 6;

/** Ways that are followed at once. */
const WIDTH = 8;
/** A column that fits a piece so much worse than another is not tried. */
const WORSE = 4;

/** What a cell that stays empty costs. */
const EMPTY: Readonly<Record<CutKind, number>> = {
  task: 6,
  lead: 3,
  support: 1.8,
  time: 2.5,
  product: 1.2,
  basis: 1,
  money: 1,
  other: 0.5,
};

/** More ways than are ever tried for one piece: each of those followed, in each column, in a few rows. */
const MOST_TRIED = 512;
/** A power of two, well above the ways that are tried. */
const SLOTS = 2048;

/**
 * Ways to place the pieces so far, a place for each in a few arrays: thousands are tried for a page and a dozen kept, so
 * that an object for each would cost more than all else.
 */
class Ways {
  count = 0;
  readonly score = new Float64Array(MOST_TRIED);
  /** What the cells would cost that were filled, did they stay empty. */
  readonly saved = new Float64Array(MOST_TRIED);
  /** The rows each column is filled to, counted from one, in one number. */
  readonly filled = new Float64Array(MOST_TRIED);
  /** Where the last piece went, -1 before the first; and which way was followed until then. */
  readonly column = new Int8Array(MOST_TRIED);
  readonly row = new Int8Array(MOST_TRIED);
  readonly before = new Int16Array(MOST_TRIED);
  /** By the columns' rows and the last column: the place of the way and one, or 0. */
  readonly #slots = new Int16Array(SLOTS);

  clear(): void {
    this.count = 0;
    this.#slots.fill(0);
  }

  /** Puts a way in, unless one that fills the same cells and ends in the same column is as good. */
  add(score: number, saved: number, filled: number, column: number, row: number, before: number): void {
    const high = Math.floor(filled / 0x100000);
    let slot = (Math.imul(filled - high * 0x100000 + high * 7 + column, 0x9e3779b1) >>> 21) & (SLOTS - 1);
    let at = (this.#slots[slot] ?? 0) - 1;
    while (at >= 0 && (this.filled[at] !== filled || this.column[at] !== column)) {
      slot = (slot + 1) & (SLOTS - 1);
      at = (this.#slots[slot] ?? 0) - 1;
    }
    if (at >= 0 && (this.score[at] ?? 0) >= score) return;
    if (at < 0) {
      at = this.count++;
      this.#slots[slot] = at + 1;
    }
    this.score[at] = score;
    this.saved[at] = saved;
    this.filled[at] = filled;
    this.column[at] = column;
    this.row[at] = row;
    this.before[at] = before;
  }

  /** Copies the most hopeful ways into others, the best first; of those alike the first tried comes first. */
  keepBest(kept: Ways): void {
    kept.clear();
    let held = 0;
    for (let at = 0; at < this.count; at++) {
      // With half of what was saved: a way that fills columns early is not yet the better one.
      const hope = (this.score[at] ?? 0) + (this.saved[at] ?? 0) / 2;
      let place = held;
      while (place > 0 && hope > (hopes[place - 1] ?? 0)) place--;
      if (place === WIDTH) continue;
      if (held < WIDTH) held++;
      for (let down = held - 1; down > place; down--) {
        hopes[down] = hopes[down - 1] ?? 0;
        order[down] = order[down - 1] ?? 0;
      }
      hopes[place] = hope;
      order[place] = at;
    }
    for (let way = 0; way < held; way++) {
      const at = order[way] ?? 0;
      const place = kept.count++;
      kept.score[place] = this.score[at] ?? 0;
      kept.saved[place] = this.saved[at] ?? 0;
      kept.filled[place] = this.filled[at] ?? 0;
      kept.column[place] = this.column[at] ?? 0;
      kept.row[place] = this.row[at] ?? 0;
      kept.before[place] = this.before[at] ?? 0;
    }
  }
}

/** The best of the ways while they are looked for, and how hopeful each is. */
const order = new Int16Array(WIDTH);
const hopes = new Float64Array(WIDTH);
const followed = new Ways();
const tried = new Ways();

/** The ways that were followed behind each piece, `WIDTH` places for each: where the piece went, and the way before. */
class Trail {
  column = new Int8Array(WIDTH * ROOM);
  row = new Int8Array(WIDTH * ROOM);
  before = new Int8Array(WIDTH * ROOM);

  /** Makes room for the pieces of a page. */
  reserve(pieces: number): void {
    const size = pieces * WIDTH;
    if (this.column.length >= size) return;
    this.column = new Int8Array(size * 2);
    this.row = new Int8Array(size * 2);
    this.before = new Int8Array(size * 2);
  }

  /** Keeps the ways behind a piece. */
  keep(piece: number, { count, column, row, before }: Ways): void {
    for (let way = 0; way < count; way++) {
      this.column[piece * WIDTH + way] = column[way] ?? 0;
      this.row[piece * WIDTH + way] = row[way] ?? 0;
      this.before[piece * WIDTH + way] = before[way] ?? 0;
    }
  }
}

const trail = new Trail();

/**
 * Places pieces in the rows of a page. Each column is filled downwards, in whatever order the columns came out. The first
 * row is the one that the page before began, null where none is open. Linear in the pieces; a page of too many rows or
 * columns stays empty.
 */
export function placePieces(
  pieces: readonly LoosePiece[],
  rows: readonly (readonly (readonly string[])[] | null)[],
  kinds: readonly CutKind[],
): PlacedPiece[] {
  const width = kinds.length;
  if (rows.length >= ROOM || width >= POWERS.length) return [];
  const first = rows[0] ? 0 : 1;
  const costs = kinds.map((kind) => rows.map((_, row) => emptyCost(kind, row, rows.length)));
  const widest = Math.max(...pieces.map(widthOf), 1);
  trail.reserve(pieces.length);
  const to = new Int32Array(width);
  const fits = new Float64Array(width);
  followed.clear();
  followed.add(0, 0, 0, -1, -1, -1);
  for (const [index, piece] of pieces.entries()) {
    const look = lookOf(piece.lines);
    const wide = widthOf(piece) > widest * 0.72;
    let most = -Infinity;
    for (const [column, kind] of kinds.entries()) {
      const own = piece.below < 0 ? fit(piece, look, kind, wide) : column === piece.below ? 0 : -Infinity;
      fits[column] = own;
      most = Math.max(most, own);
    }
    const least = most - WORSE;
    tried.clear();
    for (let way = 0; way < followed.count; way++) {
      const filled = followed.filled[way] ?? 0;
      const lastColumn = followed.column[way] ?? -1;
      const lastRow = followed.row[way] ?? -1;
      // The remainder of a division by a number that is no whole one of 32 bits costs more than all else here.
      const high = Math.floor(filled / SIX);
      const low = filled - high * SIX;
      for (let column = 0; column < width; column++) to[column] = (column < 6 ? low >> (BITS * column) : high) % ROOM;
      for (let column = 0; column < width; column++) {
        const own = fits[column] ?? 0;
        if (piece.joined ? lastColumn !== column : own < least) continue;
        const last = (to[column] ?? 0) - 1;
        const low = piece.row >= 0 ? piece.row : Math.max(last, first);
        const high =
          piece.row >= 0 ? low : Math.min(Math.max(last, first - 1) + (piece.joined ? 1 : 2), rows.length - 1);
        // What the rows passed over cost, known for sure from here on.
        let passed = 0;
        for (let row = Math.max(last + 1, first); row < low; row++) passed += costs[column]?.[row] ?? 0;
        for (let row = low; row <= high; row++) {
          if (row < last) continue;
          if (row > Math.max(low, last + 1)) passed += costs[column]?.[row - 1] ?? 0;
          let score = (followed.score[way] ?? 0) + own + step(lastColumn, lastRow, to, column, row);
          if (row === last) score += piece.joined ? 0 : resume(look, lastColumn === column && lastRow === row);
          else if (piece.joined) score -= 1.6;
          else if (row === 0) score += carry(look, rows[0]?.[column] ?? []);
          else if (look.small) score -= 2.5;
          const saved = (followed.saved[way] ?? 0) + passed + (row === last ? 0 : (costs[column]?.[row] ?? 0));
          tried.add(score - passed, saved, filled + (row - last) * (POWERS[column] ?? 0), column, row, way);
        }
      }
    }
    tried.keepBest(followed);
    trail.keep(index, followed);
  }
  let best = 0;
  for (let way = 1; way < followed.count; way++) if (totalOf(way) > totalOf(best)) best = way;
  const placed: PlacedPiece[] = [];
  if (followed.count === 0) return placed;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const at = index * WIDTH + best;
    placed.push({ lines: pieces[index]?.lines ?? [], column: trail.column[at] ?? 0, row: trail.row[at] ?? 0 });
    best = trail.before[at] ?? 0;
  }
  return placed.reverse();
}

function totalOf(way: number): number {
  return (followed.score[way] ?? 0) + (followed.saved[way] ?? 0);
}

/** What a piece looks like as one line. */
export function lookOf(lines: readonly string[]): Look {
  const text = lines.join(' ');
  return lookAt({ text, seen: glance(text), before: '', ending: 0, after: '', beyond: '' }, ALL);
}

/** No column asks whether a document's number stands within a piece. */
const ALL = { timed: true, based: false, paid: true };

function widthOf({ lines }: LoosePiece): number {
  return Math.max(...lines.map((line) => line.length));
}

/** How well a piece stands in a column. */
function fit(piece: LoosePiece, look: Look, kind: CutKind, wide: boolean): number {
  switch (kind) {
    case 'time':
      return (look.wholeTime ? 5 : look.time ? 2 : look.small && look.hasTime ? 0 : -4) - (wide ? 2 : 0);
    case 'lead':
    case 'support': {
      if (look.wholeTime || look.amount) return -6;
      const general = GENERAL.test(look.text);
      const side = kind === 'support' ? (general ? 0.8 : 0) : general ? -0.8 : 0.2;
      return (
        (look.body ? 2 : look.small && look.hasBody ? 0.3 : -3) + side - (wide ? 2.5 : 0) - (look.product ? 1.5 : 0)
      );
    }
    case 'task':
      return (look.wholeTime ? -5 : 0) + (wide ? 2 : piece.lines.length > 1 ? -3 : -1) - (look.body && !wide ? 2 : 0);
    case 'money':
      return look.amount ? 4 : -5;
    case 'basis':
      return look.basis ? 2.5 : -2;
    case 'product':
      return (look.wholeTime ? -5 : look.product ? 1.2 : look.body ? -1 : 0.2) - (wide ? 2.5 : 0);
    default:
      return -0.7;
  }
}

/** Whom a plan means by all who have to do with it. */
const GENERAL = /^(?:Các )?(?:[Cc]ơ quan|[Bb]ộ, |[Ss]ở, |[Đđ]ơn vị|[Đđ]ịa phương)|liên quan\.?$/;

/**
 * How cells follow one another: across a row whose task came out last, down a column where the tasks are further on. `to`
 * says how far each column is filled.
 */
function step(lastColumn: number, lastRow: number, to: Int32Array, column: number, row: number): number {
  if (lastColumn < 0) return 0;
  const across = to[0] === lastRow + 1;
  if (lastColumn === column) return row !== lastRow + 1 ? 0 : across ? 0.4 : 0.9;
  if (lastRow === row) return column < lastColumn ? 0 : (column === lastColumn + 1 ? 0.5 : 0) + (across ? 0.5 : -0.2);
  // A new row begins at the left.
  if (row === lastRow + 1 && column < lastColumn) return column === 0 || lastColumn === to.length - 1 ? 0.5 : 0;
  return (to[column] ?? 0) < 2 ? 0 : -0.4;
}

/** A piece that goes on with a cell which has words already. */
function resume(look: Look, adjacent: boolean): number {
  if (look.small) return adjacent ? 0.5 : -1.5;
  return adjacent ? -1.5 : -3.5;
}

/** A piece in the row that the page before began. */
function carry(look: Look, held: readonly string[]): number {
  if (held.length === 0) return look.small ? -1 : 0;
  return look.small ? 1.5 : -1.5;
}

function emptyCost(kind: CutKind, row: number, count: number): number {
  // A page breaks its first and its last row: what they lack may stand on the page before or behind.
  return EMPTY[kind] * (row === 0 ? 0.1 : row === count - 1 && kind !== 'task' ? 0.5 : 1);
}
