import type { Block } from './block.ts';
import { columnsOf } from './pdf-column.ts';
import type { LinedPage } from './pdf-furniture.ts';
import type { Line } from './pdf-lines.ts';
import { joinLines } from './pdf-paragraphs.ts';
import { columnParagraphs, findSideBySide } from './pdf-side-by-side.ts';
import type { TablePart } from './pdf-table.ts';
import { joinTableParts } from './pdf-table-join.ts';

/** A page after its tables, furniture and footnotes were told apart. */
export interface FlowPage extends LinedPage {
  readonly tables: readonly TablePart[];
}

type Item =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'column'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly part: TablePart };

/** Puts the pages' lines and tables in reading order and joins what page breaks have cut. */
export function flowOf(pages: readonly FlowPage[]): Block[] {
  const columns = columnsOf(pages);
  const items: Item[] = [];
  for (const page of pages) for (const item of itemsOf(page)) addItem(items, item);
  return items.flatMap((item): Block[] => {
    if (item.kind === 'table') return [{ kind: 'table', rows: item.part.rows, headings: item.part.headings }];
    if (item.kind === 'column') return columnParagraphs(item.lines);
    return joinLines(item.lines, (line) => columns.get(line.page) ?? { left: 0, right: line.x1, step: 18 });
  });
}

function itemsOf(page: FlowPage): Item[] {
  const items: Item[] = [];
  let from = 0;
  const takeUntil = (y: number): void => {
    let to = from;
    while (to < page.lines.length && (page.lines[to]?.y ?? 0) < y) to++;
    items.push(...textItems(page.lines.slice(from, to)));
    from = to;
  };
  for (const part of page.tables) {
    takeUntil(part.top + 2);
    items.push({ kind: 'table', part });
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return items;
}

function textItems(lines: readonly Line[]): Item[] {
  return findSideBySide(lines).flatMap((found): Item[] => {
    if (found.kind === 'line') return [{ kind: 'lines', lines: [found.line] }];
    return [
      { kind: 'column', lines: found.left },
      { kind: 'column', lines: found.right },
    ];
  });
}

/** Adds to the last run of lines, or to the table that began on the page before. */
function addItem(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (last?.kind === 'lines' && item.kind === 'lines') {
    items[items.length - 1] = { kind: 'lines', lines: [...last.lines, ...item.lines] };
    return;
  }
  const joined = last?.kind === 'table' && item.kind === 'table' ? joinTableParts(last.part, item.part) : null;
  if (joined) items[items.length - 1] = { kind: 'table', part: joined };
  else items.push(item);
}
