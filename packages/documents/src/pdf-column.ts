import type { Line } from './pdf-lines.ts';
import type { Column } from './pdf-paragraphs.ts';

/** The text column of each page, from its long lines; pages with few of them take that of pages of the same width. */
export function columnsOf(
  pages: readonly { number: number; width: number; lines: readonly Line[] }[],
): Map<number, Column> {
  const columns = new Map<number, Column>();
  const step = usualStep(pages.map((page) => page.lines));
  for (const page of pages) {
    const own = longLines(page.lines, page.width);
    const alike = pages.filter((other) => Math.abs(other.width - page.width) < 2);
    const long = own.length >= 6 ? own : alike.flatMap((other) => longLines(other.lines, other.width));
    const lines = long.length >= 3 ? long : alike.flatMap((other) => other.lines);
    columns.set(page.number, {
      left: share(
        lines.map((line) => line.x0),
        0.05,
        page.width * 0.1,
      ),
      right: share(
        lines.map((line) => line.x1),
        0.95,
        page.width * 0.9,
      ),
      step,
    });
  }
  return columns;
}

function longLines(lines: readonly Line[], width: number): Line[] {
  return lines.filter((line) => line.x1 - line.x0 > width * 0.55);
}

/** The value below which `part` of the values lie. */
function share(values: readonly number[], part: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? otherwise;
}

/** The commonest distance between two lines of which the first is long: the step inside paragraphs. */
function usualStep(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    const longest = Math.max(0, ...lines.map((line) => line.x1));
    for (let i = 1; i < lines.length; i++) {
      const [previous, next] = [lines[i - 1], lines[i]];
      if (!previous || !next || previous.x1 < longest - 30) continue;
      const step = Math.round((next.y - previous.y) * 2) / 2;
      if (step > 4 && step < 60) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  let usual = 18;
  let most = 0;
  for (const [step, count] of counts) {
    if (count > most) [usual, most] = [step, count];
  }
  return usual;
}
