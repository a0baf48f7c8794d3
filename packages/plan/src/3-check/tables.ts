import { fold } from '@cotmoc/base';
import { readFigure } from './amounts.ts';
import type { Line } from './context.ts';

/** One cell of a row. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a table counts in: the columns of quantity, price and amount, where its head names them. */
export interface MoneyTable {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that are multiplied, such as "Số lượng" and "Số ngày". */
  readonly quantities: readonly number[];
  readonly price: number;
  /** -1 where there is none. */
  readonly amount: number;
  /** `triệu đồng`, `đồng` … where the head or the line above says it. */
  readonly unit: string | null;
}

/** The cells of a line, parted by tabs. */
export function cutCells(text: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = line.from;
  while (from <= line.to) {
    let to = text.indexOf('\t', from);
    if (to < 0 || to > line.to) to = line.to;
    cells.push({ from, to, text: text.slice(from, to).trim() });
    from = to + 1;
  }
  return cells;
}

const UNIT = /(nghin|ngan|trieu|ty)?\s?dong\b/;

/** The tables with a column of money. Only lines with tabs are looked at. */
export function findMoneyTables(text: string, lines: readonly Line[]): MoneyTable[] {
  const tables: MoneyTable[] = [];
  if (!text.includes('\t')) return tables;
  let open: {
    head: Cell[];
    rows: Cell[][];
    quantities: number[];
    price: number;
    amount: number;
    unit: string | null;
  } | null = null;
  let before = '';
  for (const line of lines) {
    const tab = text.indexOf('\t', line.from);
    if (tab < 0) break;
    if (tab >= line.to) {
      // A note between two rows, such as a footnote, does not end a table; a heading with a marker does.
      if (
        open &&
        line.to - line.from > 0 &&
        /^(?:[IVX]+|\d+|PHỤ LỤC|Phụ lục)\b/.test(text.slice(line.from, line.from + 10))
      )
        open = null;
      if (line.to > line.from) before = text.slice(Math.max(line.from, line.to - 120), line.to);
      continue;
    }
    const cells = cutCells(text, line);
    const folded = cells.map((cell) => (cell.text.length < 80 ? fold(cell.text) : ''));
    const price = folded.findIndex((cell) => /^(?:don gia|muc chi|gia)\b/.test(cell));
    const amount = folded.findIndex((cell) =>
      /^(?:thanh tien|tong tien|kinh phi|so tien|du toan|tong kinh phi)\b/.test(cell),
    );
    if (
      (price >= 0 || amount >= 0) &&
      readFigure(cells[Math.max(price, amount)]?.text ?? '') === null &&
      cells.length > 2
    ) {
      const quantities = folded.flatMap((cell, at) =>
        /^(?:so luong|khoi luong|so ngay|so nguoi|so buoi|so lop|so dot|so lan)\b/.test(cell) ? [at] : [],
      );
      const unit = UNIT.exec(folded[Math.max(price, amount)] ?? '')?.[0] ?? UNIT.exec(fold(before))?.[0] ?? null;
      open = { head: cells, rows: [], quantities, price, amount, unit };
      tables.push(open);
    } else if (open) open.rows.push(cells);
  }
  return tables;
}
