import type { Paragraph } from './block.ts';
import { raisedMark } from './footnote-marks.ts';
import type { Line } from './pdf-lines.ts';
import type { Rule } from './pdf-page.ts';
import { joinPieces } from './pdf-paragraphs.ts';

interface NotedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  /** Where the tables of the page are; their lines are no separators. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

const MARKED = /^\s*\ue000(\d{1,3})\ue001\s*/;

/**
 * Takes footnotes from the bottom of pages: below a short rule, or small lines that begin with a raised number. A
 * note that runs over to the next page is put together.
 */
export function takeFootnotes<Page extends NotedPage>(pages: readonly Page[]): { pages: Page[]; notes: Paragraph[] } {
  const bodySize = usualSize(pages.flatMap((page) => page.lines));
  const notes: { number: string; lines: Line[] }[] = [];
  const kept = pages.map((page) => {
    const zone = zoneOf(page, bodySize);
    if (zone.length === 0) return page;
    for (const line of zone) {
      const start = startOf(line, notes.at(-1)?.number ?? null);
      if (start) notes.push(start);
      else notes.at(-1)?.lines.push(line);
    }
    const taken = new Set(zone);
    return { ...page, lines: page.lines.filter((line) => !taken.has(line)) };
  });
  return {
    pages: kept,
    notes: notes.map((note) => ({
      kind: 'paragraph',
      label: '',
      pieces: [{ text: raisedMark(note.number), bold: false }, ...joinPieces(note.lines)],
    })),
  };
}

/** The size in which most letters are set. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function zoneOf(page: NotedPage, bodySize: number): Line[] {
  const ruled = separatorOf(page);
  if (ruled !== null) {
    const below = page.lines.filter((line) => line.y > ruled);
    const first = below[0];
    if (
      first &&
      below.every((line) => line.size <= bodySize + 0.3) &&
      (isStart(first) || first.size < bodySize - 0.8)
    ) {
      return below;
    }
  }
  const from = page.lines.findIndex((line, index) => {
    if (!MARKED.test(line.text) || line.size > bodySize - 0.8 || line.y < page.height * 0.4) return false;
    return page.lines.slice(index).every((other) => other.size < bodySize - 0.4);
  });
  return from < 0 ? [] : page.lines.slice(from);
}

/** The short rule above footnotes: at the left, outside tables, with text above and below. */
function separatorOf(page: NotedPage): number | null {
  const left = Math.min(...page.lines.map((line) => line.x0));
  const rules = page.rules.filter((rule) => {
    const length = rule.to - rule.from;
    const inTable = page.tables.some((table) => rule.at >= table.top - 3 && rule.at <= table.bottom + 3);
    const atLeft = rule.from < left + 12 && rule.from > left - 12;
    return (
      rule.horizontal && atLeft && !inTable && length > 40 && length < page.width * 0.5 && rule.at > page.height * 0.3
    );
  });
  return rules.length === 0 ? null : Math.max(...rules.map((rule) => rule.at));
}

function isStart(line: Line): boolean {
  return MARKED.test(line.text) || /^\d{1,3}[\s.)]*\p{L}/u.test(line.text);
}

function startOf(line: Line, last: string | null): { number: string; lines: Line[] } | null {
  const marked = MARKED.exec(line.text);
  if (marked?.[1] !== undefined) return { number: marked[1], lines: [withoutStart(line, marked[0].length)] };
  const plain = /^(\d{1,3})[\s.)]*(?=[\p{L}“"(*])/u.exec(line.text);
  const number = plain?.[1];
  if (!plain || number === undefined) return null;
  const expected = last === null || Number(number) === Number(last) + 1 || number === '1';
  return expected ? { number, lines: [withoutStart(line, plain[0].length)] } : null;
}

function withoutStart(line: Line, length: number): Line {
  let rest = length;
  const pieces = line.pieces.map((piece) => {
    const cut = Math.min(rest, piece.text.length);
    rest -= cut;
    return { ...piece, text: piece.text.slice(cut) };
  });
  return { ...line, pieces, text: line.text.slice(length) };
}
