import type { Line } from './pdf-lines.ts';

/** Lines of a page, with its height in points. */
export interface LinedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

const PAGE_NUMBER = /^[-–—|\s]*(trang\s*|page\s*)?\d{1,4}(\s*[/|]\s*\d{1,4})?[-–—|\s.]*$/iu;
/** How deep, in parts of the page's height, running heads and feet reach. */
const MARGIN = 0.1;

/** Takes page numbers and lines that run along the top or bottom of several pages out of every page. */
export function dropFurniture<Page extends LinedPage>(pages: readonly Page[]): Page[] {
  const counts = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isMarginal(line, page)) continue;
      const seen = counts.get(patternOf(line)) ?? new Set();
      seen.add(page.number);
      counts.set(patternOf(line), seen);
    }
  }
  return pages.map((page) => {
    const edges = edgeLines(page);
    const lines = page.lines.filter((line) => {
      if (!isMarginal(line, page)) return true;
      if (PAGE_NUMBER.test(line.text) && edges.has(line)) return false;
      const repeats = counts.get(patternOf(line))?.size ?? 0;
      return !(repeats >= 3 || (repeats === 2 && pages.length <= 3)) || !edges.has(line);
    });
    return { ...page, lines };
  });
}

function isMarginal(line: Line, page: LinedPage): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
}

/** The text with every number alike, so that `CÔNG BÁO/Số 12` and `CÔNG BÁO/Số 13` are one running head. */
function patternOf(line: Line): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The outermost two rows at the top and at the bottom. */
function edgeLines(page: LinedPage): Set<Line> {
  const rows = [...new Set(page.lines.map((line) => Math.round(line.y)))].sort((a, b) => a - b);
  const outer = new Set([...rows.slice(0, 2), ...rows.slice(-2)]);
  return new Set(page.lines.filter((line) => outer.has(Math.round(line.y))));
}
