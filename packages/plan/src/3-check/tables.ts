import { fold, type Span } from '@cotmoc/base';
import type { PlanFacts } from '../contract.ts';

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

/** What stands between the cells of a row in the reading text. */
const BETWEEN = ' | ';

/** The cells of a row. */
export function cutCells(text: string, row: Span): Cell[] {
  const cells: Cell[] = [];
  let { from } = row;
  for (const cell of text.slice(row.from, row.to).split(BETWEEN)) {
    const to = from + cell.length;
    cells.push({ from, to, text: cell.trim() });
    from = to + BETWEEN.length;
  }
  return cells;
}

const PRICE = /^(?:don gia|muc chi|gia)\b/;
const AMOUNT = /^(?:thanh tien|tong tien|kinh phi|so tien|du toan|tong kinh phi)\b/;
const QUANTITY = /^(?:so luong|khoi luong|so ngay|so nguoi|so buoi|so lop|so dot|so lan)\b/;
/** One of these words stands in every name of a column of money. */
const MONEY = /\b(?:gia|chi|tien|phi|toan)\b/;
const UNIT = /(?:(?:nghin|ngan|trieu|ty)\s)?dong\b/;
/** The line "Đơn vị tính: triệu đồng" stands this near above a table. */
const ABOVE = 160;

/** The tables with a column of money. */
export function findMoneyTables(facts: PlanFacts): MoneyTable[] {
  const tables: MoneyTable[] = [];
  let rows: Cell[][] | null = null;
  let end = 0;
  for (const node of facts.outline) {
    if (node.kind !== 'row') continue;
    const isHead = node.heading && MONEY.test(fold(facts.text.slice(node.from, node.to)));
    // Outside a money table only its head matters.
    if (!isHead && rows === null) continue;
    const cells = cutCells(facts.text, node);
    const head = isHead && cells.length > 2 ? readHead(facts.text, node.from, cells) : null;
    if (head) {
      rows = [];
      tables.push({ ...head, head: cells, rows });
    } else if (rows && node.from - end < 2000) rows.push(cells);
    else rows = null;
    end = node.to;
  }
  return tables;
}

function readHead(text: string, from: number, cells: readonly Cell[]): Omit<MoneyTable, 'head' | 'rows'> | null {
  const names = cells.map((cell) => (cell.text.length < 80 ? fold(cell.text) : ''));
  const price = names.findIndex((name) => PRICE.test(name));
  const amount = names.findIndex((name) => AMOUNT.test(name));
  if (price < 0 && amount < 0) return null;
  const quantities = names.flatMap((name, at) => (QUANTITY.test(name) ? [at] : []));
  const above = /đơn vị(?: tính)?\s?:?([^\n]{0,30})/i.exec(text.slice(Math.max(0, from - ABOVE), from))?.[1] ?? '';
  const unit = UNIT.exec(names[Math.max(price, amount)] ?? '')?.[0] ?? UNIT.exec(fold(above))?.[0] ?? null;
  return { quantities, price, amount, unit };
}
