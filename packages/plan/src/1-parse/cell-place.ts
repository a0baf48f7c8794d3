// One idea: which row and column of a page each piece of a table belongs to, by the best-scoring way to fill all columns downwards.
import { type CutKind, type Look, lookAt } from './cell-cut.ts';

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

/** One way to place the pieces so far: where the last one went, and how far each column is filled. */
interface Way {
  readonly score: number;
  /** What the cells would cost that were filled, did they stay empty. */
  readonly saved: number;
  /** The rows each column is filled to, in one number, so that ways are quickly told apart. */
  readonly filled: number;
  readonly column: number;
  readonly row: number;
  readonly before: Way | null;
}

/** More rows than this on one page are not placed. */
const ROOM = 32;
/** Powers of it by column; eight columns, the last one's number and a row fit a number exactly. */
const POWERS = Array.from({ length: 8 }, (_, column) => ROOM ** column);

/** The last row that a column is filled to, counted from one; 0 where it is empty. */
function filledTo(way: Way, column: number): number {
  return Math.floor(way.filled / (POWERS[column] ?? 1)) % ROOM;
}

/** Ways that are followed at once. */
const WIDTH = 12;
/** A column that fits a piece so much worse than another is not tried. */
const WORSE = 5;

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
  if (rows.length >= ROOM || kinds.length >= POWERS.length) return [];
  const first = rows[0] ? 0 : 1;
  const costs = kinds.map((kind) => rows.map((_, row) => emptyCost(kind, row, rows.length)));
  const widest = Math.max(...pieces.map(widthOf), 1);
  let ways: Way[] = [{ score: 0, saved: 0, filled: 0, column: -1, row: -1, before: null }];
  for (const piece of pieces) {
    const look = lookOf(piece.lines);
    const fits = kinds.map((kind, column) =>
      piece.below < 0 ? fit(piece, look, kind, widest) : column === piece.below ? 0 : -Infinity,
    );
    const least = Math.max(...fits) - WORSE;
    const next = new Map<number, Way>();
    for (const way of ways)
      for (let column = 0; column < kinds.length; column++) {
        const own = fits[column] ?? 0;
        if (piece.joined ? way.column !== column : own < least) continue;
        const last = filledTo(way, column) - 1;
        const low = piece.row >= 0 ? piece.row : Math.max(last, first);
        const high =
          piece.row >= 0 ? low : Math.min(Math.max(last, first - 1) + (piece.joined ? 1 : 3), rows.length - 1);
        // What the rows passed over cost, known for sure from here on.
        let passed = 0;
        for (let row = Math.max(last + 1, first); row < low; row++) passed += costs[column]?.[row] ?? 0;
        for (let row = low; row <= high; row++) {
          if (row < last) continue;
          if (row > Math.max(low, last + 1)) passed += costs[column]?.[row - 1] ?? 0;
          let score = way.score + own + step(way, column, row, kinds.length);
          if (row === last) score += piece.joined ? 0 : resume(look, way.column === column && way.row === row);
          else if (piece.joined) score -= 1.6;
          else if (row === 0) score += carry(look, rows[0]?.[column] ?? []);
          else if (look.small) score -= 2.5;
          const filled = way.filled + (row - last) * (POWERS[column] ?? 0);
          const key = (filled * 8 + column) * ROOM + row;
          const known = next.get(key);
          score -= passed;
          if (known && known.score >= score) continue;
          const saved = way.saved + passed + (row === last ? 0 : (costs[column]?.[row] ?? 0));
          next.set(key, { score, saved, filled, column, row, before: way });
        }
      }
    // Half of what was saved: a way that fills columns early is not yet the better one.
    ways = [...next.values()].sort((one, other) => hopeOf(other) - hopeOf(one)).slice(0, WIDTH);
  }
  let way: Way | null = null;
  for (const one of ways) if (!way || one.score + one.saved > way.score + way.saved) way = one;
  const placed: PlacedPiece[] = [];
  for (let at = pieces.length - 1; at >= 0 && way; at--) {
    placed.unshift({ lines: pieces[at]?.lines ?? [], column: way.column, row: way.row });
    way = way.before;
  }
  return placed;
}

function hopeOf({ score, saved }: Way): number {
  return score + saved / 2;
}

/** What a piece looks like as one line. */
export function lookOf(lines: readonly string[]): Look {
  return lookAt({ text: lines.join(' '), before: '', after: '', beyond: '' }, ALL);
}

const ALL = { timed: true, based: true, paid: true };

function widthOf({ lines }: LoosePiece): number {
  return Math.max(...lines.map((line) => line.length));
}

/** How well a piece stands in a column. */
function fit(piece: LoosePiece, look: Look, kind: CutKind, widest: number): number {
  const wide = widthOf(piece) > widest * 0.72;
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

/** How cells follow one another: across a row whose task came out last, down a column where the tasks are further on. */
function step(way: Way, column: number, row: number, width: number): number {
  if (way.column < 0) return 0;
  const across = filledTo(way, 0) === way.row + 1;
  if (way.column === column) return row !== way.row + 1 ? 0 : across ? 0.4 : 0.9;
  if (way.row === row) return column < way.column ? 0 : (column === way.column + 1 ? 0.5 : 0) + (across ? 0.5 : -0.2);
  // A new row begins at the left.
  if (row === way.row + 1 && column < way.column) return column === 0 || way.column === width - 1 ? 0.5 : 0;
  return filledTo(way, column) < 2 ? 0 : -0.4;
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
