// One idea: where the rows of a table without ruling lines begin, told by the room between its lines and by its numbers.
import type { Glyph } from './pdf-page.ts';

/** Letters on one baseline. */
export interface Band {
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly words: readonly Words[];
}

/** Letters of a band with no wide gap between them. */
export interface Words {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** The lines of a table from its first to the one before `next`; `body` is the first below the names of its columns. */
export interface TableLines {
  readonly bands: readonly Band[];
  readonly first: number;
  readonly body: number;
  readonly next: number;
  /** The edges of its columns. */
  readonly xs: readonly number[];
  /** Lines across the columns that head the rows below them. */
  readonly groups: ReadonlySet<number>;
  /** Its first column holds the numbers of the rows. */
  readonly numbered: boolean;
}

/** What a row may be numbered with. */
export const NUMBER = /^(\d{1,3}(\.\d{1,3}){0,2}|[IVXLC]{1,6}|[A-ZĐ])[.)]?$/;
const TOTAL = /^(tổng|cộng)(\s|$)/iu;

/** The bands at which a row begins, the head's first. */
export function rowStarts(table: TableLines): number[] {
  const { bands, first, body, next, groups } = table;
  const starts: number[] = body > first ? [first] : [];
  const numbers = numberedBands(table);
  const isNumbered = numbers.length > 0 && (table.numbered || numbers.length > 2);
  const parts = isNumbered ? partsByNumber(table, numbers) : partsByRoom(table);
  for (let at = body; at < next; at++) {
    const band = bands[at];
    if (!band) continue;
    const afterGroup = groups.has(at - 1) && !groups.has(at);
    const opens = parts
      ? parts.has(at)
      : isNumbered
        ? numbers.includes(at) || isTotal(band)
        : opensRow(band, table.xs, bands[at - 1]);
    if (at === body || groups.has(at) || afterGroup || opens) starts.push(at);
  }
  return starts;
}

/** Room between two lines of a row, and the least room between two rows; null where all lines stand alike. */
export function roomBetween(bands: readonly Band[], from: number, to: number): number | null {
  const steps = stepsOf(bands, from, to);
  const inner = steps[Math.floor(steps.length * 0.2)] ?? 0;
  const size = bands[from]?.size ?? 10;
  const least = inner + size * 0.22;
  const wide = steps.filter((step) => step > least).length;
  return wide > 1 && steps.length - wide > 1 ? least : null;
}

function stepsOf(bands: readonly Band[], from: number, to: number): number[] {
  const steps: number[] = [];
  for (let at = from + 1; at < to; at++) steps.push((bands[at]?.y ?? 0) - (bands[at - 1]?.y ?? 0));
  return steps.sort((a, b) => a - b);
}

function numberedBands({ bands, body, next, xs }: TableLines): number[] {
  const second = xs[1] ?? 0;
  const numbers: number[] = [];
  for (let at = body; at < next; at++) {
    const opening = (bands[at]?.glyphs ?? []).filter((glyph) => glyph.x1 <= second + 1);
    const text = opening.sort((a, b) => a.x0 - b.x0).map((glyph) => glyph.text);
    if (NUMBER.test(text.join('').trim())) numbers.push(at);
  }
  return numbers;
}

/**
 * The first band of each row where the room between lines parts the numbers from one another; the numbers may stand in the
 * middle of their rows' height. Null where no room does so.
 */
function partsByNumber(table: TableLines, numbers: readonly number[]): ReadonlySet<number> | null {
  const { bands, body, next } = table;
  const numbered = new Set(numbers);
  let best: { score: number; starts: number[] } = { score: numbers.length * 0.8, starts: [] };
  for (const least of new Set(stepsOf(bands, body, next).map((step) => Math.round(step * 2) / 2 - 0.25))) {
    const starts: number[] = [];
    let score = 0;
    let count = 0;
    let since = body;
    for (let at = body; at <= next; at++) {
      const step = (bands[at]?.y ?? 0) - (bands[at - 1]?.y ?? 0);
      if (at === next || (at > body && step > least)) {
        score += count === 1 ? 1 : count > 1 ? -2 * count : 0;
        // A stretch without a number goes on with the row before, unless it sums up.
        if (count > 0 || isTotal(bands[since])) starts.push(since);
        else if (starts.length > 0) score -= 0.5;
        since = at;
        count = 0;
      }
      if (numbered.has(at)) count++;
    }
    if (score > best.score) best = { score, starts };
  }
  return best.starts.length > 0 ? new Set(best.starts) : null;
}

/** The first band behind each wide room, where some rooms are clearly wider than others. */
function partsByRoom({ bands, body, next }: TableLines): ReadonlySet<number> | null {
  const least = roomBetween(bands, body, next);
  if (least === null) return null;
  const starts = new Set<number>();
  for (let at = body + 1; at < next; at++) if ((bands[at]?.y ?? 0) - (bands[at - 1]?.y ?? 0) > least) starts.add(at);
  return starts;
}

function isTotal(band: Band | undefined): boolean {
  return band?.words.slice(0, 2).some((words) => TOTAL.test(words.text.normalize('NFC'))) ?? false;
}

/** Without numbers a row begins where most columns begin with a capital, or behind more room than between lines. */
function opensRow(band: Band, xs: readonly number[], before: Band | undefined): boolean {
  const capitals = band.words.filter((words) => /^[^\p{Ll}]/u.test(words.text)).length;
  if (before && band.y - before.y > band.size * 1.9) return true;
  return capitals === band.words.length && capitals * 2 > xs.length - 1;
}
